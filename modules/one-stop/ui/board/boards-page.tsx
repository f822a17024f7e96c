import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { CardGrid, LinkCard } from '../../../../design-system/components/card.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { LinkTabs } from '../../../../design-system/components/link-tabs.tsx'
import { PageTitle } from '../../../../design-system/components/page-header.tsx'
import { Pagination } from '../../../../design-system/components/pagination.tsx'
import { SearchBox } from '../../../../design-system/components/search-box.tsx'
import { WallBoard } from '../../../../design-system/patterns/wall-board.tsx'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { listBoards } from '../../contract.ts'
import { useWords, type Words } from '../words.ts'

const LEVELS = ['province', 'district', 'commune'] as const
type Level = (typeof LEVELS)[number]
type Asked = { readonly q?: string | undefined; readonly level?: Level | undefined; readonly after?: string | undefined }

const readAsked = (url: string): Asked => {
  const given = new URL(url).searchParams
  const words = given.get('q')?.trim() ?? ''
  return { q: words === '' ? undefined : words, level: LEVELS.find((level) => level === given.get('level')), after: given.get('after') ?? undefined }
}

const addressOf = ({ q, level, after }: Asked): string => {
  const query = new URLSearchParams({ ...(q === undefined ? {} : { q }), ...(level === undefined ? {} : { level }), ...(after === undefined ? {} : { after }) }).toString()
  return query === '' ? '/board' : `/board?${query}`
}

export const loadBoards = async (args: LoaderFunctionArgs) => {
  const asked = readAsked(args.request.url)
  const { q, level, after } = asked
  const query = { limit: 24, ...(q === undefined ? {} : { q }), ...(level === undefined ? {} : { level }), ...(after === undefined ? {} : { after }) }
  return { asked, ...valueOf(await apiOf(args)(listBoards, { query })) }
}

const tabsOf = (asked: Asked, m: Words) => [
  { to: addressOf({ q: asked.q }), label: m.allLevels, current: asked.level === undefined },
  ...LEVELS.map((level) => ({ to: addressOf({ q: asked.q, level }), label: m.deskLevels[level], current: asked.level === level })),
]

/** Every desk that has a board, to choose the one a screen is for. */
export const BoardsPage = (): ReactNode => {
  const m = useWords()
  const { asked, items, next } = useLoaderData<typeof loadBoards>()
  return (
    <WallBoard title={m.boards} place={m.boardsPlace}>
      <PageTitle title={m.boards} />
      <Stack>
        <SearchBox id="find-desk" action="/board" label={m.findDesk} defaultValue={asked.q} keep={{ level: asked.level }} />
        <LinkTabs label={m.desks} tabs={tabsOf(asked, m)} />
        {items.length === 0 ? <EmptyState icon="search" title={m.noDesk}><p>{m.noDeskText}</p></EmptyState> : null}
        <CardGrid>
          {items.map((desk) => (
            <LinkCard key={desk.code} level={2} icon="place" to={`/board/${encodeURIComponent(desk.code)}`} title={desk.name} text={desk.area.join(', ')} meta={desk.code} />
          ))}
        </CardGrid>
        <Pagination first={asked.after === undefined ? undefined : addressOf({ ...asked, after: undefined })} next={next === undefined ? undefined : addressOf({ ...asked, after: next })} />
      </Stack>
    </WallBoard>
  )
}
