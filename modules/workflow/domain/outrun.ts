// TT 01/2018/TT-VPCP article 8: the steps of a workflow may not take longer than the procedure, also when the procedure is shortened later.
import type { TimeLimit } from '../../../kernel/time-limit.ts'
import { compileGraph } from './compile-graph.ts'
import type { Callable } from './expand-calls.ts'
import { minutesOf } from './step-limit.ts'
import type { StepGraph } from './step-graph.ts'

/** A procedure whose limit the dearest way of its workflow exceeds. */
export type Outrun = { readonly procedureCode: string; readonly procedureName: string; readonly allowedMinutes: number; readonly neededMinutes: number }

export type Promised = { readonly procedureCode: string; readonly procedureName: string; readonly limit: TimeLimit }

/** One line per procedure, by its shortest limit. */
export const outrunOf = (graph: StepGraph, promises: readonly Promised[], callable: Callable): readonly Outrun[] => {
  const shortestFirst = promises.toSorted((one, other) => (minutesOf(one.limit) ?? Infinity) - (minutesOf(other.limit) ?? Infinity))
  const first = new Map(shortestFirst.toReversed().map((promise) => [promise.procedureCode, promise]))
  return [...first.values()].flatMap(({ procedureCode, procedureName, limit }) => {
    const proven = compileGraph(graph, limit, callable)
    return proven.ok ? [] : proven.refusal.faults.flatMap((fault) => (fault.kind === 'limits-exceed' ? [{ procedureCode, procedureName, allowedMinutes: fault.allowedMinutes, neededMinutes: fault.neededMinutes }] : []))
  })
}
