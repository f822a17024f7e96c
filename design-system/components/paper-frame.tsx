import { useId, type KeyboardEvent, type ReactNode } from 'react'
import { Button } from './button.tsx'

export type PaperView = { readonly page: number; readonly zoom: number; readonly rotation: number }

export type PaperWords = {
  readonly tools: string
  readonly previousPage: string
  readonly nextPage: string
  readonly page: string
  readonly pageNow: string
  readonly ofPages: (pages: number) => string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly zoomed: (percent: number) => string
  readonly rotate: string
  readonly loading: string
  readonly keys: string
}

export type PaperFrameProps = {
  readonly words: PaperWords
  readonly view: PaperView
  readonly pages: number
  readonly isLoading: boolean
  readonly onView: (view: PaperView) => void
  readonly onZoom: (larger: boolean) => void
  readonly onKey: (pressed: KeyboardEvent) => void
  readonly children: ReactNode
}

const Pages = ({ words, view, pages, onView }: PaperFrameProps): ReactNode => (
  <>
    <Button size="s" kind="quiet" disabled={view.page <= 1} label={words.previousPage} onPress={() => onView({ ...view, page: view.page - 1 })}>{'‹'}</Button>
    <input
      className="mc-input mc-paper-page"
      type="number"
      min={1}
      max={pages}
      aria-label={words.page}
      value={view.page}
      onChange={(typed) => {
        const page = typed.currentTarget.valueAsNumber
        if (page >= 1 && page <= pages) onView({ ...view, page })
      }}
    />
    <span>{words.ofPages(pages)}</span>
    <Button size="s" kind="quiet" disabled={view.page >= pages} label={words.nextPage} onPress={() => onView({ ...view, page: view.page + 1 })}>{'›'}</Button>
  </>
)

/** A sheet of paper to look at: tools above, the page below, which scrolls and takes keys. */
export const PaperFrame = (props: PaperFrameProps): ReactNode => {
  const { words, view } = props
  const keysId = useId()
  return (
    <div className="mc-paper-frame">
      <div className="mc-paper-tools" role="toolbar" aria-label={words.tools}>
        {props.pages > 1 ? <Pages {...props} /> : null}
        <Button size="s" kind="quiet" label={words.zoomOut} onPress={() => props.onZoom(false)}>{'−'}</Button>
        <span>{words.zoomed(view.zoom)}</span>
        <Button size="s" kind="quiet" label={words.zoomIn} onPress={() => props.onZoom(true)}>{'+'}</Button>
        <Button size="s" kind="quiet" onPress={() => props.onView({ ...view, rotation: (view.rotation + 90) % 360 })}>{words.rotate}</Button>
        <output className="mc-unseen">{props.isLoading ? words.loading : words.pageNow}</output>
      </div>
      {props.isLoading ? <p>{words.loading}</p> : null}
      <p className="mc-unseen" id={keysId}>{words.keys}</p>
      {/* The page scrolls and turns by keys, so it takes the focus (WCAG 2.1.1). */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex */}
      <section className="mc-paper-ground" aria-label={words.pageNow} aria-describedby={keysId} tabIndex={0} onKeyDown={props.onKey}>{props.children}</section>
    </div>
  )
}
