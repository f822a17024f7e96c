import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { ButtonLink } from '../../../../../design-system/components/button.tsx'
import { DataTable, type Column } from '../../../../../design-system/components/data-table.tsx'
import { EmptyState } from '../../../../../design-system/components/empty-state.tsx'
import { Code, Section, Stack } from '../../../../../design-system/components/layout.tsx'
import { LinkTabs } from '../../../../../design-system/components/link-tabs.tsx'
import { PageHeader } from '../../../../../design-system/components/page-header.tsx'
import { Pagination } from '../../../../../design-system/components/pagination.tsx'
import { Tag, type TagTone } from '../../../../../design-system/components/tag.tsx'
import { TextLink } from '../../../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../../../platform/web/contract.ts'
import { apiOf, personOf, valueOf } from '../../../../../platform/web/loader.ts'
import { listApologiesDue, listDueSoon, listRetiredOpen } from '../../../contract.ts'
import { referenceOf, sayDate, sayMoment } from '../../say.ts'
import { rowTone, useDossierColumns } from './dossier-columns.tsx'
import { useListWords } from './words.ts'

const HORIZONS = [0, 3, 7, 14] as const
const USUAL = 3

export const loadDue = async (args: LoaderFunctionArgs) => {
  const { searchParams } = new URL(args.request.url)
  const api = apiOf(args)
  const after = searchParams.get('after')
  const days = HORIZONS.find((each) => String(each) === searchParams.get('days')) ?? USUAL
  const person = personOf(args)
  const signs = person?.kind === 'staff' && person.abilities.includes('extend:dossier')
  const [due, retired, apologies] = await Promise.all([
    api(listDueSoon, { query: { withinDays: days, ...(after ? { after } : {}) } }).then(valueOf),
    api(listRetiredOpen, {}).then(valueOf),
    signs ? api(listApologiesDue, { query: {} }).then(valueOf) : undefined,
  ])
  return { days, first: after === null, ...due, retired: retired.items, apologies: apologies?.items }
}

type Count = AnswerOf<typeof listDueSoon>['counts'][number]
type Apology = AnswerOf<typeof listApologiesDue>['items'][number]
const TONES: Readonly<Record<Apology['urgency'], TagTone>> = { today: 'warn', later: 'plain', 'too-late': 'bad' }

const useApologyColumns = (): readonly Column<Apology>[] => {
  const m = useListWords()
  return [
    {
      key: 'dossier',
      label: m.dossier,
      names: true,
      cell: (item) => <Stack gap="s"><TextLink look="strong" to={`/desk/dossiers/${referenceOf(item)}`}>{item.procedureName}</TextLink>{item.code ? <Code>{item.code}</Code> : null}</Stack>,
    },
    { key: 'left', label: m.left, cell: ({ urgency, latestAt, dueAt }) => <><Tag tone={TONES[urgency]}>{m.urgencies[urgency]}</Tag>{' '}<small>{`${m.due(sayMoment(dueAt))} · ${m.latest(sayMoment(latestAt))}`}</small></> },
    { key: 'applicant', label: m.applicant, cell: ({ applicantName }) => applicantName },
    { key: 'holder', label: m.holder, cell: ({ holderName }) => holderName ?? m.nobody },
    { key: 'act', label: m.sign, labelUnseen: true, cell: (item) => <ButtonLink size="s" to={`/desk/dossiers/${referenceOf(item)}?act=apologise`}>{m.sign}</ButtonLink> },
  ]
}

const Apologies = ({ items }: { readonly items: readonly Apology[] }): ReactNode => {
  const m = useListWords()
  const columns = useApologyColumns()
  return (
    <Section title={m.apologies} lead={m.apologiesLead}>
      <DataTable caption={m.apologies} captionUnseen columns={columns} rows={items} rowKey={({ dossierId }) => dossierId} rowTone={({ urgency }) => (urgency === 'later' ? undefined : urgency === 'today' ? 'warn' : 'bad')} empty={<p>{m.noApologies}</p>} />
    </Section>
  )
}

type Retired = AnswerOf<typeof listRetiredOpen>['items'][number]

/** QĐ 2715 of Quảng Trị: what an abolished procedure left open after its transition. */
const RetiredLists = ({ lists }: { readonly lists: readonly Retired[] }): ReactNode => {
  const m = useListWords()
  const columns = useDossierColumns()
  return (
    <Section title={m.retired} lead={m.retiredLead}>
      {lists.map(({ procedure, unitName, retiredOn, ranOutOn, open }) => (
        <DataTable
          key={`${procedure.code} ${unitName}`}
          caption={m.retiredList({ procedure: `${procedure.code} ${procedure.name}`, unit: unitName, retired: sayDate(retiredOn), ran: sayDate(ranOutOn) })}
          columns={columns}
          rows={open}
          rowKey={({ dossierId }) => dossierId}
          rowTone={rowTone}
        />
      ))}
    </Section>
  )
}

const useCountColumns = (): readonly Column<Count>[] => {
  const m = useListWords()
  return [
    { key: 'step', label: m.stepAndUnit, names: true, cell: ({ step, unitName }) => `${m.steps[step] ?? step}, ${unitName}` },
    { key: 'person', label: m.person, cell: ({ officialName }) => officialName ?? m.nobody },
    { key: 'overdue', label: m.overdue, numeric: true, cell: ({ overdue }) => overdue },
    { key: 'soon', label: m.dueSoon, numeric: true, cell: ({ dueSoon }) => dueSoon },
  ]
}

const addressOf = (days: number, after?: string): string => `/desk/due?${new URLSearchParams({ days: String(days), ...(after === undefined ? {} : { after }) }).toString()}`

/** What runs out: who has how much of it, which they are, and where an apology still helps. */
export const DuePage = (): ReactNode => {
  const m = useListWords()
  const { days, first, items, next, counts, retired, apologies } = useLoaderData<typeof loadDue>()
  const [columns, countColumns] = [useDossierColumns(), useCountColumns()]
  return (
    <Stack>
      <PageHeader title={m.dueTitle} lead={m.dueLead} />
      {apologies ? <Apologies items={apologies} /> : null}
      {retired.length > 0 ? <RetiredLists lists={retired} /> : null}
      <LinkTabs label={m.horizon} tabs={HORIZONS.map((each) => ({ to: addressOf(each), label: m.days(each), current: each === days }))} />
      {counts.length > 0 ? <DataTable caption={m.counts} columns={countColumns} rows={counts} rowKey={({ step, unitName, officialName }) => `${step}${unitName}${officialName ?? ''}`} rowTone={({ overdue }) => (overdue > 0 ? 'bad' : undefined)} /> : null}
      <DataTable caption={m.dueTitle} captionUnseen columns={columns} rows={items} rowKey={({ dossierId }) => dossierId} rowTone={rowTone} empty={<EmptyState icon="clock" title={m.noneDue}><p>{m.emptyText}</p></EmptyState>} />
      <Pagination first={first ? undefined : addressOf(days)} next={next === undefined ? undefined : addressOf(days, next)} />
    </Stack>
  )
}
