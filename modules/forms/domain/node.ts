import type { Check, ComputedField, FormField, FormPage, FormText, Question, RowsField } from './form-definition.ts'
import type { JudgeContext } from './judge-answer.ts'

export type Value = string | number

/** What is known of one node, in a repeat of one row of it. Never changed; a new finding is a new cell. */
export type Cell = {
  readonly shown: boolean
  /** Must be answered now. */
  readonly must: boolean
  readonly kept: string | undefined
  readonly value: Value | undefined
  readonly said: FormText | undefined
  readonly fault: { readonly kind: 'missing' | 'wrong' | 'check'; readonly text: FormText } | undefined
  /** Of a repeat: how many rows are open, which of them hold anything typed, and whether more were sent than may be. */
  readonly rows: { readonly open: number; readonly typed: readonly boolean[]; readonly tooMany: boolean } | undefined
}

/** One evaluation under way: everything a node may look at. */
export type Pass = {
  readonly typed: Readonly<Record<string, unknown>>
  readonly context: JudgeContext
  /** By node, then by row; a node outside repeats has row 0 only. */
  readonly cells: (readonly Cell[])[]
}

/** True, false, or neither because something it compares is absent. */
export type Test = (pass: Pass, row: number) => boolean | undefined
export type Work = (pass: Pass, row: number) => Value | undefined

type Common = {
  readonly at: number
  /** The question's id; in a repeat `children.*.name`. */
  readonly key: string
  readonly page: number
  /** Shown only when this is. */
  readonly parent: FormNode | undefined
  /** The repeat it stands in. */
  readonly within: RowsNode | undefined
  readonly showIf: Test | undefined
}

export type QuestionNode = Common & {
  readonly kind: 'question'
  readonly question: Question
  readonly requiredIf: Test | undefined
  /** Checks that are told here. */
  readonly checks: FormNode[]
  /** The question under its own id, by row. */
  readonly asked: Question[]
}
export type ComputedNode = Common & { readonly kind: 'computed'; readonly field: ComputedField; readonly work: Work }
export type RowsNode = Common & { readonly kind: 'rows'; readonly field: RowsField; readonly min: number; readonly max: number; readonly columns: QuestionNode[]; readonly below: FormNode[] }
/** A page, or a field that only holds others or says something. */
export type BoxNode = Common & { readonly kind: 'box'; readonly field: FormField | FormPage }
export type CheckNode = Common & { readonly kind: 'check'; readonly check: Check; readonly when: Test | undefined; readonly must: Test }
export type FormNode = QuestionNode | ComputedNode | RowsNode | BoxNode | CheckNode

export const rowOf = (node: FormNode, row: number): number => (node.within === undefined ? 0 : row)

/** `children.*.name` of row 2 is `children.2.name`. */
export const idOf = (node: FormNode, row: number): string =>
  node.within === undefined ? node.key : `${node.within.key}.${row}${node.key.slice(node.within.key.length + 2)}`
