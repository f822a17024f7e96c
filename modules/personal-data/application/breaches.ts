// NĐ 13/2023 article 23; Luật 91/2025/QH15 article 23: the register of breaches and its clock.
import type { Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { beginBreach, hoursLeft, moveBreach, type Breach, type BreachEvent, type BreachFacts } from '../domain/breach.ts'
import type { BreachRefusal } from '../domain/refusal.ts'
import * as store from '../store/breach-store.ts'

const nameOf = ({ actor }: Work): string => (actor.kind === 'staff' ? actor.fullName : actor.kind)

export const recordBreach = async (work: Work, { noticedAt, facts }: { readonly noticedAt: Instant; readonly facts: BreachFacts }): Promise<Outcome<{ breachId: string }, BreachRefusal>> => {
  const begun = beginBreach(newId<string>(), noticedAt, work.now)
  if (!begun.ok) return begun
  await store.insertBreach(work.tx, begun.value)
  await store.appendBreachEvent(work.tx, { breachId: begun.value.id, at: work.now, byName: nameOf(work), event: { type: 'recorded', facts } })
  return ok({ breachId: begun.value.id })
}

export const followBreach = async (work: Work, breachId: string, event: BreachEvent): Promise<Outcome<object, BreachRefusal>> => {
  const breach = await store.lockBreach(work.tx, breachId)
  if (breach === undefined) return refuse({ kind: 'breach-unknown' })
  const moved = moveBreach(breach, event, work.now)
  if (!moved.ok) return moved
  if (moved.value !== breach.state) await store.updateBreach(work.tx, breachId, moved.value)
  await store.appendBreachEvent(work.tx, { breachId, at: work.now, byName: nameOf(work), event })
  return ok({})
}

export type ShownBreach = Breach & {
  /** As known today: what was learnt last counts. */
  readonly facts: BreachFacts
  readonly isLate: boolean
  /** Until the ministry must have been told. */
  readonly hoursLeft?: number
  readonly events: readonly Omit<store.RecordedBreachEvent, 'breachId'>[]
}

const PAGE = 20
const UNKNOWN: BreachFacts = { happened: '', dataKinds: '', consequences: '', measures: '' }

/** What was learnt last counts. */
export const factsKnown = (events: readonly Pick<store.RecordedBreachEvent, 'event'>[]): BreachFacts =>
  events.reduce((known, { event }) => ('facts' in event ? event.facts : known), UNKNOWN)

export const listBreaches = async (work: Work, { page = 1 }: { readonly page?: number | undefined }): Promise<{ items: readonly ShownBreach[]; hasMore: boolean }> => {
  const rows = await store.listBreaches(work.tx, { limit: PAGE + 1, offset: (page - 1) * PAGE })
  const shown = rows.slice(0, PAGE)
  const all = await store.listBreachEvents(work.tx, shown.map(({ id }) => id))
  const items = shown.map((breach) => {
    const events = all.filter(({ breachId }) => breachId === breach.id).map(({ at, byName, event }) => ({ at, byName, event }))
    const facts = factsKnown(events)
    const left = hoursLeft(breach, work.now)
    return { ...breach, facts, events, isLate: breach.state === 'open' && work.now > breach.noticeDueAt, ...(left === undefined ? {} : { hoursLeft: left }) }
  })
  return { items, hasMore: rows.length > PAGE }
}
