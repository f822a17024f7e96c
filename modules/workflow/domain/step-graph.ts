// TT 01/2018/TT-VPCP article 8: an approved workflow names its steps, who does each, the time of each and what may follow.
import type { TimeLimit } from '../../../kernel/time-limit.ts'

/** Where a way leads when nothing follows it. */
export const END = 'end'

export type BilingualName = { readonly vi: string; readonly en: string }

/** A step's own clock: a fixed limit, or a share of the limit the whole subject was given. */
export type StepLimit = TimeLimit | { readonly unit: 'share'; readonly percent: number }

export type StepAction = {
  readonly code: string
  readonly to: string
  readonly name: BilingualName
  /** Keys of papers that must be there before this may be done. */
  readonly needs?: readonly string[]
}

/** `after` absent: when the step's own limit runs out. Fires an action of the step, or a notice for the caller to send. */
export type StepTimer = { readonly code: string; readonly name: BilingualName; readonly after?: StepLimit } & (
  | { readonly action: string }
  | { readonly notice: string }
)

/** Somebody does it. */
export type WorkflowStep = {
  readonly kind?: 'work'
  readonly code: string
  readonly name: BilingualName
  /** What the step stands for (`receive`, `examine`, `approve` …); absent: its code says so. */
  readonly stage?: string
  /** Which of the parties given at the start does this step, e.g. `receiving`, `resolving`. */
  readonly party: string
  readonly role: string
  readonly limit?: StepLimit
  /** False for a step that runs before the subject's own clock starts. */
  readonly countsTowardsLimit: boolean
  /** True when somebody must take the work before doing it. */
  readonly mustBeClaimed: boolean
  readonly actions: readonly StepAction[]
  readonly timers?: readonly StepTimer[]
}

export type Branch = { readonly code: string; readonly to: string; readonly name: BilingualName }

/** All branches begin at once. One of them leads: whoever has it answers for the whole while the others work beside. */
export type SplitNode = {
  readonly kind: 'split'
  readonly code: string
  readonly name: BilingualName
  readonly branches: readonly Branch[]
  /** Code of the leading branch; absent: the first. */
  readonly lead?: string
}

/** Waits for every branch of one split. */
export type JoinNode = { readonly kind: 'join'; readonly code: string; readonly name: BilingualName; readonly of: string; readonly to: string }

/** Taken when a fact the caller gave has this value; the way without `when` is taken otherwise, and comes last. */
export type ChoiceWay = { readonly to: string; readonly name: BilingualName; readonly when?: { readonly fact: string; readonly is: string } }
export type ChoiceNode = { readonly kind: 'choice'; readonly code: string; readonly name: BilingualName; readonly ways: readonly ChoiceWay[] }

/** Done by the system at once; the caller is told `effect` by name and carries it out in the same transaction. */
export type AutomaticNode = {
  readonly kind: 'automatic'
  readonly code: string
  readonly name: BilingualName
  readonly party: string
  readonly effect: string
  readonly to: string
}

/** Another published graph in the place of one step. `version` is filled in at publication; `parties` maps its parties to ours. */
export type CallNode = {
  readonly kind: 'call'
  readonly code: string
  readonly name: BilingualName
  readonly graph: string
  readonly version?: number
  readonly parties?: Readonly<Record<string, string>>
  readonly to: string
}

export type GraphNode = WorkflowStep | SplitNode | JoinNode | ChoiceNode | AutomaticNode | CallNode

/** `standsIn`: the party whose unit does it when nobody named a unit of its own. */
export type GraphParty = { readonly code: string; readonly name: BilingualName; readonly standsIn?: string }

export type StepGraph = {
  readonly code: string
  readonly version: number
  readonly name: BilingualName
  readonly start: string
  readonly parties?: readonly GraphParty[]
  readonly steps: readonly GraphNode[]
}

export const isWork = (node: GraphNode): node is WorkflowStep => node.kind === undefined || node.kind === 'work'

/** Where the ways out of a node lead, in the order they are written. */
export const targetsOf = (node: GraphNode): readonly string[] => {
  switch (node.kind) {
    case 'split':
      return node.branches.map(({ to }) => to)
    case 'choice':
      return node.ways.map(({ to }) => to)
    case 'join':
    case 'automatic':
    case 'call':
      return [node.to]
    default:
      return node.actions.map(({ to }) => to)
  }
}
