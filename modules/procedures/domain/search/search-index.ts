import type { ChannelKind, ProcedureKind, ProcedureLevel, ServiceLevel } from '../procedure-sheet.ts'
import { codeKey } from '../procedure-code.ts'
import { lifeEventsOf } from './life-events.ts'
import { pairOf, tonedWordsOf, withoutOneLetter, wordsOf } from './words.ts'

/** What the index is built from: the current row of a published procedure. */
export type SearchEntry = {
  readonly code: string
  readonly name: string
  readonly kind: ProcedureKind
  readonly levels: readonly ProcedureLevel[]
  readonly sectorKey: string
  readonly sectorName: string
  readonly agency: string
  readonly agencyKey: string
  readonly promulgatedBy: string
  readonly channels: readonly ChannelKind[]
  readonly serviceLevel?: ServiceLevel
  readonly lifeEvents: readonly string[]
  readonly searchWords: string
}

export type Posted = {
  readonly entry: SearchEntry
  readonly codeKey: string
  /** Sum of the weights of the words of its name. */
  readonly nameMass: number
  readonly tonedWords: ReadonlySet<string>
  readonly events: readonly string[]
  readonly prior: number
}

export type SearchIndex = {
  /** By code. */
  readonly posted: readonly Posted[]
  /** Word → positions in `posted`; words of the name, pairs of neighbours in the name, words of other fields. */
  readonly inName: ReadonlyMap<string, readonly number[]>
  readonly pairs: ReadonlyMap<string, readonly number[]>
  readonly elsewhere: ReadonlyMap<string, readonly number[]>
  /** Text with one letter left out → words of names. */
  readonly slips: ReadonlyMap<string, readonly string[]>
  /** Words of names in alphabetical order, to complete the last one typed. */
  readonly vocabulary: readonly string[]
  readonly weightOf: (word: string) => number
  readonly pairWeightOf: (pair: string) => number
}

/** How likely people here mean it, all else being equal: what a commune does before what a ministry does. */
const LEVEL_PRIOR: Readonly<Record<ProcedureLevel, number>> = { commune: 1, district: 1, province: 0.97, central: 0.93 }
const LOCAL_PRIOR = 0.9

const priorOf = (entry: SearchEntry): number => {
  const byLevel = entry.levels.length === 0 ? 0.93 : Math.max(...entry.levels.map((level) => LEVEL_PRIOR[level]))
  return entry.kind === 'local' ? byLevel * LOCAL_PRIOR : byLevel
}

const post = (lists: Map<string, number[]>, words: Iterable<string>, at: number): void => {
  for (const word of new Set(words)) {
    const list = lists.get(word)
    if (list) list.push(at)
    else lists.set(word, [at])
  }
}

const pairsOf = (words: readonly string[]): readonly string[] => words.slice(1).map((word, at) => pairOf(words[at] ?? '', word))

const slipsOf = (words: Iterable<string>): ReadonlyMap<string, readonly string[]> => {
  const slips = new Map<string, string[]>()
  const add = (key: string, word: string): void => {
    const list = slips.get(key)
    if (list) list.push(word)
    else slips.set(key, [word])
  }
  for (const word of words) {
    if (word.length < 3 || /\d/.test(word)) continue
    add(word, word)
    for (const shorter of new Set(withoutOneLetter(word))) add(shorter, word)
  }
  return slips
}

/** Rare words say more: 0 for a word in every name, about 8 for one in a single name of 4,500. */
const rarity = (total: number, found: number): number => Math.log((total + 1) / (found + 0.5))

/** Builds the index of the whole catalogue; 4,500 entries take a few hundred milliseconds, once per revision. */
export const buildSearchIndex = (entries: readonly SearchEntry[]): SearchIndex => {
  const sorted = [...entries].sort((a, b) => (a.code < b.code ? -1 : 1))
  const inName = new Map<string, number[]>()
  const pairs = new Map<string, number[]>()
  const elsewhere = new Map<string, number[]>()
  const words = sorted.map((entry, at) => {
    const name = wordsOf(entry.name)
    post(inName, name, at)
    post(pairs, pairsOf(name), at)
    post(elsewhere, [...wordsOf(entry.searchWords), ...wordsOf(entry.sectorName)], at)
    return name
  })
  const total = Math.max(sorted.length, 50)
  const weightOf = (word: string): number => rarity(total, inName.get(word)?.length ?? elsewhere.get(word)?.length ?? 0)
  const pairWeightOf = (pair: string): number => rarity(total, pairs.get(pair)?.length ?? 0) * 0.5
  const posted = sorted.map((entry, at): Posted => ({
    entry,
    codeKey: codeKey(entry.code),
    nameMass: [...new Set(words[at])].reduce((sum, word) => sum + weightOf(word), 0),
    tonedWords: new Set(tonedWordsOf(entry.name)),
    events: lifeEventsOf(entry),
    prior: priorOf(entry),
  }))
  return { posted, inName, pairs, elsewhere, slips: slipsOf(inName.keys()), vocabulary: [...inName.keys()].sort(), weightOf, pairWeightOf }
}
