import type { LoaderFunctionArgs } from 'react-router'
import { sayAnswers } from '../../../forms/widgets.tsx'
import { loadSupplement, type FormAsked, type SupplementLoaded } from './supplement-loading.ts'

type Words = { readonly vi: string; readonly en: string }

/** Of a form only what is read once more: its answers in words, by question. */
export type FormSaid = Pick<FormAsked, 'ref' | 'earlierShown'> & { readonly said: Readonly<Record<string, { readonly question: Words; readonly shown: Words }>> }

export type SupplementChecked = Omit<SupplementLoaded, 'forms'> & { readonly forms: readonly FormSaid[] }

const sayForm = ({ ref, toFill, earlier, earlierShown, answers }: FormAsked): FormSaid => ({
  ref,
  earlierShown,
  said: Object.fromEntries(sayAnswers(toFill, { ...earlier, ...answers })),
})

/** What is kept, said in words where it is loaded, so that the page needs neither the form nor its rules. */
export const loadSupplementCheck = async (args: LoaderFunctionArgs): Promise<SupplementChecked> => {
  const { forms, ...loaded } = await loadSupplement(args)
  return { ...loaded, forms: forms.map(sayForm) }
}
