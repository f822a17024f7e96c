import { createContext, useContext } from 'react'
import type { HydrationState } from 'react-router'
import type { Language } from '../../platform/web/language.ts'
import type { SignedIn, Site } from '../../platform/web/loader.ts'

/** What the server tells the page once: who, where, in which language. Nothing in it is secret from its reader. */
export type Start = { readonly language: Language; readonly site: Site; readonly person?: SignedIn }

/** The data block at the end of the page; `hydration` is absent on error pages and long texts, which stay as the server drew them. */
export type DataBlock = { readonly start: Start; readonly hydration?: HydrationState }

export const DATA_BLOCK_ID = 'page-data'

export const StartContext = createContext<Start>({
  language: 'vi',
  site: { province: '', authority: '', demo: false },
})

export const useStart = (): Start => useContext(StartContext)
