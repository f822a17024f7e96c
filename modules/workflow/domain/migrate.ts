// A running subject keeps its version; it moves to another only where every open step has a place there (own rule, see docs/law/dossiers.md).
import type { CompiledGraph } from './compiled-graph.ts'
import { exploreMarkings, markingKey, type Marking } from './explore-markings.ts'
import { isWork, type WorkflowStep } from './step-graph.ts'

/** Steps of the old version → steps of the new one; a step not named keeps its code. */
export type StepMapping = Readonly<Record<string, string>>

export type MigrationFault =
  | { readonly kind: 'step-not-in-new'; readonly step: string; readonly to: string }
  /** Nobody plays the party of the step it would land on. */
  | { readonly kind: 'party-without-unit'; readonly step: string; readonly party: string }
  | { readonly kind: 'marking-not-possible'; readonly open: readonly string[] }

export const mappedStep = (mapping: StepMapping, step: string): string => mapping[step] ?? step

/** Where the open steps and waiting branches of one subject would stand on the new version. */
export const mapMarking = (mapping: StepMapping, { open, arrived }: Marking): Marking => ({
  open: open.map((step) => mappedStep(mapping, step)),
  arrived: arrived.map((place) => {
    const [join = '', branch = ''] = place.split('/')
    return `${mappedStep(mapping, join)}/${branch}`
  }),
})

export const findStep = ({ nodeOf }: CompiledGraph, code: string): WorkflowStep | undefined => {
  const node = nodeOf.get(code)
  return node && isWork(node) ? node : undefined
}

/** What stands against moving a subject with this marking. A marking the new graph can never reach would wait for ever. */
export const migrationFaults = (to: CompiledGraph, mapping: StepMapping, marking: Marking): readonly MigrationFault[] => {
  const lost = marking.open.filter((step) => !findStep(to, mappedStep(mapping, step)))
  if (lost.length > 0) return lost.map((step) => ({ kind: 'step-not-in-new', step, to: mappedStep(mapping, step) }))
  return exploreMarkings(to).keys.has(markingKey(mapMarking(mapping, marking))) ? [] : [{ kind: 'marking-not-possible', open: marking.open }]
}
