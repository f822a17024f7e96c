// QĐ 45/2016/QĐ-TTg Điều 5: a result may be asked for by post, or to another address, as long as it has not left.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { findDelivery, isWithPost, orderPickup, type PostRefusal } from '../../post/index.ts'
import { whyNot } from '../domain/abilities.ts'
import type { DeliveryWish, Dossier, ResultDelivery } from '../domain/dossier.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { actOnDossier, type OnDossier } from './act-on-dossier.ts'
import { checkPost } from './check-post.ts'
import { orderWish } from './keep-parcels.ts'

type Refused = DossierRefusal | PostRefusal

const isPlace = ({ street, areaCode, provinceCode }: Omit<DeliveryWish, 'payAtDoor'>): boolean => street.trim() !== '' && (areaCode !== undefined || provinceCode !== undefined)

export type ChooseResultWay = OnDossier & { readonly resultBy: ResultDelivery; readonly delivery?: DeliveryWish }

export const chooseResultWay = (work: Work, { resultBy, delivery, ...on }: ChooseResultWay): Promise<Outcome<Dossier, Refused>> =>
  actOnDossier<Refused>(work, on, async (dossier, standing) => {
    const no = whyNot('choose-result-way', dossier, standing)
    if (no) return refuse(no)
    if (isWithPost(await findDelivery(work, dossier.id))) return refuse({ kind: 'parcel-with-post' })
    const post = await checkPost(work, dossier.procedure.code, { papers: false, result: resultBy === 'post' })
    if (!post.ok) return post
    if (resultBy === 'post' && (!delivery || !isPlace(delivery))) return refuse({ kind: 'address-unknown' })
    return ok([{ type: 'ResultWayChosen', resultBy, ...(resultBy === 'post' && delivery ? { delivery } : {}) }])
  })

export type OrderPickup = OnDossier & { readonly from: Omit<DeliveryWish, 'payAtDoor'>; readonly contents: readonly string[] }

/** Papers of a dossier are fetched from home; the desk that received it takes them in. */
export const orderDossierPickup = (work: Work, { from, contents, ...on }: OrderPickup): Promise<Outcome<Dossier, Refused>> =>
  actOnDossier<Refused>(work, on, async (dossier, standing) => {
    const no = whyNot('order-pickup', dossier, standing)
    if (no) return refuse(no)
    const named = contents.map((each) => each.trim()).filter(Boolean)
    if (named.length === 0) return refuse({ kind: 'contents-missing' })
    if (!isPlace(from)) return refuse({ kind: 'address-unknown' })
    const post = await checkPost(work, dossier.procedure.code, { papers: true, result: false })
    if (!post.ok) return post
    const ordered = await orderPickup(work, { ...(await orderWish(work, dossier, { ...from, payAtDoor: false, contents: named })), unitId: dossier.receivingUnitId })
    return ordered.ok ? ok([{ type: 'PickupOrdered', contents: named }]) : ordered
  })
