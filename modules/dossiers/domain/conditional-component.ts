// NĐ 61/2018 article 17.1; decisions list, beside what everyone hands in, papers only some cases need and say so in the name alone.
import { fold } from '../../../kernel/vietnamese-text.ts'
import type { Channel } from './dossier.ts'

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

type Declared = { readonly key: string; readonly name: string; readonly electronicForm: boolean }

/** Of several declarations that could be filled in online, the one the procedure's form stands for: what every dossier needs before what only some do. */
export const declaredInForm = <C extends Declared>(components: readonly C[]): C | undefined => {
  const declarations = components.filter(({ electronicForm }) => electronicForm)
  return declarations.find(({ name }) => conditionOf(name) === undefined) ?? declarations[0]
}

type Filed = { readonly channel: Channel; readonly assisted: boolean }

/**
 * NĐ 45/2020 article 4: what was filled in online is not handed in once more as a paper. By somebody themselves alone: at
 * the counter the form may have come signed on paper.
 */
export const askedAsPaper = <C extends Declared>(components: readonly C[], { channel, assisted }: Filed, formCode: string | undefined): readonly C[] => {
  const declared = channel === 'online' && !assisted && formCode !== undefined ? declaredInForm(components) : undefined
  return components.filter((component) => component !== declared)
}
