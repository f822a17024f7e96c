import type { ReactNode } from 'react'
import { Form, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { DateField } from '../../../../design-system/components/date-field.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Code, Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { TextArea } from '../../../../design-system/components/text-area.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { useMay } from '../../../../platform/web/desk.ts'
import { endForm, failForm, fieldError, FormKey, keptDate, keptValue, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, languageOf, valueOf } from '../../../../platform/web/loader.ts'
import { chooseMessages } from '../../../../platform/web/messages.ts'
import type { Problem } from '../../../../platform/web/problem.ts'
import { listForms, publishForm } from '../../contract.ts'
import type { FormDefinition } from '../../domain/form-definition.ts'
import { staffFormsMessages, useStaffFormsWords } from './words.ts'

type Line = AnswerOf<typeof listForms>['items'][number]

export const loadForms = async (args: LoaderFunctionArgs) => valueOf(await apiOf(args)(listForms, {})).items

const wrong = (field: string, words: string): Problem => ({ type: '/problems/invalid', title: words, status: 422, kind: 'invalid', detail: words, errors: [{ field, reason: words }] })

const parseDefinition = (text: string): FormDefinition | undefined => {
  try {
    return JSON.parse(text) as FormDefinition
  } catch {
    return undefined
  }
}

export const publishAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const m = chooseMessages(staffFormsMessages, languageOf(args))
  const definition = parseDefinition(sent.text('definition') ?? '')
  if (definition === undefined) return failForm(wrong('definition', m.notJson), sent)
  const validFrom = sent.date('validFrom')
  if (validFrom === undefined) return failForm(wrong('validFrom', m.noDate), sent)
  const answer = await apiOf(args)(publishForm, { body: { definition, validFrom, source: sent.text('source') ?? '' }, idempotencyKey: sent.idempotencyKey })
  return endForm(answer, sent, ({ formRef }) => `/desk/forms/${formRef}`)
}

const useColumns = (): readonly Column<Line>[] => {
  const m = useStaffFormsWords()
  return [
    { key: 'name', label: m.name, names: true, cell: (line) => <TextLink to={`/desk/forms/${line.ref}`}>{line.title}</TextLink> },
    { key: 'ref', label: m.ref, cell: (line) => <Code>{line.ref}</Code> },
    { key: 'from', label: m.from, cell: (line) => m.day(line.validFrom) },
    { key: 'until', label: m.until, cell: (line) => (line.validUntil === undefined ? '' : m.day(line.validUntil)) },
    { key: 'source', label: m.source, cell: (line) => line.source },
  ]
}

const PublishForm = (): ReactNode => {
  const m = useStaffFormsWords()
  const failed = useFailedForm()
  return (
    <Details summary={m.publish} open={failed !== undefined} boxed>
      <Form method="post">
        <FormKey />
        <Stack>
          <p>{m.publishLead}</p>
          <TextArea name="definition" label={m.definition} rows={16} defaultValue={keptValue(failed, 'definition')} error={fieldError(failed, 'definition')} />
          <DateField name="validFrom" label={m.validFrom} defaultValue={keptDate(failed, 'validFrom')} error={fieldError(failed, 'validFrom')} />
          <TextField name="source" label={m.source} defaultValue={keptValue(failed, 'source')} error={fieldError(failed, 'source')} />
          <ButtonRow><Button kind="primary">{m.publish}</Button></ButtonRow>
        </Stack>
      </Form>
    </Details>
  )
}

/** Every published version; who may publish does it here, and is told in words what a definition lacks. */
export const FormsPage = (): ReactNode => {
  const m = useStaffFormsWords()
  const items = useLoaderData<typeof loadForms>()
  const mayPublish = useMay('publish', 'form')
  const failed = useFailedForm()
  const columns = useColumns()
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={m.title} lead={m.lead} hasError={failed !== undefined} />
      <DataTable caption={m.title} captionUnseen columns={columns} rows={items} rowKey={(line) => line.ref} empty={<EmptyState title={m.none} />} />
      {mayPublish ? <PublishForm /> : null}
    </Stack>
  )
}
