// NĐ 20/2008/NĐ-CP Điều 19, NĐ 13/2023/NĐ-CP Điều 8: what goes public, as the second person reads it before; that person strikes out and adds nothing.
import type { FeedbackItem } from './item.ts'
import { maskPersonal } from './mask-personal.ts'

export type PublicWording = { readonly text: string; readonly answer: string }

/** What stands where words were struck out. */
export const STRUCK = '[…]'

/** Three dots, as keyboards have them, are the same. */
export const tidyStruck = (text: string): string => text.replaceAll(/\[\s*(?:\.{3}|…)\s*\]/gu, STRUCK)

/** Of what was not accepted (Điều 9.1d) the answer alone is public: its words met no demand of Điều 7. */
export const isTextPublic = ({ classified }: FeedbackItem): boolean => classified?.class !== 'not-accepted'

export const publicWordingOf = (item: FeedbackItem): PublicWording => {
  const hidden = { names: [item.sender.name, item.subject.officialName ?? ''], address: item.sender.address }
  return { text: isTextPublic(item) ? maskPersonal(item.text, hidden) : '', answer: maskPersonal(item.draft?.text ?? '', hidden) }
}

const lineOf = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim()

/** The words as they stand, in their order, some of them struck out. */
export const isStruckFrom = (whole: string, given: string): boolean => {
  const [all, pieces] = [lineOf(whole), lineOf(given).split(STRUCK).map((piece) => piece.trim())]
  let at = 0
  for (const [place, piece] of pieces.entries()) {
    const found = place === pieces.length - 1 ? Math.max(at, all.length - piece.length) : all.indexOf(piece, at)
    if (found < at || all.slice(found, found + piece.length) !== piece || (place === 0 && found > 0)) return false
    at = found + piece.length
  }
  return pieces.length > 1 || at === all.length
}
