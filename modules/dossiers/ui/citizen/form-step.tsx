import type { ReactNode } from 'react'
import { Form, redirect, useLoaderData, useRevalidator, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonLink, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { FormPage } from '../../../../design-system/patterns/form-page.tsx'
import { failForm, FormKey, readForm, useFailedForm, type SentForm } from '../../../../platform/web/form.ts'
import { useLanguage, type Language } from '../../../../platform/web/language.ts'
import { apiOf, languageOf, sendToSignIn, valueOf } from '../../../../platform/web/loader.ts'
import type { Problem } from '../../../../platform/web/problem.ts'
import { readForm as readFormDefinition, type FormToFill } from '../../../forms/contract.ts'
import { asksFiles, changeRows, FormFields, readAnswers, REMOVE_FILE } from '../../../forms/widgets.tsx'
import { changeFilingDraft, showFilingDraft } from '../../contract.ts'
import type { Draft } from '../say.ts'
import { ConflictChoice, conflictProblem } from './draft-conflict.tsx'
import { addressAfter, addressBefore, FilingSteps, formPageAddress } from './filing-steps.tsx'
import { formFileField, keepFormFiles } from '../form-files.tsx'
import { readBasis } from './read-basis.ts'
import { KeepingStatus } from './keeping-status.tsx'
import { OfferedAnswer } from './offered-answer.tsx'
import { redirectIfFiled } from './redirect-if-filed.ts'
import { useKeeping } from './use-keeping.ts'
import { useWords } from './words.ts'

type Args = LoaderFunctionArgs | ActionFunctionArgs
type Asked = { readonly draft: Draft; readonly form: NonNullable<Draft['form']>; readonly toFill: FormToFill; readonly pageId: string }

/** A page that is shown no more, or a form the procedure asks no more, leads on to what is asked now. */
const openPage = async (args: Args): Promise<Asked> => {
  sendToSignIn(args)
  const api = apiOf(args)
  const draft = valueOf(await api(showFilingDraft, { params: { draftId: args.params['draftId'] ?? '' } }))
  redirectIfFiled(draft)
  const pageId = args.params['page'] ?? ''
  const { form } = draft
  if (form === undefined || !form.pages.some(({ id }) => id === pageId)) throw redirect(addressAfter(draft), 303)
  return { draft, form, pageId, toFill: valueOf(await api(readFormDefinition, { params: { formRef: form.ref } })) }
}

export const loadFormPage = (args: LoaderFunctionArgs): Promise<Asked> => openPage(args)

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
  if ('problem' in files) return failForm(files.problem, sent)
  const { answers, stay } = changesOf(asked, sent)
  const kept = await apiOf(args)(changeFilingDraft, {
    params: { draftId: asked.draft.draftId },
    body: {
      form: { ref: asked.form.ref, answers: { ...answers, ...files.answers } },
      ...readBasis(sent),
    },
  })
  if (!kept.ok) return failForm(kept.problem, sent)
  if (kept.value.conflicts) return failForm(conflictProblem(kept.value.conflicts, languageOf(args)), sent)
  const { form } = kept.value
  if (stay) return redirect(formPageAddress(asked.draft, asked.pageId), 303)
  const title = form?.pages.find(({ id }) => id === asked.pageId)?.title[languageOf(args)] ?? ''
  const problem = form && problemOf({ form, pageId: asked.pageId }, languageOf(args), title)
  return problem ? failForm(problem, sent) : redirect(addressAfter(kept.value, asked.pageId), 303)
}

const FormPageBody = (props: Asked): ReactNode => {
  const m = useWords()
  const failed = useFailedForm()
  const { revalidate } = useRevalidator()
  const { draft, form, toFill, pageId } = props
  const keeping = useKeeping({ draft, formRef: form.ref }, () => void revalidate())
  const withFiles = asksFiles(toFill.definition, pageId)
  const offered = (field: string): ReactNode => {
    const offer = form.offers.find((each) => each.field === field)
    return offer ? <OfferedAnswer offer={offer} /> : null
  }
  return (
    <Form method="post" {...(withFiles ? { encType: 'multipart/form-data' as const } : {})}>
      <FormKey />
      <Stack gap="l">
        <KeepingStatus keeping={keeping} />
        <ConflictChoice failed={failed} address={formPageAddress(draft, pageId)} />
        <FormFields form={toFill} pageId={pageId} answers={form.answers} failed={failed} proven={form.proven} onAnswered={keeping.keep} beside={offered} fileField={formFileField(draft.draftId)} />
        <ButtonRow>
          <Button kind="primary" name="go" value="next">{m.saveAndContinue}</Button>
          {withFiles ? <Button name="go" value="stay">{m.upload}</Button> : null}
          <ButtonLink kind="quiet" to={addressBefore(draft, pageId)}>{m.back}</ButtonLink>
        </ButtonRow>
      </Stack>
    </Form>
  )
}

/** One page of the procedure's form. Every answer is kept when its field is left, right or not; nothing is judged before one goes on. */
export const FormStep = (): ReactNode => {
  const m = useWords()
  const language = useLanguage()
  const asked = useLoaderData<typeof loadFormPage>()
  const failed = useFailedForm()
  const { draft, form, pageId } = asked
  const at = form.pages.findIndex(({ id }) => id === pageId)
  return (
    <div className="mc-wide mc-page">
      <FormPage title={form.title[language]} caption={draft.procedure.name} lead={m.pageOf(at + 1, form.pages.length)} problem={failed?.problem} before={<FilingSteps draft={draft} step="form" />}>
        <FormPageBody key={`${pageId} ${draft.version} ${failed === undefined}`} {...asked} />
      </FormPage>
    </div>
  )
}
