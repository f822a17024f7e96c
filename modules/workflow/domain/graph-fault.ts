import type { RegionFault } from './graph-regions.ts'

/** What is wrong with a graph; `graph-fault-words.ts` says it to people. `step` is the code of a node of any kind. */
export type GraphFault =
  | RegionFault
  | { readonly kind: 'no-start'; readonly step: string }
  | { readonly kind: 'code-malformed'; readonly step: string }
  | { readonly kind: 'step-twice'; readonly step: string }
  | { readonly kind: 'action-twice'; readonly step: string; readonly action: string }
  | { readonly kind: 'no-action'; readonly step: string }
  | { readonly kind: 'unknown-target'; readonly step: string; readonly to: string }
  | { readonly kind: 'unknown-party'; readonly step: string; readonly party: string }
  | { readonly kind: 'split-too-thin'; readonly step: string }
  | { readonly kind: 'branch-twice'; readonly step: string; readonly branch: string }
  | { readonly kind: 'lead-unknown'; readonly step: string; readonly branch: string }
  | { readonly kind: 'joins-nothing'; readonly step: string; readonly split: string }
  | { readonly kind: 'no-otherwise'; readonly step: string }
  | { readonly kind: 'timer-twice'; readonly step: string; readonly timer: string }
  | { readonly kind: 'timer-action-unknown'; readonly step: string; readonly timer: string; readonly action: string }
  | { readonly kind: 'timer-needs-papers'; readonly step: string; readonly timer: string; readonly action: string }
  | { readonly kind: 'timer-without-limit'; readonly step: string; readonly timer: string }
  | { readonly kind: 'call-unknown'; readonly step: string; readonly graph: string }
  | { readonly kind: 'calls-itself'; readonly step: string; readonly graph: string }
  | { readonly kind: 'unreachable'; readonly step: string }
  | { readonly kind: 'never-ends'; readonly step: string }
  | { readonly kind: 'automatic-circle'; readonly step: string }
  | { readonly kind: 'token-doubled'; readonly step: string }
  | { readonly kind: 'token-lost'; readonly step: string }
  | { readonly kind: 'waits-for-ever'; readonly step: string }
  | { readonly kind: 'too-tangled'; readonly most: number }
  | { readonly kind: 'uncountable-limit'; readonly step: string }
  | { readonly kind: 'limits-exceed'; readonly allowedMinutes: number; readonly neededMinutes: number }
