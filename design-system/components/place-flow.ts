/** `depth`: how far from the start, downwards; `place`: which beside others of the same depth. */
export type FlowBox = {
  readonly key: string
  readonly depth: number
  readonly place: number
  readonly title: string
  readonly note?: string | undefined
  readonly look: 'work' | 'machine' | 'gate' | 'end'
}
export type FlowWay = { readonly from: string; readonly to: string; readonly label: string; readonly back: boolean }

export type PlacedBox = { readonly box: FlowBox; readonly x: number; readonly y: number; readonly width: number; readonly height: number }
export type PlacedWay = { readonly key: string; readonly path: string; readonly label: string; readonly labelX: number; readonly labelY: number; readonly back: boolean }
export type PlacedFlow = { readonly boxes: readonly PlacedBox[]; readonly ways: readonly PlacedWay[]; readonly width: number; readonly height: number }

const BOX = { width: 190, height: 74 }
const GATE_HEIGHT = 44
const ACROSS = 214
const DOWN = 146
const MARGIN = 14
const LANE = 18

const placeBox = (box: FlowBox, left: number): PlacedBox => {
  const height = box.look === 'work' || box.look === 'machine' ? BOX.height : GATE_HEIGHT
  return { box, x: left + box.place * ACROSS, y: MARGIN + box.depth * DOWN + (BOX.height - height) / 2, width: BOX.width, height }
}

type Drawn = { readonly way: FlowWay; readonly from: PlacedBox; readonly to: PlacedBox; /** Beside whatever lies between: a lane at the right onwards, at the left back. */ readonly lane?: number }

/** Neighbours are joined directly; longer ways run through the gaps and along a lane, so that none crosses a box. */
const drawWay = ({ way, from, to, lane }: Drawn, index: number): PlacedWay => {
  const shift = ((index % 5) - 2) * 14
  const [x1, y1, x2, y2] = [from.x + from.width / 2 + (lane === undefined ? 0 : shift), from.y + from.height, to.x + to.width / 2 + (lane === undefined ? 0 : shift), to.y - 2]
  const key = `${way.from} ${way.to} ${index}`
  if (lane === undefined) {
    const bend = (y1 + y2) / 2
    const straight = x1 === x2 ? `M${x1} ${y1}V${y2}` : `M${x1} ${y1}C${x1} ${bend} ${x2} ${bend} ${x2} ${y2}`
    return { key, path: straight, label: way.label, labelX: x2 + 6, labelY: x1 === x2 ? bend + 4 : y2 - 14, back: way.back }
  }
  const [out, into] = [y1 + 14 + (index % 3) * 6, y2 - 12 - (index % 3) * 6]
  return { key, path: `M${x1} ${y1}V${out}H${lane}V${into}H${x2}V${y2}`, label: way.label, labelX: Math.min(x1, lane) + 8, labelY: out - 4, back: way.back }
}

export const placeFlow = (boxes: readonly FlowBox[], ways: readonly FlowWay[]): PlacedFlow => {
  const depthOf = new Map(boxes.map(({ key, depth }) => [key, depth]))
  const isLong = ({ from, to }: FlowWay): boolean => (depthOf.get(to) ?? 0) !== (depthOf.get(from) ?? 0) + 1
  const backs = ways.filter((way) => isLong(way) && way.back).length
  const longs = ways.filter((way) => isLong(way) && !way.back).length
  const left = MARGIN + backs * LANE
  const placed = boxes.map((box) => placeBox(box, left))
  const boxOf = new Map(placed.map((each) => [each.box.key, each]))
  const right = Math.max(...placed.map(({ x, width }) => x + width), left)
  let [back, on] = [0, 0]
  const drawn = ways.flatMap((way, index): readonly PlacedWay[] => {
    const [from, to] = [boxOf.get(way.from), boxOf.get(way.to)]
    if (!from || !to) return []
    if (!isLong(way)) return [drawWay({ way, from, to }, index)]
    return [drawWay({ way, from, to, lane: way.back ? left - ++back * LANE : right + ++on * LANE }, index)]
  })
  return { boxes: placed, ways: drawn, width: right + longs * LANE + MARGIN, height: Math.max(...placed.map(({ y, height }) => y + height), 0) + MARGIN }
}
