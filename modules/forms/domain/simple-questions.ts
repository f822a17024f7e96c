import type { CompiledForm } from './compile-form.ts'
import type { FormText, Option, Question } from './form-definition.ts'
import type { FormNode } from './node.ts'

/** A question whose answer fits into one cell of a table. */
export type SimpleQuestion = {
  readonly id: string
  readonly label: FormText
  readonly kind: 'text' | 'number' | 'money' | 'date' | 'choice'
  readonly required: boolean
  readonly options: readonly Option[]
  /** The person it is asked of. */
  readonly of?: { readonly id: string; readonly label: FormText }
}

const personOf = (node: FormNode): SimpleQuestion['of'] => {
  const box = node.parent
  return box?.kind === 'box' && 'kind' in box.field && box.field.kind === 'person' ? { id: box.field.id, label: box.field.label } : undefined
}

type Fits = Extract<Question, { readonly kind: SimpleQuestion['kind'] }>

const fits = (question: Question): question is Fits => ['text', 'number', 'money', 'date', 'choice'].includes(question.kind) && !(question.kind === 'choice' && question.many === true)

/** Those outside repeats, in the order they are asked. */
export const listSimpleQuestions = ({ nodes }: CompiledForm): readonly SimpleQuestion[] =>
  nodes.flatMap((node) => {
    if (node.kind !== 'question' || node.within !== undefined || !fits(node.question)) return []
    const { id, label, kind, required } = node.question
    const of = personOf(node)
    return [{ id, label, kind, required: required === true, options: node.question.kind === 'choice' ? node.question.options : [], ...(of ? { of } : {}) }]
  })
