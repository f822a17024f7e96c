/** Something of a BPMN file that could not be carried over as it stands, or was carried with a guess. `element` is its name or id. */
export type ImportRemark = {
  readonly kind:
    | 'element-left-out'
    | 'gateway-not-carried'
    | 'event-not-carried'
    | 'condition-not-carried'
    | 'condition-left-out'
    | 'condition-became-otherwise'
    | 'script-not-carried'
    | 'lane-missing'
    | 'role-guessed'
    | 'call-not-known'
    | 'timer-not-countable'
    | 'timer-leads-elsewhere'
    | 'several-ends-joined'
    | 'pool-left-out'
    | 'ways-became-actions'
    | 'way-left-out'
    | 'repetition-not-carried'
    | 'boundary-not-carried'
    | 'wait-not-carried'
  readonly element: string
  readonly what?: string
}
