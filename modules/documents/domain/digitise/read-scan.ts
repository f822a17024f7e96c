import type { PageFault } from './judge-page.ts'
import { linesOf, segmentsOf, type PageWord } from './page-lines.ts'
import type { FoundFields } from './read-fields.ts'

/** A line that was read: its box in shares of the page, from 0 to 1. */
export type ScanLine = { readonly text: string; readonly left: number; readonly top: number; readonly width: number; readonly height: number }

/** By hash: a JPEG, straight and clean. */
export type ScanPicture = { readonly sha256: string; readonly width: number; readonly height: number }

export type ScanPage = { readonly fileId: string; readonly page: number; readonly state: 'waiting' | 'ready' | 'failed'; readonly picture?: ScanPicture; readonly lines: readonly ScanLine[]; readonly fields: FoundFields; readonly faults: readonly PageFault[] }

/** `unasked`: nobody wanted it read. `failed`: some page cannot be drawn, so the scan stays as it came. */
export type ScanState = 'unasked' | 'waiting' | 'ready' | 'failed'

/** A scan is one paper: it is ready when all its pages are, and stays as it came when one of them cannot be drawn. */
export const stateOfScan = (pages: readonly Pick<ScanPage, 'state'>[]): ScanState => {
  if (pages.length === 0) return 'unasked'
  if (pages.some(({ state }) => state === 'failed')) return 'failed'
  return pages.some(({ state }) => state === 'waiting') ? 'waiting' : 'ready'
}

/** `isWaiting`: its first page is still being read; `isDone`: none is. `fields`: proposals of the first page that says anything of itself. */
export type ScanReading = { readonly isWaiting: boolean; readonly isDone: boolean; readonly fields: FoundFields; readonly faults: readonly { readonly page: number; readonly kind: PageFault['kind'] }[] }

/** What a scan says of itself, and the pages that are not as good as their paper should be. */
export const readingOf = (pages: readonly Pick<ScanPage, 'page' | 'state' | 'fields' | 'faults'>[]): ScanReading => {
  const isWaiting = pages[0]?.state === 'waiting'
  return {
    isWaiting,
    isDone: pages.every(({ state }) => state !== 'waiting'),
    fields: (isWaiting ? undefined : pages.find(({ fields }) => Object.keys(fields).length > 0)?.fields) ?? {},
    faults: pages.flatMap(({ page, faults }) => faults.filter(({ tone }) => tone === 'bad').map(({ kind }) => ({ page, kind }))),
  }
}

const share = (value: number): number => Math.round(value * 100_000) / 100_000

/** Words as they stand beside each other, each column by itself. */
export const layLines = (words: readonly PageWord[]): readonly ScanLine[] =>
  segmentsOf(linesOf(words)).map(({ text, left, top, right, bottom }) => ({ text, left, top, width: share(right - left), height: share(bottom - top) }))
