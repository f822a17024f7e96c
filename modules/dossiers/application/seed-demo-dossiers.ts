import type { Actor } from '../../../kernel/actor.ts'
import { epochMs, instantFromMs, type Instant } from '../../../kernel/instant.ts'
import type { PersonId, SessionId, UnitId } from '../../../kernel/ids.ts'
import { ok, type Outcome, type Refusal } from '../../../kernel/outcome.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { drawPlainPage } from '../../../platform/pdf/plain-page.ts'
import type { Work } from '../../../platform/work.ts'
import { APPLICANT_FORM_REF } from '../../forms/index.ts'
import { findOrCreatePerson, listDemoAccounts, findDemoActor, parsePersonalIdNumber } from '../../identity/index.ts'
import { getUnit, type Unit } from '../../organisation/index.ts'
import { signsByCertificate } from '../../official-documents/index.ts'
import type { Dossier } from '../domain/dossier.ts'
import { acceptDossier } from './accept-dossier.ts'
import { approveDossier } from './approve-dossier.ts'
import { attachResult } from './attach-result.ts'
import { attachDraftFile, saveDraftAnswers } from './change-draft.ts'
import { claimDossier } from './claim-dossier.ts'
import { DEMO_FILINGS, type DemoEnd, type DemoFiling, type DemoTurn } from './demo-filings.ts'
import { chooseDemoWay, sendDemoParcel } from './demo-parcels.ts'
import { bringDemoSupplement, DEMO_TURNS, isTurn } from './demo-turns.ts'
import { openDraft } from './open-draft.ts'
import { refuseDossier } from './refuse-dossier.ts'
import { requestApproval } from './request-approval.ts'
import { returnResult } from './return-result.ts'
import { listOffers, reuseInDraft } from './reuse-in-draft.ts'
import { openResult } from './open-dossier-file.ts'
import { signResults } from './sign-results.ts'
import { readDossier } from './show-dossier.ts'
import { showDraft } from './show-draft.ts'
import { submitDossier } from './submit-dossier.ts'

type Stage = { readonly desk: Unit; readonly resolvingUnitId: UnitId; readonly clerk: Actor; readonly officer: Actor; readonly head: Actor }

const valueOf = <T, R extends Refusal>(outcome: Outcome<T, R>): T => {
  if (outcome.ok) return outcome.value
  throw new Error(`the demo was refused: ${JSON.stringify(outcome.refusal)}`)
}

/** The same transaction, as somebody else at another moment: the demo's past is made by the use cases themselves. */
const as = (work: Work, actor: Actor, now: Instant): Work => ({ ...work, actor, now })

/** The first commune whose counter, officer and head all have demo accounts. */
const findStage = async (work: Work): Promise<Stage | undefined> => {
  const desks = (await listDemoAccounts(work)).filter((account) => account.role === 'one-stop-officer')
  for (const { unitId } of desks) {
    const desk = await getUnit(work, unitId)
    if (desk.level !== 'commune' || !desk.parentId) continue
    const clerk = await findDemoActor(work, 'one-stop-officer', unitId)
    const officer = await findDemoActor(work, 'case-officer', desk.parentId)
    const head = await findDemoActor(work, 'head-of-unit', desk.parentId)
    if (clerk && officer && head) return { desk, resolvingUnitId: desk.parentId, clerk, officer, head }
  }
  return undefined
}

const citizenOf = async (work: Work, { fullName, personalIdNumber, bornOn }: DemoFiling): Promise<Actor> => {
  const number = parsePersonalIdNumber(personalIdNumber)
  const person = valueOf(await findOrCreatePerson(work, { kind: 'individual', name: fullName, birthOn: bornOn as never, ...(number ? { personalIdNumber: number } : {}) }))
  return { kind: 'citizen', personId: person.id as PersonId, sessionId: newId<SessionId>(), fullName: person.name, assuranceLevel: 2 }
}

const answersOf = (filing: DemoFiling, desk: Unit): Readonly<Record<string, string>> => ({
  applicantKind: 'individual',
  'submitter.fullName': filing.fullName,
  'submitter.personalIdNumber': filing.personalIdNumber,
  'submitter.bornOn': filing.bornOn,
  ...(desk.areaCode ? { area: desk.areaCode } : {}),
  street: 'Số 1, đường Thử Nghiệm',
  phone: '0900000001',
  contentRequested: filing.request,
  resultBy: 'counter',
})

/** As long as a short paper, and no two results alike: files of results that are almost empty or the same are told as signs (QĐ 766 4.1, 4.2). */
const demoPage = (...named: readonly string[]): Uint8Array =>
  drawPlainPage([...named, ...Array.from({ length: 10 }, (_, at) => `${at + 1}. Trang trình diễn, người và việc đều hư cấu, không có giá trị`)])

const file = async (work: Work, { desk, resolvingUnitId }: Stage, filing: DemoFiling): Promise<Dossier> => {
  const { id } = valueOf(await openDraft(work, { procedureCode: filing.procedureCode, startAnew: true }))
  const place = { receivingUnitId: desk.id, resolvingUnitId }
  valueOf(await saveDraftAnswers(work, id, { place, answers: { [APPLICANT_FORM_REF]: answersOf(filing, desk) } }))
  const { components } = valueOf(await showDraft(work, id))
  const { items: offers } = valueOf(await listOffers(work, id))
  for (const { key } of components) {
    // Whoever has a paper from before uses it again, as the page offers it first.
    const offer = offers.find((each) => each.key === key)?.options.find(({ from }) => from !== 'state')
    if (offer) valueOf(await reuseInDraft(work, { draftId: id, key, option: offer.option }))
    else valueOf(await attachDraftFile(work, { draftId: id, key, bytes: demoPage(filing.procedureCode, `Giấy tờ ${key}`), fileName: `giay-to-${key}.pdf` }))
  }
  return valueOf(await submitDossier(work, { draftId: id, formOnPaper: true }))
}

const ORDER: readonly (DemoEnd | 'signed')[] = ['submitted', 'accepted', 'claimed', 'proposed', 'approved', 'completed', 'signed', 'returned']

type Telling = { readonly work: Work; readonly stage: Stage; readonly filing: DemoFiling; readonly publicUrl: string; readonly filedAt: Instant }

const HOUR_MS = 3_600_000

type Step = () => Promise<Outcome<Dossier, Refusal>>
type Course = Telling & { readonly dossier: Dossier; /** Hours in which something else happened before. */ readonly behind?: number }

/** Some hours after it was filed, never later than now. */
const laterOf = ({ work, filedAt, behind = 0 }: Pick<Course, 'work' | 'filedAt' | 'behind'>) => (hours: number): Instant =>
  instantFromMs(Math.min(epochMs(work.now), epochMs(filedAt) + (hours + behind) * HOUR_MS))

/** Read and signed by the head before it goes out, so that it stands in the vault. */
const signed = async ({ work, stage: { head }, dossier, ...course }: Course): Promise<Outcome<Dossier, Refusal>> => {
  const later = laterOf({ work, ...course })
  if (head.kind !== 'staff' || !(await signsByCertificate(work, head.officialId))) return ok(dossier)
  valueOf(await openResult(as(work, head, later(8)), dossier.id, 1))
  return signResults(as(work, head, later(9)), { dossierId: dossier.id })
}

/** Each step two hours after the one before. */
const stepsOf = (course: Course): readonly Step[] => {
  const { work, stage: { clerk, officer, head }, filing, publicUrl, dossier } = course
  const [on, later] = [{ dossierId: dossier.id }, laterOf(course)]
  return [
    () => acceptDossier(as(work, clerk, later(2)), { ...on, waived: [], publicUrl }),
    () => claimDossier(as(work, officer, later(3)), on),
    () => requestApproval(as(work, officer, later(4)), { ...on, proposal: 'Hồ sơ đủ điều kiện, đề nghị giải quyết' }),
    () => approveDossier(as(work, head, later(6)), on),
    () => attachResult(as(work, officer, later(8)), { ...on, name: dossier.procedure.name, bytes: demoPage(filing.procedureCode, 'Kết quả', dossier.code ?? dossier.id), fileName: 'ket-qua.pdf' }),
    () => signed(course),
    () => returnResult(as(work, clerk, later(10)), { ...on, method: 'in-person', receivedBy: filing.fullName }),
  ]
}

const carryOut = async (steps: readonly Step[]): Promise<void> => {
  for (const step of steps) valueOf(await step())
}

/** A day after its turn it goes on to its end; what was refused is only fetched. */
const close = async (course: Course): Promise<void> => {
  const { work, stage, filing, dossier } = course
  const behind = { ...course, behind: 26 }
  if (filing.end === 'supplement') valueOf(await bringDemoSupplement(dossier.id, (who, hours) => as(work, stage[who], laterOf(course)(hours))))
  await carryOut(stepsOf(behind).slice(filing.end === 'refused-examined' ? -1 : ORDER.indexOf('claimed')))
}

const turn = async (course: Course, end: DemoTurn): Promise<void> => {
  const { work, stage, dossier, publicUrl } = course
  const later = laterOf(course)
  await carryOut(stepsOf(course).slice(0, ORDER.indexOf('claimed')))
  const { dossier: held } = valueOf(await readDossier(as(work, stage.clerk, later(4)), dossier.id))
  valueOf(await DEMO_TURNS[end]({ dossier: held, publicUrl, as: (who) => as(work, stage[who], later(4)) }))
  if (course.filing.closed) await close(course)
}

const takeOn = async (course: Course): Promise<void> => {
  const { work, stage: { clerk }, filing, dossier } = course
  const later = laterOf(course)
  if (filing.end === 'refused') {
    const words = 'Giấy tờ kèm theo không thuộc trường hợp được hỗ trợ theo quy định'
    valueOf(await refuseDossier(as(work, clerk, later(2)), { dossierId: dossier.id, reasonCode: 'not-eligible', words }))
    return
  }
  if (isTurn(filing.end)) return turn(course, filing.end)
  const until = filing.byPost ? 'signed' : filing.end
  await carryOut(stepsOf(course).slice(0, Math.max(ORDER.indexOf(until), ORDER.indexOf(filing.end))))
  if (filing.byPost && filing.byPost !== 'ready') await sendDemoParcel(work, dossier, { parcel: filing.byPost, clerk, serial: DEMO_FILINGS.indexOf(filing), from: later(28) })
}

/** A handful of dossiers in every state, so that no list of the demo is empty. */
export const seedDemoDossiers = async (work: Work, publicUrl: string): Promise<void> => {
  const stage = await findStage(work)
  if (!stage) return
  for (const filing of DEMO_FILINGS) {
    const filedAt = instantFromMs(epochMs(work.now) - filing.daysAgo * 24 * HOUR_MS)
    const dossier = await file(as(work, await citizenOf(work, filing), filedAt), stage, filing)
    if (filing.byPost) await chooseDemoWay(as(work, await citizenOf(work, filing), filedAt), dossier, stage.desk)
    await takeOn({ work, stage, filing, publicUrl, filedAt, dossier })
  }
}
