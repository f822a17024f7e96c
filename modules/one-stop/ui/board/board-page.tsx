import type { ReactNode } from 'react'
import { data, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { PageTitle } from '../../../../design-system/components/page-header.tsx'
import { Pagination } from '../../../../design-system/components/pagination.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { PostedList, WallBoard, WallFigures } from '../../../../design-system/patterns/wall-board.tsx'
import { useLanguage } from '../../../../platform/web/language.ts'
import { apiOf } from '../../../../platform/web/loader.ts'
import { searchProcedures } from '../../../procedures/contract.ts'
import { getBoard } from '../../contract.ts'
import { failedForNow, refreshAfter } from '../refresh.ts'
import { sayClock, sayCount } from '../say.ts'
import { useWords } from '../words.ts'
import { boardAddress, readBoardAddress } from './board-address.ts'

const POSTED = 12
/** Nobody scrolls a wall: a page that turns by itself holds what such a screen shows at once. */
const POSTED_ON_WALL = 8
const RENEWED_EVERY_S = 60

export const loadBoard = async (args: LoaderFunctionArgs) => {
  const api = apiOf(args)
  const asked = readBoardAddress(args.params['unitCode'] ?? '', args.request.url)
  const board = await api(getBoard, { params: { unitCode: asked.unitCode } })
  if (!board.ok) throw failedForNow(board.problem, RENEWED_EVERY_S)
  const { level } = board.value.desk
  const posted = await api(searchProcedures, { query: { level, limit: asked.turn ? POSTED_ON_WALL : POSTED, ...(asked.after === undefined ? {} : { after: asked.after }) } })
  if (!posted.ok) throw failedForNow(posted.problem, RENEWED_EVERY_S)
  const { items, total, next } = posted.value
  const lines = items.map(({ code, name, sector }) => ({ code, name, sector: sector.name }))
  const turned = asked.turn ? boardAddress({ ...asked, after: next }) : undefined
  return data({ asked, board: board.value, lines, total, next }, refreshAfter(RENEWED_EVERY_S, turned))
}

type Shown = ReturnType<typeof useLoaderData<typeof loadBoard>>

const Figures = (props: { readonly counts: Shown['board']['counts'] }): ReactNode => {
  const m = useWords()
  const language = useLanguage()
  const { receivedToday, returnedToday, inHand, dueToday } = props.counts
  return (
    <WallFigures
      label={m.figures}
      figures={[
        { key: 'received', label: m.receivedToday, value: sayCount(receivedToday, language) },
        { key: 'returned', label: m.returnedToday, value: sayCount(returnedToday, language), tone: 'good' },
        { key: 'in-hand', label: m.inHand, value: sayCount(inHand, language), tone: 'action' },
        { key: 'due', label: m.dueToday, value: sayCount(dueToday, language), tone: 'gold' },
      ]}
    />
  )
}

const Posted = (props: { readonly shown: Shown }): ReactNode => {
  const m = useWords()
  const language = useLanguage()
  const { asked, board, lines, total, next } = props.shown
  return (
    <section className="mc-wall-list" aria-labelledby="posted">
      <div className="mc-wall-list-head">
        <h2 id="posted">{m.posted}</h2>
        <p>{m.postedCount(m.levels[board.desk.level], sayCount(total, language))}</p>
      </div>
      {lines.length === 0 ? <EmptyState icon="document" title={m.nonePosted} /> : null}
      <PostedList
        label={m.posted}
        lines={lines.map(({ code, name, sector }) => ({ key: code, code, name, meta: sector, to: `/thu-tuc/${encodeURIComponent(code)}` }))}
      />
      {asked.turn ? null : (
        <Pagination
          first={asked.after === undefined ? undefined : boardAddress({ ...asked, after: undefined })}
          next={next === undefined ? undefined : boardAddress({ ...asked, after: next })}
          nextLabel={m.more}
        />
      )}
    </section>
  )
}

const Foot = (props: { readonly asked: Shown['asked'] }): ReactNode => {
  const m = useWords()
  const { asked } = props
  return (
    <>
      <p>{m.renews}</p>
      <nav aria-label={m.ways}>
        <ul>
          <li><TextLink to={boardAddress({ ...asked, turn: !asked.turn })}>{asked.turn ? m.still : m.turn}</TextLink></li>
          <li><TextLink to="/tra-cuu">{m.lookUp}</TextLink></li>
          <li><TextLink to="/board">{m.otherBoards}</TextLink></li>
        </ul>
      </nav>
    </>
  )
}

/** A one-stop desk's electronic posting (NĐ 63/2010 article 17): whose it is, counts of today, procedures received. */
export const BoardPage = (): ReactNode => {
  const m = useWords()
  const shown = useLoaderData<typeof loadBoard>()
  const { desk, counts, countedAt } = shown.board
  return (
    <WallBoard
      title={<span lang="vi">{desk.name}</span>}
      place={desk.area.join(', ')}
      clock={{ label: m.figuresAt, dateTime: countedAt, ...sayClock(countedAt, m) }}
      foot={<Foot asked={shown.asked} />}
    >
      <PageTitle title={desk.name} />
      <Figures counts={counts} />
      <Posted shown={shown} />
    </WallBoard>
  )
}
