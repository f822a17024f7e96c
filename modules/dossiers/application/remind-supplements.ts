// NĐ 61/2018 articles 15.3 and 19.4: a supplement is asked for once; its time does not run out without a word to who owes it and who waits for it.
import type { DossierId, OfficialId, UnitId } from '../../../kernel/ids.ts'
import { addDays, instantOn, plainDateAt } from '../../../kernel/plain-date.ts'
import type { Step } from '../../../platform/module.ts'
import type { Work } from '../../../platform/work.ts'
import { SUPPLEMENT_REMINDER_DAYS } from '../domain/pause-rules.ts'
import { fold } from '../domain/evolve.ts'
import { lockJournal } from '../store/dossier-store.ts'
import { insertSupplementReminder, listSupplementsEnding, type SupplementRow } from '../store/supplement-reminder-store.ts'
import { mayBeTold, tellApplicant } from './tell-applicant.ts'
import { holdersOf, tellOnce, walk } from './tell-deadlines.ts'

/** Own: an end nobody was told of for so long, the server having stood still, is told no more. */
const TOLD_WITHIN_DAYS = 30
const PAGE = 500

/** The journal is locked first: what is given in this moment is not asked for again. */
const remind = async (work: Work, { dossier_id: id, answer_by: untilAt, reminded }: SupplementRow): Promise<number> => {
  const dossier = reminded ? undefined : fold(await lockJournal(work.tx, id as DossierId))
  if (!dossier || dossier.state !== 'supplement-requested' || dossier.supplement?.given || !mayBeTold(dossier)) return 0
  if (!(await insertSupplementReminder(work.tx, dossier.id, work.now))) return 0
  await tellApplicant(work, dossier, { template: 'supplement-due-soon', params: { untilAt } })
  return 1
}

/** Whoever has it in hand decides what becomes of it. */
const tellOver = async (work: Work, row: SupplementRow): Promise<number> => {
  const { dossier_id: id, holder_unit_id: unitId, holder_role: role, holder_assignee_id: assignee, answer_by: untilAt } = row
  if (unitId === null || role === null) return 0
  const holders = await holdersOf(work, { role, unitId: unitId as UnitId, ...(assignee === null ? {} : { assigneeId: assignee as OfficialId }) })
  const params = { code: row.code ?? '', procedure: row.procedure_name, untilAt }
  return tellOnce(work, holders, { dossierId: id as DossierId, what: 'supplement-late', on: plainDateAt(untilAt), template: 'supplement-late', params })
}

/** Before the digest of the day; answers how many were told. A second run finds it done. */
export const remindSupplements = async (step: Step, days = SUPPLEMENT_REMINDER_DAYS, limit = PAGE): Promise<number> => {
  /** The first moment of a day so many days off. */
  const dayOff = ({ now }: Work, by: number) => instantOn(addDays(plainDateAt(now), by), 0)
  return (
    (await walk(step, limit, { list: (work, after) => listSupplementsEnding(work.tx, { from: work.now, until: dayOff(work, days + 1), after, limit }), tell: remind, process: 'remind-supplements' })) +
    (await walk(step, limit, { list: (work, after) => listSupplementsEnding(work.tx, { from: dayOff(work, -TOLD_WITHIN_DAYS), until: work.now, after, limit }), tell: tellOver, process: 'remind-supplements' }))
  )
}
