import { layOutGraph } from '../lay-out-graph.ts'
import { END, isWork, type GraphNode, type StepGraph } from '../step-graph.ts'
import { element } from './write-xml.ts'

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
type Way = { readonly id: string; readonly from: string; readonly to: string }

const COLUMN = 220
const ROW = 130
const MARGIN = 60
const STEP = { width: 120, height: 80 }
const GATEWAY = { width: 50, height: 50 }
const EVENT = { width: 36, height: 36 }

const boxesOf = (graph: StepGraph): ReadonlyMap<string, Box> => {
  const layout = layOutGraph(graph)
  const nodes = new Map<string, GraphNode>(graph.steps.map((node) => [node.code, node]))
  const boxes = new Map<string, Box>([['motcua_start', { x: MARGIN, y: MARGIN + 22, ...EVENT }]])
  for (const { code, column, row } of layout.nodes) {
    const node = nodes.get(code)
    const size = code === END ? EVENT : node && (isWork(node) || node.kind === 'automatic' || node.kind === 'call') ? STEP : GATEWAY
    const [x, y] = [MARGIN + 90 + column * COLUMN, MARGIN + row * ROW]
    boxes.set(code === END ? 'motcua_end' : code, { x, y: y + (STEP.height - size.height) / 2, ...size })
    if (!node || !isWork(node)) continue
    if (node.actions.length > 1) boxes.set(`${code}_decision`, { x: x + 140, y: y + 15, ...GATEWAY })
    for (const [index, timer] of (node.timers ?? []).entries()) boxes.set(`${code}_timer_${timer.code}`, { x: x + 10 + index * 40, y: y + STEP.height - EVENT.height / 2, ...EVENT })
  }
  return boxes
}

const numbers = ({ x, y, width, height }: Box) => ({ x: String(x), y: String(y), width: String(width), height: String(height) })

/** Where other tools draw each element; nodes nobody reaches are left undrawn. */
export const writeDiagram = (graph: StepGraph, ways: readonly Way[]): string => {
  const known = boxesOf(graph)
  // A gateway where ways meet stands just before what it leads to.
  const meetings = ways.flatMap(({ from, to }): readonly (readonly [string, Box])[] => {
    const after = known.get(to)
    return known.has(from) || !after ? [] : [[from, { x: after.x - 65, y: after.y, ...GATEWAY }]]
  })
  const boxes = new Map([...known, ...meetings])
  const shapes = [...boxes].map(([id, box]) => element('bpmndi:BPMNShape', { id: `${id}_di`, bpmnElement: id }, [element('dc:Bounds', numbers(box))]))
  const edges = ways.flatMap(({ id, from, to }) => {
    const [a, b] = [boxes.get(from), boxes.get(to)]
    if (!a || !b) return []
    const points = [
      { x: String(a.x + a.width), y: String(a.y + a.height / 2) },
      { x: String(b.x), y: String(b.y + b.height / 2) },
    ]
    return [element('bpmndi:BPMNEdge', { id: `${id}_di`, bpmnElement: id }, points.map((point) => element('di:waypoint', point)))]
  })
  return element('bpmndi:BPMNDiagram', { id: 'diagram' }, [element('bpmndi:BPMNPlane', { id: 'plane', bpmnElement: graph.code }, [...shapes, ...edges])])
}
