import type { ReactNode } from 'react'
import { Form, useLoaderData, useNavigation, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { FileField } from '../../../../design-system/components/file-field.tsx'
import { Code, Row, Section, Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { useMay } from '../../../../platform/web/desk.ts'
import { endForm, failForm, fieldError, FormKey, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, languageOf, valueOf } from '../../../../platform/web/loader.ts'
import { importWorkflowGraph, listWorkflowGraphs } from '../../contract.ts'
import { staffWorkflowEn } from './messages.en.ts'
import { staffWorkflowVi } from './messages.vi.ts'
import { graphAddress, useSaid, useWorkflowWords, writeDay } from './words.ts'

type Page = AnswerOf<typeof listWorkflowGraphs>
type Line = Page['items'][number]

export const loadGraphs = async (args: LoaderFunctionArgs): Promise<Page> => valueOf(await apiOf(args)(listWorkflowGraphs, {}))

export const importAction = async (args: ActionFunctionArgs): Promise<Response | ReturnType<typeof failForm>> => {
  const form = await readForm(args.request)
  const file = form.file('file')
  if (file === undefined) {
    const detail = (languageOf(args) === 'vi' ? staffWorkflowVi : staffWorkflowEn).fileMissing
    return failForm({ type: '/problems/invalid', title: detail, status: 422, kind: 'file-missing', detail, errors: [{ field: 'file', reason: detail }] }, form)
  }
  const answer = await apiOf(args)(importWorkflowGraph, { body: new Uint8Array(await file.arrayBuffer()), fileName: file.name, idempotencyKey: form.idempotencyKey })
  return endForm(answer, form, ({ code }) => `${graphAddress(code)}?draft=true`)
}

const ImportForm = (): ReactNode => {
  const m = useWorkflowWords()
  const failed = useFailedForm()
  const navigation = useNavigation()
  return (
    <Section title={m.import}>
      <Form method="post" encType="multipart/form-data">
        <FormKey />
        <Stack>
          <p>{m.importLead}</p>
          <FileField name="file" label={m.file} hint={m.fileHint} maxMegabytes={2} accept=".bpmn,.xml" error={fieldError(failed, 'file')} />
          <ButtonRow><Button kind="primary" busy={navigation.state === 'submitting'}>{m.importNow}</Button></ButtonRow>
        </Stack>
      </Form>
    </Section>
  )
}

const useColumns = (): readonly Column<Line>[] => {
  const m = useWorkflowWords()
  const said = useSaid()
  return [
    { key: 'name', label: m.graph, names: true, cell: (line) => <TextLink to={graphAddress(line.code)}>{said(line.name)}</TextLink> },
    { key: 'code', label: m.code, cell: (line) => <Code>{line.code}</Code> },
    {
      key: 'version',
      label: m.versions,
      cell: (line) => (
        <Row gap="s">
          {line.version === undefined ? null : <Tag tone="good">{m.version(line.version)}</Tag>}
          {line.hasDraft ? <Tag tone="action">{m.draft}</Tag> : null}
          {line.outrun ? <Tag tone="warn">{m.outrunShort}</Tag> : null}
        </Row>
      ),
    },
    { key: 'decision', label: m.decision, cell: (line) => (line.approval === undefined ? m.notApproved : m.decided(line.approval.number, writeDay(line.approval.decidedOn))) },
    { key: 'running', label: m.running, numeric: true, cell: (line) => line.running },
  ]
}

export const GraphsPage = (): ReactNode => {
  const m = useWorkflowWords()
  const failed = useFailedForm()
  const mayDraft = useMay('draft', 'workflow')
  const { items } = useLoaderData<Page>()
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={m.title} lead={m.lead} hasError={failed !== undefined} />
      <DataTable caption={m.title} captionUnseen columns={useColumns()} rows={items} rowKey={(line) => line.code} empty={<EmptyState title={m.none}>{m.noneText}</EmptyState>} />
      {mayDraft ? <ImportForm /> : null}
    </Stack>
  )
}
