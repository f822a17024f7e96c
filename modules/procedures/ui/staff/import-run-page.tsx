import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { Breadcrumbs } from '../../../../design-system/components/breadcrumbs.tsx'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { Code, Section, Stack } from '../../../../design-system/components/layout.tsx'
import { LinkTabs } from '../../../../design-system/components/link-tabs.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { Pagination } from '../../../../design-system/components/pagination.tsx'
import { SummaryList } from '../../../../design-system/components/summary-list.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { getImportRun, listImportChanges } from '../../contract.ts'
import { useStaffWords, wordFor, writeMoment } from './words.ts'

type Run = AnswerOf<typeof getImportRun>
type Reject = Run['report']['rejects'][number]
type Dirt = Run['report']['dirt'][number]
type Carried = NonNullable<Run['report']['carried']>[number]
type Changes = AnswerOf<typeof listImportChanges>
type ChangeLine = Changes['items'][number]

const CHANGES = ['new', 'changed', 'died', 'retired', 'returned'] as const
type Change = (typeof CHANGES)[number]
type Loaded = { readonly run: Run; readonly change: Change; readonly changes: Changes }

const defaultChange = (run: Run): Change => CHANGES.find((change) => change !== 'new' && run.counts[change] > 0) ?? 'new'

export const loadImportRun = async (args: LoaderFunctionArgs): Promise<Loaded> => {
  const api = apiOf(args)
  const runId = args.params['runId'] ?? ''
  const given = new URL(args.request.url).searchParams
  const run = valueOf(await api(getImportRun, { params: { runId } }))
  const change = CHANGES.find((each) => each === given.get('change')) ?? defaultChange(run)
  const after = given.get('after')
  const changes = valueOf(await api(listImportChanges, { params: { runId }, query: { change, ...(after === null ? {} : { after }), limit: 50 } }))
  return { run, change, changes }
}

const sheetOf = (code: string): string => `/desk/procedures/sheet/${encodeURIComponent(code)}`

const RejectTable = (props: { readonly run: Run }): ReactNode => {
  const m = useStaffWords()
  const { rejects, rejectsNotListed } = props.run.report
  if (rejects.length === 0) return null
  const columns: readonly Column<Reject>[] = [
    { key: 'row', label: m.row, cell: (reject) => (reject.file === undefined ? String(reject.row) : `${reject.file} : ${reject.row}`) },
    { key: 'code', label: m.code, cell: (reject) => <Code>{reject.code ?? '—'}</Code> },
    { key: 'why', label: m.why, names: true, cell: (reject) => <Stack gap="s">{reject.faults.map((fault) => <div key={`${fault.field} ${fault.reason}`}>{m.fault(fault.field, wordFor(m.faults, fault.reason), fault.value ?? '')}</div>)}</Stack> },
  ]
  return (
    <Section title={m.rejectsTitle} lead={m.rejectsText}>
      <DataTable caption={m.rejectsTitle} captionUnseen columns={columns} rows={rejects} rowKey={(reject) => `${reject.file ?? ''} ${reject.row}`} rowTone={() => 'bad'} />
      {rejectsNotListed > 0 ? <p>{m.rejectsMore(rejectsNotListed)}</p> : null}
    </Section>
  )
}

const DirtExamples = (props: { readonly dirt: Dirt }): ReactNode => {
  const m = useStaffWords()
  return (
    <Details summary={m.examples}>
      <Stack gap="s">
        {props.dirt.examples.map((example) => (
          <div key={`${example.row} ${example.code ?? ''} ${example.field}`}>
            <Code>{example.code ?? String(example.row)}</Code> {example.field} {example.value ?? ''}
          </div>
        ))}
      </Stack>
    </Details>
  )
}

const DirtTable = (props: { readonly run: Run }): ReactNode => {
  const m = useStaffWords()
  const columns: readonly Column<Dirt>[] = [
    { key: 'kind', label: m.dirtKind, names: true, cell: (dirt) => wordFor(m.dirt, dirt.kind) },
    { key: 'sheets', label: m.sheets, numeric: true, cell: (dirt) => dirt.sheets },
    { key: 'count', label: m.places, numeric: true, cell: (dirt) => dirt.count },
    { key: 'examples', label: m.examples, cell: (dirt) => <DirtExamples dirt={dirt} /> },
  ]
  return (
    <Section title={m.dirtTitle} lead={m.dirtText}>
      <DataTable caption={m.dirtTitle} captionUnseen columns={columns} rows={props.run.report.dirt} rowKey={(dirt) => dirt.kind} empty={<EmptyState title={m.noDirt} />} />
    </Section>
  )
}

const CarriedTable = (props: { readonly run: Run }): ReactNode => {
  const m = useStaffWords()
  const { carried, carriedNotListed = 0 } = props.run.report
  if (carried === undefined) return null
  const columns: readonly Column<Carried>[] = [
    { key: 'code', label: m.code, names: true, cell: (each) => <TextLink to={sheetOf(each.code)}>{each.code}</TextLink> },
    { key: 'fields', label: m.carriedFields, cell: (each) => each.fields.map((field) => wordFor(m.elements, field)).join(', ') },
  ]
  return (
    <Section title={m.carriedTitle} lead={m.carriedText}>
      <DataTable caption={m.carriedTitle} captionUnseen columns={columns} rows={carried} rowKey={(each) => each.code} empty={<EmptyState title={m.nothingChanged} />} />
      {carriedNotListed > 0 ? <p>{m.carriedMore(carriedNotListed)}</p> : null}
    </Section>
  )
}

const ChangeTable = (props: Loaded): ReactNode => {
  const m = useStaffWords()
  const { run, change, changes } = props
  const here = `/desk/procedures/imports/${run.id}`
  const columns: readonly Column<ChangeLine>[] = [
    { key: 'name', label: m.name, names: true, cell: (line) => <TextLink to={sheetOf(line.code)}>{line.name}</TextLink> },
    { key: 'code', label: m.code, cell: (line) => <Code>{line.code}</Code> },
    {
      key: 'compare',
      label: m.compare,
      labelUnseen: true,
      cell: (line) => (line.number === undefined || line.previousNumber === undefined ? null : <TextLink to={`${sheetOf(line.code)}/compare?from=${line.previousNumber}&to=${line.number}`}>{m.compare}</TextLink>),
    },
  ]
  return (
    <Section title={m.changesTitle}>
      <LinkTabs label={m.changesTitle} tabs={CHANGES.map((each) => ({ to: `${here}?change=${each}`, label: m.changes[each], count: run.counts[each], current: each === change }))} />
      <DataTable caption={m.changes[change]} captionUnseen columns={columns} rows={changes.items} rowKey={(line) => line.code} empty={<EmptyState title={m.nothingChanged} />} />
      <Pagination next={changes.next === undefined ? undefined : `${here}?change=${change}&after=${encodeURIComponent(changes.next)}`} />
    </Section>
  )
}

export const ImportRunPage = (): ReactNode => {
  const m = useStaffWords()
  const loaded = useLoaderData<Loaded>()
  const { run } = loaded
  return (
    <Stack>
      <Breadcrumbs crumbs={[{ to: '/desk/procedures', label: m.title }, { to: '/desk/procedures/imports', label: m.importTitle }, { label: run.fileName }]} />
      <PageHeader title={m.runTitle(run.fileName)} caption={wordFor(m.sources, run.source)} />
      {run.report.unjudgedRows === undefined ? null : <Notice tone="warn" title={m.unjudged(run.report.unjudgedRows)} />}
      {run.complete ? null : <Notice tone="bad" title={m.broken}>{m.brokenText}</Notice>}
      <SummaryList
        rows={[
          { key: 'when', label: m.when, value: writeMoment(run.startedAt) },
          { key: 'rows', label: m.rows, value: run.counts.rows },
          { key: 'unchanged', label: m.unchanged, value: run.counts.unchanged },
          { key: 'rejected', label: m.rejected, value: run.counts.rejected },
        ]}
      />
      <ChangeTable {...loaded} />
      <CarriedTable run={run} />
      <RejectTable run={run} />
      <DirtTable run={run} />
    </Stack>
  )
}
