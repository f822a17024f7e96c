import { openPdf, type PdfFile } from './open-pdf.ts'
import { PdfFault } from './parse-value.ts'
import { isArray, isRef, type PdfValue } from './values.ts'

const MOST = 10_000

const countUnder = (file: PdfFile, at: PdfValue | undefined, seen: Set<number>): number => {
  const node = file.getDict(at)
  if (node === undefined || seen.size > MOST) return 0
  if (isRef(at)) {
    if (seen.has(at.num)) throw new PdfFault('its pages go round in a circle')
    seen.add(at.num)
  }
  const kids = file.get(node.entries.get('Kids'))
  return isArray(kids) ? kids.items.reduce((sum: number, kid) => sum + countUnder(file, kid, seen), 0) : 1
}

/** Pages of a file as its tree holds them; throws `PdfFault` for what cannot be read. */
export const countPdfPages = (bytes: Uint8Array): number => {
  const file = openPdf(bytes)
  return countUnder(file, file.root.entries.get('Pages'), new Set())
}
