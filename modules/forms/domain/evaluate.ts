// One evaluator for browser and server: what a person saw while typing is what the office judges.
import type { CompiledForm } from './compile-form.ts'
import type { FormAnswers } from './form-definition.ts'
import type { JudgeContext } from './judge-answer.ts'
import { layOutPage, type AnswerFault, type EvaluatedPage } from './lay-out-page.ts'
import type { Cell, FormNode, Pass } from './node.ts'
import { sameCell, workOutCell } from './work-out-cell.ts'

export type Evaluation = {
  /** Pages that are shown now. */
  readonly pages: readonly EvaluatedPage[]
  /** Tidied answers of shown questions and what was worked out from them; hidden and unknown ones are absent. */
  readonly answers: FormAnswers
  /** In the order of the form; empty means complete and right. */
  readonly faults: readonly AnswerFault[]
  /** The evaluator's own notes, from which `reevaluate` goes on. */
  readonly notes: { readonly typed: FormAnswers; readonly context: JudgeContext; readonly cells: readonly (readonly Cell[])[]; readonly laid: readonly (EvaluatedPage | undefined)[] }
}

const rowsOpen = (node: FormNode, cells: readonly (readonly Cell[])[]): number => (node.within === undefined ? 1 : (cells[node.within.at]?.[0]?.rows?.open ?? 0))

const workOutAll = (node: FormNode, pass: Pass): readonly Cell[] => {
  if (node.within === undefined) return [workOutCell(node, pass, 0)]
  const cells: Cell[] = []
  for (let row = 0, open = rowsOpen(node, pass.cells); row < open; row += 1) cells.push(workOutCell(node, pass, row))
  return cells
}

const NO_CELLS: readonly Cell[] = []

type Found = Evaluation['notes']

const gather = (found: Found): Evaluation => {
  const answers: Record<string, string> = {}
  const pages: EvaluatedPage[] = []
  const faults: AnswerFault[] = []
  for (const page of found.laid) {
    if (page === undefined) continue
    pages.push(page)
    for (const { question, kept } of page.given) answers[question.id] = kept
    for (const fault of page.faults) faults.push(fault)
  }
  return { pages, answers, faults, notes: found }
}

/** What is shown, what is kept, what is still to do. Pure: the same answers give the same evaluation anywhere. */
export const evaluate = (compiled: CompiledForm, typed: FormAnswers, context: JudgeContext): Evaluation => {
  const cells = new Array<readonly Cell[]>(compiled.nodes.length).fill(NO_CELLS)
  const pass: Pass = { typed, context, cells }
  for (const node of compiled.order) cells[node.at] = workOutAll(node, pass)
  return gather({ typed, context, cells, laid: compiled.pages.map((_, at) => layOutPage(compiled, cells, at)) })
}

/** `all` rows of a node, or those named. */
type Dirty = 'all' | Set<number>

class Again {
  readonly dirty = new Map<number, Dirty>()
  readonly pages = new Set<number>()
  readonly compiled: CompiledForm
  readonly pass: Pass

  constructor(compiled: CompiledForm, pass: Pass) {
    this.compiled = compiled
    this.pass = pass
  }

  mark(at: number, row: number | 'all'): void {
    const known = this.dirty.get(at)
    if (row === 'all') this.dirty.set(at, 'all')
    else if (known === undefined) this.dirty.set(at, new Set([row]))
    else if (known !== 'all') known.add(row)
  }

  markDependents(node: FormNode, row: number | 'all'): void {
    this.pages.add(node.page)
    for (const { at, sameRow } of this.compiled.dependents[node.at] ?? []) this.mark(at, sameRow ? row : 'all')
  }

  /** Works out what is dirty of one node; whoever depends on a cell that came out the same is left alone. */
  workOut(node: FormNode, dirty: Dirty): void {
    const before = this.pass.cells[node.at] ?? []
    const open = rowsOpen(node, this.pass.cells)
    const rows = dirty === 'all' || before.length !== open ? Array.from({ length: open }, (_, row) => row) : [...dirty].filter((row) => row < open)
    const after = before.slice(0, open)
    const changed: number[] = []
    for (const row of rows) {
      const cell = workOutCell(node, this.pass, row)
      const old = before[row]
      if (old !== undefined && sameCell(old, cell)) continue
      after[row] = cell
      changed.push(row)
    }
    if (changed.length === 0 && before.length === open) return
    this.pass.cells[node.at] = after
    if (before.length !== open || dirty === 'all') this.markDependents(node, 'all')
    else for (const row of changed) this.markDependents(node, row)
  }
}

const ROW = /^([^.]+)\.(0|[1-9]\d{0,2})\.(.+)$/

/** Marks what reads the changed text itself; undefined answers name nothing of this form. */
const markTyped = (again: Again, changedId: string): void => {
  const { byKey } = again.compiled
  const plain = byKey.get(changedId)
  if (plain !== undefined) {
    again.mark(plain.at, 'all')
    return
  }
  const [, repeat = '', row = '', rest = ''] = ROW.exec(changedId) ?? []
  const rows = byKey.get(repeat)
  if (rows?.kind === 'rows') again.mark(rows.at, 'all')
  const column = byKey.get(`${repeat}.*.${rest}`)
  if (column !== undefined) again.mark(column.at, Number(row))
}

const withAnswer = (typed: FormAnswers, id: string, value: string | undefined): FormAnswers => {
  if (value !== undefined) return { ...typed, [id]: value }
  const { [id]: _, ...rest } = typed
  return rest
}

/** The same as evaluating anew with one answer changed (`undefined`: taken back), looking only at what depends on it. */
export const reevaluate = (compiled: CompiledForm, previous: Evaluation, change: { readonly id: string; readonly value: string | undefined }): Evaluation => {
  const { context, cells, laid } = previous.notes
  const typed = withAnswer(previous.notes.typed, change.id, change.value)
  const again = new Again(compiled, { typed, context, cells: [...cells] })
  markTyped(again, change.id)
  if (again.dirty.size === 0) return { ...previous, notes: { ...previous.notes, typed } }
  for (const node of compiled.order) {
    const dirty = again.dirty.get(node.at)
    if (dirty !== undefined) again.workOut(node, dirty)
  }
  const pages = laid.map((page, at) => (again.pages.has(at) ? layOutPage(compiled, again.pass.cells, at) : page))
  return gather({ typed, context, cells: again.pass.cells, laid: pages })
}
