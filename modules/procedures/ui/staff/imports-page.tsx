import type { ReactNode } from 'react'
import { Form, useLoaderData, useNavigation, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Breadcrumbs } from '../../../../design-system/components/breadcrumbs.tsx'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Checkbox } from '../../../../design-system/components/choice-group.tsx'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { DateField } from '../../../../design-system/components/date-field.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { FileField } from '../../../../design-system/components/file-field.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { Pagination } from '../../../../design-system/components/pagination.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { useMay } from '../../../../platform/web/desk.ts'
import { endForm, failForm, fieldError, FormKey, keptDate, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, languageOf, valueOf } from '../../../../platform/web/loader.ts'
import { importProcedures, listImportRuns } from '../../contract.ts'
import { staffProceduresEn } from './messages.en.ts'
import { staffProceduresVi } from './messages.vi.ts'
import { useStaffWords, wordFor, writeMoment } from './words.ts'

type Page = AnswerOf<typeof listImportRuns>
type Run = Page['items'][number]

export const loadImports = async (args: LoaderFunctionArgs): Promise<Page> => {
  const after = new URL(args.request.url).searchParams.get('after')
  return valueOf(await apiOf(args)(listImportRuns, { query: { ...(after === null ? {} : { after }), limit: 20 } }))
}

export const importAction = async (args: ActionFunctionArgs): Promise<Response | ReturnType<typeof failForm>> => {
  const form = await readForm(args.request)
  const file = form.file('file')
  if (file === undefined) {
    const detail = (languageOf(args) === 'vi' ? staffProceduresVi : staffProceduresEn).fileMissing
    return failForm({ type: '/problems/invalid', title: detail, status: 422, kind: 'file-missing', detail, errors: [{ field: 'file', reason: detail }] }, form)
  }
  const validFromOn = form.date('validFromOn')
  const answer = await apiOf(args)(importProcedures, {
    query: { publish: form.text('hold') === undefined, retire: form.text('retire') !== undefined, ...(validFromOn === undefined ? {} : { validFromOn }) },
    body: new Uint8Array(await file.arrayBuffer()),
    fileName: file.name,
    idempotencyKey: form.idempotencyKey,
  })
  return endForm(answer, form, (run) => `/desk/procedures/imports/${run.id}`)
}

const ImportForm = (): ReactNode => {
  const m = useStaffWords()
  const failed = useFailedForm()
  const navigation = useNavigation()
  return (
    <Form method="post" encType="multipart/form-data">
      <FormKey />
      <Stack>
        <FileField name="file" label={m.file} hint={m.fileHint} maxMegabytes={64} accept=".xz,.jsonl,.json,.tar,.gz" error={fieldError(failed, 'file')} />
        <DateField name="validFromOn" label={m.validFrom} hint={m.validFromHint} optional defaultValue={keptDate(failed, 'validFromOn')} error={fieldError(failed, 'validFromOn')} />
        <Checkbox name="hold" value="yes" label={m.hold} />
        <Checkbox name="retire" value="yes" label={m.retire} hint={m.retireHint} />
        <ButtonRow><Button kind="primary" busy={navigation.state === 'submitting'}>{m.start}</Button></ButtonRow>
      </Stack>
    </Form>
  )
}

const useColumns = (): readonly Column<Run>[] => {
  const m = useStaffWords()
  return [
    { key: 'file', label: m.file, names: true, cell: (run) => <TextLink to={`/desk/procedures/imports/${run.id}`}>{run.fileName}</TextLink> },
    { key: 'when', label: m.when, cell: (run) => writeMoment(run.startedAt) },
    { key: 'source', label: m.source, cell: (run) => wordFor(m.sources, run.source) },
    { key: 'rows', label: m.rows, numeric: true, cell: (run) => run.counts.rows },
    { key: 'new', label: m.changes.new, numeric: true, cell: (run) => run.counts.new },
    { key: 'changed', label: m.changes.changed, numeric: true, cell: (run) => run.counts.changed },
    { key: 'died', label: m.changes.died, numeric: true, cell: (run) => run.counts.died },
    { key: 'rejected', label: m.rejected, numeric: true, cell: (run) => run.counts.rejected },
  ]
}

export const ImportsPage = (): ReactNode => {
  const m = useStaffWords()
  const failed = useFailedForm()
  const mayImport = useMay('import', 'procedure')
  const { items, next } = useLoaderData<Page>()
  const columns = useColumns()
  return (
    <Stack>
      <Breadcrumbs crumbs={[{ to: '/desk/procedures', label: m.title }, { label: m.importTitle }]} />
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={m.importTitle} lead={m.importLead} hasError={failed !== undefined} />
      {mayImport ? <ImportForm /> : null}
      <DataTable caption={m.runs} columns={columns} rows={items} rowKey={(run) => run.id} rowTone={(run) => (run.complete ? undefined : 'warn')} empty={<EmptyState title={m.noRuns} />} />
      <Pagination next={next === undefined ? undefined : `/desk/procedures/imports?after=${next}`} />
    </Stack>
  )
}
