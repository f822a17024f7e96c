import type { DragEvent, KeyboardEvent, ReactNode } from 'react'
import { classNames } from '../components/class-names.ts'
import { Tag, type TagTone } from '../components/tag.tsx'

/** Pages of one paper beside each other; a page dropped behind them becomes its last. */
export const PageStrip = (props: { readonly label: string; readonly onDropPage: (pageId: string) => void; readonly children: ReactNode }): ReactNode => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dragging is the mouse's way; keys and buttons do the same
  <ul className="mc-page-strip" aria-label={props.label} onDragOver={allowPage} onDrop={(drop) => takePage(drop, props.onDropPage)}>{props.children}</ul>
)

const KIND = 'application/x-mc-page'

const allowPage = (drag: DragEvent): void => {
  if (drag.dataTransfer.types.includes(KIND)) drag.preventDefault()
}

const takePage = (drop: DragEvent, take: (pageId: string) => void): void => {
  const pageId = drop.dataTransfer.getData(KIND)
  if (pageId === '') return
  drop.preventDefault()
  drop.stopPropagation()
  take(pageId)
}

export type PageThumbProps = {
  readonly pageId: string
  readonly label: string
  /** Absent while the page is at work. */
  readonly src?: string | undefined
  readonly waiting: string
  readonly selected: boolean
  readonly tags: readonly { readonly key: string; readonly text: string; readonly tone: TagTone }[]
  readonly caption: string
  readonly onSelect: () => void
  readonly onKey: (pressed: KeyboardEvent) => void
  readonly onDropPage: (pageId: string) => void
}

/** A page in small: pressed to be seen large, dragged to its place, worked on by keys. */
export const PageThumb = (props: PageThumbProps): ReactNode => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- see above
  <li className="mc-page-thumb" onDragOver={allowPage} onDrop={(drop) => takePage(drop, props.onDropPage)}>
    <button
      type="button"
      data-page={props.pageId}
      className={classNames('mc-page-face', props.selected && 'mc-page-selected')}
      aria-label={props.label}
      aria-pressed={props.selected}
      draggable
      onDragStart={(drag) => drag.dataTransfer.setData(KIND, props.pageId)}
      onClick={props.onSelect}
      onFocus={props.onSelect}
      onKeyDown={props.onKey}
    >
      {props.src === undefined ? <span className="mc-page-waiting">{props.waiting}</span> : <img src={props.src} alt="" draggable={false} />}
      <span className="mc-page-caption">{props.caption}</span>
    </button>
    {props.tags.length > 0 ? <span className="mc-page-tags">{props.tags.map(({ key, text, tone }) => <Tag key={key} tone={tone}>{text}</Tag>)}</span> : null}
  </li>
)
