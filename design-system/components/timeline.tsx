import type { ReactNode } from 'react'

export type TimelineEntry = {
  readonly key: string
  /** As people read it: `08:15, 24/01/2025`. */
  readonly when: string
  /** ISO, for machines. */
  readonly dateTime?: string
  readonly title: ReactNode
  readonly text?: ReactNode
  readonly tone?: 'good' | 'warn' | 'bad' | 'now'
}

/** What has happened to something, newest or oldest first as given. */
export const Timeline = (props: { readonly label: string; readonly entries: readonly TimelineEntry[] }): ReactNode => (
  <ol className="mc-timeline" aria-label={props.label}>
    {props.entries.map((entry) => (
      <li key={entry.key} data-tone={entry.tone}>
        <time dateTime={entry.dateTime}>{entry.when}</time>
        <div className="mc-timeline-title">{entry.title}</div>
        {entry.text ? <div className="mc-timeline-text">{entry.text}</div> : null}
      </li>
    ))}
  </ol>
)
