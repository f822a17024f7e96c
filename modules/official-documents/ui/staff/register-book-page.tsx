import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { DateField } from '../../../../design-system/components/date-field.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { Code, Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { Pagination } from '../../../../design-system/components/pagination.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { readRegisterBook } from '../../contract.ts'
import { usePaperWords, writeMoment } from '../words.ts'
import { dateAsked } from './date-asked.ts'
import { FilterBar } from './filter-bar.tsx'
import { unitAsked } from './unit-asked.ts'

type Asked = { readonly unitId: string; readonly year: number; readonly group: string; readonly from?: string; readonly to?: string }
type Loaded = AnswerOf<typeof readRegisterBook> & { readonly asked: Asked; readonly name: string; readonly onLaterPage: boolean }
type Line = Loaded['items'][number]

export const loadRegisterBook = async (args: LoaderFunctionArgs): Promise<Loaded> => {
  const given = new URL(args.request.url).searchParams
  const [from, to] = [dateAsked(given, 'from'), dateAsked(given, 'to')]
  const asked: Asked = {
    unitId: unitAsked(args),
    year: Number(given.get('year') ?? 0),
    group: given.get('group') ?? '',
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  }
  const after = given.get('after')
  const page = valueOf(await apiOf(args)(readRegisterBook, { query: { ...asked, ...(after === null ? {} : { after: Number(after) }) } }))
  return { ...page, asked, name: given.get('name') ?? asked.group, onLaterPage: after !== null }
}

const textOf = ({ year, ...asked }: Asked): Readonly<Record<string, string>> => ({ ...asked, year: String(year) })

const Period = (): ReactNode => {
  const m = usePaperWords()
  const { asked, name } = useLoaderData<Loaded>()
  const kept = { unit: asked.unitId, year: String(asked.year), group: asked.group, name }
  return (
    <FilterBar>
      {Object.entries(kept).map(([field, value]) => <input key={field} type="hidden" name={field} value={value} />)}
      <DateField name="from" label={m.from} optional defaultValue={asked.from} />
      <DateField name="to" label={m.to} optional defaultValue={asked.to} />
    </FilterBar>
  )
}

const PrintLink = (): ReactNode => {
  const m = usePaperWords()
  const { asked } = useLoaderData<Loaded>()
  return (
    <TextLink href={`/api/desk/register-books/print?${new URLSearchParams(textOf(asked))}`} newTab icon="print">
      {asked.from === undefined && asked.to === undefined ? m.printWhole : m.printBook}
    </TextLink>
  )
}

const useColumns = (): readonly Column<Line>[] => {
  const m = usePaperWords()
  return [
    { key: 'serial', label: m.serial, numeric: true, cell: (line) => String(line.serial) },
    {
      key: 'dossier',
      label: m.dossier,
      names: true,
      cell: (line) => (
        <Stack gap="s">
          <TextLink to={`/desk/dossiers/${line.dossierCode}`}>{line.procedureName}</TextLink>
          <Code>{line.dossierCode}</Code>
        </Stack>
      ),
    },
    { key: 'applicant', label: m.applicant, cell: (line) => line.applicantName },
    { key: 'lead', label: m.lead, cell: (line) => line.leadUnitName },
    { key: 'received', label: m.received, cell: (line) => writeMoment(line.receivedAt) },
    { key: 'due', label: m.due, cell: (line) => (line.dueAt === undefined ? '' : writeMoment(line.dueAt)) },
    { key: 'closed', label: m.returned, cell: (line) => (line.closedHow === undefined || line.closedAt === undefined ? '' : `${m.closings[line.closedHow]} ${writeMoment(line.closedAt)}`) },
    { key: 'how', label: m.how, cell: (line) => [line.resultBy, line.receivedBy].filter(Boolean).join('; ') },
    { key: 'remarks', label: m.remarks, cell: (line) => line.remarks.join('; ') },
  ]
}

/** One book as it is written, and its print for a period. */
export const RegisterBookPage = (): ReactNode => {
  const m = usePaperWords()
  const { items, next, asked, name, onLaterPage } = useLoaderData<Loaded>()
  const columns = useColumns()
  const { unitId, ...rest } = textOf(asked)
  const here = new URLSearchParams({ ...rest, unit: unitId ?? '', name })
  const onward = new URLSearchParams({ ...Object.fromEntries(here), after: String(next ?? 0) })
  return (
    <Stack>
      <PageHeader title={m.bookTitle(name, String(asked.year))} actions={<PrintLink />} />
      <Period />
      <DataTable caption={m.books} captionUnseen columns={columns} rows={items} rowKey={(line) => String(line.serial)} empty={<EmptyState icon="document" title={m.noLines} />} />
      <Pagination first={onLaterPage ? `/desk/register-books/book?${here}` : undefined} next={next === undefined ? undefined : `/desk/register-books/book?${onward}`} />
    </Stack>
  )
}
