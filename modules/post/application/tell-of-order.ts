import type { Work } from '../../../platform/work.ts'
import { listOfficialsWithRole } from '../../identity/index.ts'
import { notify, type NoticeParams, type TemplateCode } from '../../notifications/index.ts'
import { stateOf, type OrderDirection, type OrderState, type PostalOrder } from '../domain/order.ts'
import type { OrderEvent } from '../domain/order-event.ts'

type Told = { readonly template: TemplateCode; readonly params?: NoticeParams }

const dayOf = (on: string): string => on.split('-').toReversed().join('/')
const dong = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+(?!\d))/g, '.')

const PERSON: Readonly<Record<OrderDirection, Partial<Readonly<Record<OrderState, TemplateCode>>>>> = {
  // That it was delivered is told by whoever handed the result out this way.
  delivery: { 'handed-over': 'parcel-sent', attempted: 'parcel-attempted', declined: 'parcel-declined', returning: 'parcel-returning', back: 'parcel-back', lost: 'parcel-lost', damaged: 'parcel-damaged' },
  pickup: { ordered: 'pickup-booked', attempted: 'parcel-attempted', received: 'papers-arrived', lost: 'parcel-lost', damaged: 'parcel-damaged' },
}

const paramsOf = ({ facts, number = '', released }: PostalOrder): NoticeParams => ({
  code: facts.label,
  procedure: facts.procedureName,
  unit: facts.desk.name,
  number,
  address: facts.person.address.words,
  ...(released ? { expected: dayOf(released.expectedOn), postage: dong(released.postage), ...(released.collect > 0 ? { collect: dong(released.collect) } : {}) } : {}),
})

/** Whoever is served is told by the channels they chose, at the door's telephone where no account is known. */
const tellPerson = async (work: Work, order: PostalOrder, { template, params }: Told): Promise<void> => {
  const { person, personIds } = order.facts
  const [personId] = personIds
  await notify(work, {
    ...(personId ? { personId } : {}),
    contact: { phone: person.phone, ...(person.email ? { email: person.email } : {}) },
    template,
    about: { kind: 'dossier', id: order.subjectId },
    params: { ...paramsOf(order), ...params },
  })
}

const tellDesk = async (work: Work, order: PostalOrder, { template, params }: Told): Promise<void> => {
  for (const { officialId } of await listOfficialsWithRole(work, 'one-stop-officer', order.facts.desk.id))
    await notify(work, { officialId, template, params: { ...paramsOf(order), ...params }, about: { kind: 'dossier', id: order.subjectId } })
}

/** By when the post has to answer; cases of before have no such day. */
const untilOf = ({ parcelCase }: PostalOrder): NoticeParams => (parcelCase?.dueOn ? { until: dayOf(parcelCase.dueOn) } : {})

type Changed = { readonly before: PostalOrder | undefined; readonly after: PostalOrder; readonly events: readonly OrderEvent[] }

/** A state is told when it is new; a case when it is opened; each further call at a closed door once. */
export const tellOfOrder = async (work: Work, { before, after, events }: Changed): Promise<void> => {
  const state = stateOf(after)
  const template = PERSON[after.facts.direction][state]
  // Whoever would not have it was told then that it goes back.
  const isKnown = state === 'returning' && after.track.some(({ step }) => step === 'declined')
  if (template && !isKnown && (!before || stateOf(before) !== state)) await tellPerson(work, after, { template })
  for (const event of events) {
    if (event.type === 'OrderRefused') await tellDesk(work, after, { template: 'parcel-refused', params: { cause: event.cause } })
    if (event.type === 'CaseOpened') await tellDesk(work, after, { template: event.kind === 'lost' ? 'parcel-case' : 'parcel-case-damaged', params: { reason: event.words, ...untilOf(after) } })
    if (event.type === 'CaseReminded') await tellDesk(work, after, { template: 'parcel-case-due', params: untilOf(after) })
  }
}
