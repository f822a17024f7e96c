import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

/** Children under one another with one even distance. */
export const Stack = (props: { readonly gap?: 's' | 'm' | 'l'; readonly children: ReactNode }): ReactNode => (
  <div className={`mc-stack mc-stack-${props.gap ?? 'm'}`}>{props.children}</div>
)

/** Children beside one another, wrapping. */
export const Row = (props: { readonly gap?: 's' | 'm'; readonly spread?: boolean; readonly children: ReactNode }): ReactNode => (
  <div className={classNames('mc-row', props.gap === 's' && 'mc-row-s', props.spread && 'mc-row-spread')}>{props.children}</div>
)

/** A page section with its heading. */
export const Section = (props: { readonly title: string; readonly id?: string; readonly lead?: ReactNode; readonly children: ReactNode }): ReactNode => (
  <section className="mc-section" id={props.id} aria-labelledby={props.id ? `${props.id}-title` : undefined}>
    <h2 id={props.id ? `${props.id}-title` : undefined}>{props.title}</h2>
    {props.lead ? <p className="mc-section-lead">{props.lead}</p> : null}
    {props.children}
  </section>
)

/** Running text at a readable measure. */
export const Prose = (props: { readonly children: ReactNode }): ReactNode => <div className="mc-prose">{props.children}</div>

/** Text of official sheets, kept line by line as published. */
export const PlainLines = (props: { readonly text: string }): ReactNode => <div className="mc-plain-lines">{props.text}</div>

/** Read aloud, not shown. */
export const Unseen = (props: { readonly children: ReactNode }): ReactNode => <span className="mc-unseen">{props.children}</span>

/** Codes: tabular, never broken in the middle on a wide screen. */
export const Code = (props: { readonly children: string }): ReactNode => <span className="mc-code">{props.children}</span>
