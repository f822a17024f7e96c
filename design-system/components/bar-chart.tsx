import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export type Bar = {
  readonly key: string
  readonly label: ReactNode
  readonly value: number
  readonly max: number
  /** The figure as people read it. */
  readonly text: string
  /** Where a target stands, on the same scale. */
  readonly mark?: number | undefined
  /** Nothing could be measured: hatched, the text says why. */
  readonly unknown?: boolean
}

const WIDTH = 400
const HEIGHT = 10

const placeOf = ({ max }: Bar, value: number): number => (max <= 0 ? 0 : Math.round((WIDTH * Math.min(value, max)) / max))

const Drawn = ({ bar }: { readonly bar: Bar }): ReactNode => (
  <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <rect className="mc-bar-room" width={WIDTH} height={HEIGHT} />
    <rect className="mc-bar" width={placeOf(bar, bar.value)} height={HEIGHT} />
    {bar.mark === undefined ? null : <rect className="mc-bar-mark" x={Math.max(0, placeOf(bar, bar.mark) - 2)} width={3} height={HEIGHT} />}
  </svg>
)

/** Figures side by side. Each line says in words what its bar shows, so that nothing is lost unseen, unprinted or without colours. */
export const BarChart = (props: { readonly label: string; readonly bars: readonly Bar[]; readonly wide?: boolean }): ReactNode => (
  <ul className={classNames('mc-bars', props.wide && 'mc-bars-wide')} aria-label={props.label}>
    {props.bars.map((bar) => (
      <li key={bar.key} data-unknown={bar.unknown ? '' : undefined}>
        <span className="mc-bar-label">{bar.label}</span>
        <span className="mc-bar-text">{bar.text}</span>
        <Drawn bar={bar} />
      </li>
    ))}
  </ul>
)
