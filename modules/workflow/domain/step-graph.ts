// TT 01/2018/TT-VPCP article 8: an approved workflow names its steps, who does each, the time of each and what may follow.
import type { TimeLimit } from '../../../kernel/time-limit.ts'

/** Where an action leads when nothing follows it. */
export const END = 'end'

/** A step's own clock: a fixed limit, or a share of the limit the whole subject was given. */
export type StepLimit = TimeLimit | { readonly unit: 'share'; readonly percent: number }

export type StepAction = { readonly code: string; readonly to: string; readonly name: { readonly vi: string; readonly en: string } }

export type WorkflowStep = {
  readonly code: string
  readonly name: { readonly vi: string; readonly en: string }
  /** Which of the parties given at the start does this step, e.g. `receiving`, `resolving`. */
  readonly party: string
  readonly role: string
  readonly limit?: StepLimit
  /** False for a step that runs before the subject's own clock starts. */
  readonly countsTowardsLimit: boolean
  /** True when somebody must take the work before doing it. */
  readonly mustBeClaimed: boolean
  readonly actions: readonly StepAction[]
}

export type StepGraph = {
  readonly code: string
  readonly version: number
  readonly name: { readonly vi: string; readonly en: string }
  readonly start: string
  readonly steps: readonly WorkflowStep[]
}
