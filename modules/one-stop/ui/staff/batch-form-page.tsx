import type { ReactNode } from 'react'
import { Form, redirect, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonLink, ButtonRow } from '../../../../design-system/components/button.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Row, Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { SelectField } from '../../../../design-system/components/select-field.tsx'
import { TickBox } from '../../../../design-system/staff/tick-box.tsx'
import { failForm, FormKey, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { useDesk } from '../../../../platform/web/desk.ts'
import { useLanguage } from '../../../../platform/web/language.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { readForm as readFormDefinition } from '../../../forms/contract.ts'
import { FormFields, readAnswers } from '../../../forms/widgets.tsx'
import { keepBatch, showBatch } from '../../contract-batch.ts'
import { inTurn } from './in-turn.ts'
import { useCounterWords } from './words.ts'

const batchAddress = (batchId: string): string => `/desk/batches/${batchId}`

/** A procedure that asks no form leads back to the list. */
const openForm = async (args: LoaderFunctionArgs | ActionFunctionArgs) => {
  const api = apiOf(args)
  const batchId = args.params['batchId'] ?? ''
  const batch = valueOf(await api(showBatch, { params: { batchId } }))
  if (!batch.form) throw redirect(batchAddress(batchId))
  return { batch, form: batch.form, toFill: valueOf(await api(readFormDefinition, { params: { formRef: batch.form.ref } })) }
}

export const loadBatchForm = (args: LoaderFunctionArgs) => openForm(args)

const PREFIX = 'form.'
const shared = (answers: Readonly<Record<string, string>>) => Object.fromEntries(Object.entries(answers).map(([id, text]) => [`${PREFIX}${id}`, text]))

export const batchFormAction = async (args: ActionFunctionArgs) => {
  const { batch, toFill } = await openForm(args)
  const sent = await readForm(args.request)
  const common = { ...shared(readAnswers(toFill.definition, sent)), formBy: 'typed', rowQuestions: sent.all('rowQuestions').join(','), rowPerson: sent.text('rowPerson') ?? '' }
  const kept = await inTurn(() => apiOf(args)(keepBatch, { params: { batchId: batch.batchId }, body: { common } }))
  return kept.ok ? redirect(batchAddress(batch.batchId)) : failForm(kept.problem, sent)
}

/** What all rows answer alike; beside each question that fits into a cell, whether each row answers it for itself. */
export const BatchFormPage = (): ReactNode => {
  const m = useCounterWords()
  const language = useLanguage()
  const { batch, form, toFill } = useLoaderData<typeof loadBatchForm>()
  const failed = useFailedForm()
  const { api } = useDesk()
  const { common, batchId } = batch
  const shown = Object.fromEntries(Object.entries(common).flatMap(([field, text]) => (field.startsWith(PREFIX) ? [[field.slice(PREFIX.length), text] as const] : [])))
  const [mayAsk, chosen] = [new Map(form.mayAsk.map(({ id, label }) => [id, label[language]])), new Set((common['rowQuestions'] ?? '').split(','))]
  const byRow = (id: string): ReactNode =>
    mayAsk.has(id) ? <Row gap="s"><TickBox name="rowQuestions" value={id} label={m.batchByRowOf(mayAsk.get(id) ?? '')} defaultChecked={chosen.has(id)} /><span aria-hidden>{m.batchByRow}</span></Row> : null
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={form.title[language]} caption={batch.procedure.name} lead={<p>{m.batchFormLead}</p>} hasError={failed !== undefined} />
      <Form method="post">
        <FormKey />
        <Stack gap="l">
          {form.persons.length > 1 ? <SelectField name="rowPerson" label={m.batchRowPerson} placeholder={false} choices={form.persons.map(({ id, label }) => ({ value: id, label: label[language] }))} defaultValue={form.rowPerson} /> : null}
          <FormFields form={toFill} answers={{ ...form.known, ...shown }} failed={failed} beside={byRow} onAnswered={(changes) => void inTurn(() => api(keepBatch, { params: { batchId }, body: { common: shared(changes) } }))} />
          <ButtonRow>
            <Button kind="primary">{m.batchFormKeep}</Button>
            <ButtonLink kind="quiet" to={batchAddress(batchId)}>{m.batchFormBack}</ButtonLink>
          </ButtonRow>
        </Stack>
      </Form>
    </Stack>
  )
}
