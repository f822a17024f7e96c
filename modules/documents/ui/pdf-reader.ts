import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
// The build for browsers of the last years; the other one wants this year's.
import { getDocument, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** One for every paper of the page: a document that brings its own takes it away when it closes, from the paper opened next. */
const worker = PDFWorker.create({ port: new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' }) })

export type Drawn = { readonly cancel: () => void; readonly done: Promise<void> }
export type PdfReader = {
  readonly pages: number
  /** Onto the canvas, `width` CSS pixels wide. What was being drawn there before is to be cancelled first. */
  readonly draw: (canvas: HTMLCanvasElement, page: number, view: { readonly width: number; readonly rotation: number }) => Promise<Drawn>
  readonly close: () => void
}

/** Beyond this many dots a canvas is a blank on many phones. */
const MOST_DOTS = 16_000_000

const drawPage = (page: PDFPageProxy, canvas: HTMLCanvasElement, { width, rotation }: { readonly width: number; readonly rotation: number }): Drawn => {
  const turned = (page.rotate + rotation) % 360
  const natural = page.getViewport({ scale: 1, rotation: turned })
  const wished = (width / natural.width) * Math.min(2, globalThis.devicePixelRatio || 1)
  const scale = Math.min(wished, Math.sqrt(MOST_DOTS / (natural.width * natural.height)))
  const viewport = page.getViewport({ scale, rotation: turned })
  canvas.width = Math.floor(viewport.width)
  canvas.height = Math.floor(viewport.height)
  const rendering = page.render({ canvas, viewport })
  return { cancel: () => rendering.cancel(), done: rendering.promise }
}

const readerOf = (pdf: PDFDocumentProxy): PdfReader => ({
  pages: pdf.numPages,
  draw: async (canvas, page, view) => drawPage(await pdf.getPage(page), canvas, view),
  close: () => void pdf.loadingTask.destroy(),
})

/** One request for the whole file, so that one look is one entry in the trail. No script, no form, no link of the PDF runs. */
export const openPdf = async (address: string): Promise<PdfReader> =>
  readerOf(await getDocument({ url: address, worker, disableRange: true, enableXfa: false, stopAtErrors: false, useWasm: false, isEvalSupported: false } as Parameters<typeof getDocument>[0]).promise)
