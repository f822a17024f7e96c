import { compareVietnamese } from './compare-vietnamese.ts'
import { enterLine, fold } from './vietnamese-text.ts'

/** A name in Vietnamese order. A single word is a given name alone; empty parts are absent. */
export type PersonName = { readonly family?: string; readonly middle?: string; readonly given: string }

/** Family names of two syllables, folded; whoever bears one has at least one more syllable. */
const TWO_SYLLABLE_FAMILIES: ReadonlySet<string> = new Set(['ton that', 'ton nu', 'cong ton', 'au duong', 'hoang phu', 'tu ma'])

const familyLength = (syllables: readonly string[]): number =>
  syllables.length > 2 && TWO_SYLLABLE_FAMILIES.has(fold(syllables.slice(0, 2).join(' '))) ? 2 : 1

/** Splits a full name as a reader would guess: family first, given last. For sorting and greeting, never for records. */
export const splitPersonName = (fullName: string): PersonName => {
  const syllables = enterLine(fullName).split(' ')
  const given = syllables.at(-1) ?? ''
  if (syllables.length === 1) return { given }
  const length = familyLength(syllables)
  const family = syllables.slice(0, length).join(' ')
  const middle = syllables.slice(length, -1).join(' ')
  return middle === '' ? { family, given } : { family, middle, given }
}

export const formatPersonName = (name: PersonName): string =>
  [name.family, name.middle, name.given].filter((part) => part !== undefined).join(' ')

/** The order of Vietnamese lists of people: given name, then family name, then middle names. */
export const comparePersonNames = (one: string, other: string): number => {
  const left = splitPersonName(one)
  const right = splitPersonName(other)
  return (
    compareVietnamese(left.given, right.given) ||
    compareVietnamese(left.family ?? '', right.family ?? '') ||
    compareVietnamese(left.middle ?? '', right.middle ?? '')
  )
}
