import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { apiOf, sendToSignIn, valueOf } from '../../../../platform/web/loader.ts'
import { readForm, type FormToFill } from '../../../forms/contract.ts'
import { showMyDossier, showSupplementDraft } from '../../contract.ts'
import { draftAnswersOf, formsAsked } from '../../domain/supplement-draft.ts'
import type { Shown } from '../say.ts'
import { addressOf, nameOf } from './say-more.ts'

type Supplement = NonNullable<Shown['supplement']>
export type Item = Supplement['items'][number]

export type FormAsked = {
  readonly ref: string
  readonly toFill: FormToFill
  readonly asked: readonly string[]
  readonly earlier: Readonly<Record<string, string>>
  readonly earlierShown: Readonly<Record<string, { readonly vi: string; readonly en: string }>>
  readonly answers: Readonly<Record<string, string>>
}

export type SupplementLoaded = { readonly shown: Shown; readonly supplement: Supplement; readonly draft: Readonly<Record<string, string>>; readonly forms: readonly FormAsked[] }

/** Everything to answer a supplement with. A dossier that waits for none is shown instead, and says how it stands. */
export const loadSupplement = async (args: LoaderFunctionArgs | ActionFunctionArgs): Promise<SupplementLoaded> => {
  sendToSignIn(args)
  const api = apiOf(args)
  const shown = valueOf(await api(showMyDossier, { params: { reference: args.params['reference'] ?? '' } }))
  const { supplement, abilities, summary } = shown
  if (!supplement || !abilities.includes('give-supplement')) throw redirect(`${addressOf(nameOf(shown))}${supplement?.given ? '?given=1' : ''}`, 303)
  const kept = valueOf(await api(showSupplementDraft, { params: { dossierId: summary.dossierId } }))
  const forms = await Promise.all(
    formsAsked(supplement.items).map(async (ref): Promise<FormAsked> => {
      const earlier = kept.forms.find(({ formRef }) => formRef === ref)
      return {
        ref,
        toFill: valueOf(await api(readForm, { params: { formRef: ref } })),
        asked: supplement.items.flatMap(({ formRef, questionId }) => (formRef === ref && questionId !== undefined ? [questionId] : [])),
        earlier: earlier?.answers ?? {},
        earlierShown: earlier?.shown ?? {},
        answers: draftAnswersOf(kept.draft, ref),
      }
    }),
  )
  return { shown, supplement, draft: kept.draft, forms }
}
