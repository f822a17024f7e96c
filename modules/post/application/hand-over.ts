// QĐ 45/2016/QĐ-TTg Điều 7, 9: counted together, one numbered list, signed by both; what is on it changed hands then.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { issuePostalHandover, type PostalHandoverId } from '../../official-documents/index.ts'
import { decideHandOver, decideTakeIn } from '../domain/decide.ts'
import type { PostalOrder } from '../domain/order.ts'
import type { OrderEvent } from '../domain/order-event.ts'
import type { PostRefusal } from '../domain/refusal.ts'
import { insertHandover, type Handover, type HandoverKind, type ListedParcel } from '../store/handover-store.ts'
import { findByNumber, lockOrder, type OrderKey } from '../store/order-store.ts'
import { mayAt } from './may-with-parcel.ts'
import { recordOrder } from './record-order.ts'

export type HandOver = {
  readonly kind: HandoverKind
  readonly postman: string
  readonly bag?: string
  readonly parcels: readonly (OrderKey & { /** As scanned from the bag; absent: the one the post gave. */ readonly number?: string })[]
}

type Locked = { readonly order: PostalOrder; readonly events: readonly OrderEvent[]; readonly number: string }

const decide = (order: PostalOrder, { kind, postman }: HandOver, of: { readonly handoverId: string; readonly number?: string }): Outcome<readonly OrderEvent[], PostRefusal> =>
  kind === 'out' ? decideHandOver(order, { ...of, postman }) : decideTakeIn(order, { handoverId: of.handoverId, postman })

/** A number stands on one bag. */
const isUsed = async (work: Work, { subjectId, serial }: PostalOrder, number: string): Promise<boolean> => {
  const other = await findByNumber(work.tx, number)
  return other !== undefined && !(other.subjectId === subjectId && other.serial === serial)
}

const take = async (work: Work, command: HandOver, { handoverId, parcel }: { readonly handoverId: string; readonly parcel: HandOver['parcels'][number] }): Promise<Outcome<Locked, PostRefusal>> => {
  await work.tell({ type: 'PostExpected', subjectId: parcel.subjectId })
  const order = await lockOrder(work.tx, parcel)
  if (!order || !(await mayAt(work, command.kind === 'out' ? 'hand-over' : 'take', order.facts.desk.id))) return refuse({ kind: 'order-not-found' })
  const number = parcel.number?.trim() || order.number || ''
  const decided = decide(order, command, { handoverId, ...(number ? { number } : {}) })
  if (!decided.ok) return decided
  return number !== '' && (await isUsed(work, order, number)) ? refuse({ kind: 'parcel-number-used', number }) : ok({ order, events: decided.value, number })
}

const listedOf = ({ order, number }: Locked): ListedParcel => ({
  subjectId: order.subjectId, serial: order.serial, number, label: order.facts.label, personName: order.facts.person.name, address: order.facts.person.address.words,
  contents: order.released?.contents ?? order.facts.contents, collect: order.released?.collect ?? 0,
})

type Minutes = Omit<HandOver, 'parcels'> & { readonly id: PostalHandoverId; readonly listed: readonly ListedParcel[]; readonly desk: PostalOrder['facts']['desk']; readonly ruleSet: PostalOrder['facts']['ruleSet'] }

const signedMinutes = async (work: Work, { id, kind, postman, bag, listed, desk, ruleSet }: Minutes): Promise<Handover> => {
  if (work.actor.kind !== 'staff') throw new Error('minutes are signed by an official')
  const { officialId, fullName } = work.actor
  const bagged = bag ? { bag } : {}
  const { documentId, number } = await issuePostalHandover(work, {
    handoverId: id, ruleSet, kind, postman, ...bagged, handedAt: work.now, lines: listed, signer: { officialId, name: fullName },
    unit: { id: desk.id, name: desk.name, parentName: desk.parentName, kind: desk.kind, place: desk.place },
  })
  return { id, unitId: desk.id, kind, at: work.now, officialId, officialName: fullName, postman, ...bagged, documentId, number, listed }
}

/** All of them or none: a bag that is not there, or has no number, stops the list and is named. */
export const handOverParcels = async (work: Work, given: HandOver): Promise<Outcome<Handover, PostRefusal>> => {
  const command = { ...given, postman: given.postman.trim() }
  if (command.parcels.length === 0) return refuse({ kind: 'nothing-to-hand-over' })
  if (command.postman === '') return refuse({ kind: 'postman-missing' })
  const id = newId<PostalHandoverId>()
  const taken: Locked[] = []
  // In one order, so that two desks that hand over the same ones follow one another.
  for (const parcel of command.parcels.toSorted((a, b) => (a.subjectId < b.subjectId ? -1 : 1))) {
    const one = await take(work, command, { handoverId: id, parcel })
    if (!one.ok) return one
    const { number } = one.value
    if (number !== '' && taken.some((other) => other.number === number)) return refuse({ kind: 'parcel-number-used', number })
    taken.push(one.value)
  }
  const [first] = taken
  if (!first || taken.some(({ order }) => order.facts.desk.id !== first.order.facts.desk.id)) return refuse({ kind: 'parcel-not-here' })
  const { desk, ruleSet } = first.order.facts
  const { kind, postman, bag } = command
  const handover = await signedMinutes(work, { id, kind, postman, ...(bag ? { bag } : {}), desk, ruleSet, listed: taken.map(listedOf) })
  await insertHandover(work.tx, handover)
  for (const { order, events } of taken) await recordOrder(work, order, { subjectId: order.subjectId, serial: order.serial, events })
  return ok(handover)
}

