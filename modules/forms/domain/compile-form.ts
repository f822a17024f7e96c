// Nghị định 45/2020/NĐ-CP Điều 11: an electronic form guides whoever fills it in; a form that contradicts itself is refused before anyone sees it.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { compileCondition, compileExpression, type Scope } from './compile-expression.ts'
import { faultAt, type DefinitionFault } from './definition-fault.ts'
import type { Condition, Reference } from './expression.ts'
import type { FormDefinition } from './form-definition.ts'
import { inspectDefinition } from './inspect-definition.ts'
import type { CheckNode, FormNode, QuestionNode, RowsNode } from './node.ts'
import { sketchNodes, type Sketch, type Sketched } from './sketch-nodes.ts'

/** Who has to be looked at again when a node changes; `sameRow`: only that row of it. */
export type Dependent = { readonly at: number; readonly sameRow: boolean }

export type CompiledForm = {
  readonly definition: FormDefinition
  readonly nodes: readonly FormNode[]
  /** The page nodes, in order. */
  readonly pages: readonly FormNode[]
  readonly byKey: ReadonlyMap<string, FormNode>
  /** What a node holds, in the order of the document; checks are held by nobody. */
  readonly below: readonly (readonly FormNode[])[]
  /** Every node after all it depends on. */
  readonly order: readonly FormNode[]
  readonly dependents: readonly (readonly Dependent[])[]
}

export type FormUnsound = { readonly kind: 'form-unsound'; readonly faults: readonly DefinitionFault[] }

class Uses {
  readonly dependsOn: Set<number>[]
  readonly dependents: Map<number, boolean>[]
  readonly faults: DefinitionFault[] = []
  private readonly sketched: Sketched

  constructor(sketched: Sketched) {
    this.sketched = sketched
    this.dependsOn = sketched.nodes.map(() => new Set())
    this.dependents = sketched.nodes.map(() => new Map())
  }

  note(user: Sketch, used: Sketch, sameRow: boolean): void {
    this.dependsOn[user.at]?.add(used.at)
    const users = this.dependents[used.at]
    users?.set(user.at, (users.get(user.at) ?? true) && sameRow)
  }

  unknown(user: Sketch, reference: string): undefined {
    const column = this.sketched.nodes.some(({ key, within }) => within !== undefined && key.endsWith(`.*.${reference}`))
    this.faults.push(
      column
        ? faultAt(user.key, `“${reference}” nằm trong bảng; ngoài bảng chỉ dùng được qua sum, count, lowest, highest, someRow`, `“${reference}” stands in a repeat; outside it use sum, count, lowest, highest or someRow`)
        : faultAt(user.key, `nhắc tới “${reference}” nhưng biểu mẫu không có mã này`, `refers to “${reference}”, which this form does not have`),
    )
    return undefined
  }

  /** `rows`: the repeat whose own questions come first; `perRow`: whether the user stands in that very row. */
  scope(user: Sketch, rows: FormNode | undefined, perRow: boolean): Scope {
    const { byKey } = this.sketched
    return {
      one: (reference: Reference) => {
        const own = rows && byKey.get(`${rows.key}.*.${reference}`)
        const node = own ?? byKey.get(reference)
        if (node === undefined || (node.kind !== 'question' && node.kind !== 'computed')) return this.unknown(user, reference)
        this.note(user, node, own !== undefined && perRow)
        return node as FormNode
      },
      column: (reference) => {
        const node = byKey.get(reference.replace('.', '.*.'))
        if (node === undefined || (node.kind !== 'question' && node.kind !== 'computed')) return this.unknown(user, reference)
        for (const used of [node, ...((node.within?.columns ?? []) as Sketch[])]) this.note(user, used, false)
        return node as FormNode
      },
      repeat: (reference) => {
        const node = byKey.get(reference)
        if (node?.kind !== 'rows') return this.unknown(user, reference)
        for (const used of [node, ...(node.columns as Sketch[])]) this.note(user, used, false)
        return { rows: node as RowsNode, inside: this.scope(user, node as FormNode, false) }
      },
    }
  }
}

const conditionsOf = (node: Sketch): { readonly showIf?: Condition; readonly requiredIf?: Condition } => {
  if (node.kind === 'check') return {}
  if (node.kind === 'question') return node.question
  return node.field
}

const compileCheck = (node: Extract<Sketch, { kind: 'check' }>, uses: Uses, byKey: Sketched['byKey']): void => {
  const scope = uses.scope(node, node.within, true)
  node.must = compileCondition(node.check.must, scope)
  node.when = node.check.when && compileCondition(node.check.when, scope)
  const at = byKey.get(node.within ? `${node.within.key}.*.${node.check.at}` : node.check.at)
  if (at?.kind !== 'question') {
    uses.unknown(node, node.check.at)
    return
  }
  node.page = at.page
  if (node.within !== undefined) uses.note(node, node.within as Sketch, false)
  node.parent = at as FormNode
  ;(at as QuestionNode).checks.push(node as CheckNode)
}

const compileNode = (node: Sketch, uses: Uses, sketched: Sketched): void => {
  if (node.kind === 'check') compileCheck(node, uses, sketched.byKey)
  else {
    const { showIf, requiredIf } = conditionsOf(node)
    const scope = uses.scope(node, node.within, true)
    node.showIf = showIf && compileCondition(showIf, scope)
    if (node.kind === 'question') node.requiredIf = requiredIf && compileCondition(requiredIf, scope)
    if (node.kind === 'computed') node.work = compileExpression(node.field.value, scope)
  }
  if (node.parent !== undefined) uses.note(node, node.parent as Sketch, node.within !== undefined && node.within === node.parent.within)
}

/** Depth first in the order of the document: everything after what it depends on. A ring is told with its members. */
const sortNodes = (nodes: readonly Sketch[], uses: Uses): FormNode[] => {
  const order: FormNode[] = []
  const state = new Map<Sketch, 'open' | 'done'>()
  const path: Sketch[] = []
  const visit = (node: Sketch): void => {
    if (state.get(node) === 'done') return
    if (state.get(node) === 'open') {
      const ring = [...path.slice(path.indexOf(node)), node].map(({ key }) => key).join(' → ')
      uses.faults.push(faultAt(node.key, `các điều kiện hoặc phép tính nhắc vòng quanh nhau (${ring}); hãy bỏ một mắt xích`, `conditions or computed values run in a ring (${ring}); take one link out`))
      return
    }
    state.set(node, 'open')
    path.push(node)
    for (const at of uses.dependsOn[node.at] ?? []) {
      const used = nodes[at]
      if (used !== undefined) visit(used)
    }
    path.pop()
    state.set(node, 'done')
    order.push(node as FormNode)
  }
  for (const node of nodes) visit(node)
  return order
}

const heldBy = (nodes: readonly FormNode[]): FormNode[][] => {
  const below: FormNode[][] = nodes.map(() => [])
  for (const node of nodes) if (node.kind !== 'check' && node.parent !== undefined) below[node.parent.at]?.push(node)
  return below
}

/** Compiles a definition once; refuses unknown references, rings and whatever could not be answered, each in words. */
export const compileForm = (definition: FormDefinition): Outcome<CompiledForm, FormUnsound> => {
  const sketched = sketchNodes(definition)
  const uses = new Uses(sketched)
  for (const node of sketched.nodes) compileNode(node, uses, sketched)
  const order = sortNodes(sketched.nodes, uses)
  const faults = [...inspectDefinition(definition, sketched.byKey), ...sketched.faults, ...uses.faults]
  if (faults.length > 0) return refuse({ kind: 'form-unsound', faults })
  const nodes = sketched.nodes as FormNode[]
  return ok({
    definition,
    nodes,
    pages: sketched.pages as readonly FormNode[],
    byKey: sketched.byKey as ReadonlyMap<string, FormNode>,
    below: heldBy(nodes),
    order,
    dependents: uses.dependents.map((users) => [...users].map(([at, sameRow]) => ({ at, sameRow }))),
  })
}

const compiled = new WeakMap<FormDefinition, CompiledForm>()

/** For definitions that were published, so are sound: compiled once per definition. */
export const compiledOf = (definition: FormDefinition): CompiledForm => {
  const known = compiled.get(definition)
  if (known !== undefined) return known
  const made = compileForm(definition)
  if (!made.ok) throw new Error(`form ${definition.ref} is unsound: ${made.refusal.faults.map(({ text }) => text.en).join('; ')}`)
  compiled.set(definition, made.value)
  return made.value
}
