import { linesOf, segmentsOf, type PageWord } from './page-lines.ts'

/** A line that was read: its box in shares of the page, from 0 to 1. */
export type ScanLine = { readonly text: string; readonly left: number; readonly top: number; readonly width: number; readonly height: number }

/** By hash: a JPEG, straight and clean. */
export type ScanPicture = { readonly sha256: string; readonly width: number; readonly height: number }

export type ScanPage = { readonly fileId: string; readonly page: number; readonly state: 'waiting' | 'ready' | 'failed'; readonly picture?: ScanPicture; readonly lines: readonly ScanLine[] }

/** `unasked`: nobody wanted it read. `failed`: some page cannot be drawn, so the scan stays as it came. */
export type ScanState = 'unasked' | 'waiting' | 'ready' | 'failed'

/** A scan is one paper: it is ready when all its pages are, and stays as it came when one of them cannot be drawn. */
export const stateOfScan = (pages: readonly Pick<ScanPage, 'state'>[]): ScanState => {
  if (pages.length === 0) return 'unasked'
  if (pages.some(({ state }) => state === 'failed')) return 'failed'
  return pages.some(({ state }) => state === 'waiting') ? 'waiting' : 'ready'
}

const share = (value: number): number => Math.round(value * 100_000) / 100_000

/** Words as they stand beside each other, each column by itself. */
export const layLines = (words: readonly PageWord[]): readonly ScanLine[] =>
  segmentsOf(linesOf(words)).map(({ text, left, top, right, bottom }) => ({ text, left, top, width: share(right - left), height: share(bottom - top) }))
