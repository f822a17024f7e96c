import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { Breadcrumbs } from '../../../../design-system/components/breadcrumbs.tsx'
import { ButtonLink } from '../../../../design-system/components/button.tsx'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { Code, Row, Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { Pagination } from '../../../../design-system/components/pagination.tsx'
import { SearchBox } from '../../../../design-system/components/search-box.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { useMay } from '../../../../platform/web/desk.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { getOrganisationUnit, getProvinceProfile, listOrganisationUnits } from '../../contract.ts'
import { useOrganisationWords, writeDay } from '../words.ts'

export type UnitOfList = AnswerOf<typeof listOrganisationUnits>['items'][number]
type UnitDetail = AnswerOf<typeof getOrganisationUnit>
type Loaded = AnswerOf<typeof listOrganisationUnits> & { readonly q: string; readonly parent: UnitDetail | undefined; readonly nextTo: string | undefined }

/** Units under one parent (`?parent=`, else the province's own committee), or those found (`?q=`). */
export const loadUnits = async (args: LoaderFunctionArgs): Promise<Loaded> => {
  const given = new URL(args.request.url).searchParams
  const q = given.get('q')?.trim() ?? ''
  const api = apiOf(args)
  const parent = given.get('parent') ?? valueOf(await api(getProvinceProfile, {})).rootUnitId
  const after = given.get('after') ?? undefined
  const where = q === '' ? { parent } : { q }
  const page = valueOf(await api(listOrganisationUnits, { query: { ...where, ...(after === undefined ? {} : { after }), limit: 50 } }))
  const above = q === '' ? valueOf(await api(getOrganisationUnit, { params: { code: parent }, query: {} })) : undefined
  const onward = new URLSearchParams(given)
  if (page.next !== undefined) onward.set('after', page.next)
  return { ...page, q, parent: above, nextTo: page.next === undefined ? undefined : `/desk/organisation?${onward.toString()}` }
}

const useColumns = (): readonly Column<UnitOfList>[] => {
  const m = useOrganisationWords()
  return [
    { key: 'name', label: m.name, names: true, cell: (unit) => <TextLink to={`/desk/organisation/units/${unit.id}`}>{unit.name}</TextLink> },
    { key: 'code', label: m.code, cell: (unit) => <Code>{unit.code}</Code> },
    { key: 'kind', label: m.kind, cell: (unit) => m.kinds[unit.kind] },
    { key: 'level', label: m.level, cell: (unit) => m.levels[unit.level] },
    {
      key: 'marks',
      label: m.oneStop,
      cell: (unit) => (
        <Row gap="s">
          {unit.oneStop ? <Tag tone="brand">{m.oneStop}</Tag> : null}
          {unit.closedOn === undefined ? null : <Tag tone="warn">{m.closed(writeDay(unit.closedOn))}</Tag>}
        </Row>
      ),
    },
    { key: 'below', label: m.showBelow, labelUnseen: true, cell: (unit) => <TextLink to={`/desk/organisation?parent=${unit.id}`}>{m.showBelow}</TextLink> },
  ]
}

const Crumbs = (props: { readonly parent: UnitDetail }): ReactNode => {
  const m = useOrganisationWords()
  const { unit, ancestors } = props.parent
  return (
    <Breadcrumbs
      crumbs={[
        { to: '/desk/organisation', label: m.top },
        ...ancestors.toReversed().map((one) => ({ to: `/desk/organisation?parent=${one.id}`, label: one.name })),
        { label: unit.name },
      ]}
    />
  )
}

export const UnitsPage = (): ReactNode => {
  const m = useOrganisationWords()
  const mayCreate = useMay('create', 'organisation')
  const { items, q, parent, nextTo } = useLoaderData<Loaded>()
  const columns = useColumns()
  const empty = q === '' ? <EmptyState title={m.noneBelow} /> : <EmptyState title={m.noneFound}>{m.noneFoundText}</EmptyState>
  return (
    <Stack>
      {parent === undefined ? null : <Crumbs parent={parent} />}
      <PageHeader
        title={parent?.unit.name ?? m.title}
        lead={m.lead}
        actions={
          parent === undefined ? null : (
            <Row gap="s">
              <ButtonLink to={`/desk/organisation/units/${parent.unit.id}`}>{m.openUnit}</ButtonLink>
              {mayCreate ? <ButtonLink kind="primary" to={`/desk/organisation/units/${parent.unit.id}/new`}>{m.add}</ButtonLink> : null}
            </Row>
          )
        }
      />
      <SearchBox id="unit-search" action="/desk/organisation" label={m.search} hint={m.searchHint} defaultValue={q} />
      <DataTable caption={q === '' ? m.below : m.found} columns={columns} rows={items} rowKey={(unit) => unit.id} empty={empty} />
      <Pagination next={nextTo} />
    </Stack>
  )
}
