import type { ReactNode } from 'react'
import { Form, redirect, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonLink, ButtonRow } from '../../../../design-system/components/button.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { failForm, FormKey, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { useLanguage, type Language } from '../../../../platform/web/language.ts'
import { apiOf, languageOf, valueOf } from '../../../../platform/web/loader.ts'
import { chooseMessages } from '../../../../platform/web/messages.ts'
import type { Problem } from '../../../../platform/web/problem.ts'
import { changeFilingDraft, showFilingDraft } from '../../../dossiers/contract.ts'
import { formFileField, keepFormFiles } from '../../../dossiers/widgets.tsx'
import { readForm as readFormDefinition } from '../../../forms/contract.ts'
import { changeRows, FormFields, readAnswers, REMOVE_FILE } from '../../../forms/widgets.tsx'
import type { Draft } from './reception-parts.tsx'
import { counterMessages, useCounterWords } from './words.ts'

const receptionAddress = (draftId: string): string => `/desk/counter/${draftId}`

/** A procedure that asks no form leads back to the reception. */
const openForm = async (args: LoaderFunctionArgs | ActionFunctionArgs) => {
  const api = apiOf(args)
  const draftId = args.params['draftId'] ?? ''
  const draft = valueOf(await api(showFilingDraft, { params: { draftId } }))
  const { form } = draft
  if (draft.filedAs || form === undefined) throw redirect(receptionAddress(draftId))
  return { draft, form, toFill: valueOf(await api(readFormDefinition, { params: { formRef: form.ref } })) }
}

export const loadCounterForm = (args: LoaderFunctionArgs) => openForm(args)

const unitOf = ({ place }: Draft) => (place ? { unitId: place.receivingUnitId } : {})

/** What is not right yet is told; it is kept all the same. */
const problemOf = ({ form }: Draft, language: Language): Problem | undefined => {
  const errors = form?.faults.map(({ field, reason }) => ({ field, reason: reason[language] })) ?? []
  const title = chooseMessages(counterMessages, language).formLacking(errors.length)
  return errors.length === 0 ? undefined : { type: '/problems/answers-incomplete', title, status: 422, kind: 'answers-incomplete', detail: title, errors }
}

export const counterFormAction = async (args: ActionFunctionArgs) => {
  const { draft, form, toFill } = await openForm(args)
  const sent = await readForm(args.request)
  const api = apiOf(args)
  const params = { draftId: draft.draftId }
  const keep = (answers: Readonly<Record<string, string>>) => api(changeFilingDraft, { params, body: { form: { ref: form.ref, answers: { ...answers } } } })
  const typed = readAnswers(toFill.definition, sent)
  if (sent.text('go') === 'paper') {
    const emptied = Object.fromEntries(Object.keys({ ...form.answers, ...typed }).map((id) => [id, '']))
    const kept = await keep(emptied)
    return kept.ok ? redirect(receptionAddress(draft.draftId)) : failForm(kept.problem, sent)
  }
  const files = await keepFormFiles(api, toFill.definition, { sent, ...unitOf(draft) })
  if ('problem' in files) return failForm(files.problem, sent)
  const rows = sent.text('rows')
  const moved = rows === undefined ? {} : changeRows(toFill.definition, { ...form.answers, ...typed }, rows)
  const kept = await keep({ ...typed, ...moved, ...files.answers })
  if (!kept.ok) return failForm(kept.problem, sent)
  if (rows !== undefined || sent.text('go') === 'stay' || sent.text(REMOVE_FILE) !== undefined) return redirect(`${receptionAddress(draft.draftId)}/form`)
  const problem = problemOf(kept.value, languageOf(args))
  return problem ? failForm(problem, sent) : redirect(receptionAddress(draft.draftId))
}

/** The procedure's form filled in for the person at the counter, all pages at once; or told to be handed in on paper. */
export const CounterFormPage = (): ReactNode => {
  const m = useCounterWords()
  const language = useLanguage()
  const { draft, form, toFill } = useLoaderData<typeof loadCounterForm>()
  const failed = useFailedForm()
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={form.title[language]} caption={draft.procedure.name} lead={<p>{m.formLead}</p>} hasError={failed !== undefined} />
      <Form method="post" encType="multipart/form-data">
        <FormKey />
        <Stack gap="l">
          <FormFields key={`${draft.version} ${failed === undefined}`} form={toFill} answers={form.answers} failed={failed} fileField={formFileField(draft.draftId, draft.place?.receivingUnitId)} />
          <ButtonRow>
            <Button kind="primary" name="go" value="next">{m.formKeep}</Button>
            <Button name="go" value="stay">{m.save}</Button>
            <Button name="go" value="paper">{m.formOnPaperPress}</Button>
            <ButtonLink kind="quiet" to={receptionAddress(draft.draftId)}>{m.formBack}</ButtonLink>
          </ButtonRow>
        </Stack>
      </Form>
    </Stack>
  )
}
