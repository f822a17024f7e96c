// Luật 91/2025 and NĐ 13/2023 article 3: words that officials read hold no number by which somebody is known.
/** Identity numbers (9 or 12 digits), phones, and what looks like them with dots or blanks between. */
const NUMBERS = /\d(?:[\s.-]?\d){8,}/g

export const maskWords = (words: string): string => words.normalize('NFC').replace(NUMBERS, '•••')
