// NĐ 61/2018 articles 17-20: whatever is done in whatever order through the real acts, the rows say what the journal says. The rules alone are held by domain/life-cycle.property.test.ts, 1,000 sequences of every command against the rows by store/kept-sequences.test.ts.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { DossierId } from '../../../kernel/ids.ts'
import { epochMs, instantFromMs, type Instant } from '../../../kernel/instant.ts'
import type { Outcome, Refusal } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { act, at, publicUrl, valueOf } from '../../../tests/support/counter-world.ts'
import { openDossierWorld, PROCEDURE, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { onePagePdf } from '../../../tests/support/one-page-pdf.ts'
import { fullDraft } from '../../../tests/support/own-graphs.ts'
import { officialDocumentsModule } from '../../official-documents/module.ts'
import { paymentsModule } from '../../payments/module.ts'
import { postModule } from '../../post/module.ts'
import { workflowModule } from '../../workflow/module.ts'
import type { Dossier } from '../domain/dossier.ts'
import { fold } from '../domain/evolve.ts'
import { listJournals } from '../store/dossier-store.ts'
import { findContradictions } from '../store/journal-faults.view.ts'
import { dossiersModule } from '../module.ts'
import { acceptDossier } from './accept-dossier.ts'
import { acceptSupplement } from './accept-supplement.ts'
import { apologise } from './apologise.ts'
import { approveDossier } from './approve-dossier.ts'
import { askOpinion } from './ask-opinion.ts'
import { attachResult } from './attach-result.ts'
import { claimDossier } from './claim-dossier.ts'
import { demandObligation, meetObligation } from './demand-obligation.ts'
import { discontinueDossier } from './discontinue-dossier.ts'
import { giveSupplement } from './give-supplement.ts'
import { handOverPapers } from './hand-over-papers.ts'
import { recalculateDueDate } from './recalculate-due-date.ts'
import { recordVerification } from './record-verification.ts'
import { refuseDossier, refuseExamined } from './refuse-dossier.ts'
import { requestApproval } from './request-approval.ts'
import { requestSupplement } from './request-supplement.ts'
import { returnResult } from './return-result.ts'
import { sendBackDossier } from './send-back-dossier.ts'
import { declineWithdrawal, takeBackWithdrawal } from './settle-withdrawal.ts'
import { openDossier } from './show-dossier.ts'
import { submitDossier } from './submit-dossier.ts'
import { resumeDossier, suspendDossier } from './suspend-dossier.ts'
import { undoStep } from './undo-step.ts'
import { confirmWithdrawal, withdrawDossier } from './withdraw-dossier.ts'
import { withdrawResult } from './withdraw-result.ts'

const WORDS = 'Lý do được viết rõ ràng bằng lời'
const HOUR_MS = 3_600_000
const later = (from: Instant, hours: number): Instant => instantFromMs(epochMs(from) + hours * HOUR_MS)

type Of = { readonly dossierId: DossierId }
type Who = 'citizen' | 'clerk' | 'officer' | 'otherOfficer' | 'head'
type Command = readonly [Who, (work: Work, of: Of, world: DossierWorld) => Promise<Outcome<Dossier, Refusal>>]

const why = (reasonCode: string) => ({ reasonCode, words: WORDS, publicUrl })
const items = [{ kind: 'component', key: '1.2', wrong: 'Bản chụp bị mờ, không đọc được' }] as const
const MIX: Readonly<Record<string, Command>> = {
  accept: ['clerk', (work, of) => acceptDossier(work, { ...of, waived: [], publicUrl })],
  refuse: ['clerk', (work, of) => refuseDossier(work, { ...of, ...why('duplicate') })],
  claim: ['officer', (work, of) => claimDossier(work, of)],
  claimByOther: ['otherOfficer', (work, of) => claimDossier(work, of)],
  handOverPapers: ['clerk', (work, of) => handOverPapers(work, of)],
  supplementAtReception: ['clerk', (work, of) => requestSupplement(work, { ...of, ...why('component-unreadable'), items })],
  supplement: ['officer', (work, of) => requestSupplement(work, { ...of, ...why('component-unreadable'), items })],
  giveSupplement: ['citizen', (work, of) => giveSupplement(work, { ...of, components: [], answers: [], unable: [{ item: 1, words: WORDS }] })],
  takeSupplement: ['clerk', (work, of) => giveSupplement(work, { ...of, components: [{ item: 1, originals: 1, copies: 0 }], answers: [], unable: [] })],
  acceptSupplement: ['officer', (work, of) => acceptSupplement(work, of)],
  askOpinion: ['officer', (work, of, { desk }) => askOpinion(work, { ...of, unitId: desk.id, content: 'Có vướng quy hoạch không?', dueAt: later(work.now, 6) })],
  verify: ['officer', (work, of) => recordVerification(work, { ...of, tookPlaceAt: work.now, place: 'Thửa đất số 1', participants: ['Nguyễn Văn Thẩm'], content: 'Đúng ranh giới' })],
  demandObligation: ['officer', (work, of) => demandObligation(work, { ...of, content: 'Lệ phí trước bạ', amount: 100_000 })],
  meetObligation: ['clerk', (work, of) => meetObligation(work, { ...of, proof: 'Giấy nộp tiền số 1' })],
  suspend: ['officer', (work, of) => suspendDossier(work, { ...of, ...why('court') })],
  resume: ['officer', (work, of) => resumeDossier(work, of)],
  requestApproval: ['officer', (work, of) => requestApproval(work, { ...of, proposal: 'Đủ điều kiện' })],
  proposeRefusal: ['officer', (work, of) => requestApproval(work, { ...of, proposal: 'Từ chối', refusal: { reasonCode: 'not-eligible', words: WORDS } })],
  approve: ['head', (work, of) => approveDossier(work, { ...of, publicUrl })],
  readAndApprove: ['head', async (work, of) => {
    await openDossier(work, { reference: of.dossierId, purpose: 'work' })
    return approveDossier(work, { ...of, publicUrl, readFirst: true })
  }],
  sendBack: ['head', (work, of) => sendBackDossier(work, { ...of, reason: WORDS })],
  refuseExamined: ['head', (work, of) => refuseExamined(work, { ...of, ...why('not-eligible') })],
  apologise: ['head', (work, of) => apologise(work, { ...of, ...why('workload') })],
  reappoint: ['head', (work, of) => apologise(work, { ...of, ...why('workload'), newDueAt: later(work.now, 24 * 14) })],
  recalculate: ['head', (work, of) => recalculateDueDate(work, { ...of, reason: WORDS })],
  attach: ['officer', (work, of) => attachResult(work, { ...of, name: 'Kết quả', bytes: onePagePdf(`Ket qua ${of.dossierId} ${work.now}`), fileName: 'ket-qua.pdf' })],
  giveBack: ['clerk', (work, of) => returnResult(work, { ...of, method: 'in-person', receivedBy: 'Trần Thị Mẫu', receipt: { taker: 'applicant', identityCheck: 'identity-card' } })],
  withdrawResult: ['head', (work, of) => withdrawResult(work, { ...of, ...why('result-wrong') })],
  withdraw: ['citizen', (work, of) => withdrawDossier(work, { ...of, reason: WORDS })],
  takeBackWithdrawal: ['citizen', (work, of) => takeBackWithdrawal(work, { ...of, words: '' })],
  declineWithdrawal: ['head', (work, of) => declineWithdrawal(work, { ...of, reason: WORDS })],
  confirmWithdrawal: ['head', (work, of) => confirmWithdrawal(work, { ...of, publicUrl })],
  discontinue: ['head', (work, of) => discontinueDossier(work, { ...of, ...why('on-request') })],
  undoByClerk: ['clerk', (work, of) => undoStep(work, { ...of, reason: WORDS })],
  undoByOfficer: ['officer', (work, of) => undoStep(work, { ...of, reason: WORDS })],
  undoByHead: ['head', (work, of) => undoStep(work, { ...of, reason: WORDS })],
}

/** What leads on from a state: without it most sequences would end early or go nowhere. */
const onwards = ({ state, holder, supplement }: Dossier): string => {
  if (state === 'accepted' || state === 'examining') return holder?.assigneeId === undefined ? 'claim' : 'requestApproval'
  if (state === 'supplement-requested') return supplement?.given ? 'acceptSupplement' : 'giveSupplement'
  return { submitted: 'accept', 'awaiting-approval': 'readAndApprove', approved: 'attach', completed: 'giveBack', 'refusal-ready': 'giveBack', suspended: 'resume', 'financial-obligation': 'meetObligation' }[state as string] ?? 'undoByHead'
}

const STEP = fc.record({ name: fc.oneof({ arbitrary: fc.constant('onwards'), weight: 2 }, { arbitrary: fc.constantFrom(...Object.keys(MIX)), weight: 3 }), hours: fc.constantFrom(0, 0, 1, 4, 20) })
const SEQUENCE = fc.array(STEP, { minLength: 6, maxLength: 30 })
/** What `motcua verify` asks of everything a dossier brings about. */
const PROOFS = [dossiersModule({ publicUrl }), workflowModule(), paymentsModule({} as never), postModule({} as never), officialDocumentsModule()].flatMap(({ proofs = [] }) => proofs)

/** A thousand take some four minutes: `node bench/sequences/main.ts 1000`, part of `npm run bench -- --full`. */
const SEQUENCES = Number(process.env['SEQUENCES'] ?? 50)
/** Side by side, as in a province; after each step one question compares them all. */
const TOGETHER = 50

type Course = { readonly steps: readonly { readonly name: string; readonly hours: number }[]; readonly path: string[]; dossier: Dossier; now: Instant }

describe.each([
  ['A', 'quang-binh-2025', '2025-03-12'],
  ['B', 'quang-tri-2026', '2026-07-15'],
  ['C', 'quang-tri-2026', '2026-08-12'],
] as const)('under rule set %s', (...[set, profile, day]) => {
  let world: DossierWorld
  const done = new Map<string, number>()
  const morning = at(day, 8 * 60)
  beforeAll(async () => {
    world = await openDossierWorld(profile, morning)
  }, 120_000)
  afterAll(() => world.close())

  const filed = async (citizen: Actor): Promise<Dossier> => {
    const draftId = await fullDraft(world, { actor: citizen, procedureCode: PROCEDURE, now: morning })
    return valueOf(await act(world, { actor: citizen, now: morning }, (work) => submitDossier(work, { draftId, anotherReason: 'Cần thêm một bản nữa' })))
  }

  /** Whether anything was done. */
  const take = async (course: Course, step: number): Promise<boolean> => {
    const { name, hours } = course.steps[step]!
    course.now = later(course.now, hours)
    const wanted = name === 'onwards' ? onwards(course.dossier) : name
    const [who, run] = MIX[wanted]!
    const answer = await act(world, { actor: world[who], now: course.now }, (work) => run(work, { dossierId: course.dossier.id }, world))
    if (!answer.ok) return false
    course.dossier = answer.value
    course.path.push(wanted)
    done.set(wanted, (done.get(wanted) ?? 0) + 1)
    return true
  }

  /** What the acts answered is what the journals fold to, and what the rows say. */
  const compare = async (courses: readonly Course[]): Promise<void> => {
    const ids = courses.map(({ dossier }) => dossier.id)
    const [journals, faults] = await world.db.work({}, ({ tx }) => Promise.all([listJournals(tx, ids), findContradictions(tx, ids)]))
    for (const { dossier, path } of courses) {
      expect(fold(journals.get(dossier.id) ?? [])?.version, path.join(' → ')).toBe(dossier.version)
      expect(faults.filter((fault) => fault.startsWith(dossier.id)), path.join(' → ')).toEqual([])
      if (dossier.acceptance) expect(dossier.acceptance.ruleSet).toBe(set)
    }
  }

  const together = async (sequences: readonly Course['steps'][]): Promise<void> => {
    const courses = await Promise.all(sequences.map(async (steps): Promise<Course> => ({ steps, path: [], dossier: await filed(world.citizen), now: morning })))
    for (let step = 0; step < Math.max(...sequences.map(({ length }) => length)); step += 1) {
      const taken = await Promise.all(courses.map(async (course) => step < course.steps.length && (await take(course, step))))
      await compare(courses.filter((_, at) => taken[at]))
    }
  }

  it(`${SEQUENCES} sequences of real acts leave rows as their journals fold`, { timeout: 900_000 }, async () => {
    const sequences = fc.sample(SEQUENCE, { numRuns: SEQUENCES, seed: 20_250_312 })
    for (let from = 0; from < sequences.length; from += TOGETHER) await together(sequences.slice(from, from + TOGETHER))
    expect(done.get('giveBack'), 'some reach the end').toBeGreaterThan(0)
    expect(done.size, 'most acts were carried out').toBeGreaterThan(Object.keys(MIX).length * 0.7)
    for (const { name, find } of PROOFS) expect((await world.db.work({}, find)).faults, name).toEqual([])
  })
})
