import type { ReactNode } from 'react'
import { placeFlow, type FlowBox, type FlowWay, type PlacedBox } from './place-flow.ts'

const LINE = 16
const LONGEST_LINE = 24
const MOST_LINES = 3

/** Words broken into lines of a box; what does not fit ends in an ellipsis. */
const linesOf = (title: string): readonly string[] => {
  const lines: string[] = []
  for (const word of title.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || `${last} ${word}`.length > LONGEST_LINE) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1] ?? ''}…`]
}

const Box = ({ box, x, y, width, height }: PlacedBox): ReactNode => {
  const lines = [...linesOf(box.title), ...(box.note === undefined ? [] : [box.note])]
  const first = y + height / 2 - ((lines.length - 1) * LINE) / 2 + 4
  return (
    <g className={`mc-flow-box mc-flow-${box.look}`}>
      <rect x={x} y={y} width={width} height={height} rx={box.look === 'work' ? 8 : height / 2} />
      {lines.map((line, index) => (
        <text key={`${index} ${line}`} x={x + width / 2} y={first + index * LINE} textAnchor="middle" className={box.note !== undefined && index === lines.length - 1 ? 'mc-flow-note' : undefined}>{line}</text>
      ))}
    </g>
  )
}

/** Boxes and the ways between them, from top to bottom. The picture is for the eye; the same must be said in words beside it. */
export const FlowChart = (props: { readonly label: string; readonly boxes: readonly FlowBox[]; readonly ways: readonly FlowWay[] }): ReactNode => {
  const { boxes, ways, width, height } = placeFlow(props.boxes, props.ways)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="mc-flow" aria-label={props.label} tabIndex={0}>
      <svg role="img" aria-label={props.label} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        <defs>
          <marker id="mc-flow-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
            <path d="M0 0 8 4 0 8z" className="mc-flow-arrow" />
          </marker>
        </defs>
        {ways.map((way) => <path key={way.key} d={way.path} className={way.back ? 'mc-flow-way mc-flow-back' : 'mc-flow-way'} markerEnd="url(#mc-flow-arrow)" />)}
        {boxes.map((placed) => <Box key={placed.box.key} {...placed} />)}
        {ways.map((way) => (way.label === '' ? null : <text key={way.key} x={way.labelX} y={way.labelY} className="mc-flow-label">{way.label}</text>))}
      </svg>
    </section>
  )
}
