import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { DossierId, OfficialId, UnitId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { act, at, kindOf, publicUrl, valueOf } from '../../../tests/support/counter-world.ts'
import { openDossierWorld, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { onePagePdf } from '../../../tests/support/one-page-pdf.ts'
import { fullDraft, ownGraphOf, publishOwnGraph, publishOwnGraphs, type OwnGraph } from '../../../tests/support/own-graphs.ts'
import { listUnits } from '../../organisation/index.ts'
import { listEvents } from '../store/dossier-store.ts'
import { approveDossier } from './approve-dossier.ts'
import { answerBranch } from './ask-opinion.ts'
import { attachResult } from './attach-result.ts'
import { claimDossier } from './claim-dossier.ts'
import { listReadyResults } from './desk-day.ts'
import { listAskedOfUs } from './desk-lists.ts'
import { journalProof, placeProof } from './dossier-proofs.ts'
import { fileAtCounter } from './file-at-counter.ts'
import { listInbox } from './list-inbox.ts'
import { recordVerification } from './record-verification.ts'
import { requestApproval } from './request-approval.ts'
import { returnResult } from './return-result.ts'
import { sendBackDossier } from './send-back-dossier.ts'
import { openDossier } from './show-dossier.ts'
import { suspendDossier } from './suspend-dossier.ts'
import { takeOwnStep } from './take-own-step.ts'
import { undoStep } from './undo-step.ts'

/** Wednesday 12/03/2025, 09:00 in Viet Nam. */
const MORNING = at('2025-03-12', 9 * 60)
const WORDS = 'Lý do được viết rõ ràng bằng lời'

let world: DossierWorld
let codes: ReadonlyMap<string, string>
let planner: Actor
let taxOfficer: Actor
let planning: UnitId
let tax: UnitId

const staffAt = (fullName: string, unitId: UnitId): Actor => ({ ...world.officer, officialId: newId<OfficialId>(), fullName, roles: [{ role: 'case-officer', unitId }] }) as Actor

beforeAll(async () => {
  world = await openDossierWorld()
  codes = await publishOwnGraphs(world)
  const others = (await world.db.work({}, (work) => listUnits(work, { level: 'commune', kind: 'commune-peoples-committee', limit: 500 }))).filter(({ id }) => id !== world.committee.id)
  const [one, two] = others
  if (!one || !two) throw new Error('no other units')
  ;[planning, tax] = [one.id, two.id]
  planner = staffAt('Võ Văn Quy', planning)
  taxOfficer = staffAt('Đặng Thị Thuế', tax)
})
afterAll(() => world.close())

const as = <T>(actor: Actor, run: (work: Work) => Promise<T>): Promise<T> => act(world, { actor, now: MORNING }, run)
const fileOn = async (graph: string): Promise<{ readonly dossierId: DossierId }> => {
  const draftId = await fullDraft(world, { actor: world.clerk, procedureCode: codes.get(graph) ?? '', now: MORNING })
  const filed = valueOf(await as(world.clerk, (work) => fileAtCounter(work, { draftId, channel: 'in-person', waived: [], publicUrl })))
  return { dossierId: filed.id }
}
const open = async (actor: Actor, { dossierId }: { readonly dossierId: DossierId }) => valueOf(await as(actor, (work) => openDossier(work, { reference: dossierId, purpose: 'x' })))
const actionsOf = async (actor: Actor, of: { readonly dossierId: DossierId }) => (await open(actor, of)).steps.flatMap(({ actions }) => actions.map(({ code }) => code))
const finish = async (of: { readonly dossierId: DossierId }): Promise<void> => {
  valueOf(await as(world.head, (work) => approveDossier(work, { ...of, publicUrl })))
  valueOf(await as(world.officer, (work) => attachResult(work, { ...of, name: 'Kết quả', bytes: onePagePdf('Kết quả'), fileName: 'kq.pdf' })))
  expect(valueOf(await as(world.clerk, (work) => returnResult(work, { ...of, method: 'in-person', receivedBy: 'Trần Thị Mẫu' }))).state).toBe('returned')
}
const propose = (of: { readonly dossierId: DossierId }) => as(world.officer, (work) => requestApproval(work, { ...of, proposal: 'Đủ điều kiện' }))
const graphOf = async ({ dossierId }: { readonly dossierId: DossierId }) =>
  world.db.work({}, async ({ tx }) => (await sql<{ graph_code: string }>`SELECT graph_code FROM workflow.running WHERE subject_id = ${dossierId}`.execute(tx)).rows[0]?.graph_code)

/** A building permit that several agencies work on at the same time. */
const inParallel = async () => {
  const of = await fileOn('building-permit')
  valueOf(await as(world.officer, (work) => claimDossier(work, of)))
  const parties = { coordinating: planning, tax }
  valueOf(await as(world.officer, (work) => takeOwnStep(work, { ...of, action: 'coordinate', parties })))
  const { branches } = await open(world.officer, of)
  const serialOf = (step: string): number => branches.find((each) => each.step === step)?.serial ?? 0
  return { ...of, opinion: serialOf('opinion'), duty: serialOf('tax-duty') }
}

describe('the procedure’s own workflow (TT 01/2018 art. 8)', () => {
  it.each(['birth-registration', 'household-business', 'certified-copy', 'building-permit'])('%s is run from filing to return', async (graph) => {
    const of = await fileOn(graph)
    expect(await graphOf(of)).toBe(graph)
    if (graph !== 'certified-copy') {
      valueOf(await as(world.officer, (work) => claimDossier(work, of)))
      valueOf(await propose(of))
    }
    await finish(of)
  })

  it('certified copies go from the desk to the head, and sent back are compared again', async () => {
    const of = await fileOn('certified-copy')
    expect((await as(world.head, (work) => listInbox(work, 'head', { limit: 100 }))).items.map(({ dossierId }) => dossierId)).toContain(of.dossierId)
    expect(valueOf(await as(world.head, (work) => sendBackDossier(work, { ...of, reason: 'Thiếu dấu' }))).state).toBe('examining')
    valueOf(await as(world.officer, (work) => claimDossier(work, of)))
    valueOf(await propose(of))
    await finish(of)
  })
})

/** Its last step is called otherwise and says of no stage what it stands for. */
const withoutReturnStage = ({ graph, ...publication }: OwnGraph): OwnGraph =>
  ({ ...publication, graph: JSON.parse(JSON.stringify({ ...graph, code: 'hand-out' }).replaceAll('"to":"return"', '"to":"hand-out"').replace('"code":"return"', '"code":"hand-out"').replace('"stage":"return",', '')) as OwnGraph['graph'] })

describe('a result that lies at a step no graph calls the return', () => {
  it('is found by its code by whoever may hand it out, and handed out', async () => {
    await publishOwnGraph(world, withoutReturnStage(ownGraphOf('birth-registration')), '9.100099')
    codes = new Map([...codes, ['hand-out', '9.100099']])
    const of = await fileOn('hand-out')
    valueOf(await as(world.officer, (work) => claimDossier(work, of)))
    valueOf(await propose(of))
    const { code: q = '' } = valueOf(await as(world.head, (work) => approveDossier(work, { ...of, publicUrl })))
    valueOf(await as(world.officer, (work) => attachResult(work, { ...of, name: 'Kết quả', bytes: onePagePdf('Kết quả'), fileName: 'kq.pdf' })))
    const readyTo = async (actor: Actor, unit = world.desk) => (await as(actor, (work) => listReadyResults(work, { unitIds: [unit.id], q }))).map(({ dossierId }) => dossierId)
    expect(await readyTo(world.clerk)).toEqual([of.dossierId])
    expect(await readyTo(world.clerk, world.committee), 'its paper lies at another desk').toEqual([])
    expect(await readyTo(world.clerkElsewhere)).toEqual([])
    expect(valueOf(await as(world.clerk, (work) => returnResult(work, { ...of, method: 'in-person', receivedBy: 'Trần Thị Mẫu' }))).state).toBe('returned')
  })
})

describe('a building permit, with the agencies beside the lead (NĐ 61/2018 art. 19.3-19.7)', () => {
  it('verification, planning opinion and tax at the same time, then one conclusion', async () => {
    const { opinion, duty, ...of } = await inParallel()
    expect((await open(world.officer, of)).steps.map(({ step, unit, beside, name }) => [step, unit.id, beside, name.vi !== ''])).toEqual([
      ['verify', world.committee.id, false, true], ['opinion', planning, true, true], ['tax-duty', tax, true, true],
    ])
    // Each sees only what is theirs to do.
    expect(await actionsOf(world.officer, of)).toEqual(['verified'])
    expect(await actionsOf(planner, of)).toEqual(['give-opinion'])
    expect(await actionsOf(taxOfficer, of)).toEqual(['determine-duty'])
    expect(await actionsOf(world.head, of)).toEqual([])
    expect(await as(taxOfficer, listAskedOfUs)).toMatchObject([{ dossierId: of.dossierId, kind: 'branch', serial: duty, content: 'Xác định nghĩa vụ tài chính' }])
    expect((await as(world.officer, (work) => listInbox(work, 'officer', { limit: 100 }))).items.map(({ dossierId }) => dossierId)).toContain(of.dossierId)

    const verification = { tookPlaceAt: MORNING, place: 'Thửa 12', participants: ['Nguyễn Văn Thẩm'], content: 'Đúng ranh giới' }
    valueOf(await as(world.officer, (work) => recordVerification(work, { ...of, ...verification })))
    valueOf(await as(world.officer, (work) => takeOwnStep(work, { ...of, action: 'verified', words: 'Đã kiểm tra' })))
    // The lead waits: nothing to take in hand, nothing to submit, and no agency's part is touched by mistake.
    for (const run of [claimDossier, (work: Work) => requestApproval(work, { ...of, proposal: 'Đủ' }), (work: Work) => takeOwnStep(work, { ...of, action: 'verified' })] as const)
      expect(kindOf(await as(world.officer, (work) => run(work, of)))).toBe('branches-open')
    expect((await open(world.officer, of)).summary.holder).toMatchObject({ step: 'verify', stage: 'verify', mine: true })

    expect(kindOf(await as(planner, (work) => takeOwnStep(work, { ...of, action: 'determine-duty', serial: duty, words: 'x' })))).toBe('not-permitted-here')
    valueOf(await as(planner, (work) => takeOwnStep(work, { ...of, action: 'give-opinion', serial: opinion, words: 'Phù hợp quy hoạch' })))
    expect(kindOf(await as(planner, (work) => takeOwnStep(work, { ...of, action: 'give-opinion', serial: opinion, words: 'Lần nữa' })))).toBe('branch-not-open')
    const joined = valueOf(await as(taxOfficer, (work) => answerBranch(work, { ...of, serial: duty, words: 'Nộp 200.000 đồng' })))
    expect(joined).toMatchObject({ state: 'examining', holder: { step: 'conclude', assigneeName: 'Nguyễn Văn Thẩm' } })
    valueOf(await propose(of))
    valueOf(await as(world.head, (work) => sendBackDossier(work, { ...of, reason: 'Ghi rõ diện tích' })))
    valueOf(await as(world.officer, (work) => claimDossier(work, of)))
    valueOf(await propose(of))
    await finish(of)
  })

  it('says in words what cannot be done, and changes nothing', async () => {
    const of = await fileOn('building-permit')
    const take = (actor: Actor, more: object) => as(actor, (work) => takeOwnStep(work, { ...of, action: 'coordinate', ...more }))
    expect(kindOf(await take(world.officer, {}))).toBe('not-claimed')
    const claimed = valueOf(await as(world.officer, (work) => claimDossier(work, of)))
    expect(kindOf(await take(world.officer, { action: 'nấu cơm' }))).toBe('action-not-here')
    expect(kindOf(await take(world.officer, { action: 'submit-for-approval' }))).toBe('step-has-own-command')
    expect(kindOf(await take(world.officer, { version: claimed.version - 1 }))).toBe('changed-meanwhile')
    expect(kindOf(await take(world.otherOfficer, {}))).toBe('claimed-by-other')
    expect(kindOf(await take(world.clerk, {}))).toBe('not-permitted-here')
    expect(kindOf(await take(world.stranger, {}))).toBe('dossier-not-found')
    expect(kindOf(await take(world.officer, { parties: { resolving: tax } }))).toBe('party-unclear')
    expect(kindOf(await take(world.officer, { parties: { tax: newId<UnitId>() } }))).toBe('party-unclear')
    expect(kindOf(await take(world.officer, { serial: 99, words: 'x' }))).toBe('branch-not-open')
    valueOf(await as(world.officer, (work) => suspendDossier(work, { ...of, reasonCode: 'court', words: WORDS })))
    expect(kindOf(await take(world.officer, {}))).toBe('wrong-state')
    expect((await world.db.work({}, ({ tx }) => listEvents(tx, of.dossierId))).filter(({ event }) => event.type === 'OwnStepTaken')).toEqual([])
  })

  it('undoes what was asked of the agencies; inside the parallel work nothing is undone', async () => {
    const { opinion, duty: _, ...of } = await inParallel()
    valueOf(await as(world.officer, (work) => undoStep(work, { ...of, reason: WORDS })))
    expect((await open(world.officer, of)).steps).toMatchObject([{ step: 'examine' }])
    expect(kindOf(await as(planner, (work) => takeOwnStep(work, { ...of, action: 'give-opinion', serial: opinion, words: 'x' })))).toBe('dossier-not-found')
    valueOf(await as(world.officer, (work) => takeOwnStep(work, { ...of, action: 'coordinate' })))
    valueOf(await as(world.officer, (work) => takeOwnStep(work, { ...of, action: 'verified' })))
    expect(kindOf(await as(world.officer, (work) => undoStep(work, { ...of, reason: WORDS })))).toBe('nothing-to-undo')
  })
})

describe('proof after all of it', () => {
  it('rows equal the folded journals, and running dossiers stand where their workflow stands', async () => {
    expect((await world.db.work({}, journalProof.find)).faults).toEqual([])
    expect((await world.db.work({}, placeProof.find)).faults).toEqual([])
  })
})
