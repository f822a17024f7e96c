// NĐ 61/2018 article 17.1; decisions list, beside what everyone hands in, papers only some cases need and say so in the name alone.
import { fold } from '../../../kernel/vietnamese-text.ts'

/** `in-this-case`: only who is in the case named. `if-any`: only who has it. */
export type ComponentCondition = 'in-this-case' | 'if-any'

/** What stands before the first word: bullets, dashes, `1.`, `a)`, `1.2.`. */
const BEFORE_WORDS = /^(?:[^\p{L}\p{N}]+|\p{N}+(?:[.]\p{N}+)*[.)]|\p{L}[.)])+/u

/** Read from the component's own name; undefined for what every dossier of its case needs. */
export const conditionOf = (name: string): ComponentCondition | undefined => {
  const folded = fold(name).trim()
  if (/^(?:truong hop|doi voi)(?![\p{L}\p{N}])/u.test(folded.replace(BEFORE_WORDS, ''))) return 'in-this-case'
  return /[(]\s*neu co\s*[)]/.test(folded) ? 'if-any' : undefined
}
