import * as feedback from '../../../modules/feedback/contract.ts'
import { getOrganisationUnit } from '../../../modules/organisation/contract.ts'
import type { Lived } from './act.ts'
import type { Head } from './find-matters.ts'
import type { Ask } from './open-people.ts'

/** Reads what goes public before it does, for the whole province. */
const CONTROL = { staff: 'control-officer@province' }

export type Said = { readonly lived: Lived; readonly code: string; readonly heads: readonly Head[]; feedbackCode: string }
/** One step of an item, and whether the next still follows. */
export type Saying = { readonly name: string; readonly run: (ask: Ask, said: Said) => Promise<boolean> }

const send: Saying = {
  name: 'feedback',
  run: async (ask, said) => {
    const { code, lived: { person: { fullName, home }, life } } = said
    const text = `Diễn tập: đề nghị xem lại thời gian giải quyết hồ sơ ${code}`
    said.feedbackCode = (await ask('nobody', feedback.sendFeedback, { body: { text, name: fullName, address: `${home.street}, ${home.place.now.name}`, phone: `09000${10_000 + life.serial}`, dossierCode: code, isNoComplaint: true } })).feedbackCode
    return true
  },
}

const itemOf = async (ask: Ask, { feedbackCode }: Said): Promise<string> => {
  const { items } = await ask(CONTROL, feedback.listFeedback, { query: { q: feedbackCode } })
  const found = items.find(({ code }) => code === feedbackCode)
  if (!found) throw new Error(`the item ${feedbackCode} is not among the open ones`)
  return found.itemId
}

type Unit = { readonly name: string; readonly code: string }

const unitOf = async (ask: Ask, { unitId }: Head): Promise<Unit> => (await ask(CONTROL, getOrganisationUnit, { params: { code: unitId }, query: {} })).unit

/** To whose people the committee above a district gives what it has to answer: somebody drafts there, and a second person reads it. */
const OFFICE = 'head-of-unit@justice'

/** The head of the unit that has it now; where nobody heads it here, it is given to an office of the province. */
const headOf = async (ask: Ask, { heads }: Said, feedbackId: string): Promise<Head | undefined> => {
  const { unitName } = await ask(CONTROL, feedback.showFeedback, { params: { feedbackId } })
  for (const head of heads) if ((await unitOf(ask, head)).name === unitName) return head
  const office = heads.find(({ staff }) => staff === OFFICE)
  if (office === undefined) return undefined
  await ask(CONTROL, feedback.transferFeedback, { params: { feedbackId }, body: { unitCode: (await unitOf(ask, office)).code, reason: 'Diễn tập: giao tham mưu xem xét, trả lời' } })
  return office
}

/** In a unit that heard of it first the examiner is whom it is about. */
const headItself = ({ staff }: Head): string => staff
const officerBeside = ({ staff }: Head): string => staff.replace('head-of-unit', 'case-officer')

const answerBy = (name: string, text: string, writer: (head: Head) => string): Saying => ({
  name,
  run: async (ask, said) => {
    const params = { feedbackId: await itemOf(ask, said) }
    const head = await headOf(ask, said, params.feedbackId)
    if (!head) return false
    const by = { staff: writer(head) }
    await ask(by, feedback.classifyFeedback, { params, body: { class: 'conduct' } })
    await ask(by, feedback.answerFeedback, { params, body: { text, outcome: 'fixed' } })
    return true
  },
})

/** Whoever let the first answer out has no say in the second: the head who has it then reads it. */
const publishBy = (name: string, whose: 'control' | 'head'): Saying => ({
  name,
  run: async (ask, said) => {
    const { items } = await ask(CONTROL, feedback.listFeedback, { query: { list: 'review', q: said.feedbackCode } })
    const feedbackId = items.find(({ code }) => code === said.feedbackCode)?.itemId ?? ''
    const head = whose === 'head' ? await headOf(ask, said, feedbackId) : undefined
    await ask(head ? { staff: head.staff } : CONTROL, feedback.publishFeedback, { params: { feedbackId }, body: {} })
    return true
  },
})

const contest: Saying = {
  name: 'contest-feedback',
  run: async (ask, { feedbackCode }) => {
    await ask('nobody', feedback.contestFeedback, { params: { feedbackCode }, body: { words: 'Diễn tập: trả lời chưa đúng việc đã phản ánh, đề nghị cấp trên xem xét' } })
    return true
  },
}

const solved: Saying = {
  name: 'solve-feedback',
  run: async (ask, { feedbackCode }) => {
    await ask('nobody', feedback.solveFeedback, { params: { feedbackCode } })
    return true
  },
}

/** Sent, answered, read by a second person and published; then found solved, or contested and answered once more by whoever stands above. */
export const feedbackSteps = (contests: boolean): readonly Saying[] => {
  const first = [send, answerBy('answer-feedback', 'Diễn tập: đã kiểm tra và nhắc nhở người giải quyết', headItself), publishBy('publish-feedback', 'control')]
  return contests ? [...first, contest, answerBy('answer-contest', 'Diễn tập: cấp trên đã xem xét lại và thống nhất với người phản ánh', officerBeside), publishBy('publish-contest', 'head')] : [...first, solved]
}
