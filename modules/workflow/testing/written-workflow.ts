import { guessDoer, guessStage, codeFromName } from '../domain/bpmn/guess-meaning.ts'
import { END, type StepGraph, type WorkflowStep } from '../domain/step-graph.ts'

/** A written internal process as one-stop systems print it: steps with form, action, hours and group; ways by the names of forms. */
export type WrittenWorkflow = Readonly<Record<'process_name' | 'alias', string>> & {
  readonly steps: readonly Readonly<Record<'ID' | 'Tên Form' | 'Mã Action' | 'Thời gian' | 'Nhóm người dùng', string>>[]
  readonly transitions: readonly Readonly<Record<string, string>>[]
}

const codeOf = (name: string): string => codeFromName(name) ?? 'step'

/** The same process as a graph: the last step ends it, and each way is an action named after where it leads. */
export const graphOfWritten = (written: WrittenWorkflow): StepGraph => {
  const { steps, transitions } = written
  const name = { vi: written['process_name'], en: written['process_name'] }
  const targets = (form: string): readonly string[] =>
    transitions.filter((way) => way['Từ Form'] === form).flatMap((way) => Object.entries(way).flatMap(([field, to]) => (field.startsWith('Đến Form') ? [to] : [])))
  const made = steps.map((step): WorkflowStep => {
    const form = step['Tên Form']
    const doer = guessDoer(step['Nhóm người dùng'])
    const hours = Number(step['Thời gian'])
    const actions = targets(form).map((to) => ({ code: codeOf(to), to: codeOf(to), name: { vi: to, en: to } }))
    return {
      code: codeOf(form),
      name: { vi: form, en: form },
      stage: guessStage(form) ?? 'examine',
      party: doer?.party ?? 'resolving',
      role: doer?.role ?? 'case-officer',
      ...(hours > 0 ? { limit: { unit: 'hour', quantity: hours } as const } : {}),
      countsTowardsLimit: true,
      mustBeClaimed: false,
      actions: actions.length > 0 ? actions : [{ code: 'finish', to: END, name: { vi: 'Kết thúc', en: 'Finish' } }],
    }
  })
  return { code: codeOf(written['alias']), version: 1, name, start: made[0]?.code ?? '', steps: made }
}
