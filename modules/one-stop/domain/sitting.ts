// NĐ 61/2018 articles 17.4, 17.5 and 19.2: who was charged with deciding settles it alone; else one prepares and the head decides in the same sitting.
/** As dossiers names it. */
type State = string

export type SittingFacts = {
  readonly state: State
  /** The procedure wants its result given at once; noted when the dossier was accepted. */
  readonly immediate: boolean
  /** Somebody else has it in hand. */
  readonly heldByOther: boolean
  /** What is proposed is to refuse it: that is read and signed as a refusal, never in passing. */
  readonly refusalProposed: boolean
  readonly may: { readonly examine: boolean; readonly decide: boolean; readonly handOut: boolean }
}

/**
 * What this official does next: `conclude` everything that is left in one press, `propose` to the head,
 * `hand-out` what was decided, `collect` a result that lies ready, `wait` for somebody else; `leave` to the ordinary way.
 */
export type SittingNext = 'conclude' | 'propose' | 'hand-out' | 'collect' | 'wait' | 'done' | 'leave'

const BEFORE_PROPOSAL: ReadonlySet<State> = new Set(['accepted', 'examining'])

export const nextInSitting = ({ state, immediate, heldByOther, refusalProposed, may }: SittingFacts): SittingNext => {
  if (!immediate || refusalProposed) return 'leave'
  if (state === 'returned') return 'done'
  if (state === 'completed') return may.handOut ? 'collect' : 'wait'
  if (state === 'approved') return may.handOut ? 'hand-out' : 'wait'
  const decides = may.decide && may.handOut
  if (state === 'awaiting-approval') return decides ? 'conclude' : 'wait'
  if (!BEFORE_PROPOSAL.has(state)) return 'leave'
  if (!may.examine || heldByOther) return 'wait'
  return decides ? 'conclude' : 'propose'
}
