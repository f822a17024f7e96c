import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { DataTable } from '../../../../../design-system/components/data-table.tsx'
import { EmptyState } from '../../../../../design-system/components/empty-state.tsx'
import { Stack } from '../../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../../design-system/components/page-header.tsx'
import { Pagination } from '../../../../../design-system/components/pagination.tsx'
import { apiOf, valueOf } from '../../../../../platform/web/loader.ts'
import { searchDossiers } from '../../../contract.ts'
import { rowTone, useDossierColumns } from './dossier-columns.tsx'
import { FindBox } from './find-box.tsx'
import { useListWords } from './words.ts'

export const loadSearch = async (args: LoaderFunctionArgs) => {
  const { searchParams } = new URL(args.request.url)
  const q = searchParams.get('q')?.trim() ?? ''
  const after = searchParams.get('after')
  const page = q === '' ? { items: [] } : valueOf(await apiOf(args)(searchDossiers, { query: { q, ...(after ? { after } : {}) } }))
  return { q, first: after === null, ...page }
}

const addressOf = (q: string, after?: string): string => `/desk/search?${new URLSearchParams({ q, ...(after === undefined ? {} : { after }) }).toString()}`

export const SearchPage = (): ReactNode => {
  const m = useListWords()
  const { q, first, items, next } = useLoaderData<Awaited<ReturnType<typeof loadSearch>> & { readonly next?: string }>()
  const columns = useDossierColumns()
  return (
    <Stack>
      <PageHeader title={m.search} lead={m.searchLead} />
      <FindBox q={q} />
      {q === '' ? null : (
        <DataTable
          caption={m.found}
          columns={columns}
          rows={items}
          rowKey={({ dossierId }) => dossierId}
          rowTone={rowTone}
          empty={<EmptyState icon="search" title={m.noneFound}><p>{m.noneFoundText}</p></EmptyState>}
        />
      )}
      <Pagination first={first ? undefined : addressOf(q)} next={next === undefined ? undefined : addressOf(q, next)} />
    </Stack>
  )
}
