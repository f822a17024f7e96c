// NĐ 61/2018 article 19.9: apology and new date in one act of the head, told to the desk and to the applicant.
import type { Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { instantOn, plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { lastWorkingMoment } from '../../calendar/index.ts'
import { notify } from '../../notifications/index.ts'
import { getUnit } from '../../organisation/index.ts'
import { APOLOGY_DAYS_BEFORE, decideApologise } from '../domain/apologise.ts'
import { whyNot } from '../domain/abilities.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { DossierEvent } from '../domain/event.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { actOnDossier, type OnDossier } from './act-on-dossier.ts'
import { deskOf } from './desk-of.ts'
import { issueApologyLetter, reasonWords } from './issue-letters.ts'
import { workingDaysBefore } from './moments-before.ts'
import { tellApplicant } from './tell-applicant.ts'

const LAST_MINUTE = 24 * 60 - 1

export type Apologise = OnDossier & { readonly reasonCode: string; readonly words: string; readonly newDueAt?: Instant; readonly publicUrl: string }

/** The last moment for a new date. */
export const apologyLatestAt = async (work: Work, { dueAt, resolvingUnitId }: Dossier): Promise<Instant | undefined> =>
  dueAt && workingDaysBefore(work, { unitId: resolvingUnitId, at: dueAt, days: APOLOGY_DAYS_BEFORE })

/** The calendar of the unit knows a shift on the day of that moment. */
const isWorkedOn = async (work: Work, { resolvingUnitId: unitId }: Dossier, at: Instant): Promise<boolean> => {
  const day = plainDateAt(at)
  return plainDateAt(await lastWorkingMoment(work, { unitId, by: instantOn(day, LAST_MINUTE) })) === day
}

const reappointed = (newDueAt: Instant | undefined): readonly DossierEvent[] =>
  newDueAt ? [{ type: 'DueDateSet', why: 'reappointed', dueAt: newDueAt, indexDueAt: newDueAt, trace: [{ kind: 'due', at: newDueAt }] }] : []

/** The desk that promised the date answers for it to whoever asks there. */
const tellDesk = async (work: Work, dossier: Dossier, newDueAt: Instant | undefined): Promise<void> => {
  const { name: from } = await getUnit(work, dossier.resolvingUnitId)
  const params = { code: dossier.code ?? '', from, ...(newDueAt ? { dueAt: newDueAt } : {}) }
  for (const officialId of await deskOf(work, dossier)) await notify(work, { officialId, template: 'apology-signed', params, about: { kind: 'dossier', id: dossier.id } })
}

export const apologise = async (work: Work, command: Apologise): Promise<Outcome<Dossier, DossierRefusal>> => {
  const { reasonCode, words, newDueAt, publicUrl } = command
  const apologised = await actOnDossier<DossierRefusal>(work, command, async (dossier, standing) => {
    const no = whyNot('apologise', dossier, standing)
    if (no) return refuse(no)
    if (!dossier.dueAt) return refuse({ kind: 'no-due-date' })
    const latestAt = newDueAt ? await apologyLatestAt(work, dossier) : undefined
    const decided = decideApologise(dossier, standing, { accounting: { reasonCode, words }, now: work.now, ...(newDueAt ? { newDueAt } : {}), ...(latestAt ? { latestAt } : {}) })
    if (!decided.ok) return decided
    if (newDueAt && !(await isWorkedOn(work, dossier, newDueAt))) return refuse({ kind: 'new-date-day-off' })
    const accounting = await issueApologyLetter(work, { dossier, accounting: { reasonCode, words: words.trim() }, publicUrl, ...(newDueAt ? { newDueAt } : {}) })
    return ok([...decided.value.map((event) => (event.type === 'ApologyIssued' ? { ...event, accounting } : event)), ...reappointed(newDueAt)])
  })
  if (!apologised.ok) return apologised
  await tellApplicant(work, apologised.value, { template: 'apology', params: { reason: reasonWords({ reasonCode, words }), ...(newDueAt ? { dueAt: newDueAt } : { dueAt: '' }) } })
  await tellDesk(work, apologised.value, newDueAt)
  return apologised
}
