// Nghị định 30/2020/NĐ-CP Điều 13 khoản 7: whoever must sign sees what still wants their signature, and asks for it again.
import type { Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { addJob } from '../../../platform/jobs/job-queue.ts'
import type { Work } from '../../../platform/work.ts'
import { can } from '../../identity/index.ts'
import type { SignMethod } from '../domain/certificate.ts'
import type { SigningRole, SigningState } from '../domain/signing-order.ts'
import { getCertificate } from '../store/certificate-store.ts'
import { findOrder, listOrdersOfHolders, lockOrder, updateOrder, type OpenOrder } from '../store/signing-store.ts'
import { SIGN_JOB } from './order-signatures.ts'

const MOST = 200

export type ShownOrder = { readonly fileId: string; readonly serial: number; readonly title: string; readonly role: SigningRole; readonly state: SigningState; readonly method: SignMethod; readonly orderedAt: Instant; readonly fault?: string }
export type OrderRefusal = { readonly kind: 'signature-not-found' } | { readonly kind: 'signed-already' }

/** Mine, and those of the agencies I sign for. */
export const findMyOrders = async (work: Work) => {
  const { actor } = work
  if (actor.kind !== 'staff') return []
  const units = actor.roles.filter(({ unitId }) => can(actor, 'issue', 'official-document', unitId)).map(({ unitId }) => unitId)
  return listOrdersOfHolders(work.tx, [actor.officialId, ...units], MOST)
}

/** The oldest first; of one file the person before the agency. */
const inTurn = (one: OpenOrder, other: OpenOrder): number => one.orderedAt.localeCompare(other.orderedAt) || one.fileId.localeCompare(other.fileId) || one.serial - other.serial

export const listMyOrders = async (work: Work): Promise<readonly ShownOrder[]> => {
  const orders = (await findMyOrders(work)).toSorted(inTurn)
  return orders.map(({ fileId, serial, title, role, state, method, orderedAt, lastFault }) => ({ fileId, serial, title, role, state, method, orderedAt, ...(lastFault === undefined ? {} : { fault: lastFault }) }))
}

/** Nobody signs in another's name; an agency's signature is made by whoever issues its papers. */
const maySign = async (work: Work, { certificateId }: OpenOrder): Promise<boolean> => {
  const { holder } = await getCertificate(work.tx, certificateId)
  const { actor } = work
  if (actor.kind !== 'staff') return false
  return holder.kind === 'official' ? actor.officialId === holder.id : can(actor, 'issue', 'official-document', holder.id)
}

export type WhichOrder = { readonly fileId: string; readonly serial: number }

const toSign = async (work: Work, order: OpenOrder | undefined): Promise<Outcome<OpenOrder, OrderRefusal>> => {
  if (order === undefined || order.state === 'cancelled' || !(await maySign(work, order))) return refuse({ kind: 'signature-not-found' })
  return order.state === 'signed' ? refuse({ kind: 'signed-already' }) : ok(order)
}

/** The order, locked, for whoever may sign it. */
export const takeOrder = async (work: Work, { fileId, serial }: WhichOrder): Promise<Outcome<OpenOrder, OrderRefusal>> => toSign(work, await lockOrder(work.tx, fileId, serial))

/** The same to look at: waits for nobody who is signing. */
export const seeOrder = async (work: Work, { fileId, serial }: WhichOrder): Promise<Outcome<OpenOrder, OrderRefusal>> => toSign(work, await findOrder(work.tx, fileId, serial))

/** After a no, a silence or too many faults: asked once more, from the beginning. */
export const signAgain = async (work: Work, which: WhichOrder): Promise<Outcome<{ readonly state: SigningState }, OrderRefusal>> => {
  const taken = await takeOrder(work, which)
  if (!taken.ok) return taken
  await updateOrder(work.tx, taken.value, { state: 'waiting', asked: null, attempts: 0, fault: null, nextAt: work.now })
  await addJob(work, { name: SIGN_JOB })
  return ok({ state: 'waiting' })
}
