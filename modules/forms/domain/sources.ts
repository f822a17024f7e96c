// Nghị định 45/2020/NĐ-CP Điều 4: what the state already knows is not asked again.
import type { CompiledForm } from './compile-form.ts'
import type { RegisterFact } from './form-definition.ts'

/** Questions answered by what is known of whoever signed in. */
export const listRegisterQuestions = ({ nodes }: CompiledForm): readonly { readonly id: string; readonly fact: RegisterFact }[] =>
  nodes.flatMap((node) => {
    const source = node.kind === 'question' && node.within === undefined ? node.question.source : undefined
    return source?.from === 'register' && source.fact !== undefined ? [{ id: node.key, fact: source.fact }] : []
  })

/** Questions for which the same person's last frozen answer is offered. */
export const listEarlierQuestions = ({ nodes }: CompiledForm): readonly string[] =>
  nodes.flatMap((node) => (node.kind === 'question' && node.within === undefined && node.question.source?.from === 'earlier-dossier' ? [node.key] : []))
