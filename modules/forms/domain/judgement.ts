import type { FormText } from './form-definition.ts'

/** Either the answer as it is kept, with how people read it, or what to do about it. */
export type Judgement = { readonly kept: string; readonly shown: FormText } | { readonly fault: FormText }

export const same = (text: string): FormText => ({ vi: text, en: text })
export const kept = (text: string, shown: FormText = same(text)): Judgement => ({ kept: text, shown })
