import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { PaperFrame } from '../../../design-system/components/paper-frame.tsx'
import { useMessages } from '../../../platform/web/messages.ts'
import { documentsEn } from './messages.en.ts'
import { documentsVi } from './messages.vi.ts'
import { hashOfPage, pageOfHash } from './page-hash.ts'
import type { Drawn, PdfReader } from './pdf-reader.ts'

export type PagedFileProps = { readonly kind: 'pdf' | 'image'; readonly href: string; readonly name: string; readonly page?: number | undefined; readonly onPage?: ((page: number) => void) | undefined }

const ZOOMS = [50, 75, 100, 125, 150, 200, 300, 400] as const
type View = { readonly page: number; readonly zoom: number; readonly rotation: number }

const nextZoom = (zoom: number): number => ZOOMS.find((each) => each > zoom) ?? zoom
const previousZoom = (zoom: number): number => ZOOMS.toReversed().find((each) => each < zoom) ?? zoom

/** What a key does to the view; undefined for a key that is not ours. */
const afterKey = (key: string, view: View, pages: number): View | undefined => {
  const turn = (by: number): View => ({ ...view, page: Math.min(pages, Math.max(1, view.page + by)) })
  const acts: Readonly<Record<string, () => View>> = {
    PageDown: () => turn(1),
    PageUp: () => turn(-1),
    Home: () => turn(-pages),
    End: () => turn(pages),
    '+': () => ({ ...view, zoom: nextZoom(view.zoom) }),
    '=': () => ({ ...view, zoom: nextZoom(view.zoom) }),
    '-': () => ({ ...view, zoom: previousZoom(view.zoom) }),
    '0': () => ({ ...view, zoom: 100 }),
    r: () => ({ ...view, rotation: (view.rotation + 90) % 360 }),
  }
  return acts[key.length === 1 ? key.toLowerCase() : key]?.()
}

const useReader = ({ kind, href }: PagedFileProps) => {
  const [reader, setReader] = useState<PdfReader | 'failed' | undefined>()
  useEffect(() => {
    if (kind === 'image') return undefined
    let opened: PdfReader | undefined
    let gone = false
    const open = async (): Promise<void> => {
      const { openPdf } = await import('./pdf-reader.ts')
      opened = await openPdf(href)
      if (gone) opened.close()
      else setReader(opened)
    }
    open().catch(() => setReader('failed'))
    return () => {
      gone = true
      opened?.close()
    }
  }, [kind, href])
  return reader
}

/** Draws the page anew whenever what is seen of it changes; the last wish wins. */
const useDrawing = (reader: PdfReader | 'failed' | undefined, { page, zoom, rotation }: View) => {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const target = canvas.current
    if (typeof reader !== 'object' || !target) return undefined
    let drawn: Drawn | undefined
    let gone = false
    const width = ((target.parentElement?.clientWidth ?? 600) * zoom) / 100
    target.dataset['zoom'] = String(zoom)
    reader.draw(target, page, { width, rotation }).then((begun) => {
      drawn = begun
      if (gone) begun.cancel()
      return begun.done
    }).catch(() => undefined)
    return () => {
      gone = true
      drawn?.cancel()
    }
  }, [reader, page, zoom, rotation])
  return canvas
}

/** Pages of a PDF, or one picture, with the same tools and keys. */
export const PagedFile = (props: PagedFileProps): ReactNode => {
  const m = useMessages({ vi: documentsVi, en: documentsEn })
  const [view, setView] = useState<View>(() => ({ page: props.page ?? pageOfHash(location.hash), zoom: 100, rotation: 0 }))
  const [asked, setAsked] = useState(props.page)
  if (asked !== props.page) {
    setAsked(props.page)
    setView({ ...view, page: props.page ?? view.page })
  }
  const reader = useReader(props)
  const pages = typeof reader === 'object' ? reader.pages : 1
  const shown = { ...view, page: Math.min(view.page, typeof reader === 'object' ? pages : view.page) }
  const canvas = useDrawing(reader, shown)
  const [failed, setFailed] = useState(false)
  const show = (next: View): void => {
    setView(next)
    if (next.page === shown.page) return
    history.replaceState(history.state, '', hashOfPage(next.page))
    props.onPage?.(next.page)
  }
  useEffect(() => {
    // A jump to another part of the page is no wish for another page of the paper.
    const follow = (): void => (location.hash.startsWith('#page=') ? setView((now) => ({ ...now, page: pageOfHash(location.hash) })) : undefined)
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  const onKey = (pressed: KeyboardEvent): void => {
    if (pressed.ctrlKey || pressed.metaKey || pressed.altKey || pressed.target instanceof HTMLInputElement) return
    const next = afterKey(pressed.key, shown, pages)
    if (!next) return
    pressed.preventDefault()
    show(next)
  }
  if (failed || reader === 'failed') return <p role="alert">{m.cannotShow}</p>
  return (
    <PaperFrame
      words={{ ...m, pageNow: m.pageOf(shown.page, pages) }}
      view={shown}
      pages={pages}
      isLoading={props.kind === 'pdf' && reader === undefined}
      onView={show}
      onKey={onKey}
      onZoom={(larger) => show({ ...shown, zoom: larger ? nextZoom(shown.zoom) : previousZoom(shown.zoom) })}
    >
      {props.kind === 'pdf' ? (
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a canvas is drawn on, an img is not
        <canvas ref={canvas} className="mc-paper-sheet" role="img" aria-label={`${props.name}, ${m.pageOf(shown.page, pages)}`} />
      ) : (
        <img className="mc-paper-sheet" src={props.href} alt={props.name} data-zoom={shown.zoom} data-rotation={shown.rotation} onError={() => setFailed(true)} />
      )}
    </PaperFrame>
  )
}
