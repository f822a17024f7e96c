import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { Pagination } from '../../../../design-system/components/pagination.tsx'
import { SearchBox } from '../../../../design-system/components/search-box.tsx'
import { FilteredList } from '../../../../design-system/patterns/filtered-list.tsx'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { countProcedureFacets, listLifeEvents, searchProcedures } from '../../contract.ts'
import { ChosenFilters, SearchFilters } from './search-filters.tsx'
import { readSearch, searchAddress } from './search-address.ts'
import { ProcedureList } from './procedure-list.tsx'
import { sayNumber } from './say.ts'
import { useWords } from './words.ts'

const PAGE = 20

export const loadSearch = async (args: LoaderFunctionArgs) => {
  const api = apiOf(args)
  const search = readSearch(args.request.url)
  const { after, ...asked } = search
  // What a hand-typed address asks beyond the contract is refused by the server in words.
  const query = asked as Parameters<typeof api<typeof countProcedureFacets>>[1]['query']
  const [found, facets, events] = await Promise.all([
    api(searchProcedures, { query: { ...query, limit: PAGE, ...(after === undefined ? {} : { after }) } }),
    api(countProcedureFacets, { query }),
    api(listLifeEvents, {}),
  ])
  const { items, total, next } = valueOf(found)
  const lifeEvents = valueOf(events).items.filter((event) => event.count > 0).map(({ id, name, nameEn }) => ({ id, name, nameEn }))
  return { search, items, total, next, facets: valueOf(facets), lifeEvents }
}

export const SearchPage = (): ReactNode => {
  const m = useWords()
  const { search, items, total, next, facets, lifeEvents } = useLoaderData<typeof loadSearch>()
  const keep = { sector: search.sector, level: search.level, agency: search.agency, lifeEvent: search.lifeEvent, channel: search.channel }
  return (
    <div className="mc-wide mc-page">
      <PageHeader title={search.q === undefined ? m.resultsTitle : m.resultsFor(search.q)} />
      <SearchBox id="search" action="/thu-tuc" label={m.searchLabel} labelUnseen defaultValue={search.q} keep={keep} size="l" buttonLabel={m.search} />
      <ChosenFilters search={search} facets={facets} lifeEvents={lifeEvents} />
      <output className="mc-found">
        <strong>{total === 0 ? m.foundNone : m.found(sayNumber(total))}</strong>
      </output>
      <FilteredList
        filtersLabel={m.filters}
        filters={<SearchFilters search={search} facets={facets} lifeEvents={lifeEvents} />}
      >
        {items.length === 0 ? <EmptyState icon="search" title={m.foundNone}><p>{m.foundNoneText}</p></EmptyState> : <ProcedureList procedures={items} />}
        <Pagination
          first={search.after === undefined ? undefined : searchAddress(search)}
          next={next === undefined ? undefined : searchAddress(search, { after: next })}
        />
      </FilteredList>
    </div>
  )
}
