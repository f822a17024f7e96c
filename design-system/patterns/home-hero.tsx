import type { ReactNode } from 'react'

/** The front of a portal: one question, one box. The rings are those of a Đông Sơn drum. */
export const HomeHero = (props: { readonly title: string; readonly lead: string; readonly children: ReactNode }): ReactNode => (
  <div className="mc-hero">
    <DrumRings />
    <div className="mc-wide mc-hero-words">
      <h1 tabIndex={-1}>{props.title}</h1>
      <p className="mc-hero-lead">{props.lead}</p>
      {props.children}
    </div>
  </div>
)

const POINTS = 14
const star = (outer: number, inner: number): string =>
  Array.from({ length: POINTS * 2 }, (_, i) => {
    const radius = i % 2 === 0 ? outer : inner
    const angle = (Math.PI * i) / POINTS
    return `${(Math.sin(angle) * radius).toFixed(2)},${(-Math.cos(angle) * radius).toFixed(2)}`
  }).join(' ')

export const DrumRings = (): ReactNode => (
  <svg className="mc-hero-drum" viewBox="-200 -200 400 400" aria-hidden="true" focusable="false">
    <polygon points={star(62, 22)} />
    <circle r="70" />
    <circle r="76" />
    <circle r="100" strokeDasharray="3 7" />
    <circle r="112" />
    <circle r="134" strokeDasharray="14 6" />
    <circle r="146" />
    <circle r="152" />
    <circle r="172" strokeDasharray="2 5" />
    <circle r="184" />
    <circle r="192" />
  </svg>
)
