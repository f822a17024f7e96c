import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { TimeLimit } from '../../../kernel/time-limit.ts'
import type { Work } from '../../../platform/work.ts'
import { workflowPromises } from '../../procedures/index.ts'
import { compileGraph, type GraphUnsound } from '../domain/compile-graph.ts'
import type { CompiledGraph } from '../domain/compiled-graph.ts'
import type { Publication } from '../domain/publication.ts'
import { minutesOf } from '../domain/step-limit.ts'
import { isSameData } from '../domain/same-words.ts'
import type { GraphNode, StepGraph } from '../domain/step-graph.ts'
import { deleteDraft, listDrafts } from '../store/draft-store.ts'
import { findPublishedGraph, insertGraph, listPublishedGraphs } from '../store/graph-store.ts'
import { findVersionToday, loadCalled } from './compiled-graphs.ts'

export type PublishRefusal = GraphUnsound | { readonly kind: 'graph-version-taken'; readonly code: string; readonly version: number }
export type DraftRefusal = { readonly kind: 'draft-not-there'; readonly code: string }

/** A call without a version means the one in force today; from publication on it stays that one. */
export const pinCalls = async (work: Work, graph: StepGraph): Promise<StepGraph> => {
  const steps: GraphNode[] = []
  for (const node of graph.steps) {
    const version = node.kind === 'call' && node.version === undefined ? await findVersionToday(work, node.graph) : undefined
    steps.push(version === undefined ? node : { ...node, version } as GraphNode)
  }
  return { ...graph, steps }
}

/** Whether a graph could be published, and what is wrong when not. */
export const proveGraph = async (work: Work, graph: StepGraph, limit?: TimeLimit): Promise<Outcome<CompiledGraph, GraphUnsound>> => {
  const pinned = await pinCalls(work, graph)
  return compileGraph(pinned, limit, await loadCalled(work, pinned))
}

/** `limit`: the procedure's, which the dearest way must not exceed. */
export type PublishGraph = Publication & { readonly limit?: TimeLimit }

/** Proves a graph and keeps it for ever under its version. The same words again change nothing; other words are refused. */
export const publishGraph = async (work: Work, graph: StepGraph, { limit, ...publication }: PublishGraph = {}): Promise<Outcome<CompiledGraph, PublishRefusal>> => {
  const pinned = await pinCalls(work, graph)
  const compiled = compileGraph(pinned, limit, await loadCalled(work, pinned))
  if (!compiled.ok) return compiled
  if (await insertGraph(work.tx, { ...publication, graph: pinned, publishedAt: work.now })) return compiled
  const kept = await findPublishedGraph(work.tx, graph.code, graph.version)
  return isSameData(kept?.graph, pinned) ? compiled : refuse({ kind: 'graph-version-taken', code: graph.code, version: graph.version })
}

/** The shortest of what is typed and what the procedures on this workflow promise; one in words says nothing a clock could count. */
const tightest = async (work: Work, code: string, typed: TimeLimit | undefined): Promise<{ readonly limit?: TimeLimit }> => {
  const known = [...(typed ? [typed] : []), ...(await workflowPromises(work, code)).map((promise) => promise.limit)]
  const [limit] = known.filter((each) => minutesOf(each) !== undefined).toSorted((one, other) => (minutesOf(one) ?? 0) - (minutesOf(other) ?? 0))
  return limit ? { limit } : {}
}

/** Publishes the draft of a code as its next version; whatever is typed, its steps fit the limits of the procedures that run on it. */
export const publishDraft = async (work: Work, code: string, publication: PublishGraph): Promise<Outcome<{ readonly version: number }, PublishRefusal | DraftRefusal>> => {
  const [draft] = await listDrafts(work.tx, code)
  if (!draft) return refuse({ kind: 'draft-not-there', code })
  const [newest] = await listPublishedGraphs(work.tx, code)
  const version = (newest?.graph.version ?? 0) + 1
  const { limit: typed, ...decision } = publication
  const published = await publishGraph(work, { ...draft.graph, version }, { ...decision, ...(await tightest(work, code, typed)) })
  if (!published.ok) return published
  await deleteDraft(work.tx, code)
  return ok({ version })
}
