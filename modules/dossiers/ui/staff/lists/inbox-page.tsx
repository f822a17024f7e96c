import type { ReactNode } from 'react'
import { Form, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { DataTable } from '../../../../../design-system/components/data-table.tsx'
import { EmptyState } from '../../../../../design-system/components/empty-state.tsx'
import { ErrorSummary } from '../../../../../design-system/components/error-summary.tsx'
import { Row, Stack } from '../../../../../design-system/components/layout.tsx'
import { LinkTabs } from '../../../../../design-system/components/link-tabs.tsx'
import { PageHeader } from '../../../../../design-system/components/page-header.tsx'
import { Pagination } from '../../../../../design-system/components/pagination.tsx'
import type { Client } from '../../../../../platform/web/client.ts'
import { FormKey, useFailedForm } from '../../../../../platform/web/form.ts'
import { apiOf, personOf, unitOf, valueOf } from '../../../../../platform/web/loader.ts'
import { listColleagues, listInbox, listMyWork } from '../../../contract.ts'
import type { Summary } from '../../say.ts'
import { BatchOutcomes } from './batch-outcomes.tsx'
import { rowTone, useDossierColumns } from './dossier-columns.tsx'
import { FindBox } from './find-box.tsx'
import { HandOverCard, mayHandOn, useTickColumn, type Colleague } from './hand-over-card.tsx'
import { useListWords, type ListWords } from './words.ts'

export type Inbox = 'counter' | 'officer' | 'return' | 'mine'
type Show = 'mine' | 'free' | 'covered' | 'paused' | 'overdue' | 'soon' | 'undigitised'

const VIEWS: Readonly<Record<Inbox, readonly Show[]>> = {
  counter: ['soon', 'overdue', 'paused', 'undigitised'],
  officer: ['mine', 'free', 'covered', 'soon', 'overdue', 'paused', 'undigitised'],
  return: ['soon', 'overdue', 'undigitised'],
  mine: [],
}

const isShow = (text: string | null, inbox: Inbox): text is Show => VIEWS[inbox].some((each) => each === text)

/** Whom what is in hand here may go to: who examines at the same unit, oneself left out. */
const colleaguesOf = async (args: LoaderFunctionArgs, api: Client, items: readonly Summary[]): Promise<readonly Colleague[]> => {
  const own = new Set(items.flatMap(({ holder }) => (holder?.mine && holder.officialId ? [holder.officialId] : [])))
  const units = [...new Set(items.filter(mayHandOn).flatMap(({ holder }) => (holder ? [holder.unit.id] : [])))]
  const lists = await Promise.all(units.filter((unitId) => unitOf(args) === undefined || unitOf(args) === unitId).map((unitId) => api(listColleagues, { query: { unitId, role: 'case-officer' } }).then(valueOf)))
  const others = lists.flatMap((list) => list.items).filter(({ officialId }) => !own.has(officialId))
  return [...new Map(others.map((each) => [each.officialId, each])).values()]
}

export const loadInbox = (inbox: Inbox) => async (args: LoaderFunctionArgs) => {
  const { searchParams } = new URL(args.request.url)
  const after = searchParams.get('after')
  const asked = searchParams.get('show')
  const show = isShow(asked, inbox) ? asked : undefined
  const page = after ? { after } : {}
  const api = apiOf(args)
  const found = inbox === 'mine' ? await api(listMyWork, { query: page }) : await api(listInbox, { params: { queue: inbox }, query: { ...page, ...(show ? { show } : {}) } })
  const person = personOf(args)
  const covers = person?.kind === 'staff' && person.roles.some(({ onBehalfOf }) => onBehalfOf !== undefined)
  const listed = valueOf(found)
  return { inbox, show, covers, first: after === null, colleagues: await colleaguesOf(args, api, listed.items), ...listed }
}

type Loaded = Awaited<ReturnType<ReturnType<typeof loadInbox>>>

const addressOf = (inbox: Inbox, query: Readonly<Record<string, string | undefined>>): string => {
  const search = new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))).toString()
  return `/desk/inbox/${inbox}${search === '' ? '' : `?${search}`}`
}

const tabsOf = ({ inbox, show, covers }: Loaded, m: ListWords) => [
  { to: addressOf(inbox, {}), label: m.shows.all, current: show === undefined },
  ...VIEWS[inbox].filter((view) => view !== 'covered' || covers).map((view) => ({ to: addressOf(inbox, { show: view }), label: m.shows[view], current: show === view })),
]

/** Work waiting at one step or in one's hands, least legal time left first, with the reason printed. */
export const InboxPage = (): ReactNode => {
  const m = useListWords()
  const loaded = useLoaderData<Loaded>()
  const { inbox, show, items, next, first, colleagues } = loaded
  const failed = useFailedForm()
  const facts = useDossierColumns(inbox === 'counter' ? 'channel' : 'holder')
  const tick = useTickColumn(failed?.values['item'] ?? [])
  const mayHandOver = colleagues.length > 0
  const table = (
    <DataTable
      caption={m.titles[inbox]}
      captionUnseen
      columns={mayHandOver ? [tick, ...facts] : facts}
      rows={items}
      rowKey={({ dossierId }) => dossierId}
      rowTone={rowTone}
      empty={<EmptyState icon="work" title={m.empty}><p>{m.emptyText}</p></EmptyState>}
    />
  )
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={m.titles[inbox]} lead={inbox === 'counter' && show === 'undigitised' ? m.undigitisedLead : m.leads[inbox]} hasError={failed !== undefined} />
      <BatchOutcomes />
      <Row spread><FindBox /></Row>
      {VIEWS[inbox].length > 0 ? <LinkTabs label={m.views} tabs={tabsOf(loaded, m)} /> : null}
      {mayHandOver ? <Form method="post"><FormKey /><Stack>{table}<HandOverCard colleagues={colleagues} /></Stack></Form> : table}
      <Pagination first={first ? undefined : addressOf(inbox, { show })} next={next === undefined ? undefined : addressOf(inbox, { show, after: next })} />
    </Stack>
  )
}
