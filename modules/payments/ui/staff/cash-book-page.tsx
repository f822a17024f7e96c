import type { ReactNode } from 'react'
import { Form, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button } from '../../../../design-system/components/button.tsx'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { DateInput } from '../../../../design-system/components/date-field.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { Row, Section, Stack } from '../../../../design-system/components/layout.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { showToast } from '../../../../design-system/staff/toast.tsx'
import { addDays, type PlainDate } from '../../../../kernel/plain-date.ts'
import { readVnd } from '../../../../kernel/vnd.ts'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { endForm, failForm, fieldError, FormKey, keptValue, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, languageOf, unitOf, valueOf } from '../../../../platform/web/loader.ts'
import { chooseMessages, useMessages, type WordsOf } from '../../../../platform/web/messages.ts'
import { closeCashDay, showCashBook } from '../../contract-cash.ts'
import { receiptHref, sayAmount, sayMoment } from '../words.ts'
import { cashEn } from './cash-messages.en.ts'
import { cashVi } from './cash-messages.vi.ts'
import { demandAddress, TREASURY, TreasuryFrame } from './treasury-frame.tsx'
import { useDeskPaymentWords, type DeskPaymentWords } from './words.ts'
import { atField } from './wrong-amount.ts'

type Words = WordsOf<typeof cashVi>
type Answer = AnswerOf<typeof showCashBook>
type Unit = Answer['units'][number]
type Line = Answer['lines'][number]

const MESSAGES = { vi: cashVi, en: cashEn }
const hereOn = (on: string): string => `${TREASURY}/cash-book?on=${on}`
const dayOf = (on: string): string => on.split('-').toReversed().join('/')
const signed = (amount: number): string => (amount < 0 ? `−${sayAmount(-amount)}` : sayAmount(amount))

export const loadCashBook = async (args: LoaderFunctionArgs) => {
  const [on, unitId] = [new URL(args.request.url).searchParams.get('on'), unitOf(args)]
  return valueOf(await apiOf(args)(showCashBook, { query: { ...(on ? { on } : {}), ...(unitId ? { unitId } : {}) } }))
}

export const cashBookAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const [unitId, on] = [sent.text('unitId') ?? '', sent.text('on') ?? '']
  const m = chooseMessages(MESSAGES, languageOf(args))
  const counted = readVnd(sent.text(`counted-${unitId}`) ?? '')
  if (counted === undefined) return failForm(atField(`counted-${unitId}`, m.countMissing), sent)
  const words = sent.text(`words-${unitId}`)
  const closed = await apiOf(args)(closeCashDay, { params: { unitId, on }, body: { counted, expected: Number(sent.text('expected')), ...(words ? { words } : {}) }, idempotencyKey: sent.idempotencyKey })
  if (closed.ok) showToast({ tone: 'good', title: m.closed })
  return endForm(closed, sent, () => hereOn(on))
}

const Closing = ({ unit: { closing, expected }, m }: { readonly unit: Unit; readonly m: Words }): ReactNode => {
  if (!closing) return null
  const apart = closing.counted - closing.expected
  return (
    <Stack gap="s">
      <span>{m.countedOf(sayAmount(closing.counted))}</span>
      <Tag tone={apart === 0 ? 'good' : 'bad'}>{apart === 0 ? m.agrees : m.apart(signed(apart))}</Tag>
      {closing.words ? <span>{closing.words}</span> : null}
      <span className="mc-meta">{m.closedBy(closing.by, sayMoment(closing.at))}</span>
      {closing.expected === expected ? null : <Tag tone="warn">{m.changedSince}</Tag>}
    </Stack>
  )
}

const Count = ({ unit, on, m }: { readonly unit: Unit; readonly on: string; readonly m: Words }): ReactNode => {
  const failed = useFailedForm()
  const [counted, words] = [`counted-${unit.unitId}`, `words-${unit.unitId}`]
  const form = (
    <Form method="post">
      <FormKey />
      <input type="hidden" name="unitId" value={unit.unitId} />
      <input type="hidden" name="on" value={on} />
      <input type="hidden" name="expected" value={unit.expected} />
      <Stack gap="s">
        <TextField name={counted} label={m.counted} inputMode="numeric" width="s" error={fieldError(failed, counted)} defaultValue={keptValue(failed, counted)} />
        <TextField name={words} label={m.words} optional maxLength={1000} defaultValue={keptValue(failed, words)} />
        <Row><Button size="s" kind={unit.closing ? 'secondary' : 'primary'}>{unit.closing ? m.closeAgain : m.close}</Button></Row>
      </Stack>
    </Form>
  )
  return unit.closing ? <Details summary={m.closeAgain} open={failed?.values['unitId']?.[0] === unit.unitId}>{form}</Details> : form
}

const unitColumns = (m: Words, on: string): readonly Column<Unit>[] => [
  { key: 'unit', label: m.unit, names: true, cell: ({ unitName }) => unitName },
  { key: 'receipts', label: m.receipts, numeric: true, cell: ({ receipts }) => receipts },
  { key: 'received', label: m.received, numeric: true, cell: ({ received }) => sayAmount(received) },
  { key: 'reversed', label: m.reversed, numeric: true, cell: ({ reversed }) => (reversed > 0 ? signed(-reversed) : '') },
  { key: 'expected', label: m.expected, numeric: true, cell: ({ expected }) => <strong>{signed(expected)}</strong> },
  { key: 'count', label: m.count, cell: (unit) => <Stack gap="s"><Closing unit={unit} m={m} />{unit.mayClose ? <Count unit={unit} on={on} m={m} /> : null}</Stack> },
]

const lineColumns = (m: Words, { treasury, amount }: DeskPaymentWords): readonly Column<Line>[] => [
  { key: 'number', label: treasury.number, names: true, cell: (line) => <TextLink href={receiptHref(line.subjectId, line.documentId)} newTab icon="document">{line.number}</TextLink> },
  { key: 'label', label: treasury.dossier, cell: (line) => <TextLink to={demandAddress(line.subjectId, line.demandSerial)}>{line.label}</TextLink> },
  { key: 'payer', label: treasury.payer, cell: (line) => line.payerName },
  { key: 'amount', label: amount, numeric: true, cell: (line) => signed(line.amount) },
  { key: 'note', label: treasury.note, cell: ({ amount: sum, reason }) => (sum < 0 ? <Stack gap="s"><Tag tone="bad">{m.reversed}</Tag><span>{reason}</span></Stack> : '') },
  { key: 'by', label: m.by, cell: ({ by }) => by },
  { key: 'when', label: treasury.when, cell: ({ at }) => sayMoment(at) },
]

/** What should lie in each drawer at the end of a day, what was counted, and every entry behind it. */
export const CashBookPage = (): ReactNode => {
  const m = useMessages(MESSAGES)
  const desk = useDeskPaymentWords()
  const { on, today, units, lines } = useLoaderData<typeof loadCashBook>()
  return (
    <TreasuryFrame tab="cashBook">
      <Form method="get">
        <Row>
          <DateInput name="on" label={m.day} defaultValue={on} />
          <Button>{m.show}</Button>
          <TextLink to={hereOn(addDays(on as PlainDate, -1))}>{m.before}</TextLink>
          {on < today ? <TextLink to={hereOn(addDays(on as PlainDate, 1))}>{m.after}</TextLink> : null}
        </Row>
      </Form>
      <Section title={m.of(dayOf(on))}>
        <DataTable key={on} caption={m.units} captionUnseen columns={unitColumns(m, on)} rows={units} rowKey={({ unitId }) => unitId} empty={<EmptyState icon="check" title={m.none} />} />
      </Section>
      {lines.length > 0 ? <Section title={m.lines}><DataTable caption={m.lines} captionUnseen columns={lineColumns(m, desk)} rows={lines} rowKey={({ documentId, at }) => `${documentId} ${at}`} /></Section> : null}
    </TreasuryFrame>
  )
}
