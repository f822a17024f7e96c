// NĐ 42/2022 Đ12 (level of a service), NĐ 45/2020 Đ9 (confirmation in place of signature), BLDS 2015 Đ134-141 (acting for another).
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { PersonId, SessionId } from '../../../kernel/ids.ts'
import { epochMs, instantFromMs, type Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { TEST_NOW } from '../../../tests/support/database.ts'
import { openDossierWorld, WORLD_SHEET, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { declareRepresentation, findOrCreatePerson, getConfirmation, recordRepresentation, type AskRepresentation } from '../../identity/index.ts'
import { importSheets } from '../../procedures/index.ts'
import { acceptDossier } from './accept-dossier.ts'
import { saveDraftAnswers } from './change-draft.ts'
import { listMyDossiers } from './list-dossiers.ts'
import { openDraft } from './open-draft.ts'
import { listMyDrafts, viewDraft } from './show-draft.ts'
import { showMyDossier } from './show-dossier.ts'
import { submitDossier } from './submit-dossier.ts'

const STRICT = '9.000002'
const CONFIRMED = '9.000003'
const PLAIN = '9.000004'
let world: DossierWorld
beforeAll(async () => {
  world = await openDossierWorld()
  const sheets = [{ ...WORLD_SHEET, code: STRICT, minimumAssurance: 2 }, { ...WORLD_SHEET, code: CONFIRMED, confirmation: 'vneid' }, { ...WORLD_SHEET, code: PLAIN }]
  await world.db.work({}, (work) => importSheets(work, sheets as never, { source: 'own', options: { publish: true } }))
})
afterAll(() => world.close())

type Asked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: { readonly kind: string } }
const value = <T>(outcome: Asked<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}
const say = (outcome: Asked<unknown>): string => (outcome.ok ? 'done' : outcome.refusal.kind)
const as = <T>(actor: Actor, run: Parameters<typeof world.db.work<T>>[1], now: Instant = TEST_NOW): Promise<T> => world.db.work({ actor, now }, run)
const days = (count: number): Instant => instantFromMs(epochMs(TEST_NOW) + count * 86_400_000)

const person = async (name: string, number: string, level: 1 | 2 = 2): Promise<Extract<Actor, { kind: 'citizen' }>> => {
  const found = value(await world.db.work({}, (work) => findOrCreatePerson(work, { kind: 'individual', name, personalIdNumber: number as never })))
  return { kind: 'citizen', personId: found.id, sessionId: newId<SessionId>(), fullName: name, assuranceLevel: level }
}
const open = (actor: Actor, procedureCode: string, actingFor?: PersonId) =>
  as(actor, (work) => openDraft(work, { procedureCode, ...(actingFor === undefined ? {} : { actingFor }) }))

const fill = async (actor: Actor, draftId: string, more: Record<string, string> = {}): Promise<void> => {
  const { desk, committee } = world
  const answers = { area: 'outside', street: 'Số 1 đường Thử Nghiệm', outsideArea: 'Xã Mẫu, tỉnh Mẫu', phone: '0900000001', contentRequested: 'Cấp bản sao', resultBy: 'counter', 'submitter.bornOn': '1990-05-01', ...more }
  const place = { receivingUnitId: desk.id, resolvingUnitId: committee.id }
  value(await as(actor, (work) => saveDraftAnswers(work, draftId, { place, answers: { 'applicant-v1': answers }, counts: { '1.1': { originals: 1, copies: 0 } } })))
}
const file = (actor: Actor, draftId: string, now = TEST_NOW) => as(actor, (work) => submitDossier(work, { draftId }), now)

describe('the level a procedure asks for', () => {
  it('is asked when a draft is opened and when it is filed; a draft begun stays', async () => {
    const low = await person('Võ Thị Hòa', '044160900166', 1)
    expect(await open(low, STRICT)).toMatchObject({ ok: false, refusal: { kind: 'assurance-too-low', needed: 2, held: 1 } })
    expect(say(await open(low, PLAIN))).toBe('done')
    const high = { ...low, assuranceLevel: 2 as const }
    const draft = value(await open(high, STRICT))
    await fill(high, draft.id)
    expect(say(await file(low, draft.id))).toBe('assurance-too-low')
    expect(say(await open(low, STRICT))).toBe('assurance-too-low')
    expect(value(await open(high, STRICT)).id).toBe(draft.id)
    expect(say(await file(high, draft.id))).toBe('done')
  })

  it('is not asked of the desk: who serves a person looks at the card', async () => {
    expect(say(await open(world.clerk, STRICT))).toBe('done')
  })
})

describe('a confirmation in place of signature and seal', () => {
  const confirm = async (actor: Extract<Actor, { kind: 'citizen' }>, draft: { about: string; contentHash: string; purpose: string }): Promise<string> => {
    const id = newId<string>()
    await world.db.work({}, ({ tx }) => sql`INSERT INTO identity.confirmation (id, person_id, level, confirmed_at, ends_at, provider, transaction, purpose, about, content_hash, proof)
      VALUES (${id}, ${actor.personId}, 2, ${TEST_NOW}, ${days(0.04)}, 'vneid', ${id}, ${draft.purpose}, ${draft.about}, ${draft.contentHash}, 'proof')`.execute(tx))
    return id
  }
  const shown = async (actor: Actor, procedureCode: string) => {
    const draft = value(await open(actor, procedureCode))
    return { draft, view: value(await as(actor, (work) => viewDraft(work, draft))) }
  }

  it('keeps filing waiting, is bound to what is filed, and is frozen with the dossier', async () => {
    const actor = await person('Nguyễn Văn Ký', '044090900171')
    const { draft } = await shown(actor, CONFIRMED)
    await fill(actor, draft.id)
    expect(say(await file(actor, draft.id))).toBe('confirmation-missing')
    const { view } = await shown(actor, CONFIRMED)
    if (!view.confirmation) throw new Error('no confirmation asked')
    expect(view.confirmation).toMatchObject({ purpose: `Nộp hồ sơ: ${WORLD_SHEET.name}`, missing: 'confirmation-missing' })
    await confirm(actor, view.confirmation)
    await fill(actor, draft.id, { phone: '0900000002' })
    expect(say(await file(actor, draft.id))).toBe('confirmation-content-changed')
    const again = await shown(actor, CONFIRMED)
    const evidence = await confirm(actor, again.view.confirmation ?? view.confirmation)
    const dossier = value(await file(actor, draft.id))
    const { rows } = await world.db.work({}, ({ tx }) => sql<{ payload: string }>`SELECT event::text AS payload FROM dossiers.dossier_event AS event WHERE dossier_id = ${dossier.id}`.execute(tx))
    expect(rows.map((row) => row.payload).join()).toContain(evidence)
    expect(await world.db.work({}, (work) => getConfirmation(work, evidence))).toMatchObject({ usedFor: `dossier:${dossier.id}` })
  })

  it('of somebody else, or too old, does not count; other procedures ask for none', async () => {
    const [actor, other] = [await person('Nguyễn Văn Ký', '044090900171'), await person('Trần Văn Khác', '044090900172')]
    const draft = value(await as(actor, (work) => openDraft(work, { procedureCode: CONFIRMED, startAnew: true })))
    await fill(actor, draft.id)
    const { view } = await shown(actor, CONFIRMED)
    if (!view.confirmation) throw new Error('no confirmation asked')
    await confirm(other, view.confirmation)
    expect(say(await file(actor, draft.id))).toBe('confirmation-missing')
    await confirm(actor, view.confirmation)
    expect(say(await file(actor, draft.id, days(1)))).toBe('confirmation-over')
    expect((await shown(actor, PLAIN)).view.confirmation).toBeUndefined()
  })
})

describe('filing for another', () => {
  const asked = (name: string, number: string, more: Partial<AskRepresentation> = {}): AskRepresentation => ({
    kind: 'authorised', principal: { kind: 'individual', name, personalIdNumber: number as never }, evidenceFileId: newId<string>(), ...more,
  })
  const recorded = async (agentName: string, agentNumber: string, ask: AskRepresentation) =>
    value(await as(world.clerk, (work) => recordRepresentation(work, { ...ask, unitId: world.desk.id, representative: { kind: 'individual', name: agentName, personalIdNumber: agentNumber as never } })))

  it('puts the chosen person on the page whatever is typed over it, and shows their dossiers while it lasts', async () => {
    const agent = await person('Người Làm Thay', '044090900181')
    const ground = await recorded('Người Làm Thay', '044090900181', asked('Bà Được Thay', '044140900182', { untilOn: '2025-03-20' as PlainDate, procedureCodes: [PLAIN] }))
    const draft = value(await open(agent, PLAIN, ground.principalId))
    expect(draft.answers['applicant-v1']).toMatchObject({ applicantKind: 'on-behalf', 'applicant.fullName': 'Bà Được Thay', 'applicant.personalIdNumber': '044140900182' })
    await fill(agent, draft.id, { 'applicant.fullName': 'Ai Đó Khác', authorisation: 'Giấy ủy quyền', 'applicant.bornOn': '1940-01-01' })
    value(await as(agent, (work) => saveDraftAnswers(work, draft.id, { counts: { '1.1': { originals: 2, copies: 0 }, '1.2': { originals: 0, copies: 2 } } })))
    const dossier = value(await file(agent, draft.id))
    expect(dossier.applicant).toMatchObject({ personId: ground.principalId, fullName: 'Bà Được Thay' })
    expect(dossier.submitter.personId).toBe(agent.personId)
    // TT 03/2025 Mẫu 01: who is authorised stands on the slip with the address proven at sign-in, and how many sets came.
    await world.db.work({}, ({ tx }) => sql`UPDATE identity.person SET address = 'Số 7, đường Người Thay' WHERE id = ${agent.personId}`.execute(tx))
    value(await as(world.clerk, (work) => acceptDossier(work, { dossierId: dossier.id, waived: [], publicUrl: 'https://motcua.example.vn' })))
    const { rows: [slip] } = await world.db.work({}, ({ tx }) => sql<{ content: object }>`SELECT content FROM official_documents.issued_document WHERE subject_id = ${dossier.id} AND kind = 'appointment-slip'`.execute(tx))
    expect(slip?.content).toMatchObject({ sets: 2, representative: { name: 'Người Làm Thay', address: 'Số 7, đường Người Thay', authorisation: 'Giấy ủy quyền' } })
    const principal = await person('Bà Được Thay', '044140900182')
    const own = value(await open(principal, PLAIN))
    await fill(principal, own.id)
    const theirs = value(await file(principal, own.id))
    const sees = async (actor: Actor, now: Instant) => say(await as(actor, (work) => showMyDossier(work, theirs.id), now))
    expect(await sees(agent, days(8))).toBe('done')
    expect(await sees(agent, days(9))).toBe('dossier-not-found')
    expect(await sees(world.stranger, TEST_NOW)).toBe('dossier-not-found')
    const listed = async (now: Instant) => (await as(agent, (work) => listMyDossiers(work, {}), now)).items.map((item) => item.dossierId)
    expect(await listed(TEST_NOW)).toContain(theirs.id)
    expect(await listed(days(9))).not.toContain(theirs.id)
    expect(await listed(days(9))).toContain(dossier.id)
  })

  it('goes on with the draft already open for that person alone, says whom each is for, and offers none once the ground is over (NĐ 45/2020 art. 11)', async () => {
    const agent = await person('Người Có Nháp', '044090900185')
    const ground = await recorded('Người Có Nháp', '044090900185', asked('Bà Được Thay', '044140900182', { untilOn: '2025-03-20' as PlainDate, procedureCodes: [PLAIN] }))
    const own = value(await open(agent, PLAIN))
    const theirs = value(await open(agent, PLAIN, ground.principalId))
    expect(theirs.id).not.toBe(own.id)
    expect([value(await open(agent, PLAIN)).id, value(await open(agent, PLAIN, ground.principalId)).id]).toEqual([own.id, theirs.id])
    const anew = value(await as(agent, (work) => openDraft(work, { procedureCode: PLAIN, startAnew: true }), days(1)))
    // Begun on purpose, it is the one gone on with from now on.
    expect(anew.id).not.toBe(own.id)
    expect(value(await open(agent, PLAIN)).id).toBe(anew.id)
    const listed = async (now: Instant) => (await as(agent, (work) => listMyDrafts(work), now)).map(({ draftId, applicantName = 'mình' }) => `${draftId} ${applicantName}`).toSorted()
    expect(await listed(days(1))).toEqual([`${own.id} mình`, `${anew.id} mình`, `${theirs.id} Bà Được Thay`].toSorted())
    expect(await listed(days(9))).toEqual([`${own.id} mình`, `${anew.id} mình`].toSorted())
    expect(say(await as(agent, (work) => openDraft(work, { procedureCode: PLAIN, actingFor: ground.principalId }), days(9)))).toBe('representation-not-in-force')
  })

  it('of a procedure the paper does not name, or after its end, is refused; nobody acts for a stranger', async () => {
    const agent = await person('Người Làm Thay', '044090900181')
    const ground = await recorded('Người Làm Thay', '044090900181', asked('Ông Được Thay', '044040900183', { untilOn: '2025-03-20' as PlainDate, procedureCodes: [PLAIN] }))
    expect(say(await open(agent, STRICT, ground.principalId))).toBe('representation-not-in-force')
    expect(say(await open(world.stranger, PLAIN, ground.principalId))).toBe('representation-not-in-force')
    const draft = value(await open(agent, PLAIN, ground.principalId))
    await fill(agent, draft.id, { authorisation: 'Giấy ủy quyền', 'applicant.bornOn': '1940-01-01' })
    expect(say(await file(agent, draft.id, days(9)))).toBe('representation-not-in-force')
    expect(say(await file(agent, draft.id, days(8)))).toBe('done')
  })

  it('on a declaration alone asks for the level of the principal and opens none of their dossiers', async () => {
    const agent = await person('Người Tự Khai', '044090900184')
    const ground = value(await as(agent, (work) => declareRepresentation(work, asked('Bà Được Thay', '044140900182'))))
    expect(await open(agent, STRICT, ground.principalId)).toMatchObject({ ok: false, refusal: { kind: 'principal-assurance-too-low', needed: 2 } })
    expect((await as(agent, (work) => listMyDossiers(work, {}))).items).toEqual([])
  })
})
