import type { ReactNode } from 'react'

export type TagTone = 'plain' | 'action' | 'good' | 'warn' | 'bad' | 'gold' | 'brand'

/** A state or a kind in a word or two. The word carries the meaning, the colour repeats it. */
export const Tag = (props: { readonly tone?: TagTone; readonly children: ReactNode }): ReactNode => (
  <span className={`mc-tag mc-tag-${props.tone ?? 'plain'}`}>{props.children}</span>
)

export const TagList = (props: { readonly label?: string; readonly children: readonly ReactNode[] }): ReactNode => (
  <ul className="mc-tag-list" aria-label={props.label}>
    {props.children.map((tag, index) => (tag ? <li key={index}>{tag}</li> : null))}
  </ul>
)
