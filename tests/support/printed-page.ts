import { renderPdf } from '../../platform/pdf/render-pdf.ts'

/** A page as an office prints it: national motto, agency, number, date, title, text. Invented throughout. */
export type PrintedPage = {
  readonly agency?: readonly string[]
  readonly number?: string
  readonly dated?: string
  readonly title?: string
  readonly lines: readonly string[]
  /** Printed in the middle of the upper margin. */
  readonly pageNumber?: number
  /** As it comes from a scanner it was laid into the wrong way round. */
  readonly upsideDown?: boolean
}

const TEMPLATE = new URL('printed-page.typ', import.meta.url).pathname

/** A PDF of these pages with letters of our own fonts: what a scanner would see of a clean print. */
export const printPages = (pages: readonly PrintedPage[]): Promise<Uint8Array> => renderPdf({ templatePath: TEMPLATE, content: { pages } })

/** Share of characters of `wanted` that a reading has, by the fewest changes from one to the other; spaces count once. */
export const shareRead = (wanted: string, read: string): number => {
  const [a, b] = [wanted, read].map((text) => Array.from(text.normalize('NFC').replace(/\s+/g, ' ').trim())) as [string[], string[]]
  let before = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) row.push(Math.min((before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)))
    before = row
  }
  return 1 - (before[b.length] ?? 0) / Math.max(1, a.length)
}
