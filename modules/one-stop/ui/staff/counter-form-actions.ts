import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { failForm, readForm } from '../../../../platform/web/form.ts'
import type { Language } from '../../../../platform/web/language.ts'
import { apiOf, languageOf, valueOf } from '../../../../platform/web/loader.ts'
import { chooseMessages } from '../../../../platform/web/messages.ts'
import type { Problem } from '../../../../platform/web/problem.ts'
import { changeFilingDraft, showFilingDraft } from '../../../dossiers/contract.ts'
import { conflictProblem, keepFormFiles, readBasis } from '../../../dossiers/widgets.tsx'
import { readForm as readFormDefinition } from '../../../forms/contract.ts'
import { changeRows, readAnswers, REMOVE_FILE, sayAnswer } from '../../../forms/widgets.tsx'
import { receptionAddress } from './reception-address.ts'
import type { Draft } from './reception-parts.tsx'
import { counterMessages } from './words.ts'

export const pageAddress = (draftId: string, pageId: string): string => `${receptionAddress(draftId)}/form?page=${encodeURIComponent(pageId)}`

/** A procedure that asks no form leads back to the reception; without a page, or one that is not shown, the first. */
const openForm = async (args: LoaderFunctionArgs | ActionFunctionArgs) => {
  const api = apiOf(args)
  const draftId = args.params['draftId'] ?? ''
  const draft = valueOf(await api(showFilingDraft, { params: { draftId } }))
  const { form } = draft
  if (draft.filedAs || form === undefined) throw redirect(receptionAddress(draftId))
  const asked = new URL(args.request.url).searchParams.get('page')
  const page = form.pages.find(({ id }) => id === asked) ?? form.pages[0]
  if (page === undefined) throw redirect(receptionAddress(draftId))
  return { draft, form, pageId: page.id, toFill: valueOf(await api(readFormDefinition, { params: { formRef: form.ref } })) }
}

export const loadCounterForm = (args: LoaderFunctionArgs) => openForm(args)

const unitOf = ({ place }: Draft) => (place ? { unitId: place.receivingUnitId } : {})

/** What is not right yet on this page is told; it is kept all the same. */
const problemOf = ({ form }: Draft, pageId: string, language: Language): Problem | undefined => {
  const errors = form?.faults.filter((fault) => fault.pageId === pageId).map(({ field, reason }) => ({ field, reason: reason[language] })) ?? []
  const title = chooseMessages(counterMessages, language).formLacking(errors.length)
  return errors.length === 0 ? undefined : { type: '/problems/answers-incomplete', title, status: 422, kind: 'answers-incomplete', detail: title, errors }
}

/** Pages come and go with the answers, so the next is looked for among those shown now. */
const addressAfter = ({ draftId, form }: Draft, pageId: string): string => {
  const pages = form?.pages ?? []
  const next = pages[pages.findIndex(({ id }) => id === pageId) + 1]
  return next ? pageAddress(draftId, next.id) : receptionAddress(draftId)
}

export const counterFormAction = async (args: ActionFunctionArgs) => {
  const { draft, form, toFill, pageId } = await openForm(args)
  const sent = await readForm(args.request)
  const api = apiOf(args)
  const keep = (answers: Readonly<Record<string, string>>) => api(changeFilingDraft, { params: { draftId: draft.draftId }, body: { form: { ref: form.ref, answers: { ...answers } }, ...readBasis(sent) } })
  const typed = readAnswers(toFill.definition, sent)
  if (sent.text('go') === 'paper') {
    const kept = await keep(Object.fromEntries(Object.keys({ ...form.answers, ...typed }).map((id) => [id, ''])))
    return kept.ok ? redirect(receptionAddress(draft.draftId)) : failForm(kept.problem, sent)
  }
  const files = await keepFormFiles(api, toFill.definition, { sent, ...unitOf(draft) })
  const rows = sent.text('rows')
  const moved = rows === undefined ? {} : changeRows(toFill.definition, { ...form.answers, ...typed }, rows)
  const kept = await keep({ ...typed, ...moved, ...files.answers })
  if (!kept.ok) return failForm(kept.problem, sent)
  const language = languageOf(args)
  const { conflicts } = kept.value
  if (files.problem) return failForm(files.problem, sent)
  if (conflicts) return failForm(conflictProblem({ conflicts, language, say: (field, text) => sayAnswer(toFill, field, text)[language] }), sent)
  if (rows !== undefined || sent.text('go') === 'stay' || sent.text(REMOVE_FILE) !== undefined) return redirect(pageAddress(draft.draftId, pageId))
  if (sent.text('go') === 'later') return redirect(receptionAddress(draft.draftId))
  const problem = problemOf(kept.value, pageId, language)
  return problem ? failForm(problem, sent) : redirect(addressAfter(kept.value, pageId))
}
