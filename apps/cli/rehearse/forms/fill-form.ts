import { compiledOf, evaluate, reevaluate, type CompiledForm, type Evaluation, type FormAnswers, type FormDefinition } from '../../../../modules/forms/index.ts'
import { inventAnswer, listAnswers, type Around, type QuestionNode } from './invent-answer.ts'

type Node = CompiledForm['nodes'][number]
type CheckNode = Extract<Node, { readonly kind: 'check' }>

type Filling = Around & {
  /** What is answered already; of these, what was proved at sign-in stands whatever the form would like. */
  readonly answers: FormAnswers
  readonly proven: readonly string[]
  /** Names of the communes, as the form judges them. */
  readonly areaNames: ReadonlyMap<string, string>
}

/** More rounds than any form of the product needs: a form that nobody can answer ends here. */
const MOST_ROUNDS = 300
/** So many changes back an answer may not be changed again, or two rules would pull at it for ever. */
const REST = 4

/** What each node looks at: the other side of who has to be looked at again. */
const usesOf = ({ nodes, dependents }: CompiledForm): readonly (readonly Node[])[] => {
  const uses: Node[][] = nodes.map(() => [])
  for (const node of nodes) for (const { at } of dependents[node.at] ?? []) uses[at]?.push(node)
  return uses
}

/** Every question a rule looks at, the nearest first. */
const questionsBehind = (compiled: CompiledForm, check: CheckNode): readonly QuestionNode[] => {
  const uses = usesOf(compiled)
  const seen = new Set<Node>([check])
  for (const node of seen) for (const used of uses[node.at] ?? []) seen.add(used)
  return [...seen].filter((node) => node.kind === 'question')
}

const constantsIn = (value: unknown): readonly (string | number)[] => {
  if (typeof value === 'string' || typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(constantsIn) : []
}

const ROW = /^([^.]+)\.(\d+)\.(.+)$/
const nodeAt = ({ byKey }: CompiledForm, questionId: string): Node | undefined => {
  const [, rows, , column] = ROW.exec(questionId) ?? []
  return byKey.get(questionId) ?? byKey.get(`${rows}.*.${column}`)
}

const idsOf = (node: QuestionNode, { notes: { cells } }: Evaluation): readonly string[] =>
  node.within === undefined ? [node.key] : (cells[node.at] ?? []).map((_, row) => node.key.replace('*', String(row)))

/** Wrong answers and broken rules weigh more than questions that only wait. */
const costOf = ({ faults }: Evaluation): number => faults.reduce((sum, { kind }) => sum + (kind === 'missing' ? 1 : 20), 0)

type Search = { readonly compiled: CompiledForm; readonly filling: Filling; readonly resting: string[] }

/** Every question that waits is answered, and those that this brings with it. */
const answerMissing = ({ compiled, filling }: Search, from: Evaluation): Evaluation => {
  let now = from
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const waiting = now.faults.filter(({ kind, questionId }) => kind === 'missing' && !filling.proven.includes(questionId))
    const answers: Record<string, string> = {}
    for (const { questionId } of waiting) {
      const node = nodeAt(compiled, questionId)
      const [asked, id] = node?.kind === 'rows' ? [node.columns[0], node.columns[0]?.key.replace('*', '0') ?? ''] : [node, questionId]
      const answer = asked?.kind === 'question' ? inventAnswer(asked.question, filling) : undefined
      if (answer !== undefined) answers[id] = answer
    }
    if (Object.keys(answers).length === 0) return now
    now = evaluate(compiled, { ...now.notes.typed, ...answers }, now.notes.context)
  }
  return now
}

const sameKind = (compiled: CompiledForm, { question }: QuestionNode, { answers }: Evaluation): readonly string[] =>
  Object.entries(answers).flatMap(([id, kept]) => {
    const node = nodeAt(compiled, id)
    return node?.kind === 'question' && node.question.kind === question.kind && ('format' in node.question ? node.question.format : '') === ('format' in question ? question.format : '') ? [kept] : []
  })

type Change = { readonly id: string; readonly value: string | undefined }

/** Every other answer that may be given to what a broken rule looks at, the nearest to the rule first. */
const listChanges = ({ compiled, filling, resting }: Search, now: Evaluation, at: QuestionNode): readonly Change[] => {
  const checks = at.checks.filter((node) => node.kind === 'check')
  const constants = constantsIn(checks.map(({ check: { must, when } }) => [must, when]))
  const near = new Set([at, ...checks.flatMap((check) => questionsBehind(compiled, check))])
  return [...near].flatMap((node) => {
    const values = [...new Set(listAnswers(node.question, filling, { constants, elsewhere: sameKind(compiled, node, now) })), undefined]
    const ids = idsOf(node, now).filter((id) => !filling.proven.includes(id) && !resting.includes(id))
    return ids.flatMap((id) => values.filter((value) => value !== now.notes.typed[id]).map((value) => ({ id, value })))
  })
}

/** The change of one answer after which the least is wrong; of equal ones the nearest to the rule. */
const bestChange = (search: Search, now: Evaluation, questionId: string): { readonly id: string; readonly after: Evaluation } | undefined => {
  const at = nodeAt(search.compiled, questionId)
  if (at?.kind !== 'question') return undefined
  let best: { readonly id: string; readonly after: Evaluation; readonly cost: number } | undefined
  for (const change of listChanges(search, now, at)) {
    const after = reevaluate(search.compiled, now, change)
    const cost = costOf(after)
    if (best === undefined || cost < best.cost) best = { id: change.id, after, cost }
  }
  return best
}

/**
 * Answers a form by its definition alone, whatever it asks: what waits is answered by its kind, what a rule of the form forbids is changed
 * for what troubles the fewest rules. The same chance gives the same answers. What could not be answered is among the faults.
 */
export const fillForm = (definition: FormDefinition, filling: Filling): Evaluation => {
  const compiled = compiledOf(definition)
  const search: Search = { compiled, filling, resting: [] }
  let now = answerMissing(search, evaluate(compiled, filling.answers, filling))
  for (let round = 0; round < MOST_ROUNDS && now.faults.length > 0; round += 1) {
    const wrong = now.faults.filter(({ kind }) => kind !== 'missing')
    const fault = wrong[round % wrong.length]
    const change = fault && bestChange(search, now, fault.questionId)
    if (change === undefined) {
      if (search.resting.shift() === undefined) break
      continue
    }
    search.resting.push(change.id)
    if (search.resting.length > REST) search.resting.shift()
    now = answerMissing(search, change.after)
  }
  return now
}
