import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { leaveOut, type LeftOut } from '../../../../platform/web/left-out.ts'
import { apiOf, sendToSignIn, valueOf } from '../../../../platform/web/loader.ts'
import { readForm, type FormToFill } from '../../../forms/contract.ts'
import { trimAreas } from '../../../forms/widgets.tsx'
import { listSupplementOffers, showMyDossier, showSupplementDraft } from '../../contract.ts'
import { draftAnswersOf, formsAsked } from '../../domain/supplement-draft.ts'
import type { Offers } from '../reuse-words.ts'
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

/** No more of the dossier than the page needs: what is not sent need not be read on a slow phone. */
export type Supplemented = Pick<Shown, 'summary' | 'components'>

export type SupplementLoaded = { readonly shown: Supplemented; /** Afterwards the rest of the limit goes on. */ readonly resumes: boolean; readonly supplement: Supplement; readonly draft: Readonly<Record<string, string>>; readonly draftVersion: number; readonly draftSha256: string; readonly forms: readonly FormAsked[] }

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
      const answers = earlier?.answers ?? {}
      const asked = supplement.items.flatMap(({ formRef, questionId }) => (formRef === ref && questionId !== undefined ? [questionId] : []))
      return {
        ref,
        toFill: trimAreas(valueOf(await api(readForm, { params: { formRef: ref } })), { asked, earlier: answers }),
        asked,
        earlier: answers,
        earlierShown: earlier?.shown ?? {},
        answers: draftAnswersOf(kept.draft, ref),
      }
    }),
  )
  const keys = new Set(supplement.items.map(({ key }) => key))
  const components = shown.components.filter(({ key, revision }) => key !== undefined && keys.has(key) && revision !== 2)
  const resumes = shown.due.pauses.some(({ kind, until, mode }) => kind === 'supplement' && until === undefined && mode === 'pause-resume')
  return { shown: { summary, components }, resumes, supplement, draft: kept.draft, draftVersion: kept.version, draftSha256: kept.draftSha256, forms }
}

export type FormOnPage = Omit<FormAsked, 'toFill'> & { readonly toFill?: LeftOut<FormToFill> }
export type SupplementShown = Omit<SupplementLoaded, 'forms'> & { readonly forms: readonly FormOnPage[]; readonly offers: Offers }

export const loadSupplementPage = async (args: LoaderFunctionArgs): Promise<SupplementShown> => {
  const loaded = await loadSupplement(args)
  const { items: offers } = valueOf(await apiOf(args)(listSupplementOffers, { params: { dossierId: loaded.shown.summary.dossierId } }))
  return { ...loaded, offers, forms: loaded.forms.map((form) => ({ ...form, toFill: leaveOut(form.toFill) })) }
}
