import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { listRegisterBooks } from '../../contract.ts'
import { usePaperWords } from '../words.ts'
import { FilterBar } from './filter-bar.tsx'
import { unitAsked } from './unit-asked.ts'

type Loaded = AnswerOf<typeof listRegisterBooks> & { readonly unitId: string }
type Book = Loaded['items'][number]

export const loadRegisterBooks = async (args: LoaderFunctionArgs): Promise<Loaded> => {
  const unitId = unitAsked(args)
  return { ...valueOf(await apiOf(args)(listRegisterBooks, { query: { unitId } })), unitId }
}

/** The address of a book's page. */
const bookAddress = (unitId: string, { year, groupCode, groupName }: Book): string =>
  `/desk/register-books/book?${new URLSearchParams({ unit: unitId, year: String(year), group: groupCode, name: groupName })}`

/** Every book of a unit, newest year first. */
export const RegisterBooksPage = (): ReactNode => {
  const m = usePaperWords()
  const { items, unitId } = useLoaderData<Loaded>()
  const columns: readonly Column<Book>[] = [
    { key: 'sector', label: m.sector, names: true, cell: (book) => <TextLink look="strong" to={bookAddress(unitId, book)}>{book.groupName}</TextLink> },
    { key: 'year', label: m.year, cell: (book) => String(book.year) },
    { key: 'lines', label: m.lines, numeric: true, cell: (book) => String(book.lastSerial) },
  ]
  return (
    <Stack>
      <PageHeader title={m.books} lead={m.booksLead} />
      <FilterBar unitId={unitId} />
      <DataTable
        caption={m.books}
        captionUnseen
        columns={columns}
        rows={items}
        rowKey={(book) => `${book.year} ${book.groupCode}`}
        empty={<EmptyState icon="document" title={m.noBooks}><p>{m.noBooksText}</p></EmptyState>}
      />
    </Stack>
  )
}
