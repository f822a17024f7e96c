import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { DossierId, OfficialId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { act, at, publicUrl, valueOf } from '../../../tests/support/counter-world.ts'
import { openDossierWorld, PROCEDURE, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { fullDraft } from '../../../tests/support/own-graphs.ts'
import { listOpenWork } from '../../workflow/index.ts'
import { subjectOf } from './take-step.ts'
import { apologise } from './apologise.ts'
import { askOpinion } from './ask-opinion.ts'
import { claimDossier } from './claim-dossier.ts'
import { journalProof } from './dossier-proofs.ts'
import { workingDaysBefore } from './moments-before.ts'
import { fileAtCounter } from './file-at-counter.ts'
import { onWorkflowTimerFired } from './follow-timers.ts'
import { openDossier } from './show-dossier.ts'
import { tellDeadlines } from './tell-deadlines.ts'

/** Wednesday 12/03/2025; three working days at the counter: promised for Monday 17/03/2025. */
const MORNING = at('2025-03-12', 9 * 60)
const half = (day: string): Instant => at(day, 6 * 60 + 30)

let world: DossierWorld
let deskHead: OfficialId

const idOf = (actor: Actor): OfficialId => (actor.kind === 'staff' ? actor.officialId : newId<OfficialId>())
const grant = (officialId: OfficialId, role: string, unitId: UnitId) =>
  world.db.work({}, async ({ tx }) => {
    await sql`INSERT INTO identity.account (id, official_id, unit_id, full_name, sign_in_name, password_hash, password_changed_at, password_is_temporary, created_at)
      VALUES (${newId()}, ${officialId}, ${unitId}, 'Người Thử', ${`thu-${officialId}`}, 'x', '2025-01-01T00:00:00Z', false, '2025-01-01T00:00:00Z')`.execute(tx)
    await sql`INSERT INTO identity.role_grant (id, official_id, role, unit_id, granted_at) VALUES (${newId()}, ${officialId}, ${role}, ${unitId}, '2025-01-01T00:00:00Z')`.execute(tx)
  })

beforeAll(async () => {
  world = await openDossierWorld()
  deskHead = newId<OfficialId>()
  await grant(idOf(world.head), 'head-of-unit', world.committee.id)
  await grant(idOf(world.officer), 'case-officer', world.committee.id)
  await grant(deskHead, 'head-of-unit', world.desk.id)
})
afterAll(() => world.close())

const as = <T>(actor: Actor, run: (work: Work) => Promise<T>): Promise<T> => act(world, { actor, now: MORNING }, run)
const taken = async (): Promise<{ readonly dossierId: DossierId }> => {
  const draftId = await fullDraft(world, { actor: world.clerk, procedureCode: PROCEDURE, now: MORNING })
  const { id: dossierId } = valueOf(await as(world.clerk, (work) => fileAtCounter(work, { draftId, channel: 'in-person', waived: [], publicUrl })))
  valueOf(await as(world.officer, (work) => claimDossier(work, { dossierId })))
  return { dossierId }
}
/** A page holds one: whatever lies on a further page is told too. */
const morningOf = (day: string): Promise<number> => tellDeadlines((run) => world.db.work({ now: half(day) }, run), 1)
/** Who was told what of a dossier, with the day. */
const toldOf = async ({ dossierId }: { readonly dossierId: DossierId }) => {
  const found = await world.db.work({}, ({ tx }) => sql<{ official: OfficialId; what: string }>`SELECT official_id AS official, what FROM dossiers.deadline_notice WHERE dossier_id = ${dossierId} ORDER BY told_on, what, official_id`.execute(tx))
  return found.rows.map(({ official, what }) => `${what} ${official}`).toSorted()
}
const noticesOf = async ({ dossierId }: { readonly dossierId: DossierId }): Promise<number> => {
  const { rows } = await world.db.work({}, ({ tx }) => sql<{ count: number }>`SELECT count(*)::int AS count FROM notifications.notice WHERE about_id = ${dossierId} AND template IN ('due-soon', 'overdue', 'opinion-overdue', 'apology-due')`.execute(tx))
  return rows[0]?.count ?? 0
}

describe('the last moment for an apology (NĐ 61/2018 art. 19.9)', () => {
  it.each([
    ['the day before', ['2025-03-18', '17:00'], ['2025-03-17', '17:00']],
    ['the same hour of the day before', ['2025-03-18', '09:00'], ['2025-03-17', '09:00']],
    ['Friday evening, not Sunday, before the end of a Monday', ['2025-03-17', '17:00'], ['2025-03-14', '17:00']],
    ['Friday at the same hour before a Monday morning', ['2025-03-17', '09:00'], ['2025-03-14', '09:00']],
    ['the last working day before Tết (25/01 to 02/02/2025)', ['2025-02-03', '17:00'], ['2025-01-24', '17:00']],
  ] as const)('is %s', async (_, [dueOn, dueHour], [on, hour]) => {
    const moment = (day: string, time: string): Instant => at(day, Number(time.slice(0, 2)) * 60 + Number(time.slice(3)))
    const found = await world.db.work({}, (work) => workingDaysBefore(work, { unitId: world.committee.id, at: moment(dueOn, dueHour), days: 1 }))
    expect(found).toBe(moment(on, hour))
  })
})

describe('the morning’s deadlines (NĐ 61/2018 art. 19.5, 19.9)', () => {
  it('tells who has it before it runs out, the head of the apology in time, and both once it has; once a day', async () => {
    const of = await taken()
    const [officer, head] = [idOf(world.officer), idOf(world.head)]
    expect(await morningOf('2025-03-12')).toBe(0)
    // The new date may be set until Friday; the head hears on Thursday and on Friday.
    expect(await morningOf('2025-03-13')).toBe(1)
    expect(await toldOf(of)).toEqual([`apology-due ${head}`])
    expect(await morningOf('2025-03-13')).toBe(0)
    await morningOf('2025-03-16')
    expect(await toldOf(of)).toContain(`due-soon ${officer}`)
    await morningOf('2025-03-18')
    expect((await toldOf(of)).filter((each) => each.startsWith('overdue'))).toEqual([`overdue ${head}`, `overdue ${officer}`].toSorted())
    expect(await morningOf('2025-03-18')).toBe(0)
    expect(await morningOf('2025-03-19')).toBe(2)
    expect(await noticesOf(of)).toBe((await toldOf(of)).length)
  })

  it('tells the lead and the head of the desk of a late opinion, once, and the journal says so', async () => {
    const of = await taken()
    const dueAt = at('2025-03-13', 17 * 60)
    valueOf(await as(world.officer, (work) => askOpinion(work, { ...of, unitId: world.desk.id, content: 'Đúng hộ khẩu?', dueAt })))
    await morningOf('2025-03-14')
    const late = async () => (await toldOf(of)).filter((each) => each.startsWith('opinion'))
    expect(await late()).toEqual([`opinion-1-late ${deskHead}`, `opinion-1-late ${idOf(world.officer)}`].toSorted())
    await morningOf('2025-03-15')
    expect(await late()).toHaveLength(2)
    expect(valueOf(await as(world.officer, (work) => openDossier(work, { reference: of.dossierId, purpose: 'x' }))).opinions).toMatchObject([{ overdueToldAt: half('2025-03-14') }])
  })

  it('a step’s own clock reminds whoever has the step', async () => {
    const of = await taken()
    const subject = subjectOf({ id: of.dossierId })
    const fire = async () => world.db.work({ now: half('2025-03-14') }, async (work) => {
      const [item] = await listOpenWork(work, subject)
      await onWorkflowTimerFired(work, { type: 'WorkflowTimerFired', subject, serial: item?.serial ?? 0, step: item?.step ?? '', timer: 'overdue', notice: 'overdue' })
    })
    await fire()
    await fire()
    expect((await toldOf(of)).filter((each) => each.startsWith('step'))).toEqual([expect.stringContaining(idOf(world.officer))])
  })

  it('tells the head again before a new date runs out, which the first apology does not cover', async () => {
    const of = await taken()
    valueOf(await as(world.head, (work) => apologise(work, { ...of, reasonCode: 'workload', words: 'Số hồ sơ tăng đột biến', publicUrl, newDueAt: at('2025-03-25', 9 * 60) })))
    const { rows } = await world.db.work({}, ({ tx }) => sql<{ recipient: string; due: string }>`SELECT recipient_id AS recipient, params->>'dueAt' AS due FROM notifications.notice WHERE about_id = ${of.dossierId} AND template = 'apology-signed'`.execute(tx))
    // Article 19.9: the desk that promised the date hears of the letter and of the new one.
    expect(rows).toEqual([{ recipient: deskHead, due: at('2025-03-25', 9 * 60) }])
    await morningOf('2025-03-14')
    expect(await toldOf(of)).toEqual([])
    await morningOf('2025-03-24')
    expect(await toldOf(of)).toContain(`apology-due ${idOf(world.head)}`)
  })

  it('leaves rows and journals in agreement', async () => {
    expect((await world.db.work({}, journalProof.find)).faults).toEqual([])
  })
})
