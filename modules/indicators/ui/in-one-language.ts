import type { Language } from '../../../platform/web/language.ts'

/** What is said in both languages, in the one the page speaks alone: a page that is to stay live must be light enough to be taken over. */
export const inOneLanguage = <T>(value: T, language: Language): T => {
  if (Array.isArray(value)) return value.map((each: unknown) => inOneLanguage(each, language)) as T
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  const isSaid = entries.length === 2 && 'vi' in value && 'en' in value
  return Object.fromEntries(entries.map(([key, each]) => [key, isSaid && key !== language ? '' : inOneLanguage(each, language)])) as T
}
