import { fold } from '../../../../kernel/vietnamese-text.ts'

const LONE_Y = /^([bcdghklmnpqrstvx]*|qu)y$/

/** kỹ/kĩ, lý/lí, quy/qui are one word in two spellings; giấy and giải are not. */
const oneSpelling = (syllable: string): string => syllable.replace(LONE_Y, '$1i')

/** Folded syllables in order, punctuation gone. */
export const wordsOf = (text: string): readonly string[] =>
  fold(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map(oneSpelling)

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g

/** Syllables with their tones, the tone mark moved to the end so that hoà and hòa are equal. */
export const tonedWordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .normalize('NFD')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.replace(TONES, '') + (word.match(TONES) ?? []).join(''))

export const hasTones = (text: string): boolean => /[\u0300-\u036fđĐ]/.test(text.normalize('NFD'))

export const pairOf = (first: string, second: string): string => `${first} ${second}`

/** What comes of Vietnamese typed with the keyboard's Telex or VNI rules left off: `ddawng`, `giaays`, `d9ang8`. */
export const typedRaw = (word: string): string => {
  const bare = /\d/.test(word) && /[a-z]/.test(word) ? word.replace(/\d/g, '') : word
  return bare.replace(/dd/g, 'd').replace(/([aeo])\1/g, '$1').replace(/([aou])w/g, '$1').replace(/w/g, 'u').replace(/(?<=[aeiouy][a-z]*)[sfrxj]$/, '')
}

/** Every text reached by leaving out one letter; two words within one slip of the finger share one of them. */
export const withoutOneLetter = (word: string): readonly string[] =>
  Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))

/** At most one letter added, lost, exchanged, or swapped with its neighbour. */
export const withinOneSlip = (a: string, b: string): boolean => {
  if (a === b) return true
  if (Math.abs(a.length - b.length) > 1) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  if (a.length !== b.length) {
    const [long, short] = a.length > b.length ? [a, b] : [b, a]
    return long.slice(at + 1) === short.slice(at)
  }
  const swapped = a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
  return swapped || a.slice(at + 1) === b.slice(at + 1)
}
