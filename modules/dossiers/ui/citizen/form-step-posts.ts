import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { failForm, readForm, type SentForm } from '../../../../platform/web/form.ts'
import type { Language } from '../../../../platform/web/language.ts'
import { leaveOut, type LeftOut } from '../../../../platform/web/left-out.ts'
import { apiOf, languageOf, sendToSignIn, valueOf } from '../../../../platform/web/loader.ts'
import type { Problem } from '../../../../platform/web/problem.ts'
import { readForm as readFormDefinition, type FormToFill } from '../../../forms/contract.ts'
import { asksFiles, changeRows, readAnswers, REMOVE_FILE, sayAnswer } from '../../../forms/widgets.tsx'
import { changeFilingDraft, showFilingDraft } from '../../contract.ts'
import { keepFormFiles } from '../keep-form-files.ts'
import type { Draft } from '../say.ts'
import { conflictProblem } from '../conflict-problem.ts'
import { addressAfter, formPageAddress } from './filing-addresses.ts'
import { readBasis } from '../read-basis.ts'
import { redirectIfFiled } from './redirect-if-filed.ts'
import { trimDraft } from './trim-draft.ts'

type Args = LoaderFunctionArgs | ActionFunctionArgs
type Asked = { readonly draft: Draft; readonly form: NonNullable<Draft['form']>; readonly toFill: FormToFill; readonly pageId: string }
export type PageAsked = Omit<Asked, 'toFill'> & { readonly toFill?: LeftOut<FormToFill>; readonly withFiles: boolean }

/** A page that is shown no more, or a form the procedure asks no more, leads on to what is asked now. */
const openPage = async (args: Args): Promise<Asked> => {
  sendToSignIn(args)
  const api = apiOf(args)
  const draft = valueOf(await api(showFilingDraft, { params: { draftId: args.params['draftId'] ?? '' } }))
  redirectIfFiled(draft)
  const pageId = args.params['page'] ?? ''
  const { form } = draft
  if (form === undefined || !form.pages.some(({ id }) => id === pageId)) throw redirect(addressAfter(draft), 303)
  const toFill = valueOf(await api(readFormDefinition, { params: { formRef: form.ref } }))
  return { draft, form, pageId, toFill }
}

export const loadFormPage = async (args: LoaderFunctionArgs): Promise<PageAsked> => {
  const asked = await openPage(args)
  const { draft, form, toFill, pageId } = asked
  return { draft: trimDraft(draft), form: { ...form, declared: [], faults: [] }, pageId, toFill: leaveOut(toFill), withFiles: asksFiles(toFill.definition, pageId) }
}

const problemOf = ({ form, pageId }: Pick<Asked, 'form' | 'pageId'>, language: Language, title: string): Problem | undefined => {
  const errors = form.faults.filter((fault) => fault.pageId === pageId).map(({ field, reason }) => ({ field, reason: reason[language] }))
  return errors.length === 0 ? undefined : { type: '/problems/answers-incomplete', title, status: 422, kind: 'answers-incomplete', detail: title, errors }
}

/** What the page sent: answers as typed, an earlier answer taken over, a row added or taken out. */
const changesOf = ({ toFill, form }: Asked, sent: SentForm): { readonly answers: Readonly<Record<string, string>>; readonly stay: boolean } => {
  const typed = readAnswers(toFill.definition, sent)
  const taken = form.offers.find(({ field }) => field === sent.text('take'))
  if (taken) return { answers: { ...typed, [taken.field]: taken.answer }, stay: true }
  if (sent.text('go') === 'stay' || sent.text(REMOVE_FILE) !== undefined) return { answers: typed, stay: true }
  const rows = sent.text('rows')
  return rows === undefined ? { answers: typed, stay: false } : { answers: { ...typed, ...changeRows(toFill.definition, { ...form.answers, ...typed }, rows) }, stay: true }
}

export const formPageAction = async (args: ActionFunctionArgs) => {
  const asked = await openPage(args)
  const sent = await readForm(args.request)
  const files = await keepFormFiles(apiOf(args), asked.toFill.definition, { sent })
  const { answers, stay } = changesOf(asked, sent)
  const kept = await apiOf(args)(changeFilingDraft, {
    params: { draftId: asked.draft.draftId },
    body: {
      form: { ref: asked.form.ref, answers: { ...answers, ...files.answers } },
      ...readBasis(sent),
    },
  })
  if (!kept.ok) return failForm(kept.problem, sent)
  const language = languageOf(args)
  const { form, conflicts } = kept.value
  if (files.problem) return failForm(files.problem, sent)
  if (conflicts) return failForm(conflictProblem({ conflicts, language, say: (field, text) => sayAnswer(asked.toFill, field, text)[language] }), sent)
  if (stay) return redirect(formPageAddress(asked.draft, asked.pageId), 303)
  const title = form?.pages.find(({ id }) => id === asked.pageId)?.title[language] ?? ''
  const problem = form && problemOf({ form, pageId: asked.pageId }, language, title)
  return problem ? failForm(problem, sent) : redirect(addressAfter(kept.value, asked.pageId), 303)
}
