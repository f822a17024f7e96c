import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { LinkTabs } from '../../../../design-system/components/link-tabs.tsx'
import { Pagination } from '../../../../design-system/components/pagination.tsx'
import { SearchBox } from '../../../../design-system/components/search-box.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { apiOf, unitOf, valueOf } from '../../../../platform/web/loader.ts'
import { DEMAND_STATES, listDemands } from '../../contract.ts'
import { sayAmount, sayMoment, TONES } from '../words.ts'
import { useDeskPaymentWords, type DeskPaymentWords } from './words.ts'
import { demandAddress, TREASURY, TreasuryFrame } from './treasury-frame.tsx'

type Line = AnswerOf<typeof listDemands>['items'][number]

const SHOWN = ['open', 'part-paid', 'paid', 'refund-owed', 'refunded', 'exempt'] as const

export const loadDemands = async (args: LoaderFunctionArgs) => {
  const given = new URL(args.request.url).searchParams
  const asked = given.get('state')
  const after = given.get('after')
  const state = DEMAND_STATES.find((each) => each === asked)
  const unitId = unitOf(args)
  const q = given.get('q')?.trim() ?? ''
  return { ...valueOf(await apiOf(args)(listDemands, { query: { ...(state ? { state } : {}), ...(q ? { q } : {}), ...(unitId ? { unitId } : {}), ...(after ? { after } : {}) } })), state, q, onLaterPage: after !== null }
}

const columnsOf = (m: DeskPaymentWords): readonly Column<Line>[] => [
  { key: 'label', label: m.treasury.dossier, names: true, cell: (line) => <TextLink to={demandAddress(line.subjectId, line.serial)} look="strong">{line.label}</TextLink> },
  { key: 'payer', label: m.treasury.payer, cell: (line) => line.payerName },
  { key: 'state', label: m.status, cell: (line) => <Tag tone={TONES[line.state]}>{m.states[line.state]}</Tag> },
  { key: 'amount', label: m.amount, numeric: true, cell: (line) => sayAmount(line.amount) },
  { key: 'reductions', label: m.treasury.reducedTitle, cell: (line) => line.reductions.map(({ amount, reason }, at) => <div key={at}>{m.treasury.reduced(sayAmount(amount), reason)}</div>) },
  { key: 'received', label: m.received, numeric: true, cell: (line) => sayAmount(line.received) },
  { key: 'owed', label: m.owed, numeric: true, cell: (line) => sayAmount(line.owed) },
  { key: 'when', label: m.treasury.when, cell: (line) => sayMoment(line.demandedAt) },
]

export const DemandsPage = (): ReactNode => {
  const m = useDeskPaymentWords()
  const { items, next, state, q, onLaterPage } = useLoaderData<typeof loadDemands>()
  const here: Record<string, string> = { ...(state ? { state } : {}), ...(q ? { q } : {}) }
  const inState = (of: string): string => `${TREASURY}?${new URLSearchParams({ state: of, ...(q ? { q } : {}) })}`
  const tabs = [{ to: q ? `${TREASURY}?${new URLSearchParams({ q })}` : TREASURY, label: m.treasury.allStates, current: state === undefined }, ...SHOWN.map((each) => ({ to: inState(each), label: m.states[each], current: state === each }))]
  return (
    <TreasuryFrame tab="demands">
      <SearchBox id="demand-search" action={TREASURY} label={m.treasury.search} defaultValue={q} keep={{ state }} />
      <LinkTabs label={m.status} tabs={tabs} />
      <DataTable caption={m.treasury.demands} captionUnseen columns={columnsOf(m)} rows={items} rowKey={(line) => `${line.subjectId}-${line.serial}`} empty={<EmptyState icon="check" title={m.treasury.none} />} />
      <Pagination first={onLaterPage ? `${TREASURY}?${new URLSearchParams(here)}` : undefined} next={next === undefined ? undefined : `${TREASURY}?${new URLSearchParams({ ...here, after: next })}`} />
    </TreasuryFrame>
  )
}
