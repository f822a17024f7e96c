import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { DataTable } from '../../../../../design-system/components/data-table.tsx'
import { EmptyState } from '../../../../../design-system/components/empty-state.tsx'
import { Row, Stack } from '../../../../../design-system/components/layout.tsx'
import { LinkTabs } from '../../../../../design-system/components/link-tabs.tsx'
import { PageHeader } from '../../../../../design-system/components/page-header.tsx'
import { Pagination } from '../../../../../design-system/components/pagination.tsx'
import { apiOf, personOf, valueOf } from '../../../../../platform/web/loader.ts'
import { listInbox, listMyWork } from '../../../contract.ts'
import { rowTone, useDossierColumns } from './dossier-columns.tsx'
import { FindBox } from './find-box.tsx'
import { useListWords, type ListWords } from './words.ts'

export type Inbox = 'counter' | 'officer' | 'return' | 'mine'
type Show = 'mine' | 'free' | 'covered' | 'paused' | 'overdue' | 'soon'

const VIEWS: Readonly<Record<Inbox, readonly Show[]>> = {
  counter: ['soon', 'overdue', 'paused'],
  officer: ['mine', 'free', 'covered', 'soon', 'overdue', 'paused'],
  return: ['soon', 'overdue'],
  mine: [],
}

const isShow = (text: string | null, inbox: Inbox): text is Show => VIEWS[inbox].some((each) => each === text)

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
  return { inbox, show, covers, first: after === null, ...valueOf(found) }
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
  const { inbox, show, items, next, first } = loaded
  const columns = useDossierColumns(inbox === 'counter' ? 'channel' : 'holder')
  return (
    <Stack>
      <PageHeader title={m.titles[inbox]} lead={m.leads[inbox]} />
      <Row spread><FindBox /></Row>
      {VIEWS[inbox].length > 0 ? <LinkTabs label={m.views} tabs={tabsOf(loaded, m)} /> : null}
      <DataTable
        caption={m.titles[inbox]}
        captionUnseen
        columns={columns}
        rows={items}
        rowKey={({ dossierId }) => dossierId}
        rowTone={rowTone}
        empty={<EmptyState icon="work" title={m.empty}><p>{m.emptyText}</p></EmptyState>}
      />
      <Pagination first={first ? undefined : addressOf(inbox, { show })} next={next === undefined ? undefined : addressOf(inbox, { show, after: next })} />
    </Stack>
  )
}
