// QĐ 45/2016/QĐ-TTg Điều 5, 8.4, 11: the result chosen by post is planned early and goes when it exists and its levies are settled, or are taken at the door.
import type { Work } from '../../../platform/work.ts'
import { cancelOrders, findDelivery, listOrders, planDelivery, releaseDelivery, type OrderWish } from '../../post/index.ts'
import { owedOf } from '../domain/abilities.ts'
import { standingResultsOf, type DeliveryWish, type Dossier } from '../domain/dossier.ts'
import type { DossierEvent } from '../domain/event.ts'
import { returningUnitOf } from '../domain/reception.ts'
import { mustBeSigned } from './must-be-signed.ts'
import { ruleSetNow } from './rule-set-now.ts'

/** As it was asked for at filing, until somebody chose more exactly. */
const wishAtFiling = ({ submitter, applicant, resultAddress }: Dossier): DeliveryWish => ({
  name: submitter.fullName,
  phone: submitter.phone ?? applicant.phone ?? '',
  street: resultAddress ?? applicant.address ?? '',
  payAtDoor: false,
})

const resultsOf = (dossier: Dossier): readonly string[] => {
  const results = standingResultsOf(dossier).map(({ name, number }) => (number ? `${name} số ${number}` : name))
  return dossier.components.some(({ originals }) => originals > 0) ? [...results, 'Bản chính giấy tờ đã nộp'] : results
}

const personOf = ({ applicant }: Dossier, { name, phone, street, areaCode, provinceCode }: Omit<DeliveryWish, 'payAtDoor'>): OrderWish['person'] => ({
  name, phone, ...(applicant.email ? { email: applicant.email } : {}), address: { street, ...(areaCode ? { areaCode } : {}), ...(provinceCode ? { provinceCode } : {}) },
})

/** What the post is told of a dossier: the rest it works out itself. */
export const orderWish = async (work: Work, dossier: Dossier, { payAtDoor, contents, ...whom }: DeliveryWish & { readonly contents: readonly string[] }): Promise<OrderWish> => ({
  subjectId: dossier.id,
  unitId: returningUnitOf(dossier),
  label: dossier.code ?? dossier.procedure.name,
  procedureName: dossier.procedure.name,
  procedureCode: dossier.procedure.code,
  ruleSet: dossier.acceptance?.ruleSet ?? (await ruleSetNow(work)).code,
  person: personOf(dossier, whom),
  personIds: [...new Set([dossier.submitter.personId, dossier.applicant.personId].flatMap((id) => id ?? []))],
  contents,
  payAtDoor,
})

const plan = async (work: Work, dossier: Dossier): Promise<void> => {
  const wish = dossier.delivery ?? wishAtFiling(dossier)
  // What the post already carries stays as it is: whoever chooses anew is told so before.
  await planDelivery(work, await orderWish(work, dossier, { ...wish, contents: resultsOf(dossier) }))
}

const REFUSAL_CONTENTS = 'Thông báo từ chối giải quyết và giấy tờ đã nộp'

const STOPPED_WORDS = 'Chữ ký số trên kết quả chưa ký xong'

/** What was called off because a signature stopped is ordered anew. */
const planAgain = async (work: Work, dossier: Dossier): Promise<void> => {
  const last = (await listOrders(work, dossier.id)).findLast(({ facts }) => facts.direction === 'delivery')
  if (last?.cancelled?.reason === STOPPED_WORDS) await plan(work, dossier)
}

/** Nothing goes out before it is signed, nor while levies are owed, unless the postman takes them. */
const release = async (work: Work, dossier: Dossier): Promise<void> => {
  if (dossier.state === 'refusal-ready') {
    await releaseDelivery(work, { subjectId: dossier.id, contents: [REFUSAL_CONTENTS], collect: 0 })
    return
  }
  const owed = owedOf(dossier)
  const atDoor = dossier.delivery?.payAtDoor ?? false
  if (dossier.state !== 'completed' || standingResultsOf(dossier).length === 0 || (owed > 0 && !atDoor)) return
  if (await mustBeSigned(work, dossier)) return
  await planAgain(work, dossier)
  await releaseDelivery(work, { subjectId: dossier.id, contents: resultsOf(dossier), collect: atDoor ? Math.max(0, owed) : 0 })
}

const PLANS: ReadonlySet<DossierEvent['type']> = new Set(['DossierSubmitted', 'DossierAccepted', 'ResultWayChosen'])
const RELEASES: ReadonlySet<DossierEvent['type']> = new Set(['ResultIssued', 'ResultSigned', 'ResultFoundSigned', 'ResultWayChosen', 'LevyPaid', 'LevyReversed', 'LeviesDemanded'])
const ENDS: ReadonlySet<DossierEvent['type']> = new Set(['DossierRefused', 'DossierWithdrawn', 'DossierDiscontinued', 'ResultReturned'])
const END_WORDS = 'Hồ sơ đã kết thúc hoặc kết quả đã trả cách khác'

const isByPost = (dossier: Dossier | undefined): boolean => dossier?.resultBy === 'post'

/** A result that was taken back is not sent. */
const followUndo = async (work: Work, before: Dossier, after: Dossier): Promise<void> => {
  if (!isByPost(after)) return
  if (before.state === 'refusal-ready' && after.state !== 'refusal-ready') await cancelOrders(work, { subjectId: after.id, direction: 'delivery', reason: 'Việc từ chối được hoàn tác' })
  if (standingResultsOf(before).length > standingResultsOf(after).length) await cancelOrders(work, { subjectId: after.id, direction: 'delivery', reason: 'Kết quả được thu hồi' })
  await plan(work, after)
  await release(work, after)
}

type Kept = { readonly before: Dossier | undefined; readonly after: Dossier }

/** What was refused after examination comes back the way the result would have. */
const sendRefusal = async (work: Work, after: Dossier): Promise<void> => {
  if (after.pickup) await cancelOrders(work, { subjectId: after.id, direction: 'pickup', reason: END_WORDS })
  if (isByPost(after)) await release(work, after)
}

const keepOne = async (work: Work, type: DossierEvent['type'], { before, after }: Kept): Promise<void> => {
  if (type === 'DossierRefused' && after.endedAt === undefined) return sendRefusal(work, after)
  if (ENDS.has(type)) return isByPost(after) || after.pickup ? cancelOrders(work, { subjectId: after.id, reason: END_WORDS }) : undefined
  if (type === 'ResultWayChosen' && isByPost(before) && !isByPost(after)) return cancelOrders(work, { subjectId: after.id, direction: 'delivery', reason: 'Chọn cách nhận kết quả khác' })
  if (before && (type === 'StepUndone' || (type === 'ResultWithdrawn' && after.state === 'completed'))) return followUndo(work, before, after)
  if (!isByPost(after)) return undefined
  if (PLANS.has(type)) await plan(work, after)
  return RELEASES.has(type) ? release(work, after) : undefined
}

/** In the transaction of the act itself; a dossier that has nothing to do with the post asks nothing. */
export const keepParcels = async (work: Work, events: readonly DossierEvent[], kept: Kept): Promise<void> => {
  for (const { type } of events) await keepOne(work, type, kept)
}

/** A result has all its signatures, or one of them is made by nobody any more: what has not left goes, or stays here. */
export const keepParcelBySignature = async (work: Work, dossier: Dossier): Promise<void> => {
  if (!isByPost(dossier) || dossier.state !== 'completed') return
  const isReleased = (await findDelivery(work, dossier.id))?.released !== undefined
  const isHeld = (await mustBeSigned(work, dossier)) !== undefined
  if (isHeld && isReleased) await cancelOrders(work, { subjectId: dossier.id, direction: 'delivery', reason: STOPPED_WORDS })
  if (!isHeld && !isReleased) await release(work, dossier)
}
