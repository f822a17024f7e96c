// TT 17/2017/TT-BTTTT Điều 5.2h, 12: a parcel is followed by its number, and comes back after two calls. Once per line, whatever the order, number and loss of messages.
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { goesBack, inOrder, type PostalOrder, type TrackLine, type TrackStep } from './order.ts'
import type { OrderEvent } from './order-event.ts'

export type Said = { readonly line: TrackLine; readonly number?: string; /** By when the post has to answer for what this line opens. */ readonly dueOn?: PlainDate | undefined }
export type Verdict = 'counted' | 'repeated'

const isKnown = ({ track }: PostalOrder, { id, step, at }: TrackLine): boolean => track.some((each) => each.id === id || (each.step === step && each.at === at))

/** The case a line opens, if any. */
export const caseIn = ({ parcelCase }: PostalOrder, { step }: TrackLine): 'lost' | 'damaged' | undefined => ((step === 'lost' || step === 'damaged') && !parcelCase ? step : undefined)

/** What the post says is lost or damaged is a case from the moment it is said. */
const caseOf = (order: PostalOrder, { line, dueOn }: Said): readonly OrderEvent[] => {
  const kind = caseIn(order, line)
  return kind ? [{ type: 'CaseOpened', kind, words: line.words || 'Bưu điện báo', ...(dueOn ? { dueOn } : {}) }] : []
}

/** After these nobody has to ask for it back. */
const SETTLED: ReadonlySet<TrackStep> = new Set(['delivered', 'returning', 'returned', 'lost', 'damaged'])

/** Asked once, from the line that decides it: the return does not wait for the post to think of it. */
const returnOf = ({ facts, track, returnAsked, takenIn }: PostalOrder, line: TrackLine): readonly OrderEvent[] => {
  const whole = inOrder([...track, line])
  const isOver = returnAsked !== undefined || takenIn !== undefined || whole.some(({ step }) => SETTLED.has(step))
  return !isOver && goesBack({ facts, track: whole }) ? [{ type: 'ReturnAsked' }] : []
}

export const hearTrack = (order: PostalOrder, said: Said): { readonly events: readonly OrderEvent[]; readonly verdict: Verdict } => {
  const { line, number } = said
  if (isKnown(order, line)) return { events: [], verdict: 'repeated' }
  const fresh = number && number !== order.number ? { number } : {}
  return { events: [{ type: 'Tracked', line, ...fresh }, ...caseOf(order, said), ...returnOf(order, line)], verdict: 'counted' }
}
