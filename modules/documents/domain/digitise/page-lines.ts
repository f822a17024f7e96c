/** A word that was read: its box in shares of the page, from 0 to 1, and how sure the reading is, to 100. */
export type PageWord = { readonly text: string; readonly left: number; readonly top: number; readonly right: number; readonly bottom: number; readonly confidence: number; readonly line: string }

export type PageLine = { readonly text: string; readonly words: readonly PageWord[]; readonly top: number; readonly bottom: number; readonly left: number; readonly right: number; readonly confidence: number }

export const lineOf = (words: readonly PageWord[]): PageLine => ({
  text: words.map(({ text }) => text).join(' '),
  words,
  top: Math.min(...words.map(({ top }) => top)),
  bottom: Math.max(...words.map(({ bottom }) => bottom)),
  left: Math.min(...words.map(({ left }) => left)),
  right: Math.max(...words.map(({ right }) => right)),
  confidence: words.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, words.length),
})

const LONG_WORD = 4

/** A reader reads lines that run up the page as surely as level ones: there the long words are taller than wide. */
export const areLevel = (words: readonly PageWord[], { width, height }: { readonly width: number; readonly height: number }): boolean => {
  const long = words.filter(({ text }) => text.length >= LONG_WORD)
  return long.filter(({ left, right, top, bottom }) => (right - left) * width > (bottom - top) * height).length * 2 >= long.length
}

/** Columns stand this far apart; words of one column never do. */
const COLUMN_GAP = 0.045

/** Two columns that a reader took for one line are two. */
export const segmentsOf = (lines: readonly PageLine[]): readonly PageLine[] =>
  lines.flatMap(({ words }) => {
    const parts: PageWord[][] = []
    for (const word of words) {
      const last = parts.at(-1)?.at(-1)
      if (last === undefined || word.left - last.right > COLUMN_GAP) parts.push([word])
      else parts.at(-1)?.push(word)
    }
    return parts.map(lineOf)
  })

/** Words as they stand beside each other, from the top down. */
export const linesOf = (words: readonly PageWord[]): readonly PageLine[] =>
  [...Map.groupBy(words, ({ line }) => line).values()].map((line) => lineOf(line.toSorted((a, b) => a.left - b.left))).toSorted((a, b) => a.top - b.top)
