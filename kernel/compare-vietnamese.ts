const collator = new Intl.Collator('vi', { numeric: true })
const SYLLABLE = /[\p{L}\p{M}\p{N}]+/gu

const syllablesOf = (text: string): readonly string[] => text.normalize('NFC').match(SYLLABLE) ?? []

/**
 * Dictionary order: syllable by syllable, a shorter phrase before a longer one, letters and tones as `vi` sorts them,
 * numbers by value. Comparing whole strings lets a tone of the first syllable lose to letters of the second.
 */
export const compareVietnamese = (one: string, other: string): number => {
  const left = syllablesOf(one)
  const right = syllablesOf(other)
  for (const [at, syllable] of left.entries()) {
    const against = right[at]
    if (against === undefined) return 1
    const order = collator.compare(syllable, against)
    if (order !== 0) return order
  }
  return left.length < right.length ? -1 : collator.compare(one, other)
}
