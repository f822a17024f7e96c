import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { ButtonLink } from '../../../../design-system/components/button.tsx'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { Code, Row, Stack } from '../../../../design-system/components/layout.tsx'
import { LinkTabs } from '../../../../design-system/components/link-tabs.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { Pagination } from '../../../../design-system/components/pagination.tsx'
import { SearchBox } from '../../../../design-system/components/search-box.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { useMay } from '../../../../platform/web/desk.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { listCatalogue } from '../../contract.ts'
import { useStaffWords } from './words.ts'

type Page = AnswerOf<typeof listCatalogue>
type Line = Page['items'][number]
const STATES = ['public', 'internal', 'retired'] as const
type State = (typeof STATES)[number]
type Loaded = Page & { readonly q: string; readonly state: State | undefined; readonly nextTo: string | undefined }

export const loadCatalogue = async (args: LoaderFunctionArgs): Promise<Loaded> => {
  const given = new URL(args.request.url).searchParams
  const q = given.get('q')?.trim() ?? ''
  const state = STATES.find((each) => each === given.get('state'))
  const after = given.get('after')
  const query = { ...(q === '' ? {} : { q }), ...(state === undefined ? {} : { state }), ...(after === null ? {} : { after }), limit: 50 }
  const page = valueOf(await apiOf(args)(listCatalogue, { query }))
  if (page.next !== undefined) given.set('after', page.next)
  return { ...page, q, state, nextTo: page.next === undefined ? undefined : `/desk/procedures?${given.toString()}` }
}

const useColumns = (): readonly Column<Line>[] => {
  const m = useStaffWords()
  return [
    { key: 'name', label: m.name, names: true, cell: (line) => <TextLink to={`/desk/procedures/sheet/${encodeURIComponent(line.code)}`}>{line.name}</TextLink> },
    { key: 'code', label: m.code, cell: (line) => <Code>{line.code}</Code> },
    { key: 'level', label: m.level, cell: (line) => line.levels.map((level) => m.levels[level]).join(', ') },
    { key: 'sector', label: m.sector, cell: (line) => line.sectorName },
    {
      key: 'state',
      label: m.state,
      cell: (line) => (
        <Row gap="s">
          <Tag tone={line.state === 'retired' ? 'warn' : line.state === 'internal' ? 'brand' : 'good'}>{m.states[line.state]}</Tag>
          {line.published ? null : <Tag tone="action">{m.notPublished}</Tag>}
        </Row>
      ),
    },
  ]
}

const addressOf = (q: string, state: State | undefined): string => {
  const query = new URLSearchParams({ ...(q === '' ? {} : { q }), ...(state === undefined ? {} : { state }) }).toString()
  return query === '' ? '/desk/procedures' : `/desk/procedures?${query}`
}

export const CataloguePage = (): ReactNode => {
  const m = useStaffWords()
  const mayImport = useMay('import', 'procedure')
  const { items, q, state, nextTo } = useLoaderData<Loaded>()
  const columns = useColumns()
  return (
    <Stack>
      <PageHeader title={m.title} lead={m.lead} actions={mayImport ? <Row gap="s"><ButtonLink to="/desk/procedures/differences">{m.toDifferences}</ButtonLink><ButtonLink kind="primary" to="/desk/procedures/imports">{m.toImports}</ButtonLink></Row> : null} />
      <SearchBox id="procedure-search" action="/desk/procedures" label={m.search} defaultValue={q} keep={state === undefined ? {} : { state }} />
      <LinkTabs
        label={m.state}
        tabs={[
          { to: addressOf(q, undefined), label: m.allStates, current: state === undefined },
          ...STATES.map((each) => ({ to: addressOf(q, each), label: m.states[each], current: state === each })),
        ]}
      />
      <DataTable caption={m.title} captionUnseen columns={columns} rows={items} rowKey={(line) => line.code} empty={<EmptyState title={m.none}>{m.noneText}</EmptyState>} />
      <Pagination next={nextTo} />
    </Stack>
  )
}
