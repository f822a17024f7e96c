import type { ReactNode } from 'react'
import { useWords } from '../language.ts'

const WIDTHS = ['long', 'short', 'middle'] as const

/** Lines that will be text in a moment; says so to screen readers once. */
export const Skeleton = (props: { readonly lines?: number }): ReactNode => {
  const words = useWords()
  return (
    <output className="mc-skeleton">
      <span className="mc-unseen">{words.loading}</span>
      {Array.from({ length: props.lines ?? 3 }, (_, line) => <span key={line} className={`mc-skeleton-${WIDTHS[line % 3] ?? 'long'}`} />)}
    </output>
  )
}
