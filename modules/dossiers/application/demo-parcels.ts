import type { Actor } from '../../../kernel/actor.ts'
import { epochMs, instantFromMs, type Instant } from '../../../kernel/instant.ts'
import type { Outcome, Refusal } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { Unit } from '../../organisation/index.ts'
import { handOverParcels, hearParcel, listOrders } from '../../post/index.ts'
import type { Dossier } from '../domain/dossier.ts'
import { chooseResultWay } from './choose-result-way.ts'
import type { DemoParcel } from './demo-filings.ts'

const HOUR_MS = 3_600_000

const valueOf = <T, R extends Refusal>(outcome: Outcome<T, R>): T => {
  if (outcome.ok) return outcome.value
  throw new Error(`the demo was refused: ${JSON.stringify(outcome.refusal)}`)
}

/** Before there is a result: to the home of who applied, levies paid at the door. */
export const chooseDemoWay = async (work: Work, dossier: Dossier, desk: Unit): Promise<void> => {
  const delivery = { name: dossier.submitter.fullName, phone: dossier.submitter.phone ?? '0900000001', street: 'Số 1, đường Thử Nghiệm', payAtDoor: true, ...(desk.areaCode ? { areaCode: desk.areaCode } : {}) }
  valueOf(await chooseResultWay(work, { dossierId: dossier.id, resultBy: 'post', delivery }))
}

type Way = { readonly clerk: Actor; readonly serial: number; readonly from: Instant }

/** Lines a postman's scans would have told; each some hours after the one before. */
const WAYS: Readonly<Record<Exclude<DemoParcel, 'ready'>, readonly (readonly [step: 'picked-up' | 'in-transit' | 'delivered' | 'attempted' | 'returning' | 'returned', hours: number])[]>> = {
  'on-the-way': [['picked-up', 2], ['in-transit', 6]],
  delivered: [['picked-up', 2], ['in-transit', 6], ['delivered', 24]],
  'coming-back': [['picked-up', 2], ['attempted', 24], ['attempted', 72], ['returning', 74], ['returned', 90]],
}

/** Signed over and followed as far as it has come, by the module's own acts. */
export const sendDemoParcel = async (work: Work, dossier: Dossier, { parcel, clerk, serial, from }: Way & { readonly parcel: Exclude<DemoParcel, 'ready'> }): Promise<void> => {
  const at = (hours: number): Instant => instantFromMs(Math.min(epochMs(work.now), epochMs(from) + hours * HOUR_MS))
  const [order] = await listOrders(work, dossier.id)
  if (!order) throw new Error('the demo ordered nothing from the post')
  const { reference, released } = order
  const number = `CG90000000${serial}VN`
  valueOf(await handOverParcels({ ...work, actor: clerk, now: at(1) }, { kind: 'out', postman: 'Lê Văn Bưu', parcels: [{ subjectId: order.subjectId, serial: order.serial, number }] }))
  for (const [step, hours] of WAYS[parcel]) {
    const brought = step === 'delivered' ? { takenBy: dossier.submitter.fullName, ...(released && released.collect > 0 ? { collected: released.collect } : {}) } : {}
    await hearParcel({ ...work, now: at(hours) }, { reference, number, line: { id: `demo-${serial}-${step}-${hours}`, step, at: at(hours), place: 'Bưu cục trung tâm', ...brought } })
  }
}
