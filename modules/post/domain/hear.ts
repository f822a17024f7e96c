// TT 17/2017/TT-BTTTT Điều 5.2h, 12: a parcel is followed by its number, and comes back after two calls. Once per line, whatever the order, number and loss of messages.
import { goesBack, inOrder, type PostalOrder, type TrackLine, type TrackStep } from './order.ts'
import type { OrderEvent } from './order-event.ts'

export type Said = { readonly line: TrackLine; readonly number?: string }
export type Verdict = 'counted' | 'repeated'

const isKnown = ({ track }: PostalOrder, { id, step, at }: TrackLine): boolean => track.some((each) => each.id === id || (each.step === step && each.at === at))

/** What the post says is lost or damaged is a case from the moment it is said. */
const caseOf = ({ parcelCase }: PostalOrder, { step, words = '' }: TrackLine): readonly OrderEvent[] =>
  (step === 'lost' || step === 'damaged') && !parcelCase ? [{ type: 'CaseOpened', kind: step, words: words || 'Bưu điện báo' }] : []

/** After these nobody has to ask for it back. */
const SETTLED: ReadonlySet<TrackStep> = new Set(['delivered', 'returning', 'returned', 'lost', 'damaged'])

/** Asked once, from the line that decides it: the return does not wait for the post to think of it. */
const returnOf = ({ facts, track, returnAsked, takenIn }: PostalOrder, line: TrackLine): readonly OrderEvent[] => {
  const whole = inOrder([...track, line])
  const isOver = returnAsked !== undefined || takenIn !== undefined || whole.some(({ step }) => SETTLED.has(step))
  return !isOver && goesBack({ facts, track: whole }) ? [{ type: 'ReturnAsked' }] : []
}

export const hearTrack = (order: PostalOrder, { line, number }: Said): { readonly events: readonly OrderEvent[]; readonly verdict: Verdict } => {
  if (isKnown(order, line)) return { events: [], verdict: 'repeated' }
  const fresh = number && number !== order.number ? { number } : {}
  return { events: [{ type: 'Tracked', line, ...fresh }, ...caseOf(order, line), ...returnOf(order, line)], verdict: 'counted' }
}
