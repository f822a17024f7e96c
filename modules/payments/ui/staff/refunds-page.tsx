import type { ReactNode } from 'react'
import { Form, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button } from '../../../../design-system/components/button.tsx'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { Pagination } from '../../../../design-system/components/pagination.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { useMay } from '../../../../platform/web/desk.ts'
import { endForm, failForm, fieldError, FormKey, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, languageOf, unitOf, valueOf } from '../../../../platform/web/loader.ts'
import { chooseMessages } from '../../../../platform/web/messages.ts'
import { confirmRefund, listRefunds } from '../../contract.ts'
import { sayAmount, sayMoment } from '../words.ts'
import { useDeskPaymentWords, type DeskPaymentWords } from './words.ts'
import { treasuryEn } from './messages.en.ts'
import { treasuryVi } from './messages.vi.ts'
import { atField } from './wrong-amount.ts'
import { demandAddress, TREASURY, TreasuryFrame } from './treasury-frame.tsx'

type Line = AnswerOf<typeof listRefunds>['items'][number]

export const loadRefunds = async (args: LoaderFunctionArgs) => {
  const unitId = unitOf(args)
  const after = new URL(args.request.url).searchParams.get('after')
  return { ...valueOf(await apiOf(args)(listRefunds, { query: { ...(unitId ? { unitId } : {}), ...(after ? { after } : {}) } })), onLaterPage: after !== null }
}

export const refundsAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const params = { subjectId: sent.text('subjectId') ?? '', serial: Number(sent.text('demandSerial')), refund: Number(sent.text('serial')) }
  const field = `evidence-${params.subjectId}-${params.serial}-${params.refund}`
  const evidence = sent.text(field)
  if (!evidence) return failForm(atField(field, chooseMessages({ vi: treasuryVi, en: treasuryEn }, languageOf(args)).treasury.evidenceMissing), sent)
  return endForm(await apiOf(args)(confirmRefund, { params, body: { evidence }, idempotencyKey: sent.idempotencyKey }), sent, () => `${TREASURY}/refunds`)
}

const Confirm = ({ line }: { readonly line: Line }): ReactNode => {
  const m = useDeskPaymentWords()
  const field = `evidence-${line.subjectId}-${line.demandSerial}-${line.serial}`
  return (
    <Form method="post">
      <FormKey />
      <input type="hidden" name="subjectId" value={line.subjectId} />
      <input type="hidden" name="demandSerial" value={line.demandSerial} />
      <input type="hidden" name="serial" value={line.serial} />
      <TextField name={field} error={fieldError(useFailedForm(), field)} label={m.treasury.evidence} hint={m.treasury.evidenceHint} width="m" maxLength={200} />
      <Button size="s">{m.treasury.confirmRefund}</Button>
    </Form>
  )
}

const columnsOf = (m: DeskPaymentWords, mayRefund: boolean): readonly Column<Line>[] => [
  { key: 'label', label: m.treasury.dossier, names: true, cell: (line) => <TextLink to={demandAddress(line.subjectId, line.demandSerial)}>{line.label}</TextLink> },
  { key: 'payer', label: m.treasury.payer, cell: (line) => line.payerName },
  { key: 'amount', label: m.amount, numeric: true, cell: (line) => sayAmount(line.amount) },
  { key: 'came', label: m.treasury.receipts, cell: (line) => line.came.map(({ method, amount, transactionNo }, at) => <div key={at}>{[sayAmount(amount), m.methods[method], transactionNo].filter(Boolean).join(' · ')}</div>) },
  { key: 'reason', label: m.treasury.reason, cell: (line) => line.reason },
  { key: 'when', label: m.treasury.when, cell: (line) => sayMoment(line.doneAt ?? line.orderedAt) },
  { key: 'done', label: m.status, cell: (line) => (line.doneAt ? `${m.states.refunded}: ${line.evidence ?? ''}` : mayRefund ? <Confirm line={line} /> : m.states['refund-owed']) },
]

export const RefundsPage = (): ReactNode => {
  const m = useDeskPaymentWords()
  const mayRefund = useMay('refund', 'payment')
  const { items, next, onLaterPage } = useLoaderData<typeof loadRefunds>()
  return (
    <TreasuryFrame tab="refunds">
      <DataTable caption={m.treasury.refunds} captionUnseen columns={columnsOf(m, mayRefund)} rows={items} rowKey={(line) => `${line.subjectId}-${line.demandSerial}-${line.serial}`} empty={<EmptyState icon="check" title={m.treasury.none} />} />
      <Pagination first={onLaterPage ? `${TREASURY}/refunds` : undefined} next={next === undefined ? undefined : `${TREASURY}/refunds?after=${next}`} />
    </TreasuryFrame>
  )
}
