import type { ReactNode } from 'react'
import { Form, useLoaderData, useSearchParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button } from '../../../../design-system/components/button.tsx'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { Code, Section, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { Pagination } from '../../../../design-system/components/pagination.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { endForm, FormKey, keptValue, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, unitOf, valueOf } from '../../../../platform/web/loader.ts'
import { listDifferences, reconcileNow, repairDifference } from '../../contract.ts'
import { sayAmount, sayMoment } from '../words.ts'
import { useDeskPaymentWords, type DeskPaymentWords } from './words.ts'
import { demandAddress, TREASURY, TreasuryFrame } from './treasury-frame.tsx'

type Answer = AnswerOf<typeof listDifferences>
type Line = Answer['items'][number]

const HERE = `${TREASURY}/differences`

export const loadDifferences = async (args: LoaderFunctionArgs) => {
  const unitId = unitOf(args)
  const after = new URL(args.request.url).searchParams.get('after')
  return { ...valueOf(await apiOf(args)(listDifferences, { query: { ...(unitId ? { unitId } : {}), ...(after ? { after } : {}) } })), onLaterPage: after !== null }
}

export const differencesAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const id = sent.text('id')
  const { idempotencyKey } = sent
  if (!id) return endForm(await apiOf(args)(reconcileNow, { idempotencyKey }), sent, () => `${HERE}?asked=1`)
  const [words, label] = [sent.text(`words-${id}`), sent.text(`label-${id}`)]
  return endForm(await apiOf(args)(repairDifference, { params: { id }, body: { ...(words ? { words } : {}), ...(label ? { label } : {}) }, idempotencyKey }), sent, () => HERE)
}

/** One tap where the outside can prove it; words where only a person knows. */
const Repair = ({ line }: { readonly line: Line }): ReactNode => {
  const m = useDeskPaymentWords()
  const failed = useFailedForm()
  const explain = (
    <Form method="post">
      <FormKey />
      <input type="hidden" name="id" value={line.id} />
      <TextField name={`words-${line.id}`} label={m.treasury.explain} maxLength={500} />
      <Button size="s">{m.treasury.explainDo}</Button>
    </Form>
  )
  if (line.repair === 'explain') return explain
  return (
    <Stack gap="s">
      <Form method="post">
        <FormKey />
        <input type="hidden" name="id" value={line.id} />
        {line.repair === 'assign' ? <TextField name={`label-${line.id}`} label={m.treasury.code} width="m" maxLength={100} defaultValue={keptValue(failed, `label-${line.id}`, line.label)} /> : null}
        <Button size="s" kind="primary">{m.treasury.repairs[line.repair]}</Button>
      </Form>
      <Details summary={m.treasury.repairs.explain}>{explain}</Details>
    </Stack>
  )
}

const amount = (value: number | undefined): string => (value === undefined ? '' : sayAmount(value))

const columnsOf = (m: DeskPaymentWords): readonly Column<Line>[] => [
  { key: 'kind', label: m.treasury.kind, names: true, cell: (line) => <>{m.treasury.kinds[line.kind]}{line.subjectId && line.detail ? <div><Code>{line.detail}</Code></div> : null}</> },
  { key: 'reference', label: m.treasury.reference, cell: (line) => (line.subjectId && line.demandSerial ? <TextLink to={demandAddress(line.subjectId, line.demandSerial)}>{line.reference}</TextLink> : <Code>{line.detail ?? line.reference}</Code>) },
  { key: 'ours', label: m.treasury.ours, numeric: true, cell: (line) => amount(line.ours) },
  { key: 'platform', label: m.treasury.platform, numeric: true, cell: (line) => amount(line.platform) },
  { key: 'statement', label: m.treasury.statement, numeric: true, cell: (line) => amount(line.statement) },
  { key: 'when', label: m.treasury.when, cell: (line) => sayMoment(line.foundAt) },
  { key: 'repair', label: m.treasury.repair, cell: (line) => <Repair line={line} /> },
]

const Runs = ({ runs }: { readonly runs: Answer['runs'] }): ReactNode => {
  const m = useDeskPaymentWords()
  if (runs.length === 0) return null
  return (
    <Section title={m.treasury.runs}>
      <ul>
        {runs.map(({ at, checked, settled, differences, platformHeard, statementHeard }) => (
          <li key={at}>{[m.treasury.run(sayMoment(at), { checked, settled, differences }), ...(platformHeard ? [] : [m.treasury.notHeardPlatform]), ...(statementHeard ? [] : [m.treasury.notHeardBank])].join(' · ')}</li>
        ))}
      </ul>
    </Section>
  )
}

export const DifferencesPage = (): ReactNode => {
  const m = useDeskPaymentWords()
  const { items, runs, next, onLaterPage } = useLoaderData<typeof loadDifferences>()
  const [given] = useSearchParams()
  return (
    <TreasuryFrame tab="differences" actions={<Form method="post"><FormKey /><Button>{m.treasury.reconcileNow}</Button></Form>}>
      {given.has('asked') ? <Notice tone="good" title={m.treasury.reconcileAsked} /> : null}
      <DataTable caption={m.treasury.differences} captionUnseen columns={columnsOf(m)} rows={items} rowKey={(line) => line.id} empty={<EmptyState icon="check" title={m.treasury.noDifferences} />} />
      <Pagination first={onLaterPage ? HERE : undefined} next={next === undefined ? undefined : `${HERE}?after=${next}`} />
      <Runs runs={runs} />
    </TreasuryFrame>
  )
}
