import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { DossierId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { act, at, kindOf, publicUrl, valueOf } from '../../../tests/support/counter-world.ts'
import { openDossierWorld, WORLD_SHEET, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { onePagePdf } from '../../../tests/support/one-page-pdf.ts'
import { publishOwnGraphs } from '../../../tests/support/own-graphs.ts'
import { storeFile } from '../../documents/index.ts'
import { approveDossier, claimDossier, readDossier, requestApproval } from '../../dossiers/index.ts'
import { listIssuedDocuments } from '../../official-documents/index.ts'
import { importSheets } from '../../procedures/index.ts'
import { acceptReception } from './accept-reception.ts'
import { beginReception } from './begin-reception.ts'
import { concludeAtOnce, proposeAtOnce } from './conclude-at-once.ts'
import { keepReception } from './keep-reception.ts'
import { listHandovers } from './list-handovers.ts'
import { showReception } from './show-reception.ts'
import { showSitting } from './show-sitting.ts'
import { cashReceiptOf } from './take-cash.ts'

/** Wednesday 12/03/2025, 09:00 in Viet Nam. */
const MORNING = at('2025-03-12', 9 * 60)
/** On the graph of certified copies, and on the four steps every procedure has. */
const COPIES = '9.200001'
const PLAIN = '9.200002'

let world: DossierWorld
/** At the desk, and charged with deciding for the committee (article 17.5): the head's role is lent to them. */
let charged: Actor
/** At the desk, and a case officer of the committee. */
let preparing: Actor

const withRole = (actor: Actor, ...roles: readonly string[]): Actor => (actor.kind === 'staff' ? { ...actor, roles: [...actor.roles, ...roles.map((role) => ({ role, unitId: world.committee.id }))] } : actor)

beforeAll(async () => {
  world = await openDossierWorld()
  await publishOwnGraphs(world)
  const channels = WORLD_SHEET.channels.map((channel) => ({ ...channel, timeLimit: { unit: 'hour', quantity: 8 }, note: 'Ngay trong ngày tiếp nhận', levies: [{ kind: 'service-fee', amount: 2000, note: 'Mỗi trang' }] }))
  const sheets = [{ ...WORLD_SHEET, code: COPIES, channels, workflowCode: 'certified-copy' }, { ...WORLD_SHEET, code: PLAIN, channels }]
  await world.db.work({}, (work) => importSheets(work, sheets as never, { source: 'own', options: { publish: true } }))
  charged = withRole(world.clerk, 'head-of-unit', 'case-officer')
  preparing = withRole(world.clerk, 'case-officer')
})
afterAll(() => world.close())

const as = <T>(actor: Actor, doing: (work: Work) => Promise<T>): Promise<T> => act(world, { actor, now: MORNING }, doing)

let lastPerson = 0
const receive = async (procedureCode: string, fields: Readonly<Record<string, string>> = {}): Promise<DossierId> => {
  lastPerson += 1
  const newcomer = { fullName: 'Trần Thị Sao', personalIdNumber: `0441920${String(lastPerson).padStart(5, '0')}`, bornOn: '1992-05-01', phone: '0900000001', address: 'Số 1' }
  const { draftId } = valueOf(await as(world.clerk, (work) => beginReception(work, { procedureCode, newcomer })))
  const change = { answers: { 'applicant-v1': { area: 'outside', outsideArea: 'Xã Mẫu, tỉnh Mẫu' } }, counts: { '1.1': { originals: 1, copies: 0 }, '1.2': { originals: 0, copies: 1 } } }
  valueOf(await as(world.clerk, (work) => keepReception(work, { draftId, change, fields })))
  expect(valueOf(await as(world.clerk, (work) => showReception(work, draftId))).preview?.immediate).toBe(true)
  return valueOf(await as(world.clerk, (work) => acceptReception(work, { draftId, publicUrl }))).id
}

const sitting = async (actor: Actor, dossierId: DossierId) => valueOf(await as(actor, (work) => showSitting(work, dossierId)))
const conclude = async (actor: Actor, dossierId: DossierId, receivedBy = 'Trần Thị Sao') => {
  const { version } = valueOf(await as(world.clerk, (work) => readDossier(work, dossierId))).dossier
  const receipt = { taker: 'submitter' as const, identityCheck: 'identity-card' as const }
  await as(actor, (work) => showSitting(work, dossierId))
  const file = valueOf(await as(world.clerk, (work) => storeFile(work, { bytes: onePagePdf('Bản sao'), fileName: 'ban-sao.pdf', owner: { kind: 'unit', unitId: world.desk.id } })))
  return as(actor, (work) => concludeAtOnce(work, { dossierId, version, name: 'Bản sao', fileId: file.id, receivedBy, receipt }))
}
const journalOf = async (dossierId: DossierId) => valueOf(await as(world.clerk, (work) => readDossier(work, dossierId))).journal.map(({ event }) => event.type)

describe('settled in one sitting (NĐ 61/2018 article 17.4)', () => {
  it('is accepted without a slip, unless the person asks for one', async () => {
    expect(await sitting(world.clerk, await receive(COPIES))).toMatchObject({ slip: false, next: 'wait', state: 'awaiting-approval' })
    expect(await sitting(world.clerk, await receive(COPIES, { slipAsked: 'yes' }))).toMatchObject({ slip: true })
  })

  it('is paid over the counter with a numbered receipt; another amount than published keeps its reason (article 22)', async () => {
    const dossierId = await receive(COPIES, { 'due-0': '10.000', 'exempt-0': '5 trang', paid: 'cash' })
    const { dossier } = valueOf(await as(world.clerk, (work) => readDossier(work, dossierId)))
    expect(dossier.levies).toMatchObject({ total: 10_000, lines: [{ kind: 'service-fee', amount: 10_000, stated: 2000, reason: '5 trang' }], paid: [{ amount: 10_000, method: 'cash', receipt: expect.stringMatching(/\S/), by: 'Phan Thị Tiếp' }] })
    expect(await as(world.clerk, (work) => cashReceiptOf(work, dossier)), 'for whoever paid').toMatch(/^[0-9a-f-]{36}$/)
    const exempt = await receive(COPIES, { 'exempt-0': 'Người khuyết tật', paid: 'cash' })
    expect(valueOf(await as(world.clerk, (work) => readDossier(work, exempt))).dossier.levies).toMatchObject({ total: 0, paid: [] })
  })

  it.each([COPIES, PLAIN])('by the officer who was charged with deciding, in one press (article 17.5): %s', async (code) => {
    const dossierId = await receive(code)
    expect(await sitting(charged, dossierId)).toMatchObject({ next: 'conclude' })
    const { dossier, receipt } = valueOf(await conclude(charged, dossierId))
    expect(dossier).toMatchObject({ state: 'returned', results: [{ name: 'Bản sao' }] })
    expect(receipt).toMatchObject({ kind: 'return-receipt', number: expect.stringMatching(/\S/) })
    expect(await journalOf(dossierId)).toEqual(expect.arrayContaining(['DossierAccepted', 'DossierApproved', 'ResultIssued', 'ResultReturned']))
    expect(await journalOf(dossierId)).not.toContain('AppointmentSlipIssued')
    expect((await as(world.clerk, listHandovers)).waiting.map((line) => line.dossierId)).not.toContain(dossierId)
    expect(await sitting(charged, dossierId)).toMatchObject({ next: 'done' })
    expect(kindOf(await conclude(charged, dossierId))).toBe('not-your-turn')
    expect((await as(world.clerk, (work) => listIssuedDocuments(work, dossierId))).filter(({ kind }) => kind === 'return-receipt')).toHaveLength(1)
  })

  it('prepared by one, decided by the head, handed out by the counter', async () => {
    const dossierId = await receive(PLAIN)
    const shown = await sitting(preparing, dossierId)
    expect(shown).toMatchObject({ next: 'propose', resultName: 'Bản sao trích lục' })
    expect(kindOf(await as(world.clerk, (work) => proposeAtOnce(work, { dossierId, version: shown.version })))).toBe('not-your-turn')
    valueOf(await as(preparing, (work) => proposeAtOnce(work, { dossierId, version: shown.version })))
    expect(kindOf(await as(preparing, (work) => proposeAtOnce(work, { dossierId, version: shown.version })))).toBe('not-your-turn')
    expect(kindOf(await conclude(preparing, dossierId))).toBe('not-your-turn')
    valueOf(await as(world.head, (work) => approveDossier(work, { dossierId })))
    expect(await sitting(world.clerk, dossierId)).toMatchObject({ next: 'hand-out' })
    expect(valueOf(await conclude(world.clerk, dossierId)).dossier.state).toBe('returned')
  })

  it('nobody decides what they have not read', async () => {
    const dossierId = await receive(COPIES)
    const { version } = valueOf(await as(world.clerk, (work) => readDossier(work, dossierId))).dossier
    const file = valueOf(await as(world.clerk, (work) => storeFile(work, { bytes: onePagePdf('Bản sao'), fileName: 'ban-sao.pdf', owner: { kind: 'unit', unitId: world.desk.id } })))
    const blind = { dossierId, version, name: 'Bản sao', fileId: file.id, receivedBy: 'Trần Thị Sao', receipt: { taker: 'submitter' as const, identityCheck: 'identity-card' as const } }
    expect(kindOf(await as(world.head, (work) => approveDossier(work, { dossierId, readFirst: true })))).toBe('not-read')
    valueOf(await as(charged, (work) => showSitting(work, dossierId)))
    expect(valueOf(await as(charged, (work) => concludeAtOnce(work, blind))).dossier.state).toBe('returned')
  })

  it('refused at any point leaves nothing of it behind', async () => {
    const dossierId = await receive(PLAIN)
    const before = await journalOf(dossierId)
    expect(kindOf(await conclude(charged, dossierId, ' '))).toBe('receiver-missing')
    expect(await journalOf(dossierId)).toEqual(before)
    const { version } = await sitting(charged, dossierId)
    valueOf(await as(world.officer, (work) => claimDossier(work, { dossierId })))
    expect(await sitting(charged, dossierId)).toMatchObject({ next: 'wait' })
    expect(kindOf(await as(preparing, (work) => proposeAtOnce(work, { dossierId, version })))).toBe('not-your-turn')
  })

  it('a proposal to refuse is never settled in passing', async () => {
    const dossierId = await receive(PLAIN)
    valueOf(await as(world.officer, (work) => claimDossier(work, { dossierId })))
    valueOf(await as(world.officer, (work) => requestApproval(work, { dossierId, proposal: 'Từ chối', refusal: { reasonCode: 'not-eligible', words: 'Lý do được viết rõ ràng bằng lời' } })))
    expect(await sitting(charged, dossierId)).toMatchObject({ next: 'leave' })
    expect(kindOf(await conclude(charged, dossierId))).toBe('not-your-turn')
  })

  it('two presses at once conclude once', async () => {
    const dossierId = await receive(COPIES)
    const both = await Promise.all([conclude(charged, dossierId), conclude(charged, dossierId)])
    expect(both.filter((each) => each.ok)).toHaveLength(1)
  })

  it('a desk that has nothing to do with it sees nothing', async () => {
    const dossierId = await receive(COPIES)
    expect(kindOf(await as(world.clerkElsewhere, (work) => showSitting(work, dossierId)))).toBe('dossier-not-found')
    expect(kindOf(await conclude(world.clerkElsewhere, dossierId))).toBe('dossier-not-found')
  })
})
