import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { failForm, readForm } from '../../../../platform/web/form.ts'
import { chooseMessages } from '../../../../platform/web/messages.ts'
import { leaveOut, type LeftOut } from '../../../../platform/web/left-out.ts'
import { apiOf, languageOf, sendToSignIn, valueOf } from '../../../../platform/web/loader.ts'
import type { Problem } from '../../../../platform/web/problem.ts'
import { readForm as readFormDefinition, type FormToFill } from '../../../forms/contract.ts'
import { readAnswers, sayAnswer } from '../../../forms/widgets.tsx'
import { changeFilingDraft, listFilingPlaces, showFilingDraft } from '../../contract.ts'
import { askRegisterPressed } from '../ask-register.ts'
import { placeValue, readPlace } from '../place-posts.ts'
import type { Draft } from '../say.ts'
import { conflictProblem } from '../conflict-problem.ts'
import { addressAfter, filingAddress } from './filing-addresses.ts'
import { APPLICANT_FORM } from './places-here.ts'
import { citizenDossiersEn } from './messages.en.ts'
import { citizenDossiersVi } from './messages.vi.ts'
import { readBasis } from '../read-basis.ts'
import { redirectIfFiled } from './redirect-if-filed.ts'
import { trimDraft } from './trim-draft.ts'

export type ApplicantAsked = { readonly draft: Draft; readonly places?: LeftOut<AnswerOf<typeof listFilingPlaces>['items']>; readonly form?: LeftOut<FormToFill> }

export const loadApplicant = async (args: LoaderFunctionArgs): Promise<ApplicantAsked> => {
  sendToSignIn(args)
  const api = apiOf(args)
  const draft = valueOf(await api(showFilingDraft, { params: { draftId: args.params['draftId'] ?? '' } }))
  redirectIfFiled(draft)
  const { items } = valueOf(await api(listFilingPlaces, { query: { procedureCode: draft.procedure.code } }))
  return { draft: trimDraft(draft), places: leaveOut(items), form: leaveOut(valueOf(await api(readFormDefinition, { params: { formRef: APPLICANT_FORM } }))) }
}

const problemOf = (draft: Draft, language: 'vi' | 'en'): Problem | undefined => {
  const m = chooseMessages({ vi: citizenDossiersVi, en: citizenDossiersEn }, language)
  const errors = draft.faults.map(({ field, reason }) => ({ field, reason: reason[language] }))
  const all = draft.place ? errors : [{ field: 'place', reason: m.placeMissing }, ...errors]
  if (all.length === 0) return undefined
  return { type: '/problems/answers-incomplete', title: m.fixApplicant, status: 422, kind: 'answers-incomplete', detail: m.fixApplicant, errors: all }
}

/** A place and a case by their names, an answer in its words. */
const sayingOf = async (args: ActionFunctionArgs, { draft, form }: { readonly draft: Draft; readonly form: FormToFill }) => {
  const places = valueOf(await apiOf(args)(listFilingPlaces, { query: { procedureCode: draft.procedure.code } })).items
  return (field: string, text: string): string => {
    if (field === 'place') return places.find((place) => placeValue(place) === text)?.name ?? text
    if (field === 'caseKey') return draft.cases.find(({ key }) => key === text)?.name ?? text
    return sayAnswer(form, field, text)[languageOf(args)]
  }
}

export const applicantAction = async (args: ActionFunctionArgs) => {
  sendToSignIn(args)
  const sent = await readForm(args.request)
  const api = apiOf(args)
  const form = valueOf(await api(readFormDefinition, { params: { formRef: APPLICANT_FORM } }))
  const caseKey = sent.text('caseKey')
  const answer = await api(changeFilingDraft, {
    params: { draftId: args.params['draftId'] ?? '' },
    body: { answers: { ...readAnswers(form.definition, sent) }, ...readPlace(sent), ...(caseKey ? { caseKey } : {}), ...readBasis(sent) },
  })
  if (!answer.ok) return failForm(answer.problem, sent)
  const { conflicts } = answer.value
  if (conflicts) return failForm(conflictProblem({ conflicts, language: languageOf(args), say: await sayingOf(args, { draft: answer.value, form }) }), sent)
  const asked = await askRegisterPressed(api, answer.value.draftId, sent)
  if (asked) return asked.ok ? redirect(filingAddress(answer.value.procedure.code, answer.value.draftId, 'applicant'), 303) : failForm(asked.problem, sent)
  const problem = problemOf(answer.value, languageOf(args))
  if (problem) return failForm(problem, sent)
  return redirect(addressAfter(answer.value), 303)
}
