import { useLanguage } from '../../../../platform/web/language.ts'
import { useMessages, type WordsOf } from '../../../../platform/web/messages.ts'
import { staffWorkflowEn } from './messages.en.ts'
import { staffWorkflowVi } from './messages.vi.ts'

export const useWorkflowWords = (): WordsOf<typeof staffWorkflowVi> => useMessages({ vi: staffWorkflowVi, en: staffWorkflowEn })

/** What the server said in both languages, in the reader's. */
export const useSaid = (): ((said: { readonly vi: string; readonly en: string }) => string) => {
  const language = useLanguage()
  return (said) => said[language]
}

/** `2025-01-24…` → `24/01/2025`. */
export const writeDay = (on: string): string => on.slice(0, 10).split('-').toReversed().join('/')

export const graphAddress = (code: string): string => `/desk/workflow/${encodeURIComponent(code)}`
