import { readDeclaredNames, wordsOfName } from './declared-names.ts'

export type AvoidedWord = { readonly words: readonly string[]; readonly room: string; readonly row: string }
export type Glossary = { readonly terms: ReadonlyMap<string, string>; readonly avoided: readonly AvoidedWord[] }

const NAMES = /`([^`]+)`/g
const namesIn = (cell: string): readonly string[] => [...cell.matchAll(NAMES)].map((match) => match[1] ?? '')

const readAvoided = (entry: string, row: string): AvoidedWord => {
  const [first = '', second] = entry.split(': ')
  return second === undefined ? { words: wordsOfName(first), room: '', row } : { words: wordsOfName(second), room: `${first}/`, row }
}

/** Rows of four cells: Vietnamese, Code, Said of, Avoid. A row of another shape is a fault, not a word less. */
export const readGlossary = (text: string): Glossary => {
  const terms = new Map<string, string>()
  const avoided: AvoidedWord[] = []
  for (const line of text.split('\n')) {
    if (!line.startsWith('| ') || line.startsWith('| Vietnamese ')) continue
    const cells = line.slice(1, -1).split('|').map((cell) => cell.trim())
    const [vietnamese = '', code = '', , avoid = ''] = cells
    const names = namesIn(code)
    if (cells.length !== 4 || vietnamese === '' || names.length === 0) throw new Error(`glossary: not a row of four cells with a name: ${line}`)
    for (const name of names) {
      if (terms.has(name)) throw new Error(`glossary: ${name} stands for two things: ${terms.get(name)} and ${vietnamese}`)
      terms.set(name, vietnamese)
    }
    avoided.push(...namesIn(avoid).map((entry) => readAvoided(entry, vietnamese)))
  }
  return { terms, avoided }
}

export type Breach = { readonly file: string; readonly line: number; readonly name: string; readonly avoid: string; readonly insteadOf: string }

const singular = (word: string): string => word.replace(/(?<=s)es$|(?<=[^s])s$/, '')
const startsAt = (words: readonly string[], part: readonly string[], at: number): boolean =>
  part.every((word, offset) => words[at + offset] === word || singular(words[at + offset] ?? '') === word)
const placesOf = (words: readonly string[], part: readonly string[]): readonly number[] =>
  words.map((_, at) => at).filter((at) => startsAt(words, part, at))

/** Whether the avoided words at `at` lie inside a term of the Code column. */
const isCovered = (words: readonly string[], { at, length }: { readonly at: number; readonly length: number }, terms: readonly (readonly string[])[]): boolean =>
  terms.some((term) => placesOf(words, term).some((start) => start <= at && at + length <= start + term.length))

export const findBreaches = (glossary: Glossary, file: string, text: string): readonly Breach[] => {
  const here = glossary.avoided.filter(({ room }) => file.startsWith(room))
  const terms = (): readonly (readonly string[])[] => [...glossary.terms.keys()].map(wordsOfName)
  return readDeclaredNames(file, text).flatMap(({ name, line }) => {
    const words = wordsOfName(name)
    return here.flatMap(({ words: avoid, row }) =>
      placesOf(words, avoid).some((at) => !isCovered(words, { at, length: avoid.length }, terms())) ? [{ file, line, name, avoid: avoid.join(' '), insteadOf: row }] : [],
    )
  })
}
