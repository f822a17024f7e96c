import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { sayRemark } from '../domain/bpmn/import-remark-words.ts'
import { readGraph, type ReadRefusal } from '../domain/bpmn/read-graph.ts'
import { writeGraph } from '../domain/bpmn/write-graph.ts'
import { labelsOf, sayFault, sayOutrun } from '../domain/graph-fault-words.ts'
import type { GraphFault } from '../domain/graph-fault.ts'
import type { PublishedGraph } from '../domain/publication.ts'
import type { BilingualName, StepGraph } from '../domain/step-graph.ts'
import { deleteDraft, listDrafts, saveDraft } from '../store/draft-store.ts'
import { listPublishedGraphs } from '../store/graph-store.ts'
import { countRunning } from '../store/migration-store.ts'
import { outrunBy } from './outrun-by.ts'
import { proveGraph } from './publish-graph.ts'
import { readXml, type XmlRefusal } from './read-xml.ts'

export type GraphNotThere = { readonly kind: 'graph-not-there'; readonly code: string }

export type GraphLine = { readonly code: string; readonly name: BilingualName; readonly version?: number; readonly running: number; readonly hasDraft: boolean; readonly outrun: boolean; readonly newest?: PublishedGraph }

/** Every graph with its newest version, how many subjects run on any of its versions, whether a draft waits and whether a procedure asks it to be quicker. */
export const listGraphs = async (work: Work): Promise<readonly GraphLine[]> => {
  const published = Map.groupBy(await listPublishedGraphs(work.tx), ({ graph }) => graph.code)
  const drafts = new Map((await listDrafts(work.tx)).map(({ graph }) => [graph.code, graph]))
  const running = await countRunning(work.tx)
  const outrun = await outrunBy(work, [...published.values()].flatMap(([newest]) => newest?.graph ?? []))
  return [...new Set([...published.keys(), ...drafts.keys()])].sort().map((code) => {
    const newest = published.get(code)?.[0]
    return {
      code,
      name: newest?.graph.name ?? drafts.get(code)?.name ?? { vi: code, en: code },
      running: running.filter((each) => each.code === code).reduce((sum, { subjects }) => sum + subjects, 0),
      hasDraft: drafts.has(code),
      outrun: outrun.has(code),
      ...(newest ? { newest, version: newest.graph.version } : {}),
    }
  })
}

export type GraphShown = {
  readonly graph: StepGraph
  readonly draft: boolean
  readonly versions: readonly (PublishedGraph & { readonly running: number })[]
  readonly hasDraft: boolean
  /** What keeps a draft from being published. */
  readonly faults: readonly BilingualName[]
  /** What of the draft's file could not be carried over. */
  readonly remarks: readonly BilingualName[]
  /** Procedures that promise less by now than the published steps need. */
  readonly outrun: readonly BilingualName[]
}

export const faultsInWords = (graph: StepGraph, faults: readonly GraphFault[]): readonly BilingualName[] => faults.map((fault) => sayFault(fault, labelsOf(graph)))

export type GraphQuestion = { readonly code: string; readonly version?: number; readonly draft?: boolean }

/** A graph as it is published, or its draft with what is wrong with it. */
export const showGraph = async (work: Work, { code, version, draft }: GraphQuestion): Promise<Outcome<GraphShown, GraphNotThere>> => {
  const published = await listPublishedGraphs(work.tx, code)
  const [kept] = await listDrafts(work.tx, code)
  const running = await countRunning(work.tx)
  const versions = published.map((each) => ({ ...each, running: running.find((count) => count.code === code && count.version === each.graph.version)?.subjects ?? 0 }))
  const wanted = version === undefined ? versions[0] : versions.find(({ graph }) => graph.version === version)
  if (kept && (draft === true || !wanted)) {
    const proven = await proveGraph(work, kept.graph)
    const faults = proven.ok ? [] : faultsInWords(kept.graph, proven.refusal.faults)
    return ok({ graph: kept.graph, draft: true, versions, hasDraft: true, faults, remarks: kept.remarks.map(sayRemark), outrun: [] })
  }
  if (!wanted) return refuse({ kind: 'graph-not-there', code })
  const outrun = (await outrunBy(work, [wanted.graph])).get(code) ?? []
  return ok({ graph: wanted.graph, draft: false, versions, hasDraft: kept !== undefined, faults: [], remarks: [], outrun: outrun.map(sayOutrun) })
}

export type DraftImported = { readonly code: string; readonly faults: readonly BilingualName[]; readonly remarks: readonly BilingualName[] }

/** Keeps a BPMN file as a draft and says what was not carried over and what is wrong; nothing runs on it yet. */
export const importBpmn = async (work: Work, bytes: Uint8Array): Promise<Outcome<DraftImported, XmlRefusal | ReadRefusal>> => {
  const tree = readXml(bytes)
  if (!tree.ok) return tree
  const read = readGraph(tree.value)
  if (!read.ok) return read
  const { graph, remarks } = read.value
  const changedBy = work.actor.kind === 'staff' ? work.actor.officialId : work.actor.kind
  await saveDraft(work.tx, { graph, remarks, changedAt: work.now, changedBy })
  const proven = await proveGraph(work, graph)
  return ok({ code: graph.code, remarks: remarks.map(sayRemark), faults: proven.ok ? [] : faultsInWords(graph, proven.refusal.faults) })
}

/** A graph as a BPMN 2.0 file. */
export const exportBpmn = async (work: Work, question: GraphQuestion): Promise<Outcome<string, GraphNotThere>> => {
  const shown = await showGraph(work, question)
  return shown.ok ? ok(writeGraph(shown.value.graph)) : shown
}

/** Discarding what is gone already is fine. */
export const discardDraft = (work: Work, code: string): Promise<void> => deleteDraft(work.tx, code)

