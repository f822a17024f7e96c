import type { ReactNode } from 'react'

export type TrendPoint = {
  readonly key: string
  /** Below the line: `02/25`. */
  readonly label: string
  /** Absent: nothing could be measured, and the line has a gap there. */
  readonly value?: number | undefined
}

const WIDTH = 720
const HEIGHT = 220
const ROOM = { left: 8, right: 8, top: 22, bottom: 30 }
const [INNER_WIDTH, INNER_HEIGHT] = [WIDTH - ROOM.left - ROOM.right, HEIGHT - ROOM.top - ROOM.bottom]

const acrossOf = (at: number, count: number): number => ROOM.left + (count <= 1 ? INNER_WIDTH / 2 : (INNER_WIDTH * (at + 0.5)) / count)
const downOf = (value: number, max: number): number => ROOM.top + INNER_HEIGHT * (1 - Math.min(1, Math.max(0, max <= 0 ? 0 : value / max)))

/** Pieces of the line between gaps. */
const piecesOf = (points: readonly TrendPoint[], max: number): readonly string[] => {
  const pieces: string[][] = [[]]
  for (const [at, { value }] of points.entries()) {
    if (value === undefined) pieces.push([])
    else pieces.at(-1)?.push(`${acrossOf(at, points.length).toFixed(1)},${downOf(value, max).toFixed(1)}`)
  }
  return pieces.filter((piece) => piece.length > 1).map((piece) => piece.join(' '))
}

/**
 * How a figure went over time. `summary` says it in a sentence for whoever does not see it; put the table of the same figures behind it.
 * Values stand as words at each point, so that print and grey lose nothing.
 */
export const TrendChart = (props: { readonly summary: string; readonly points: readonly TrendPoint[]; readonly max: number; readonly say: (value: number) => string; readonly mark?: number | undefined }): ReactNode => {
  const { points, max, say, mark } = props
  return (
    <svg className="mc-trend" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={props.summary} focusable="false">
      {[0, 0.5, 1].map((share) => <line key={share} className="mc-trend-rule" x1={ROOM.left} x2={WIDTH - ROOM.right} y1={downOf(share * max, max)} y2={downOf(share * max, max)} />)}
      {mark === undefined ? null : <line className="mc-trend-mark" x1={ROOM.left} x2={WIDTH - ROOM.right} y1={downOf(mark, max)} y2={downOf(mark, max)} />}
      {piecesOf(points, max).map((piece) => <polyline key={piece} className="mc-trend-line" points={piece} />)}
      {points.map(({ key, label, value }, at) => (
        <g key={key}>
          <text className="mc-trend-label" x={acrossOf(at, points.length)} y={HEIGHT - 8}>{label}</text>
          {value === undefined ? null : (
            <>
              <circle className="mc-trend-dot" cx={acrossOf(at, points.length)} cy={downOf(value, max)} r={4} />
              <text className="mc-trend-value" x={acrossOf(at, points.length)} y={downOf(value, max) - 9}>{say(value)}</text>
            </>
          )}
        </g>
      ))}
    </svg>
  )
}
