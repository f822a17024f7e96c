import { formatTimeLimit } from '../../../kernel/time-limit.ts'
import type { AnswerOf } from '../../../platform/web/contract.ts'
import type { GraphShown } from '../application/show-graphs.ts'
import type { getWorkflowGraph } from '../contract.ts'
import { leadOf } from '../domain/graph-regions.ts'
import { labelsOf } from '../domain/graph-fault-words.ts'
import { layOutGraph } from '../domain/lay-out-graph.ts'
import type { PublishedGraph } from '../domain/publication.ts'
import { END, isWork, type BilingualName, type GraphNode, type StepGraph, type StepLimit, type StepTimer, type WorkflowStep } from '../domain/step-graph.ts'

type GraphView = AnswerOf<typeof getWorkflowGraph>
type NodeView = GraphView['nodes'][number]

const END_NAME: BilingualName = { vi: 'Kết thúc', en: 'End' }

const sayLimit = (limit: StepLimit): BilingualName =>
  limit.unit === 'share' ? { vi: `${limit.percent} % thời hạn`, en: `${limit.percent} % of the limit` } : { vi: formatTimeLimit(limit, 'vi'), en: formatTimeLimit(limit, 'en') }

const sayTimer = (step: WorkflowStep, timer: StepTimer): BilingualName => {
  const after = timer.after && sayLimit(timer.after)
  const action = 'action' in timer ? step.actions.find(({ code }) => code === timer.action)?.name : undefined
  return {
    vi: `${timer.name.vi}: ${action ? `tự “${action.vi}”` : 'báo'} ${after ? `sau ${after.vi}` : 'khi hết hạn bước'}`,
    en: `${timer.name.en}: ${action ? `“${action.en}” by itself` : 'a notice'} ${after ? `after ${after.en}` : 'when the step is due'}`,
  }
}

type Way = { readonly to: string; readonly name: BilingualName; readonly needs?: readonly string[] }

const GO_ON: BilingualName = { vi: 'Tiếp', en: 'Go on' }

const waysOf = (node: GraphNode): readonly Way[] => {
  switch (node.kind) {
    case 'split':
      return node.branches
    case 'choice':
      return node.ways
    case 'join':
    case 'automatic':
    case 'call':
      return [{ to: node.to, name: GO_ON }]
    default:
      return node.actions
  }
}

/** For graphs that name no parties of their own. */
const USUAL_PARTIES: Readonly<Record<string, BilingualName>> = {
  receiving: { vi: 'Bộ phận Một cửa', en: 'One-stop desk' },
  resolving: { vi: 'Cơ quan giải quyết', en: 'Resolving authority' },
}

const detailsOf = (node: GraphNode, graph: StepGraph): Partial<NodeView> => {
  const partyName = (code: string): BilingualName => graph.parties?.find((party) => party.code === code)?.name ?? USUAL_PARTIES[code] ?? { vi: code, en: code }
  if (isWork(node)) return { party: partyName(node.party), role: node.role, stage: node.stage ?? node.code, ...(node.limit ? { limit: sayLimit(node.limit) } : {}), timers: (node.timers ?? []).map((timer) => sayTimer(node, timer)) }
  if (node.kind === 'automatic') return { party: partyName(node.party), effect: node.effect }
  if (node.kind === 'call') return { graph: node.version === undefined ? node.graph : `${node.graph} v${node.version}` }
  const lead = node.kind === 'split' ? node.branches.find(({ code }) => code === leadOf(node))?.name : undefined
  return lead === undefined ? {} : { lead }
}

export const approvalView = ({ approval, validFrom, validUntil }: PublishedGraph) => ({
  ...(approval ? { approval } : {}),
  ...(validFrom ? { validFrom } : {}),
  ...(validUntil ? { validUntil } : {}),
})

export const graphView = ({ graph, draft, versions, hasDraft, faults, remarks, outrun }: GraphShown): GraphView => {
  const layout = layOutGraph(graph)
  const label = labelsOf(graph)
  const named = (code: string): BilingualName => (code === END ? END_NAME : label(code))
  const place = (code: string): Partial<NodeView> => {
    const found = layout.nodes.find((each) => each.code === code)
    return found ? { column: found.column, row: found.row } : {}
  }
  const isBack = (from: string, to: string): boolean => layout.ways.some((way) => way.from === from && way.to === to && way.back)
  const nodes = graph.steps.map((node): NodeView => ({
    code: node.code,
    kind: node.kind ?? 'work',
    name: node.name,
    timers: [],
    ways: waysOf(node).map(({ to, name, needs = [] }) => ({ to, toName: named(to), name, needs, back: isBack(node.code, to) })),
    ...detailsOf(node, graph),
    ...place(node.code),
  }))
  return {
    code: graph.code,
    name: graph.name,
    version: graph.version,
    draft,
    hasDraft,
    start: graph.start,
    columns: layout.columns,
    rows: layout.rows,
    nodes: [...nodes, { code: END, kind: 'end', name: END_NAME, timers: [], ways: [], ...place(END) }],
    versions: versions.map((each) => ({ version: each.graph.version, publishedAt: each.publishedAt, running: each.running, ...approvalView(each) })),
    faults,
    remarks,
    outrun,
  }
}
