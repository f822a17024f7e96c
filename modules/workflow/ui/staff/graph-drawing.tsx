import type { ReactNode } from 'react'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { FlowChart } from '../../../../design-system/components/flow-chart.tsx'
import { Section, Stack } from '../../../../design-system/components/layout.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import type { getWorkflowGraph } from '../../contract.ts'
import { useSaid, useWorkflowWords } from './words.ts'

export type Graph = AnswerOf<typeof getWorkflowGraph>
type Node = Graph['nodes'][number]

const LOOKS = { work: 'work', call: 'work', automatic: 'machine', split: 'gate', join: 'gate', choice: 'gate', end: 'end' } as const

const roleWord = (roles: Readonly<Record<string, string>>, role: string): string => roles[role] ?? role

const Drawing = ({ graph }: { readonly graph: Graph }): ReactNode => {
  const m = useWorkflowWords()
  const said = useSaid()
  const boxes = graph.nodes.flatMap((node) =>
    node.column === undefined || node.row === undefined
      ? []
      : [{ key: node.code, depth: node.column, place: node.row, title: said(node.name), look: LOOKS[node.kind], note: node.role === undefined ? undefined : roleWord(m.roles, node.role) }],
  )
  const ways = graph.nodes.flatMap((node) => node.ways.map((way) => ({ from: node.code, to: way.to, back: way.back, label: node.ways.length > 1 ? said(way.name) : '' })))
  return <FlowChart label={m.drawing(said(graph.name))} boxes={boxes} ways={ways} />
}

const Ways = ({ node }: { readonly node: Node }): ReactNode => {
  const m = useWorkflowWords()
  const said = useSaid()
  return (
    <Stack gap="s">
      {node.ways.map((way) => (
        <div key={`${way.to} ${way.name.vi}`}>
          {said(way.name)} → {said(way.toName)}
          {way.back ? ` (${m.back})` : ''}
          {way.needs.length > 0 ? ` (${m.needs(way.needs.join(', '))})` : ''}
        </div>
      ))}
    </Stack>
  )
}

const Who = ({ node }: { readonly node: Node }): ReactNode => {
  const m = useWorkflowWords()
  const said = useSaid()
  if (node.role !== undefined && node.party !== undefined) return `${roleWord(m.roles, node.role)}, ${said(node.party)}`
  return (
    <Stack gap="s">
      <div>{m.kinds[node.kind]}</div>
      {node.lead === undefined ? null : <div>{m.leads(said(node.lead))}</div>}
      {node.graph === undefined ? null : <div>{node.graph}</div>}
    </Stack>
  )
}

const Steps = ({ graph }: { readonly graph: Graph }): ReactNode => {
  const m = useWorkflowWords()
  const said = useSaid()
  const columns: readonly Column<Node>[] = [
    { key: 'step', label: m.step, names: true, cell: (node) => said(node.name) },
    { key: 'who', label: m.who, cell: (node) => <Who node={node} /> },
    { key: 'limit', label: m.limit, cell: (node) => (node.limit === undefined ? '—' : said(node.limit)) },
    { key: 'next', label: m.next, cell: (node) => <Ways node={node} /> },
    { key: 'timers', label: m.timers, cell: (node) => (node.timers.length === 0 ? '—' : <Stack gap="s">{node.timers.map((timer) => <div key={timer.vi}>{said(timer)}</div>)}</Stack>) },
  ]
  const rows = graph.nodes.filter(({ kind }) => kind !== 'end')
  return <DataTable caption={m.steps} captionUnseen columns={columns} rows={rows} rowKey={(node) => node.code} />
}

/** The graph twice: as a picture, and in words for whoever cannot use the picture. */
export const GraphDrawing = ({ graph }: { readonly graph: Graph }): ReactNode => {
  const m = useWorkflowWords()
  return (
    <>
      <Section title={m.drawingTitle}><Drawing graph={graph} /></Section>
      <Section title={m.steps}><Steps graph={graph} /></Section>
    </>
  )
}
