/** A word as it was read, in pixels from the upper left; `confidence` from 0 to 100. Words of one `line` stand beside each other. */
export type ReadWord = {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly confidence: number
  readonly line: string
}

const WORD_LEVEL = '5'

/** The table of Tesseract: level, page, block, paragraph, line, word, box, confidence, text. */
export const parseTsv = (table: string): readonly ReadWord[] =>
  table.split('\n').flatMap((row) => {
    const [level, , block, paragraph, line, , left, top, width, height, confidence, ...rest] = row.split('\t')
    const text = rest.join(' ').trim().normalize('NFC')
    if (level !== WORD_LEVEL || text === '') return []
    return [{ text, left: Number(left), top: Number(top), width: Number(width), height: Number(height), confidence: Math.max(0, Number(confidence)), line: `${block}.${paragraph}.${line}` }]
  })
