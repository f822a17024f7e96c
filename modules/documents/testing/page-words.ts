import type { PageWord } from '../domain/digitise/page-lines.ts'

/** Lines of a page as a reader gives them: each word with its box; `left` and `top` are shares of the page. */
export const wordsOf = (lines: readonly { readonly text: string; readonly top: number; readonly left?: number; readonly confidence?: number }[]): readonly PageWord[] =>
  lines.flatMap(({ text, top, left = 0.14, confidence = 92 }, line) => {
    let at = left
    return text.split(' ').map((word) => {
      const begins = at
      at += word.length * 0.011 + 0.008
      return { text: word, left: begins, right: at - 0.008, top, bottom: top + 0.014, confidence, line: `1.1.${line}` }
    })
  })

/** The head of an administrative paper (NĐ 30/2020 Phụ lục I). */
export const headOf = ({ agency, number, dated, title }: { readonly agency: string; readonly number?: string; readonly dated?: string; readonly title?: string }): readonly PageWord[] =>
  [
    ...wordsOf([{ text: 'ỦY BAN NHÂN DÂN', top: 0.05 }, { text: agency, top: 0.07 }, ...(number === undefined ? [] : [{ text: number, top: 0.1 }])]),
    ...wordsOf([{ text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', top: 0.05, left: 0.53 }, { text: 'Độc lập - Tự do - Hạnh phúc', top: 0.07, left: 0.56 }, ...(dated === undefined ? [] : [{ text: dated, top: 0.1, left: 0.55 }])]).map((word) => ({ ...word, line: `2${word.line}` })),
    ...(title === undefined ? [] : wordsOf([{ text: title, top: 0.16, left: 0.36 }]).map((word) => ({ ...word, line: `3${word.line}` }))),
  ]
