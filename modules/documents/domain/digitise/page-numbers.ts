// Thông tư 01/2023/TT-VPCP Điều 8 khoản 2: as many pictures as pages, in their order.
import { linesOf, type PageWord } from './page-lines.ts'

/** What a page says of its place in the paper. */
export type PagePlace = { readonly number: number; readonly of?: number }

const OF_MANY = /\btrang\s*(?:số)?\s*[:.]?\s*(\d{1,3})\s*(?:[/|]|trên|của)\s*(\d{1,3})\b|^\W*(\d{1,3})\s*\/\s*(\d{1,3})\W*$/iu
const ALONE = /^\W*(?:trang\s*)?(\d{1,3})\W*$/iu

/** Printed at the head or the foot; NĐ 30/2020 Phụ lục I numbers from the second page on, in the middle of the upper margin. */
export const findPagePlace = (words: readonly PageWord[]): PagePlace | undefined => {
  const margin = linesOf(words).filter(({ top, bottom }) => bottom < 0.09 || top > 0.91)
  for (const { text } of margin) {
    const many = OF_MANY.exec(text)
    const [number, of] = [Number(many?.[1] ?? many?.[3]), Number(many?.[2] ?? many?.[4])]
    if (many !== null && number >= 1 && number <= of) return { number, of }
  }
  for (const { text } of margin) {
    const alone = Number(ALONE.exec(text)?.[1])
    if (alone >= 1) return { number: alone }
  }
  return undefined
}

/** Numbers of pages that a paper must have and that are not among those scanned. */
export const missingPages = (places: readonly (PagePlace | undefined)[]): readonly number[] => {
  const known = places.flatMap((place) => (place === undefined ? [] : [place]))
  if (known.length === 0) return []
  const last = Math.max(...known.map(({ number, of }) => of ?? number))
  const numbers = new Set(known.map(({ number }) => number))
  // A first page seldom bears its number.
  if (places[0] === undefined) numbers.add(1)
  const unnumbered = places.filter((place) => place === undefined).length - (places[0] === undefined ? 1 : 0)
  const missing = Array.from({ length: Math.min(last, 500) }, (_, at) => at + 1).filter((number) => !numbers.has(number))
  return missing.length > unnumbered ? missing.slice(0, missing.length) : []
}
