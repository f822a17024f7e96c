import type { Region } from './graph-regions.ts'
import type { GraphNode, StepGraph } from './step-graph.ts'

/** A graph proven sound, called graphs put in place, with its nodes and the branches around them found by code in one look. */
export type CompiledGraph = {
  readonly graph: StepGraph
  readonly nodeOf: ReadonlyMap<string, GraphNode>
  readonly regionOf: ReadonlyMap<string, Region>
}
