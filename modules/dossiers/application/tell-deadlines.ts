// NĐ 61/2018 articles 19.5 and 19.9: what runs out is told before it does, a late answer to the lead and the head of the desk, the apology while it is in time.
import type { DossierId, OfficialId, UnitId } from '../../../kernel/ids.ts'
import { epochMs, instantFromMs, type Instant } from '../../../kernel/instant.ts'
import { addDays, plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Step } from '../../../platform/module.ts'
import type { Work } from '../../../platform/work.ts'
import { listOfficialsWithRole, type Role } from '../../identity/index.ts'
import { notify, type NoticeParams, type TemplateCode } from '../../notifications/index.ts'
import { findUnit } from '../../organisation/index.ts'
import { APOLOGY_DAYS_BEFORE } from '../domain/apologise.ts'
import { openOpinionsOf, type Dossier } from '../domain/dossier.ts'
import { fold } from '../domain/evolve.ts'
import { listNotApologisedAnywhere } from '../store/apologies.view.ts'
import { insertDeadlineNotice, listLateAnswers, listRunningOut, type LateAnswer } from '../store/deadline-notice-store.ts'
import type { DossierRow } from '../store/dossier-rows.ts'
import { lockJournal } from '../store/dossier-store.ts'
import { listWithdrawalsWaiting, type WithdrawalRow } from '../store/withdrawals.view.ts'
import { recordEvents } from './act-on-dossier.ts'
import { deskOf } from './desk-of.ts'
import { workingDaysBefore } from './moments-before.ts'
import { withdrawalSignersOf } from './withdrawal-signers.ts'

const DAY_MS = 86_400_000
/** Own: what is due within two days is due soon; the working day before an apology is never more than this many days off. */
const SOON_DAYS = 2
const APOLOGY_AHEAD_DAYS = 14
const PAGE = 500

type Deadline = { readonly dossierId: DossierId; readonly what: string; readonly on: PlainDate; readonly template: TemplateCode; readonly params: NoticeParams }

/** Tells each official once for the day; a second run finds it done. */
export const tellOnce = async (work: Work, to: readonly OfficialId[], { dossierId, what, on, template, params }: Deadline): Promise<number> => {
  let told = 0
  for (const officialId of new Set(to)) {
    if (!(await insertDeadlineNotice(work.tx, { dossierId, officialId, what, toldOn: on }))) continue
    await notify(work, { officialId, template, params, about: { kind: 'dossier', id: dossierId } })
    told += 1
  }
  return told
}

const idsWithRole = async (work: Work, role: string, unitId: UnitId): Promise<readonly OfficialId[]> =>
  (await listOfficialsWithRole(work, role as Role, unitId)).map(({ officialId }) => officialId)

/** Who has it in hand; while nobody has, everybody of the role at that unit. */
export const holdersOf = async (work: Work, at: { readonly assigneeId?: OfficialId | undefined; readonly role: string; readonly unitId: UnitId }): Promise<readonly OfficialId[]> =>
  at.assigneeId ? [at.assigneeId] : idsWithRole(work, at.role, at.unitId)

const headsOf = (work: Work, unitId: UnitId): Promise<readonly OfficialId[]> => idsWithRole(work, 'head-of-unit', unitId)

const tellRunningOut = async (work: Work, row: DossierRow): Promise<number> => {
  const { due_at: dueAt, holder_unit_id: unitId, holder_role: role, holder_assignee_id: assignee } = row
  if (dueAt === null || unitId === null || role === null) return 0
  const overdue = dueAt < work.now
  const holders = await holdersOf(work, { role, unitId: unitId as UnitId, ...(assignee === null ? {} : { assigneeId: assignee as OfficialId }) })
  const heads = overdue ? await headsOf(work, row.resolving_unit_id as UnitId) : []
  const template = overdue ? 'overdue' : 'due-soon'
  return tellOnce(work, [...holders, ...heads], { dossierId: row.dossier_id as DossierId, what: template, on: plainDateAt(work.now), template, params: { code: row.code ?? '', dueAt } })
}

const leadOf = async (work: Work, { holder, resolvingUnitId }: Dossier): Promise<readonly OfficialId[]> =>
  holder?.assigneeId ? [holder.assigneeId] : idsWithRole(work, 'case-officer', resolvingUnitId)

/** Once for each answer that is late; of an opinion the journal says so too. */
const tellLate = async (work: Work, late: LateAnswer): Promise<number> => {
  const { dossierId, kind, serial, unitId, dueAt } = late
  const dossier = fold(await lockJournal(work.tx, dossierId))
  if (!dossier) return 0
  const untold = kind === 'opinion' && openOpinionsOf(dossier).some((each) => each.serial === serial && !each.overdueToldAt)
  if (untold) await recordEvents(work, dossier, { dossierId, events: [{ type: 'OpinionOverdueTold', serial }] })
  if (kind === 'opinion' && !untold) return 0
  const params = { code: dossier.code ?? '', from: (await findUnit(work, unitId))?.name ?? '', untilAt: dueAt }
  const to = [...(await leadOf(work, dossier)), ...(await deskOf(work, dossier))]
  return tellOnce(work, to, { dossierId, what: `${kind}-${serial}-late`, on: plainDateAt(dueAt), template: 'opinion-overdue', params })
}

/** To the head, while a new date may still be set: today or tomorrow is the last day. */
const tellApologyDue = async (work: Work, row: DossierRow): Promise<number> => {
  const unitId = row.resolving_unit_id as UnitId
  const latestAt = await workingDaysBefore(work, { unitId, at: row.due_at as Instant, days: APOLOGY_DAYS_BEFORE })
  if (latestAt < work.now || plainDateAt(latestAt) > addDays(plainDateAt(work.now), 1)) return 0
  const params = { code: row.code ?? '', untilAt: latestAt, dueAt: row.due_at as Instant }
  return tellOnce(work, await headsOf(work, unitId), { dossierId: row.dossier_id as DossierId, what: 'apology-due', on: plainDateAt(work.now), template: 'apology-due', params })
}

/** Each day until the notice is signed, to whoever signs; nobody being seated, to who can have somebody seated. */
const tellWithdrawalWaits = async (work: Work, row: DossierRow): Promise<number> => {
  const { officialIds, unseated } = await withdrawalSignersOf(work, { receivingUnitId: row.receiving_unit_id as UnitId, resolvingUnitId: row.resolving_unit_id as UnitId })
  const params = { code: row.code ?? '', procedure: row.procedure_name, sinceAt: row.withdrawal_asked_at as Instant, ...(unseated === undefined ? {} : { unit: unseated }) }
  return tellOnce(work, officialIds, { dossierId: row.dossier_id as DossierId, what: 'withdrawal-waits', on: plainDateAt(work.now), template: unseated === undefined ? 'withdrawal-waits' : 'withdrawal-unsigned', params })
}

type Reminded<Row> = { readonly list: (work: Work, after: Row | undefined) => Promise<readonly Row[]>; readonly tell: (work: Work, row: Row) => Promise<number>; /** Under which name it is done. */ readonly process?: string }

/** Page by page to the end, each in a transaction of its own: however much is late already, what will be is told too. */
export const walk = async <Row>(step: Step, page: number, { list, tell, process = 'tell-deadlines' }: Reminded<Row>): Promise<number> => {
  let told = 0
  for (let after: Row | undefined; ; ) {
    const rows = await step(async (work) => {
      const found = await list(work, after)
      for (const row of found) told += await tell({ ...work, actor: { kind: 'system', process } }, row)
      return found
    })
    if (rows.length < page) return told
    after = rows.at(-1)
  }
}

/** Before seven in the morning, so that the digest of the day holds it; answers how many were told. Cut off anywhere, the next run tells the others. */
export const tellDeadlines = async (step: Step, limit = PAGE): Promise<number> => {
  const within = ({ now }: Work, days: number): Instant => instantFromMs(epochMs(now) + days * DAY_MS)
  return (
    (await walk(step, limit, { list: ({ tx, now }, after) => listLateAnswers(tx, { now, after, limit }), tell: tellLate })) +
    (await walk(step, limit, { list: ({ tx, now }, after: WithdrawalRow | undefined) => listWithdrawalsWaiting(tx, { before: now, after, limit }), tell: tellWithdrawalWaits })) +
    (await walk(step, limit, { list: (work, after) => listRunningOut(work.tx, { until: within(work, SOON_DAYS), after, limit }), tell: tellRunningOut })) +
    (await walk(step, limit, { list: (work, after) => listNotApologisedAnywhere(work.tx, { from: work.now, until: within(work, APOLOGY_AHEAD_DAYS), after, limit }), tell: tellApologyDue }))
  )
}
