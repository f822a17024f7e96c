import { useRef, useState, type MouseEvent } from 'react'
import { keptDate } from '../../../platform/web/form.ts'
import { compiledOf, type CompiledForm } from '../domain/compile-form.ts'
import { evaluate, reevaluate, type Evaluation } from '../domain/evaluate.ts'
import type { FormAnswers, Question } from '../domain/form-definition.ts'
import { tidyDate } from './read-answers.ts'
import { addRow, removeRow } from '../domain/rows.ts'
import type { FormFieldsProps } from './form-fields-props.ts'

/** A form being filled in: the evaluation of this moment and what the fields may do to it. */
export type Filling = {
  readonly evaluation: Evaluation
  readonly typed: FormAnswers
  /** Grows when rows moved, so that their fields are drawn anew. */
  readonly generation: number
  readonly change: (id: string, value: string) => void
  /** Several answers at once, told at once. */
  readonly pickUp: (changes: FormAnswers) => void
  /** A question was left: whatever changed is told. */
  readonly leave: () => void
  readonly onAdd: (rowsId: string) => (click: MouseEvent) => void
  readonly onRemove: (rowsId: string, row: number) => (click: MouseEvent) => void
  readonly kindOf: (id: string) => Question['kind'] | undefined
}

const nodeKeyOf = (id: string): string => id.replace(/^([^.]+)\.\d{1,3}\./, '$1.*.')

const questionOf = (compiled: CompiledForm, id: string): Question | undefined => {
  const node = compiled.byKey.get(id) ?? compiled.byKey.get(nodeKeyOf(id))
  return node?.kind === 'question' ? node.question : undefined
}

/** What was typed before a refusal wins over the draft, question by question. */
const startAnswers = (compiled: CompiledForm, { answers = {}, failed, proven = [] }: FormFieldsProps): FormAnswers => {
  if (failed === undefined) return answers
  const started: Record<string, string> = { ...answers }
  for (const name of Object.keys(failed.values)) {
    const id = name.replace(/-(day|month|year)$/, '')
    const question = questionOf(compiled, id)
    if (question === undefined || proven.includes(id)) continue
    const many = question.kind === 'choice' && question.many === true
    const typed = question.kind === 'date' && name !== id ? keptDate(failed, id) : (failed.values[name] ?? []).filter(Boolean).join(many ? ',' : '')
    started[id] = typed === '--' ? '' : typed
  }
  return started
}

const openRows = (evaluation: Evaluation, compiled: CompiledForm, rowsId: string): number => {
  const node = compiled.byKey.get(rowsId)
  return node === undefined ? 0 : (evaluation.notes.cells[node.at]?.[0]?.rows?.open ?? 0)
}

export const useFilling = (props: FormFieldsProps): Filling => {
  const { definition, today, areas, oldAreas } = props.form
  const compiled = compiledOf(definition)
  const [evaluation, setEvaluation] = useState(() =>
    evaluate(compiled, startAnswers(compiled, props), { today, areaNames: new Map([...areas, ...oldAreas].map(({ code, name }) => [code, name])) }),
  )
  const [generation, setGeneration] = useState(0)
  const untold = useRef<Record<string, string>>({})
  const apply = (changes: FormAnswers): void => {
    Object.assign(untold.current, changes)
    setEvaluation((before) => Object.entries(changes).reduce((so, [id, value]) => reevaluate(compiled, so, { id, value: value === '' ? undefined : value }), before))
  }
  const leave = (): void => {
    const changes = untold.current
    untold.current = {}
    if (Object.keys(changes).length > 0) props.onAnswered?.(changes)
  }
  const move = (changes: FormAnswers, click: MouseEvent): void => {
    click.preventDefault()
    apply(changes)
    setGeneration((before) => before + 1)
    leave()
  }
  return {
    evaluation,
    typed: evaluation.notes.typed,
    generation,
    leave,
    pickUp: (changes) => {
      apply(changes)
      leave()
    },
    change: (id, value) => {
      const kind = questionOf(compiled, id)?.kind
      apply({ [id]: kind === 'date' ? (tidyDate(value) ?? '') : value })
      // A choice is made at once; words are told when the field is left.
      if (kind === 'choice' || kind === 'area' || kind === 'confirmation') leave()
    },
    onAdd: (rowsId) => (click) => move(addRow(compiled, rowsId, openRows(evaluation, compiled, rowsId)), click),
    onRemove: (rowsId, row) => (click) => move(removeRow(compiled, evaluation.notes.typed, { rowsId, row, open: openRows(evaluation, compiled, rowsId) }), click),
    kindOf: (id) => questionOf(compiled, id)?.kind,
  }
}
