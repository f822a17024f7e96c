import type { ReactNode } from 'react'
import { Form, useLoaderData, useSearchParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button } from '../../../../design-system/components/button.tsx'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Code, Section, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { endForm, FormKey, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, unitOf, valueOf } from '../../../../platform/web/loader.ts'
import { explainPostMoney, listPostMoney, matchPostMoneyNow } from '../../contract.ts'
import { sayDay, sayDigits, sayMoment } from '../say.ts'
import { parcelAddress, POST, usePostWords, type PostWords } from './words.ts'

type Answer = AnswerOf<typeof listPostMoney>
type Line = Answer['items'][number]

const HERE = `${POST}/money`

export const loadMoney = async (args: LoaderFunctionArgs) => {
  const unitId = unitOf(args)
  return valueOf(await apiOf(args)(listPostMoney, { query: unitId ? { unitId } : {} }))
}

export const moneyAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const [id, { idempotencyKey }] = [sent.text('id'), sent]
  if (!id) return endForm(await apiOf(args)(matchPostMoneyNow, { idempotencyKey }), sent, () => `${HERE}?asked=1`)
  return endForm(await apiOf(args)(explainPostMoney, { params: { id }, body: { words: sent.text(`words-${id}`) ?? '' }, idempotencyKey }), sent, () => HERE)
}

const Explain = ({ line }: { readonly line: Line }): ReactNode => {
  const m = usePostWords()
  return (
    <Form method="post">
      <FormKey />
      <input type="hidden" name="id" value={line.id} />
      <TextField name={`words-${line.id}`} label={m.explain} maxLength={500} />
      <Button size="s">{m.explainDo}</Button>
    </Form>
  )
}

const amount = (value: number | undefined): string => (value === undefined ? '' : sayDigits(value))

const columnsOf = (m: PostWords): readonly Column<Line>[] => [
  { key: 'kind', label: m.kind, names: true, cell: (line) => m.moneyKinds[line.kind] },
  { key: 'label', label: m.label, cell: ({ subjectId, orderSerial, label, reference }) => (subjectId && orderSerial ? <TextLink to={parcelAddress({ subjectId, serial: orderSerial })}>{label ?? reference}</TextLink> : <Code>{label ?? reference}</Code>) },
  { key: 'asked', label: m.asked, numeric: true, cell: (line) => amount(line.asked) },
  { key: 'counted', label: m.counted, numeric: true, cell: (line) => amount(line.counted) },
  { key: 'post', label: m.ofPost, numeric: true, cell: (line) => amount(line.post) },
  { key: 'found', label: m.found, cell: (line) => sayMoment(line.foundAt) },
  { key: 'explain', label: m.explain, cell: (line) => <Explain line={line} /> },
]

type Day = Answer['days'][number]

const Agreeing = ({ day: { counted, post, heard } }: { readonly day: Day }): ReactNode => {
  const m = usePostWords()
  if (!heard) return <Tag tone="plain">{m.notHeard}</Tag>
  return counted === post ? <Tag tone="good">{m.same}</Tag> : <Tag tone="warn">{m.apart(sayDigits(Math.abs(counted - post)))}</Tag>
}

const dayColumnsOf = (m: PostWords): readonly Column<Day>[] => [
  { key: 'on', label: m.day, names: true, cell: ({ on }) => sayDay(on) },
  { key: 'parcels', label: m.count, numeric: true, cell: ({ parcels }) => String(parcels) },
  { key: 'asked', label: m.asked, numeric: true, cell: (day) => sayDigits(day.asked) },
  { key: 'counted', label: m.counted, numeric: true, cell: (day) => sayDigits(day.counted) },
  { key: 'post', label: m.ofPost, numeric: true, cell: ({ heard, post }) => (heard ? sayDigits(post) : '') },
  { key: 'handedOn', label: m.handedOn, numeric: true, cell: ({ heard, handedOn }) => (heard ? sayDigits(handedOn) : '') },
  { key: 'agrees', label: m.agrees, cell: (day) => <Agreeing day={day} /> },
]

const Days = ({ days }: { readonly days: readonly Day[] }): ReactNode => {
  const m = usePostWords()
  return (
    <Section title={m.days}>
      <DataTable caption={m.days} captionUnseen columns={dayColumnsOf(m)} rows={days} rowKey={({ on }) => on} empty={<EmptyState icon="check" title={m.daysNone} />} />
    </Section>
  )
}

const Runs = ({ runs }: { readonly runs: Answer['runs'] }): ReactNode => {
  const m = usePostWords()
  if (runs.length === 0) return null
  return (
    <Section title={m.runs}>
      <ul>{runs.map(({ at, checked, differences, heard }) => <li key={at}>{heard ? m.run(sayMoment(at), String(checked), String(differences)) : m.runDeaf(sayMoment(at))}</li>)}</ul>
    </Section>
  )
}

/** The treasurer's: levies the postmen took, and where the books do not agree. */
export const MoneyPage = (): ReactNode => {
  const m = usePostWords()
  const { items, days, runs } = useLoaderData<typeof loadMoney>()
  const [asked] = useSearchParams()
  const failed = useFailedForm()
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={m.money} lead={m.moneyLead} hasError={failed !== undefined} actions={<Form method="post"><FormKey /><Button>{m.matchNow}</Button></Form>} />
      {asked.has('asked') ? <Notice><p>{m.matchAsked}</p></Notice> : null}
      <DataTable caption={m.money} captionUnseen columns={columnsOf(m)} rows={items} rowKey={({ id }) => id} empty={<EmptyState icon="check" title={m.moneyNone} />} />
      <Days days={days} />
      <Runs runs={runs} />
    </Stack>
  )
}
