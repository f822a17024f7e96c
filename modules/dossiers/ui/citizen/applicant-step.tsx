import type { ReactNode } from 'react'
import { Form, redirect, useLoaderData, useRevalidator, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { RadioGroup } from '../../../../design-system/components/choice-group.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { SelectField } from '../../../../design-system/components/select-field.tsx'
import { FormPage } from '../../../../design-system/patterns/form-page.tsx'
import { failForm, fieldError, FormKey, keptValue, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { chooseMessages } from '../../../../platform/web/messages.ts'
import { apiOf, languageOf, sendToSignIn, valueOf } from '../../../../platform/web/loader.ts'
import type { Problem } from '../../../../platform/web/problem.ts'
import { readForm as readFormDefinition } from '../../../forms/contract.ts'
import { FormFields, readAnswers } from '../../../forms/widgets.tsx'
import { changeFilingDraft, listFilingPlaces, showFilingDraft } from '../../contract.ts'
import { placeValue, readPlace } from '../place-posts.ts'
import type { Draft } from '../say.ts'
import { addressAfter, filingAddress, FilingSteps } from './filing-steps.tsx'
import { citizenDossiersEn } from './messages.en.ts'
import { citizenDossiersVi } from './messages.vi.ts'
import { ConflictChoice, conflictProblem } from './draft-conflict.tsx'
import { readBasis } from './read-basis.ts'
import { KeepingStatus } from './keeping-status.tsx'
import { useKeeping } from './use-keeping.ts'
import { redirectIfFiled } from './redirect-if-filed.ts'
import { useWords } from './words.ts'

const FORM_REF = 'applicant-v1'

export const loadApplicant = async (args: LoaderFunctionArgs) => {
  sendToSignIn(args)
  const api = apiOf(args)
  const draft = valueOf(await api(showFilingDraft, { params: { draftId: args.params['draftId'] ?? '' } }))
  redirectIfFiled(draft)
  const { items } = valueOf(await api(listFilingPlaces, { query: { procedureCode: draft.procedure.code } }))
  return { draft, places: items, form: valueOf(await api(readFormDefinition, { params: { formRef: FORM_REF } })) }
}

const problemOf = (draft: Draft, language: 'vi' | 'en'): Problem | undefined => {
  const m = chooseMessages({ vi: citizenDossiersVi, en: citizenDossiersEn }, language)
  const errors = draft.faults.map(({ field, reason }) => ({ field, reason: reason[language] }))
  const all = draft.place ? errors : [{ field: 'place', reason: m.placeMissing }, ...errors]
  if (all.length === 0) return undefined
  return { type: '/problems/answers-incomplete', title: m.fixApplicant, status: 422, kind: 'answers-incomplete', detail: m.fixApplicant, errors: all }
}

export const applicantAction = async (args: ActionFunctionArgs) => {
  sendToSignIn(args)
  const sent = await readForm(args.request)
  const api = apiOf(args)
  const { definition } = valueOf(await api(readFormDefinition, { params: { formRef: FORM_REF } }))
  const caseKey = sent.text('caseKey')
  const answer = await api(changeFilingDraft, {
    params: { draftId: args.params['draftId'] ?? '' },
    body: { answers: { ...readAnswers(definition, sent) }, ...readPlace(sent), ...(caseKey ? { caseKey } : {}), ...readBasis(sent) },
  })
  if (!answer.ok) return failForm(answer.problem, sent)
  if (answer.value.conflicts) return failForm(conflictProblem(answer.value.conflicts, languageOf(args)), sent)
  const problem = problemOf(answer.value, languageOf(args))
  if (problem) return failForm(problem, sent)
  return redirect(addressAfter(answer.value), 303)
}

/** First page: where, in which case, and who applies. Everything typed is kept, right or not. */
export const ApplicantStep = (): ReactNode => {
  const m = useWords()
  const { draft, places, form } = useLoaderData<typeof loadApplicant>()
  const failed = useFailedForm()
  const { revalidate } = useRevalidator()
  const keeping = useKeeping({ draft }, () => void revalidate())
  return (
    <div className="mc-wide mc-page">
      <FormPage title={m.stepApplicant} caption={draft.procedure.name} problem={failed?.problem} before={<FilingSteps draft={draft} step="applicant" />}>
        <Form method="post">
          <FormKey />
          <Stack gap="l">
            <SelectField
              name="place"
              label={m.place}
              hint={m.placeHint}
              choices={places.map((place) => ({ value: placeValue(place), label: place.name }))}
              defaultValue={keptValue(failed, 'place', draft.place ? placeValue(draft.place) : '')}
              error={fieldError(failed, 'place')}
            />
            {draft.cases.length > 1 ? (
              <RadioGroup
                name="caseKey"
                label={m.whichCase}
                choices={draft.cases.map(({ key, name }) => ({ value: key, label: name }))}
                defaultValue={keptValue(failed, 'caseKey', draft.caseKey ?? draft.cases[0]?.key)}
              />
            ) : null}
            <ConflictChoice failed={failed} address={filingAddress(draft.procedure.code, draft.draftId, 'applicant')} />
            <FormFields key={draft.version} form={form} answers={draft.answers} failed={failed} proven={draft.proven} onAnswered={keeping.keep} />
            <ButtonRow><Button kind="primary">{m.saveAndContinue}</Button></ButtonRow>
            {/* Below the button: words that come and go above it would move it away under a finger. */}
            <KeepingStatus keeping={keeping} />
          </Stack>
        </Form>
      </FormPage>
    </div>
  )
}
