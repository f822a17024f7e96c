import type { ReactNode } from 'react'
import { Form, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Section, Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { SelectField } from '../../../../design-system/components/select-field.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { readVnd } from '../../../../kernel/vnd.ts'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { endForm, failForm, fieldError, FormKey, keptValue, readForm, useFailedForm, type SentForm } from '../../../../platform/web/form.ts'
import { useLanguage } from '../../../../platform/web/language.ts'
import { apiOf, languageOf, valueOf } from '../../../../platform/web/loader.ts'
import { chooseMessages } from '../../../../platform/web/messages.ts'
import { exemptDemand, orderRefund, recordTransfer, reverseReceipt, showDemand } from '../../contract.ts'
import { DemandFacts } from '../demand-facts.tsx'
import { sayAmount, sayMoment } from '../words.ts'
import { treasuryEn } from './messages.en.ts'
import { treasuryVi } from './messages.vi.ts'
import { useDeskPaymentWords, type DeskPaymentWords } from './words.ts'
import { demandAddress } from './treasury-frame.tsx'
import { atField, wrongAmount } from './wrong-amount.ts'

type Shown = AnswerOf<typeof showDemand>
type Entry = Shown['journal'][number]

const keyOf = ({ params }: LoaderFunctionArgs | ActionFunctionArgs) => ({ subjectId: params['subjectId'] ?? '', serial: Number(params['serial'] ?? '0') })

export const loadDemand = async (args: LoaderFunctionArgs) => ({ ...valueOf(await apiOf(args)(showDemand, { params: keyOf(args) })), ...keyOf(args) })

const reverse = async (args: ActionFunctionArgs, sent: SentForm) => {
  const { subjectId, serial } = keyOf(args)
  const [documentId, reason] = [sent.text('reverse-receipt'), sent.text('reverse-reason')]
  const { treasury } = chooseMessages({ vi: treasuryVi, en: treasuryEn }, languageOf(args))
  if (!documentId) return failForm(atField('reverse-receipt', treasury.receiptMissing), sent)
  if (!reason) return failForm(atField('reverse-reason', treasury.reverseWhy), sent)
  return endForm(await apiOf(args)(reverseReceipt, { params: { subjectId, serial, documentId }, body: { reason }, idempotencyKey: sent.idempotencyKey }), sent, () => demandAddress(subjectId, serial))
}

export const demandAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const asked = sent.text('do')
  if (asked === 'reverse') return reverse(args, sent)
  const act = asked === 'refund' || asked === 'transfer' ? asked : 'exempt'
  const typed = sent.text(`${act}-amount`)
  const wrong = wrongAmount(sent, `${act}-amount`, chooseMessages({ vi: treasuryVi, en: treasuryEn }, languageOf(args)).treasury.amountWrong)
  if (wrong) return failForm(wrong, sent)
  const { subjectId, serial } = keyOf(args)
  const to = { params: { subjectId, serial }, idempotencyKey: sent.idempotencyKey }
  const back = () => demandAddress(subjectId, serial)
  if (act === 'transfer') return endForm(await apiOf(args)(recordTransfer, { ...to, body: { amount: readVnd(typed ?? '') ?? 0, transactionNo: sent.text('transfer-number') ?? '' } }), sent, back)
  const contract = act === 'refund' ? orderRefund : exemptDemand
  const ground = sent.text('exempt-ground')
  const body = { reason: sent.text(`${act}-reason`) ?? '', ...(typed === undefined ? {} : { amount: readVnd(typed) ?? 0 }), ...(ground ? { ground } : {}) }
  return endForm(await apiOf(args)(contract, { ...to, body }), sent, back)
}

/** As the journal names what came from the outside. */
const PLATFORM = 'payment-platform'

const eventName = (type: string, m: DeskPaymentWords): string => (Object.hasOwn(m.treasury.events, type) ? m.treasury.events[type as keyof DeskPaymentWords['treasury']['events']] : type)

/** A code of ours, or of the platform, is no word for a person. */
const noteOf = ({ type, words }: Entry, m: DeskPaymentWords): string => {
  if (type !== 'AttemptFailed' || words === undefined) return words ?? ''
  return words === 'platform-says-failed' ? m.treasury.saysFailed : m.treasury.failedAs(words)
}

const columnsOf = (m: DeskPaymentWords): readonly Column<Entry>[] => [
  { key: 'when', label: m.treasury.when, names: true, cell: ({ at }) => sayMoment(at) },
  { key: 'act', label: m.treasury.act, cell: ({ type }) => eventName(type, m) },
  { key: 'amount', label: m.amount, numeric: true, cell: ({ amount }) => (amount === undefined ? '' : sayAmount(amount)) },
  { key: 'note', label: m.treasury.note, cell: (entry) => noteOf(entry, m) },
  { key: 'by', label: m.treasury.by, cell: ({ by }) => (by === PLATFORM ? m.treasury.byPlatform : by) },
]

type Act = { readonly name: 'exempt' | 'refund'; readonly title: string; readonly amountLabel: string; readonly press: string; readonly grounds?: Shown['grounds'] }

const ActForm = ({ act: { name, title, amountLabel, press, grounds } }: { readonly act: Act }): ReactNode => {
  const m = useDeskPaymentWords()
  const language = useLanguage()
  const failed = useFailedForm()
  const wrong = fieldError(failed, `${name}-amount`)
  return (
    <Details summary={title} open={failed?.values['do']?.[0] === name}>
      <Form method="post">
        <FormKey />
        <input type="hidden" name="do" value={name} />
        <Stack>
          <TextField name={`${name}-amount`} label={amountLabel} inputMode="numeric" width="s" optional defaultValue={keptValue(failed, `${name}-amount`)} {...(wrong === undefined ? {} : { error: wrong })} />
          {grounds ? <SelectField name={`${name}-ground`} label={m.treasury.ground} hint={m.treasury.groundHint} optional choices={grounds.map((ground) => ({ value: ground.code, label: `${ground[language]} (${ground.source})` }))} /> : null}
          <TextField name={`${name}-reason`} label={m.treasury.reason} maxLength={500} optional={grounds !== undefined} defaultValue={keptValue(failed, `${name}-reason`)} />
          <ButtonRow><Button kind="primary">{press}</Button></ButtonRow>
        </Stack>
      </Form>
    </Details>
  )
}

/** Seen in the account by the treasurer, where no statement is connected. */
const TransferForm = (): ReactNode => {
  const m = useDeskPaymentWords()
  const failed = useFailedForm()
  const wrong = fieldError(failed, 'transfer-amount')
  return (
    <Details summary={m.treasury.transferTitle} open={failed?.values['do']?.[0] === 'transfer'}>
      <Form method="post">
        <FormKey />
        <input type="hidden" name="do" value="transfer" />
        <Stack>
          <TextField name="transfer-amount" label={m.amount} inputMode="numeric" width="s" defaultValue={keptValue(failed, 'transfer-amount')} {...(wrong === undefined ? {} : { error: wrong })} />
          <TextField name="transfer-number" label={m.treasury.transferNumber} width="m" maxLength={100} defaultValue={keptValue(failed, 'transfer-number')} />
          <ButtonRow><Button kind="primary">{m.treasury.transferDo}</Button></ButtonRow>
        </Stack>
      </Form>
    </Details>
  )
}

/** Written for money that never came: cash typed by mistake, a transfer the bank took back. */
const ReverseForm = ({ receipts }: Pick<Shown['demand'], 'receipts'>): ReactNode => {
  const m = useDeskPaymentWords()
  const failed = useFailedForm()
  const standing = receipts.filter(({ reversed }) => reversed === undefined)
  if (standing.length === 0) return null
  return (
    <Details summary={m.treasury.reverseTitle} open={failed?.values['do']?.[0] === 'reverse'}>
      <Form method="post">
        <FormKey />
        <input type="hidden" name="do" value="reverse" />
        <Stack>
          <p>{m.treasury.reverseLead}</p>
          <SelectField name="reverse-receipt" label={m.treasury.number} error={fieldError(failed, 'reverse-receipt')} choices={standing.map(({ documentId, number, amount, method, at }) => ({ value: documentId, label: `${number} · ${m.dong(sayAmount(amount))} · ${m.methods[method]} · ${sayMoment(at)}` }))} defaultValue={keptValue(failed, 'reverse-receipt', standing.length === 1 ? standing[0]?.documentId : '')} />
          <TextField name="reverse-reason" label={m.treasury.reason} maxLength={500} error={fieldError(failed, 'reverse-reason')} defaultValue={keptValue(failed, 'reverse-reason')} />
          <ButtonRow><Button kind="danger">{m.treasury.reverse}</Button></ButtonRow>
        </Stack>
      </Form>
    </Details>
  )
}

type DemandLine = Shown['demand']['lines'][number]

const reductionColumns = (m: DeskPaymentWords): readonly Column<DemandLine>[] => [
  { key: 'line', label: m.treasury.line, names: true, cell: ({ name }) => name },
  { key: 'stated', label: m.treasury.published, numeric: true, cell: ({ stated, amount }) => sayAmount(stated ?? amount) },
  { key: 'asked', label: m.amount, numeric: true, cell: ({ amount, exemption }) => sayAmount(exemption ? 0 : amount) },
  { key: 'why', label: m.treasury.reason, cell: ({ reason, exemption }) => [exemption, reason].filter(Boolean).join('; ') },
]

/** What the counter took otherwise than published, line by line with its reason. */
const Reductions = ({ lines }: Pick<Shown['demand'], 'lines'>): ReactNode => {
  const m = useDeskPaymentWords()
  const reduced = lines.filter(({ stated, exemption }) => stated !== undefined || exemption !== undefined)
  if (reduced.length === 0) return null
  return (
    <Section title={m.treasury.reductions}>
      <DataTable caption={m.treasury.reductions} captionUnseen columns={reductionColumns(m)} rows={reduced} rowKey={({ name, amount }) => `${name}-${String(amount)}`} />
    </Section>
  )
}

export const DemandPage = (): ReactNode => {
  const m = useDeskPaymentWords()
  const { demand, label, procedureName, payerName, unitName, journal, may, grounds, subjectId } = useLoaderData<typeof loadDemand>()
  const failed = useFailedForm()
  const held = demand.received - demand.refunded
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={label} caption={m.purposes[demand.purpose]} lead={[procedureName, payerName, unitName].join(' · ')} hasError={failed !== undefined} />
      <DemandFacts demand={demand} subjectId={subjectId} />
      <Reductions lines={demand.lines} />
      {may.recordTransfer ? <TransferForm /> : null}
      {may.exempt && demand.owed > 0 ? <ActForm act={{ name: 'exempt', title: m.treasury.exemptTitle, amountLabel: m.treasury.exemptAmount, press: m.treasury.exempt, grounds }} /> : null}
      {may.refund && held > 0 ? <ActForm act={{ name: 'refund', title: m.treasury.refundTitle, amountLabel: m.treasury.refundAmount, press: m.treasury.refund }} /> : null}
      {may.reverse ? <ReverseForm receipts={demand.receipts} /> : null}
      <Section title={m.treasury.journal}>
        <DataTable caption={m.treasury.journal} captionUnseen columns={columnsOf(m)} rows={journal} rowKey={({ at, type, words }) => `${at}-${type}-${words ?? ''}`} />
      </Section>
    </Stack>
  )
}
