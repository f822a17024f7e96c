import { createContext, createElement, useContext, type ReactNode } from 'react'

export type Language = 'vi' | 'en'

export const parseLanguage = (text: string | null | undefined): Language | undefined =>
  text === 'vi' || text === 'en' ? text : undefined

/** `?lang=` first, then the cookie `lang`, then Vietnamese. */
export const languageOfRequest = (request: Request): Language => {
  const asked = parseLanguage(new URL(request.url).searchParams.get('lang'))
  const kept = /(?:^|;\s*)lang=(vi|en)(?:;|$)/.exec(request.headers.get('cookie') ?? '')?.[1]
  return asked ?? parseLanguage(kept) ?? 'vi'
}

const Spoken = createContext<Language>('vi')

export const LanguageProvider = (props: { readonly language: Language; readonly children?: ReactNode }): ReactNode =>
  createElement(Spoken, { value: props.language }, props.children)

export const useLanguage = (): Language => useContext(Spoken)
