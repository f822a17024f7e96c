import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { Breadcrumbs } from '../../../../design-system/components/breadcrumbs.tsx'
import { ButtonLink } from '../../../../design-system/components/button.tsx'
import { DataTable } from '../../../../design-system/components/data-table.tsx'
import { Code, Row, Section, Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { SummaryList } from '../../../../design-system/components/summary-list.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { useMay } from '../../../../platform/web/desk.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { getOrganisationUnit, listAdministrativeAreas, listUnitPosts } from '../../contract.ts'
import { useOrganisationWords, writeDay } from '../words.ts'
import { PostsTable } from './posts-table.tsx'

export type LoadedUnit = AnswerOf<typeof getOrganisationUnit> & {
  readonly posts: AnswerOf<typeof listUnitPosts>['items']
  readonly areaName: string | undefined
}

export const loadUnit = async (args: LoaderFunctionArgs): Promise<LoadedUnit> => {
  const api = apiOf(args)
  const unitId = args.params['unitId'] ?? ''
  const detail = valueOf(await api(getOrganisationUnit, { params: { code: unitId }, query: {} }))
  const { items } = valueOf(await api(listUnitPosts, { params: { unitId: detail.unit.id } }))
  const { areaCode } = detail.unit
  const areas = areaCode === undefined ? [] : valueOf(await api(listAdministrativeAreas, { query: { q: areaCode, limit: 1 } })).items
  return { ...detail, posts: items, areaName: areas[0]?.name }
}

const Actions = (props: { readonly unit: LoadedUnit['unit'] }): ReactNode => {
  const m = useOrganisationWords()
  const home = `/desk/organisation/units/${props.unit.id}`
  const may = { change: useMay('change', 'organisation'), create: useMay('create', 'organisation'), rename: useMay('rename', 'organisation'), move: useMay('move', 'organisation'), close: useMay('close', 'organisation') }
  if (props.unit.closedOn !== undefined) return null
  return (
    <Row gap="s">
      {may.rename ? <ButtonLink to={`${home}/rename`}>{m.rename}</ButtonLink> : null}
      {may.move && props.unit.parentId !== undefined ? <ButtonLink to={`${home}/move`}>{m.move}</ButtonLink> : null}
      {may.create ? <ButtonLink to={`${home}/new`}>{m.add}</ButtonLink> : null}
      {may.change && props.unit.oneStop ? <ButtonLink to={`${home}/networks`}>{m.networks}</ButtonLink> : null}
      {may.close ? <ButtonLink to={`${home}/close`}>{m.close}</ButtonLink> : null}
    </Row>
  )
}

const Facts = (props: { readonly loaded: LoadedUnit }): ReactNode => {
  const m = useOrganisationWords()
  const { unit, ancestors, areaName } = props.loaded
  const [parent] = ancestors
  return (
    <SummaryList
      rows={[
        { key: 'code', label: m.code, value: <Code>{unit.code}</Code> },
        { key: 'kind', label: m.kind, value: m.kinds[unit.kind] },
        { key: 'level', label: m.level, value: m.levels[unit.level] },
        unit.areaCode !== undefined && { key: 'area', label: m.area, value: areaName === undefined ? unit.areaCode : `${areaName} (${unit.areaCode})` },
        parent !== undefined && { key: 'parent', label: m.parent, value: <TextLink to={`/desk/organisation/units/${parent.id}`}>{parent.name}</TextLink> },
        { key: 'opened', label: m.openedOn, value: writeDay(unit.openedOn) },
        { key: 'below', label: m.below, value: <TextLink to={`/desk/organisation?parent=${unit.id}`}>{m.showBelow}</TextLink> },
      ]}
    />
  )
}

type Spell = { readonly fromOn: string; readonly untilOn?: string | undefined }

const useSpellColumns = () => {
  const m = useOrganisationWords()
  return [
    { key: 'from', label: m.from, cell: (row: Spell) => writeDay(row.fromOn) },
    { key: 'until', label: m.until, cell: (row: Spell) => (row.untilOn === undefined ? m.now : writeDay(row.untilOn)) },
  ] as const
}

const History = (props: { readonly loaded: LoadedUnit }): ReactNode => {
  const m = useOrganisationWords()
  const { names, codes, places } = props.loaded
  const spell = useSpellColumns()
  const basis = { key: 'basis', label: m.basis, cell: (row: { readonly basis: string }) => row.basis }
  return (
    <Section title={m.history}>
      <Stack>
        <DataTable
          caption={m.codes}
          rows={codes}
          rowKey={(row) => row.fromOn}
          columns={[
            { key: 'code', label: m.code, names: true, cell: (row) => <Code>{row.code}</Code> },
            { key: 'form', label: m.form, cell: (row) => m.formOf[row.form] },
            ...spell,
            { key: 'source', label: m.source, cell: (row) => row.source },
          ]}
        />
        <DataTable caption={m.names} rows={names} rowKey={(row) => row.fromOn} columns={[{ key: 'name', label: m.name, names: true, cell: (row) => row.name }, ...spell, basis]} />
        {places.length === 0 ? null : (
          <DataTable
            caption={m.places}
            rows={places}
            rowKey={(row) => row.fromOn}
            columns={[
              { key: 'parent', label: m.parent, names: true, cell: (row) => <TextLink to={`/desk/organisation/units/${row.parentId}`}>{row.parentName}</TextLink> },
              ...spell,
              basis,
            ]}
          />
        )}
      </Stack>
    </Section>
  )
}

const Links = (props: { readonly title: string; readonly links: LoadedUnit['successors'] }): ReactNode => {
  const m = useOrganisationWords()
  if (props.links.length === 0) return null
  return (
    <Section title={props.title}>
      <DataTable
        caption={props.title}
        captionUnseen
        rows={props.links}
        rowKey={(link) => link.unitId}
        columns={[
          { key: 'name', label: m.name, names: true, cell: (link) => <TextLink to={`/desk/organisation/units/${link.unitId}`}>{link.name}</TextLink> },
          { key: 'extent', label: m.whole, cell: (link) => m[link.extent] },
          { key: 'from', label: m.from, cell: (link) => writeDay(link.effectiveOn) },
          { key: 'basis', label: m.basis, cell: (link) => link.basis },
        ]}
      />
    </Section>
  )
}

export const UnitPage = (): ReactNode => {
  const m = useOrganisationWords()
  const loaded = useLoaderData<LoadedUnit>()
  const { unit, ancestors } = loaded
  return (
    <Stack>
      <Breadcrumbs
        crumbs={[
          { to: '/desk/organisation', label: m.top },
          ...ancestors.toReversed().map((one) => ({ to: `/desk/organisation?parent=${one.id}`, label: one.name })),
          { label: unit.name },
        ]}
      />
      <PageHeader
        title={unit.name}
        caption={m.kinds[unit.kind]}
        tags={
          <Row gap="s">
            {unit.oneStop ? <Tag tone="brand">{m.oneStop}</Tag> : null}
            {unit.isDemoCode ? <Tag>{m.demoCode}</Tag> : null}
            {unit.closedOn === undefined ? null : <Tag tone="warn">{m.closed(writeDay(unit.closedOn))}</Tag>}
          </Row>
        }
        actions={<Actions unit={unit} />}
      />
      <Facts loaded={loaded} />
      <PostsTable unit={unit} posts={loaded.posts} />
      <Links title={m.successors} links={loaded.successors} />
      <Links title={m.predecessors} links={loaded.predecessors} />
      <History loaded={loaded} />
    </Stack>
  )
}
