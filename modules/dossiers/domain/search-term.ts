// NĐ 61/2018 articles 17.3 and 26: the code finds a dossier everywhere; at the desk so do name, personal number and phone.
import { fold } from '../../../kernel/vietnamese-text.ts'
import { tidyDossierCode } from './dossier-code.ts'

export type SearchTerm =
  | { readonly by: 'code'; readonly code: string }
  | { readonly by: 'id-number'; readonly digits: string }
  | { readonly by: 'phone'; readonly digits: string }
  | { readonly by: 'name'; readonly words: readonly string[] }

const PERSONAL_NUMBER_DIGITS = 12

/** What was typed, recognised; undefined when there is nothing to look for. Telephone numbers have ten or eleven digits, enterprise codes ten or thirteen. */
export const searchTermOf = (typed: string): SearchTerm | undefined => {
  const code = tidyDossierCode(typed)
  if (code) return { by: 'code', code }
  const compact = typed.replaceAll(/[\s.()+-]/g, '')
  if (/^\d{9,14}$/.test(compact)) {
    if (compact.length >= PERSONAL_NUMBER_DIGITS || !/^(0|84)/.test(compact)) return { by: 'id-number', digits: compact }
    return { by: 'phone', digits: compact.replace(/^84/, '0') }
  }
  const words = fold(typed).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  return words.length > 0 ? { by: 'name', words } : undefined
}
