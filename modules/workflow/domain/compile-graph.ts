// TT 01/2018/TT-VPCP article 8: no approved workflow may promise its steps more time than the procedure has.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { TimeLimit } from '../../../kernel/time-limit.ts'
import { minutesOf, shareOf } from './step-limit.ts'
import { END, type StepGraph, type WorkflowStep } from './step-graph.ts'

export type GraphFault =
  | { readonly kind: 'no-start'; readonly step: string }
  | { readonly kind: 'step-twice'; readonly step: string }
  | { readonly kind: 'action-twice'; readonly step: string; readonly action: string }
  | { readonly kind: 'no-action'; readonly step: string }
  | { readonly kind: 'unknown-target'; readonly step: string; readonly action: string; readonly to: string }
  | { readonly kind: 'unreachable'; readonly step: string }
  | { readonly kind: 'never-ends'; readonly step: string }
  | { readonly kind: 'uncountable-limit'; readonly step: string }
  | { readonly kind: 'limits-exceed'; readonly allowedMinutes: number; readonly neededMinutes: number }

/** A graph proven sound, with its steps found by code in one look. */
export type CompiledGraph = { readonly graph: StepGraph; readonly stepOf: ReadonlyMap<string, WorkflowStep> }

const shapeFaults = (graph: StepGraph): GraphFault[] => {
  const faults: GraphFault[] = []
  const codes = new Set(graph.steps.map((step) => step.code))
  if (!codes.has(graph.start)) faults.push({ kind: 'no-start', step: graph.start })
  const seen = new Set<string>()
  for (const step of graph.steps) {
    if (seen.has(step.code) || step.code === END) faults.push({ kind: 'step-twice', step: step.code })
    seen.add(step.code)
    if (step.limit?.unit === 'other') faults.push({ kind: 'uncountable-limit', step: step.code })
    faults.push(...actionFaults(step, codes))
  }
  return faults
}

const actionFaults = (step: WorkflowStep, codes: ReadonlySet<string>): GraphFault[] => {
  if (step.actions.length === 0) return [{ kind: 'no-action', step: step.code }]
  const faults: GraphFault[] = []
  const seen = new Set<string>()
  for (const { code, to } of step.actions) {
    if (seen.has(code)) faults.push({ kind: 'action-twice', step: step.code, action: code })
    seen.add(code)
    if (to !== END && !codes.has(to)) faults.push({ kind: 'unknown-target', step: step.code, action: code, to })
  }
  return faults
}

const walk = (from: readonly string[], next: (code: string) => readonly string[]): ReadonlySet<string> => {
  const seen = new Set(from)
  const left = [...from]
  for (let code = left.pop(); code !== undefined; code = left.pop())
    for (const target of next(code))
      if (!seen.has(target)) {
        seen.add(target)
        left.push(target)
      }
  return seen
}

const pathFaults = (graph: StepGraph, stepOf: ReadonlyMap<string, WorkflowStep>): GraphFault[] => {
  const reached = walk([graph.start], (code) => stepOf.get(code)?.actions.map((action) => action.to) ?? [])
  const ending = walk([END], (code) => graph.steps.filter((step) => step.actions.some((action) => action.to === code)).map((step) => step.code))
  return graph.steps.flatMap((step): GraphFault[] => {
    if (!reached.has(step.code)) return [{ kind: 'unreachable', step: step.code }]
    return ending.has(step.code) ? [] : [{ kind: 'never-ends', step: step.code }]
  })
}

/** The dearest way through that visits no step twice: a sent-back step runs inside the time that is left. */
const longestMinutes = (compiled: CompiledGraph, whole: number): number => {
  const visit = (code: string, seen: ReadonlySet<string>): number => {
    const step = compiled.stepOf.get(code)
    if (!step || seen.has(code)) return 0
    const own = step.countsTowardsLimit && step.limit ? (minutesOf(shareOf(step.limit, whole)) ?? 0) : 0
    const further = new Set(seen).add(code)
    return own + Math.max(...step.actions.map((action) => visit(action.to, further)))
  }
  return visit(compiled.graph.start, new Set())
}

/**
 * Proves a graph: every step reachable, every step able to end, the dearest way within the procedure's limit.
 * `limit` absent, or in words no clock can count: the shares alone are checked against a whole of 100 %.
 */
export const compileGraph = (
  graph: StepGraph,
  limit?: TimeLimit,
): Outcome<CompiledGraph, { kind: 'graph-unsound'; faults: readonly GraphFault[] }> => {
  const faults = shapeFaults(graph)
  if (faults.length > 0) return refuse({ kind: 'graph-unsound', faults })
  const stepOf = new Map(graph.steps.map((step) => [step.code, step]))
  const compiled: CompiledGraph = { graph, stepOf }
  const unsound = pathFaults(graph, stepOf)
  const allowed = limit && minutesOf(limit)
  const sharesOnly = graph.steps.every((step) => step.limit === undefined || step.limit.unit === 'share' || !step.countsTowardsLimit)
  const whole = allowed ?? (sharesOnly ? 100_000 : undefined)
  if (unsound.length === 0 && whole !== undefined) {
    const needed = Math.round(longestMinutes(compiled, whole))
    if (needed > whole) unsound.push({ kind: 'limits-exceed', allowedMinutes: whole, neededMinutes: needed })
  }
  return unsound.length > 0 ? refuse({ kind: 'graph-unsound', faults: unsound }) : ok(compiled)
}
