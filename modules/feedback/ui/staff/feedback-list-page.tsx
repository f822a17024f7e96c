import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { DataTable } from '../../../../design-system/components/data-table.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { LinkTabs } from '../../../../design-system/components/link-tabs.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { Pagination } from '../../../../design-system/components/pagination.tsx'
import { SearchBox } from '../../../../design-system/components/search-box.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { apiOf, unitOf, valueOf } from '../../../../platform/web/loader.ts'
import { listFeedback, LISTS } from '../../contract.ts'
import { sayMoment } from '../say.ts'
import { FEEDBACK, PASSED_ON, TONES, useFeedbackDeskWords } from './words.ts'

type List = (typeof LISTS)[number]
const listAddress = (list: List): string => (list === 'open' ? FEEDBACK : `${FEEDBACK}?list=${list}`)

const pageAddress = (list: List, q: string, after?: string): string => `${FEEDBACK}?${new URLSearchParams({ list, ...(q ? { q } : {}), ...(after ? { after } : {}) })}`

export const loadFeedbackList = async (args: LoaderFunctionArgs) => {
  const asked = new URL(args.request.url).searchParams
  const list = LISTS.find((each) => each === asked.get('list')) ?? 'open'
  const [q, unitId, after] = [asked.get('q')?.trim() ?? '', unitOf(args), asked.get('after')]
  // A code alone, never somebody's words.
  const passedOn = /^PA[0-9A-Z]{4,20}$/.exec(asked.get(PASSED_ON) ?? '')?.[0]
  return { list, q, passedOn, isFirst: after === null, ...valueOf(await apiOf(args)(listFeedback, { query: { list, ...(q ? { q } : {}), ...(unitId ? { unitId } : {}), ...(after ? { after } : {}) } })) }
}

export const FeedbackListPage = (): ReactNode => {
  const m = useFeedbackDeskWords()
  const { list, q, passedOn, items, counts, isFirst, next } = useLoaderData<typeof loadFeedbackList>()
  return (
    <Stack>
      <PageHeader title={m.title} lead={<p>{m.lead}</p>} />
      {passedOn === undefined ? null : <Notice tone="good" title={m.passedOn(passedOn)}><p>{m.passedOnLead}</p></Notice>}
      <LinkTabs label={m.title} tabs={LISTS.map((each) => ({ to: listAddress(each), label: m.lists[each], current: each === list, ...(each === 'ended' ? {} : { count: counts[each] }) }))} />
      <SearchBox id="feedback-search" action={listAddress(list)} label={m.search} defaultValue={q} />
      <DataTable
        caption={m.title}
        captionUnseen
        columns={[
          { key: 'what', label: m.what, names: true, cell: ({ itemId, heading, code }) => <div><TextLink look="strong" to={`${FEEDBACK}/${itemId}`}>{heading}</TextLink><br /><span className="mc-meta">{code}</span></div> },
          { key: 'sender', label: m.sender, cell: ({ senderName }) => senderName },
          { key: 'unit', label: m.unit, cell: ({ unitName }) => unitName },
          { key: 'state', label: m.state, cell: ({ state, late }) => <Stack gap="s"><Tag tone={TONES[state]}>{m.states[state]}</Tag>{late ? <Tag tone="bad">{m.late}</Tag> : null}</Stack> },
          { key: 'due', label: m.due, cell: ({ dueAt }) => (dueAt ? sayMoment(dueAt) : '') },
        ]}
        rows={items}
        rowKey={({ itemId }) => itemId}
        rowTone={({ late }) => (late ? 'bad' : undefined)}
        empty={<EmptyState icon="check" title={m.none} />}
      />
      <Pagination first={isFirst ? undefined : pageAddress(list, q)} next={next === undefined ? undefined : pageAddress(list, q, next)} />
    </Stack>
  )
}
