import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { TimeLimit } from '../../../kernel/time-limit.ts'
import type { Work } from '../../../platform/work.ts'
import type { Approval } from '../domain/publication.ts'
import type { StepGraph } from '../domain/step-graph.ts'
import { publishGraph } from './publish-graph.ts'

const FOLDER = join(import.meta.dirname, '../../../data/workflows')

export type OwnGraph = { readonly graph: StepGraph; readonly approval: Approval; readonly validFrom: PlainDate; readonly limit: TimeLimit }

/** The graphs written for the demonstration, as they stand in `data/workflows`. */
export const readOwnGraphs = (): readonly OwnGraph[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as OwnGraph)

/** Publishes them; run again it changes nothing. */
export const loadOwnGraphs = async (work: Work): Promise<void> => {
  for (const { graph, ...publication } of readOwnGraphs()) {
    const published = await publishGraph(work, graph, publication)
    if (!published.ok) throw new Error(`the graph ${graph.code} of the demonstration could not be published: ${JSON.stringify(published.refusal)}`)
  }
}
