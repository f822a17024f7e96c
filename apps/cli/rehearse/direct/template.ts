import { addDays, type PlainDate } from '../../../../kernel/plain-date.ts'

/** What each dossier has of its own in place of what its model has. */
export type Word = 'id' | 'code' | 'name' | 'person' | 'idNumber' | 'phone' | 'desk' | 'chain' | 'committee' | 'committeeName' | 'clerk' | 'officer' | 'head' | 'clerkName' | 'officerName' | 'headName' | 'serial' | 'year' | 'sheetHash' | 'sheetBytes' | LetterWord
/** Of the letter of this place in a life. */
type LetterWord = `letter-${number}-${'id' | 'file' | 'number' | 'serial' | 'year' | 'hash'}`
export type Words = Readonly<Record<Exclude<Word, LetterWord>, string> & Partial<Record<LetterWord, string>>>

type Part = string | { readonly word: Word } | { readonly days: readonly string[] }

/** Rows as COPY reads them, with gaps for words and for dates that move with the weeks. */
export type Template = readonly Part[]

export const WEEKS = 52
const PLAIN = /^\d{4}-\d\d-\d\d$/
const DATES = String.raw`\d{4}-\d\d-\d\d|\b\d\d\/\d\d\/\d{4}\b`

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)

const readDate = (text: string): PlainDate => (PLAIN.test(text) ? text : text.split('/').toReversed().join('-')) as PlainDate
const writeLike = (model: string, on: PlainDate): string => (PLAIN.test(model) ? on : on.split('-').toReversed().join('/'))

/** The same few days stand in all models: each is moved once. */
const moved = new Map<string, readonly string[]>()
const moveDay = (text: string, on: PlainDate): readonly string[] => {
  const known = moved.get(text)
  if (known) return known
  const days = Array.from({ length: WEEKS }, (_, week) => writeLike(text, addDays(on, -7 * week)))
  moved.set(text, days)
  return days
}

/** A day of the model's life, once for every week it may lie back; what was before that life stays where it was. */
const daysOf = (text: string, from: string): Part => {
  const on = readDate(text)
  return on < from ? text : { days: moveDay(text, on) }
}

/** @param words what the model has, by what it is: the longest that stands at a place is taken; a gap marked `{{word}}` counts too */
export const templateOf = (text: string, words: readonly (readonly [Word, string])[], from: string): Template => {
  const known = new Map(words.filter(([, model]) => model !== '').map(([word, model]) => [model, word]))
  const longest = [...known.keys()].toSorted((a, b) => b.length - a.length)
  const pattern = new RegExp([...longest.map(escape), DATES].join('|'), 'g')
  const parts: Part[] = []
  let at = 0
  for (const found of text.matchAll(pattern)) {
    const word = known.get(found[0])
    parts.push(text.slice(at, found.index), word ? { word } : daysOf(found[0], from))
    at = found.index + found[0].length
  }
  return [...parts, text.slice(at)]
}

export const write = (template: Template, words: Words, week: number): string => {
  let text = ''
  for (const part of template) text += typeof part === 'string' ? part : 'word' in part ? (words[part.word] ?? '') : (part.days[week] ?? '')
  return text
}
