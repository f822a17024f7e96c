import { createContext, useContext } from 'react'
import { wordsEn } from './messages.en.ts'
import { wordsVi } from './messages.vi.ts'

export type DesignWords = { readonly [K in keyof typeof wordsVi]: (typeof wordsVi)[K] extends string ? string : (typeof wordsVi)[K] }

/** What every component needs from its app: the language of its own few words, and the name after each page title. */
export type Surroundings = { readonly language: 'vi' | 'en'; readonly siteName: string }

export const SurroundingsContext = createContext<Surroundings>({ language: 'vi', siteName: 'Một Cửa' })

export const useSurroundings = (): Surroundings => useContext(SurroundingsContext)

export const useWords = (): DesignWords => (useSurroundings().language === 'en' ? wordsEn : wordsVi)
