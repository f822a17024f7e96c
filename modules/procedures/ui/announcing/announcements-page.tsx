import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { ButtonLink } from '../../../../design-system/components/button.tsx'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { Pagination } from '../../../../design-system/components/pagination.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { useMay } from '../../../../platform/web/desk.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { listAnnouncements } from '../../contract-announcing.ts'
import { writeDay } from '../staff/words.ts'
import { ANNOUNCEMENTS, STANDING_TONES, STATE_TONES, useAnnouncingWords } from './words.ts'

type Shown = AnswerOf<typeof listAnnouncements>['items'][number]

export const loadAnnouncements = async (args: LoaderFunctionArgs) => {
  const after = Number(new URL(args.request.url).searchParams.get('after') ?? 0)
  return valueOf(await apiOf(args)(listAnnouncements, { query: Number.isSafeInteger(after) && after > 0 ? { after } : {} }))
}

/** What waits first, else what was late, else the last day kept. */
const tellingDay = ({ days, state }: Shown) =>
  state === 'cancelled' ? undefined : (days.find(({ standing }) => standing === 'overdue') ?? days.find(({ standing }) => standing === 'waiting') ?? days.find(({ standing }) => standing === 'late') ?? days.at(-1))

const useColumns = (): readonly Column<Shown>[] => {
  const m = useAnnouncingWords()
  return [
    { key: 'title', label: m.subject, names: true, cell: ({ id, title, decision }) => <div lang="vi"><TextLink look="strong" to={`${ANNOUNCEMENTS}/${id}`}>{title}</TextLink>{decision ? <><br /><span className="mc-meta">{`${decision.number} · ${writeDay(decision.signedOn)}`}</span></> : null}</div> },
    { key: 'unit', label: m.unit, cell: ({ unitName }) => unitName },
    { key: 'lines', label: m.lines, numeric: true, cell: ({ lines }) => lines.length },
    { key: 'state', label: m.state, cell: ({ state }) => <Tag tone={STATE_TONES[state]}>{m.states[state]}</Tag> },
    {
      key: 'day',
      label: m.day,
      cell: (shown) => {
        const day = tellingDay(shown)
        return day === undefined ? '' : <Stack gap="s"><span>{m.nextDay(m.steps[day.step], writeDay(day.dueOn))}</span><div><Tag tone={STANDING_TONES[day.standing]}>{m.standings[day.standing]}</Tag></div></Stack>
      },
    },
  ]
}

export const AnnouncementsPage = (): ReactNode => {
  const m = useAnnouncingWords()
  const mayDraft = useMay('draft', 'announcement-decision')
  const { items, next } = useLoaderData<typeof loadAnnouncements>()
  const columns = useColumns()
  return (
    <Stack>
      <PageHeader title={m.title} lead={<p>{m.lead}</p>} actions={mayDraft ? <ButtonLink kind="primary" to={`${ANNOUNCEMENTS}/new`}>{m.draft}</ButtonLink> : null} />
      <DataTable caption={m.title} captionUnseen columns={columns} rows={items} rowKey={({ id }) => id} rowTone={({ days, state }) => (state !== 'cancelled' && days.some(({ standing }) => standing === 'overdue') ? 'bad' : undefined)} empty={<EmptyState title={m.none}>{m.noneText}</EmptyState>} />
      <Pagination next={next === undefined ? undefined : `${ANNOUNCEMENTS}?after=${next}`} />
    </Stack>
  )
}
