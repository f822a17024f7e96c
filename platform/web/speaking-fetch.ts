import type { Language } from './language.ts'

/** The browser's fetch, asking for answers in the language of the page, whatever language the browser itself prefers. */
export const speakingFetch = (language: Language): typeof fetch => (address, init) => {
  const headers = new Headers(init?.headers)
  headers.set('accept-language', language)
  return fetch(address, { ...init, headers })
}
