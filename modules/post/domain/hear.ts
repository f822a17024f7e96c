// TT 17/2017/TT-BTTTT Điều 12: a parcel is followed by its number. Once per line, whatever the order, number and loss of messages.
import type { PostalOrder, TrackLine } from './order.ts'
import type { OrderEvent } from './order-event.ts'

export type Said = { readonly line: TrackLine; readonly number?: string }
export type Verdict = 'counted' | 'repeated'

const isKnown = ({ track }: PostalOrder, { id, step, at }: TrackLine): boolean => track.some((each) => each.id === id || (each.step === step && each.at === at))

/** What the post says is lost or damaged is a case from the moment it is said. */
const caseOf = ({ parcelCase }: PostalOrder, { step, words = '' }: TrackLine): readonly OrderEvent[] =>
  (step === 'lost' || step === 'damaged') && !parcelCase ? [{ type: 'CaseOpened', kind: step, words: words || 'Bưu điện báo' }] : []

export const hearTrack = (order: PostalOrder, { line, number }: Said): { readonly events: readonly OrderEvent[]; readonly verdict: Verdict } => {
  if (isKnown(order, line)) return { events: [], verdict: 'repeated' }
  const fresh = number && number !== order.number ? { number } : {}
  return { events: [{ type: 'Tracked', line, ...fresh }, ...caseOf(order, line)], verdict: 'counted' }
}
