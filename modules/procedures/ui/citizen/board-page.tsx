import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { Breadcrumbs } from '../../../../design-system/components/breadcrumbs.tsx'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { Code, Stack } from '../../../../design-system/components/layout.tsx'
import { LinkTabs } from '../../../../design-system/components/link-tabs.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { Pagination } from '../../../../design-system/components/pagination.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { useMessages } from '../../../../platform/web/messages.ts'
import { readPostingBoard } from '../../contract-posting.ts'
import { boardEn } from './board-messages.en.ts'
import { boardVi } from './board-messages.vi.ts'

const LEVELS = ['commune', 'district', 'province'] as const
type Level = (typeof LEVELS)[number]
type Line = AnswerOf<typeof readPostingBoard>['lines'][number]
type Shown = { readonly level: Level; readonly sector?: string; readonly after?: number }

const addressOf = ({ level, sector, after }: Shown): string => {
  const query = new URLSearchParams({ cap: level, ...(sector === undefined ? {} : { 'linh-vuc': sector }), ...(after === undefined ? {} : { sau: String(after) }) })
  return `/niem-yet?${query.toString()}`
}

export const loadBoardPage = async (args: LoaderFunctionArgs) => {
  const asked = new URL(args.request.url).searchParams
  const level = LEVELS.find((each) => each === asked.get('cap')) ?? 'commune'
  const [sector, after] = [asked.get('linh-vuc') ?? undefined, Number(asked.get('sau') ?? 0)]
  const shown: Shown = { level, ...(sector ? { sector } : {}), ...(Number.isSafeInteger(after) && after > 0 ? { after } : {}) }
  return { shown, board: valueOf(await apiOf(args)(readPostingBoard, { query: shown })) }
}

const Lines = (props: { readonly lines: readonly string[] }): ReactNode => <Stack gap="s">{props.lines.map((line) => <div key={line}>{line}</div>)}</Stack>

const useColumns = (): readonly Column<Line>[] => {
  const m = useMessages({ vi: boardVi, en: boardEn })
  return [
    { key: 'name', label: m.name, names: true, cell: ({ name, code, sector }) => <div lang="vi"><TextLink to={`/thu-tuc/${encodeURIComponent(code)}`}>{name}</TextLink><br /><span className="mc-meta">{`${code} · ${sector}`}</span></div> },
    { key: 'limits', label: m.limits, cell: ({ limits }) => <Lines lines={limits} /> },
    { key: 'channels', label: m.channels, cell: ({ channels, serviceLevel }) => <Lines lines={serviceLevel === '' ? [channels.join(', ')] : [channels.join(', '), serviceLevel]} /> },
    { key: 'levies', label: m.levies, cell: ({ levies }) => <Lines lines={levies} /> },
    { key: 'agency', label: m.agency, cell: ({ agency }) => <span lang="vi">{agency}</span> },
    { key: 'basis', label: m.basis, cell: ({ basis }) => <Details summary={basis.length}><Lines lines={basis} /></Details> },
  ]
}

const Sectors = (props: { readonly shown: Shown; readonly sectors: AnswerOf<typeof readPostingBoard>['sectors'] }): ReactNode => {
  const m = useMessages({ vi: boardVi, en: boardEn })
  const { level } = props.shown
  return (
    <Details boxed summary={m.sectors}>
      <ul className="mc-columns" lang="vi">
        <li><TextLink to={addressOf({ level })} look="quiet">{m.all}</TextLink></li>
        {props.sectors.map(({ key, name, count }) => (
          <li key={key}><TextLink to={addressOf({ level, sector: key })} look="quiet">{name}</TextLink> <span className="mc-meta">{count}</span></li>
        ))}
      </ul>
    </Details>
  )
}

/** NĐ 63/2010 article 17: the electronic board; date and edition say which state of the catalogue it shows. */
export const BoardPage = (): ReactNode => {
  const m = useMessages({ vi: boardVi, en: boardEn })
  const { shown, board } = useLoaderData<typeof loadBoardPage>()
  const columns = useColumns()
  const sector = board.sectors.find(({ key }) => key === shown.sector)?.name
  return (
    <div className="mc-wide mc-page">
      <Breadcrumbs crumbs={[{ to: '/', label: m.home }, { label: m.title }]} />
      <PageHeader title={m.title} caption={sector} lead={<><p>{m.lead(board.on.split('-').toReversed().join('/'))}</p><p>{m.edition}: <Code>{board.edition}</Code> · {m.found(String(board.total))}</p></>} />
      <LinkTabs label={m.level} tabs={LEVELS.map((level) => ({ to: addressOf({ level }), label: m.levels[level], current: level === shown.level }))} />
      <Sectors shown={shown} sectors={board.sectors} />
      <DataTable caption={m.title} captionUnseen columns={columns} rows={board.lines} rowKey={({ code }) => code} empty={<EmptyState title={m.none} />} />
      <Pagination
        first={shown.after === undefined ? undefined : addressOf({ level: shown.level, ...(shown.sector === undefined ? {} : { sector: shown.sector }) })}
        next={board.next === undefined ? undefined : addressOf({ ...shown, after: board.next })}
      />
    </div>
  )
}
