import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { Code, Stack } from '../../../../design-system/components/layout.tsx'
import { Pagination } from '../../../../design-system/components/pagination.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { apiOf, unitOf, valueOf } from '../../../../platform/web/loader.ts'
import { listReceipts } from '../../contract.ts'
import { receiptHref, sayAmount, sayMoment } from '../words.ts'
import { useDeskPaymentWords, type DeskPaymentWords } from './words.ts'
import { demandAddress, TREASURY, TreasuryFrame } from './treasury-frame.tsx'

type Line = AnswerOf<typeof listReceipts>['items'][number]

export const loadReceipts = async (args: LoaderFunctionArgs) => {
  const unitId = unitOf(args)
  const after = new URL(args.request.url).searchParams.get('after')
  return { ...valueOf(await apiOf(args)(listReceipts, { query: { ...(unitId ? { unitId } : {}), ...(after ? { after } : {}) } })), onLaterPage: after !== null }
}

const columnsOf = (m: DeskPaymentWords): readonly Column<Line>[] => [
  { key: 'number', label: m.treasury.number, names: true, cell: (line) => <TextLink href={receiptHref(line.subjectId, line.documentId)} newTab icon="document">{line.number}</TextLink> },
  { key: 'label', label: m.treasury.dossier, cell: (line) => <TextLink to={demandAddress(line.subjectId, line.demandSerial)}>{line.label}</TextLink> },
  { key: 'payer', label: m.treasury.payer, cell: (line) => line.payerName },
  { key: 'amount', label: m.amount, numeric: true, cell: (line) => (line.reversed ? <s>{sayAmount(line.amount)}</s> : sayAmount(line.amount)) },
  { key: 'method', label: m.treasury.method, cell: ({ method, reversed }) => (reversed ? <Stack gap="s"><span>{m.methods[method]}</span><Tag tone="bad">{m.treasury.reversed}</Tag><span>{reversed.reason}</span><span className="mc-meta">{`${reversed.by}, ${sayMoment(reversed.at)}`}</span></Stack> : m.methods[method]) },
  { key: 'reference', label: m.treasury.reference, cell: (line) => (line.reference ? <Code>{line.reference}</Code> : '') },
  { key: 'account', label: m.treasury.account, cell: (line) => (line.account ? <Code>{line.account}</Code> : '') },
  { key: 'when', label: m.treasury.when, cell: (line) => sayMoment(line.receivedAt) },
]

export const ReceiptsPage = (): ReactNode => {
  const m = useDeskPaymentWords()
  const { items, next, onLaterPage } = useLoaderData<typeof loadReceipts>()
  return (
    <TreasuryFrame tab="receipts">
      <DataTable caption={m.treasury.receipts} captionUnseen columns={columnsOf(m)} rows={items} rowKey={(line) => line.documentId} empty={<EmptyState icon="check" title={m.treasury.none} />} />
      <Pagination first={onLaterPage ? `${TREASURY}/receipts` : undefined} next={next === undefined ? undefined : `${TREASURY}/receipts?after=${next}`} />
    </TreasuryFrame>
  )
}
