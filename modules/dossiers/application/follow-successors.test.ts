import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { DossierId, OfficialId, UnitId } from '../../../kernel/ids.ts'
import { openDatabase } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { prepareJobQueue } from '../../../platform/jobs/job-queue.ts'
import type { Step } from '../../../platform/module.ts'
import type { Work } from '../../../platform/work.ts'
import { countStatements } from '../../../tests/support/count-statements.ts'
import { TEST_NOW } from '../../../tests/support/database.ts'
import { openDossierWorld, PROCEDURE, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { listAncestors, listUnits, type Unit } from '../../organisation/index.ts'
import { organisationModule } from '../../organisation/module.ts'
import { cancelDemands, receiveCash } from '../../payments/index.ts'
import { listAssignmentChanges } from '../../workflow/index.ts'
import { acceptDossier } from './accept-dossier.ts'
import { approveDossier } from './approve-dossier.ts'
import { assignDossier } from './assign-dossier.ts'
import { saveDraftAnswers } from './change-draft.ts'
import { claimDossier } from './claim-dossier.ts'
import { journalProof, placeProof } from './dossier-proofs.ts'
import { followInLots, followSuccessors } from './follow-successors.ts'
import { moveToHeir, previewMoveToHeir } from './move-to-heir.ts'
import { openDraft } from './open-draft.ts'
import { requestApproval } from './request-approval.ts'
import { openDossier } from './show-dossier.ts'
import { listSplitUnits } from './split-units.ts'
import { submitDossier } from './submit-dossier.ts'
import { withdrawDossier } from './withdraw-dossier.ts'

const answers = {
  applicantKind: 'individual', 'submitter.fullName': 'Trần Thị Mẫu', 'submitter.personalIdNumber': '044190000001', 'submitter.bornOn': '1990-05-01',
  area: 'outside', street: 'Số 1 đường Thử Nghiệm', outsideArea: 'Xã Mẫu', phone: '0900000001', contentRequested: 'Cấp bản sao', resultBy: 'counter',
}

let world: DossierWorld
beforeAll(async () => {
  world = await openDossierWorld()
})
afterAll(() => world.close())

const value = <T>(outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: { readonly kind: string } }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

const idOf = (actor: Actor): OfficialId => {
  if (actor.kind !== 'staff') throw new Error('not staff')
  return actor.officialId
}
const kind = (outcome: { readonly ok: boolean; readonly refusal?: { readonly kind: string } }): string => outcome.refusal?.kind ?? 'ok'
const WORDS = 'Thuộc địa bàn của đơn vị kế thừa này'

type Run<T> = Parameters<typeof world.db.work<T>>[1]
const as = <T>(actor: Actor, run: Run<T>): Promise<T> => world.db.work({ actor }, run)

const granted = (officialId: OfficialId, role: string, unitId: UnitId): Promise<unknown> =>
  world.db.work({}, async ({ tx }) => {
    await sql`INSERT INTO identity.account (id, official_id, unit_id, full_name, sign_in_name, password_hash, password_changed_at, password_is_temporary, created_at)
      VALUES (${newId()}, ${officialId}, ${unitId}, 'Người Thử', ${`thu-${officialId}`}, 'x', ${TEST_NOW}, false, ${TEST_NOW})`.execute(tx)
    await sql`INSERT INTO identity.role_grant (id, official_id, role, unit_id, granted_at) VALUES (${newId()}, ${officialId}, ${role}, ${unitId}, '2025-01-01T00:00:00Z')`.execute(tx)
  })
/** Somebody else each time: at the heir sit other people than at the unit that was closed. */
const staffAt = (role: string, unitId: UnitId, like: Actor): Actor => ({ ...like, officialId: newId<OfficialId>(), roles: [{ role, unitId }] }) as Actor

const submittedTo = async (unit: Unit): Promise<DossierId> => {
  const { citizen } = world
  const desk = await deskOf(unit)
  const draft = value(await as(citizen, (work) => openDraft(work, { procedureCode: PROCEDURE, startAnew: true })))
  const place = { receivingUnitId: desk.id, resolvingUnitId: unit.id }
  value(await as(citizen, (work) => saveDraftAnswers(work, draft.id, { place, answers: { 'applicant-v1': answers }, counts: { '1.1': { originals: 1, copies: 0 }, '1.2': { originals: 0, copies: 1 } } })))
  return value(await as(citizen, (work) => submitDossier(work, { draftId: draft.id, anotherReason: 'Cần thêm một bản nữa' }))).id
}

/** It has ended before anybody received it. */
const withdrawnAt = async (unit: Unit): Promise<DossierId> => {
  const dossierId = await submittedTo(unit)
  expect(value(await as(world.citizen, (work) => withdrawDossier(work, { dossierId, reason: 'Không cần nữa' }))).endedAt).toBeDefined()
  return dossierId
}

/** Accepted for a committee, waiting to be examined there. */
const acceptedFor = async (unit: Unit): Promise<DossierId> => {
  const clerk = staffAt('one-stop-officer', (await deskOf(unit)).id, world.clerk)
  const dossierId = await submittedTo(unit)
  value(await as(clerk, (work) => acceptDossier(work, { dossierId, waived: [], publicUrl: 'https://motcua.example.vn' })))
  return dossierId
}

const closeRoute = organisationModule({ may: () => true }).routes.find(({ contract }) => contract.id === 'closeOrganisationUnit')

/** Paid in cash at its desk and owed by nobody: to be given back. */
const owesBack = async (dossierId: DossierId, desk: Unit): Promise<void> => {
  const lines = [{ kind: 'state-charge' as const, name: 'Lệ phí', amount: 50_000 }]
  const unit = { id: desk.id, name: desk.name, parentName: 'Ủy ban nhân dân', kind: 'desk' as const, place: 'Mẫu' }
  const facts = { subjectId: dossierId, purpose: 'levies' as const, purposeSerial: 1, unit, label: 'Thủ tục thử nghiệm', procedure: { code: PROCEDURE, name: 'Thủ tục thử nghiệm' }, ruleSet: 'A' as const, payer: { name: 'Trần Thị Mẫu' }, personIds: [], lines }
  value(await as(world.clerk, (work) => receiveCash(work, facts, 50_000)))
  await as(world.clerk, (work) => cancelDemands(work, { subjectId: dossierId, reason: 'Thu nhầm', keepsMoney: false }))
}
const moneyOf = (dossierId: DossierId) =>
  world.db.work({}, async ({ tx }) => (await sql<{ demand: string; state: string; difference: string }>`
    SELECT demand.unit_id AS demand, demand.state, difference.unit_id AS difference FROM payments.demand AS demand JOIN payments.difference AS difference USING (subject_id) WHERE subject_id = ${dossierId}`.execute(tx)).rows)

/** As an administrator does it, with what listens to it in the same transaction. */
const closeAs = async (unit: Unit, heirs: readonly Unit[], atOnce?: number): Promise<void> => {
  const body = { closedOn: TEST_NOW.slice(0, 10), successorIds: heirs.map(({ id }) => id), basis: 'NQ thử nghiệm' }
  const closed = await world.db.work({ actor: world.head }, async (work) => {
    const told: Work = { ...work, tell: async ({ type }) => { if (type === 'organisation.unit-closed') await followSuccessors(told, atOnce) } }
    return closeRoute?.handle(told, { params: { unitId: unit.id }, body } as never, {} as never)
  })
  expect(closed).toMatchObject({ ok: true })
}
const deskOf = async (unit: Unit): Promise<Unit> => {
  const desk = (await as(world.citizen, (work) => listUnits(work, { level: 'commune', oneStop: true, limit: 500 }))).find(({ areaCode }) => areaCode === unit.areaCode)
  if (!desk) throw new Error('a commune without a desk')
  return desk
}
/** A commune with its desk. */
const close = async (unit: Unit, heirs: readonly Unit[]): Promise<void> => {
  await closeAs(await deskOf(unit), await Promise.all(heirs.map(deskOf)))
  await closeAs(unit, heirs)
}
const othersThan = async (unit: Unit): Promise<readonly Unit[]> =>
  (await as(world.citizen, (work) => listUnits(work, { level: 'commune', kind: 'commune-peoples-committee', limit: 500 }))).filter(({ id, closedOn }) => id !== unit.id && !closedOn)

describe('a unit closed with open dossiers', () => {
  it('leaves them to the one that took over, where other people take the work that lay in hands and bring it to its end', async () => {
    const { db, committee, citizen } = world
    const [dossierId, second] = [await acceptedFor(committee), await acceptedFor(committee)]
    for (const each of [dossierId, second]) value(await as(world.officer, (work) => claimDossier(work, { dossierId: each })))
    const [heir] = await othersThan(committee)
    if (!heir) throw new Error('no other commune')
    const heirDesk = await deskOf(heir)
    const oldDesk = await deskOf(committee)
    await owesBack(dossierId, oldDesk)
    const ended = await withdrawnAt(committee)
    await owesBack(ended, oldDesk)
    expect(await moneyOf(dossierId)).toEqual([{ demand: oldDesk.id, state: 'refund-owed', difference: oldDesk.id }])
    expect(await as(citizen, followSuccessors)).toBe(0)
    await close(committee, [heir])
    expect(await as(citizen, followSuccessors)).toBe(0)
    expect(await moneyOf(dossierId), 'the heir gives it back').toEqual([{ demand: heirDesk.id, state: 'refund-owed', difference: heirDesk.id }])
    expect(await moneyOf(ended), 'also of a dossier that had ended').toEqual([{ demand: heirDesk.id, state: 'refund-owed', difference: heirDesk.id }])
    const [officer, colleague] = [staffAt('case-officer', heir.id, world.officer), newId<OfficialId>()]
    const head = staffAt('head-of-unit', heir.id, world.head)
    const ran = await db.work({}, async ({ tx }) => (await sql<{ parties: object }>`SELECT parties FROM workflow.running WHERE subject_id = ${dossierId}`.execute(tx)).rows[0]?.parties)
    expect(ran).toMatchObject({ receiving: heirDesk.id, resolving: heir.id })
    expect(await as(officer, (work) => listAssignmentChanges(work, { kind: 'dossier', id: second }))).toMatchObject([{ kind: 'released', from: idOf(world.officer) }])
    await granted(colleague, 'case-officer', heir.id)
    expect(value(await as(head, (work) => assignDossier(work, { dossierId: second, officialId: colleague }))).holder).toMatchObject({ unitId: heir.id, assigneeId: colleague })
    const shown = value(await as(officer, (work) => openDossier(work, { reference: dossierId, purpose: 'work' })))
    expect(shown).toMatchObject({ resolvingUnit: { id: heir.id }, summary: { holder: { unit: { id: heir.id } } } })
    expect(shown.timeline.at(-1)).toMatchObject({ type: 'UnitSucceeded', unitName: heir.name })
    value(await as(officer, (work) => claimDossier(work, { dossierId })))
    value(await as(officer, (work) => requestApproval(work, { dossierId, proposal: 'Đủ' })))
    const approved = value(await as(head, (work) => approveDossier(work, { dossierId })))
    expect(approved).toMatchObject({ state: 'approved', holder: { step: 'return', unitId: heirDesk.id } })
    for (const proof of [journalProof, placeProof]) expect((await db.work({}, proof.find)).faults).toEqual([])
  })
})

describe('a large unit closed', () => {
  it('leaves the rest to a job behind it, which goes on by itself where it was cut off', async () => {
    const { db } = world
    await prepareJobQueue(db.connection)
    const owner = openDatabase({ connection: db.connection, max: 1 })
    const [large, heir] = (await othersThan(world.committee)).slice(5)
    if (!large || !heir) throw new Error('too few communes')
    const ids: DossierId[] = []
    while (ids.length < 4) ids.push(await acceptedFor(large))
    const ended = await withdrawnAt(large)
    await owesBack(ended, large)
    const holders = async () => (await db.work({}, ({ tx }) => sql<{ at: string }>`SELECT holder_unit_id AS at FROM dossiers.dossier WHERE dossier_id = ANY (${ids}::uuid[]) ORDER BY dossier_id`.execute(tx))).rows.map(({ at }) => (at === heir.id ? 'heir' : 'closed'))
    await closeAs(await deskOf(large), [await deskOf(heir)])
    await closeAs(large, [heir], 1)
    expect(await holders()).toEqual(['heir', 'closed', 'closed', 'closed'])
    const { rows } = await owner.pool.query(`SELECT key FROM graphile_worker.jobs WHERE task_identifier = 'follow-successors'`)
    expect(rows).toEqual([{ key: 'follow-successors' }])
    await owner.close()

    let steps = 0
    const cutOff: Step = (run) => ((steps += 1) === 2 ? Promise.reject(new Error('cut off')) : db.work({}, run))
    await expect(followInLots(cutOff, 1)).rejects.toThrow('cut off')
    expect(await holders()).toEqual(['heir', 'heir', 'closed', 'closed'])
    await followInLots((run) => db.work({}, run), 1)
    expect(await holders()).toEqual(['heir', 'heir', 'heir', 'heir'])
    expect(await moneyOf(ended)).toMatchObject([{ demand: heir.id }])
    for (const proof of [journalProof, placeProof]) expect((await db.work({}, proof.find)).faults).toEqual([])
  })
})

describe('a unit divided among several (NĐ 61/2018 art. 4)', () => {
  it('waits for who leads above, who sees what a move changes, moves each with its reason, and all are told', async () => {
    const { db } = world
    const [, divided, one, two, stranger] = await othersThan(world.committee)
    if (!divided || !one || !two || !stranger) throw new Error('too few communes')
    const [first, second] = [await acceptedFor(divided), await acceptedFor(divided)]
    value(await as(staffAt('case-officer', divided.id, world.officer), (work) => claimDossier(work, { dossierId: first })))
    const [above] = await as(world.head, (work) => listAncestors(work, divided.id))
    if (!above) throw new Error('the commune stands under nothing')
    const leader = newId<OfficialId>()
    await granted(leader, 'head-of-unit', above.id)
    const ended = await withdrawnAt(divided)
    await owesBack(ended, divided)
    await owesBack(first, divided)
    // Its desk has one heir; the committee itself is divided.
    await closeAs(await deskOf(divided), [await deskOf(one)])
    await closeAs(divided, [one, two])
    const waits = await db.work({}, async ({ tx }) => (await sql<{ params: { unit: string; count: string } }>`SELECT params FROM notifications.notice WHERE recipient_id = ${leader} AND template = 'succession-waits'`.execute(tx)).rows)
    expect(waits).toEqual([{ params: { unit: divided.name, count: '2' } }])
    expect(await moneyOf(ended), 'a unit that stands sees it').toEqual([{ demand: above.id, state: 'refund-owed', difference: above.id }])
    expect(await moneyOf(first), 'that of an open one waits with it').toEqual([{ demand: divided.id, state: 'refund-owed', difference: divided.id }])

    const mover = staffAt('head-of-unit', above.id, world.head)
    for (const other of [staffAt('head-of-unit', one.id, world.head), staffAt('case-officer', above.id, world.officer), world.clerk, world.citizen]) {
      expect(await as(other, listSplitUnits)).toEqual([])
      expect(kind(await as(other, (work) => moveToHeir(work, { fromUnitId: divided.id, toUnitId: one.id, items: [{ dossierId: first }], words: WORDS })))).toBe('split-unit-not-found')
    }
    const [waiting, ...more] = await as(mover, listSplitUnits)
    expect(more).toEqual([])
    expect(waiting).toMatchObject({ unit: { id: divided.id }, total: 2 })
    expect(waiting?.heirs.map(({ id }) => id).toSorted()).toEqual([one.id, two.id].toSorted())

    const way = { fromUnitId: divided.id, toUnitId: one.id }
    const preview = value(await as(mover, (work) => previewMoveToHeir(work, { ...way, dossierIds: [first, second] })))
    expect(preview.items.find(({ dossierId }) => dossierId === first)).toEqual({ dossierId: first, parts: ['resolved', 'held'], losesHands: 'Nguyễn Văn Thẩm' })
    // Nobody holds the role at the heir yet; whoever moves them knows before.
    expect(preview.missingRoles).toEqual(['case-officer'])
    const outcomes = async (items: Parameters<typeof moveToHeir>[1]['items'], toUnitId = one.id, words = WORDS) =>
      value(await as(mover, (work) => moveToHeir(work, { ...way, toUnitId, items, words }))).map(({ outcome }) => kind(outcome))
    expect(await outcomes([{ dossierId: first }], stranger.id)).toEqual(['heir-unknown'])
    expect(await outcomes([{ dossierId: first }], one.id, '.')).toEqual(['reason-missing'])
    expect(await outcomes([{ dossierId: first, version: 1 }, { dossierId: second }])).toEqual(['changed-meanwhile', 'ok'])
    expect(await outcomes([{ dossierId: first }, { dossierId: second }], two.id)).toEqual(['ok', 'not-at-unit'])
    expect(await as(mover, listSplitUnits)).toEqual([])

    const officer = staffAt('case-officer', two.id, world.officer)
    const shown = value(await as(officer, (work) => openDossier(work, { reference: first, purpose: 'work' })))
    expect(shown.timeline.at(-1)).toMatchObject({ type: 'UnitSucceeded', unitName: two.name, note: WORDS })
    value(await as(officer, (work) => claimDossier(work, { dossierId: first })))
    value(await as(officer, (work) => requestApproval(work, { dossierId: first, proposal: 'Đủ' })))
    const told = await db.work({}, async ({ tx }) => (await sql<{ template: string }>`SELECT template FROM notifications.notice WHERE about_id = ${first} AND template = 'dossier-handed-over'`.execute(tx)).rows)
    expect(told).toHaveLength(1)
    for (const proof of [journalProof, placeProof]) expect((await db.work({}, proof.find)).faults).toEqual([])
  })
})

describe('a unit closed that nobody took over', () => {
  it('waits as a divided one does: whoever leads above is told, and may give its dossiers to a unit beside it', async () => {
    const { db } = world
    const left = (await othersThan(world.committee)).at(-1)
    const [above] = left ? await as(world.head, (work) => listAncestors(work, left.id)) : []
    if (!left || !above) throw new Error('too few communes')
    const [dossierId, leader] = [await acceptedFor(left), newId<OfficialId>()]
    await granted(leader, 'control-officer', above.id)
    const desk = await deskOf(left)
    await close(left, [])
    const waits = await db.work({}, async ({ tx }) => (await sql<{ about_id: string }>`SELECT about_id FROM notifications.notice WHERE recipient_id = ${leader} AND template = 'succession-waits'`.execute(tx)).rows)
    expect(new Set(waits.map(({ about_id }) => about_id))).toEqual(new Set([desk.id, left.id]))
    const mover = staffAt('head-of-unit', above.id, world.head)
    const waiting = (await as(mover, listSplitUnits)).find(({ unit }) => unit.id === left.id)
    expect(waiting).toMatchObject({ total: 1, dossiers: [{ dossierId }] })
    const beside = waiting?.heirs.find(({ id, kind: is }) => id !== above.id && is === left.kind)
    if (!beside) throw new Error('no unit beside it')
    expect(waiting?.heirs.map(({ id }) => id)).toContain(above.id)
    expect(value(await as(mover, (work) => moveToHeir(work, { fromUnitId: left.id, toUnitId: beside.id, items: [{ dossierId }], words: WORDS }))).map(({ outcome }) => kind(outcome))).toEqual(['ok'])
    expect(value(await as(staffAt('case-officer', beside.id, world.officer), (work) => claimDossier(work, { dossierId }))).holder?.unitId).toBe(beside.id)
    for (const proof of [journalProof, placeProof]) expect((await db.work({}, proof.find)).faults).toEqual([])
  })
})

describe('units that stand', () => {
  it('cost no question each, however many of them have open dossiers', async () => {
    const asked = countStatements(world.db.pool)
    // As at a closing: the transaction has written units, so nothing about them comes from memory.
    const following: Run<number> = async (work) => {
      await sql`UPDATE organisation.unit SET closing_basis = closing_basis WHERE id = ${world.committee.id}`.execute(work.tx)
      return followSuccessors(work)
    }
    const statements = async (): Promise<number> => (await asked.during(() => as(world.citizen, following))).statements.length
    await statements()
    const few = await statements()
    const standing = (await othersThan(world.committee)).slice(0, 3)
    expect(standing).toHaveLength(3)
    for (const unit of standing) await acceptedFor(unit)
    expect(await statements()).toBe(few)
  })
})
