import type { ReactNode } from 'react'
import { Form, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button } from '../../../../design-system/components/button.tsx'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { DateInput } from '../../../../design-system/components/date-field.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Row, Section, Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { SelectField } from '../../../../design-system/components/select-field.tsx'
import { Tag, type TagTone } from '../../../../design-system/components/tag.tsx'
import { TextArea } from '../../../../design-system/components/text-area.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { useMay } from '../../../../platform/web/desk.ts'
import { endForm, FormKey, keptValue, readForm, useFailedForm, type SentForm } from '../../../../platform/web/form.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { useMessages, type WordsOf } from '../../../../platform/web/messages.ts'
import { addReplacementRule, endReplacementRule, listReplacementRules } from '../../contract-rules.ts'
import { rulesEn } from './rules-messages.en.ts'
import { rulesVi } from './rules-messages.vi.ts'

type Words = WordsOf<typeof rulesVi>
type Rule = AnswerOf<typeof listReplacementRules>['items'][number]

const useWords = (): Words => useMessages({ vi: rulesVi, en: rulesEn })
const RULES = '/desk/replacement-rules'
const TONES: Readonly<Record<Rule['standing'], TagTone>> = { 'in-force': 'good', 'to-come': 'action', over: 'plain' }
const BY = ['result', 'population', 'business'] as const

export const loadRules = async (args: LoaderFunctionArgs) => valueOf(await apiOf(args)(listReplacementRules, {}))

const split = (text: string | undefined, by: RegExp): readonly string[] => (text ?? '').split(by).map((each) => each.trim()).filter((each) => each !== '')
const given = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } => (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V }

const ruleOf = (sent: SentForm) => ({
  componentWords: split(sent.text('componentWords'), /\r?\n/),
  componentCodes: split(sent.text('componentCodes'), /[,\s]+/),
  procedureCodes: split(sent.text('procedureCodes'), /[,\s]+/),
  replacedBy: BY.find((each) => each === sent.text('replacedBy')) ?? ('result' as const),
  resultWords: split(sent.text('resultWords'), /\r?\n/),
  resultCodes: split(sent.text('resultCodes'), /[,\s]+/),
  ...given('freshMonths', sent.text('freshMonths') ? Number(sent.text('freshMonths')) : undefined),
  validFrom: sent.text('validFrom') ?? '',
  ...given('validUntil', sent.text('validUntil')),
  source: sent.text('source') ?? '',
})

export const rulesAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const { idempotencyKey } = sent
  const ruleCode = sent.text('ruleCode')
  if (ruleCode) return endForm(await apiOf(args)(endReplacementRule, { params: { ruleCode }, body: given('until', sent.text('until')), idempotencyKey }), sent, () => RULES)
  return endForm(await apiOf(args)(addReplacementRule, { body: ruleOf(sent), idempotencyKey }), sent, () => RULES)
}

const day = (on: string): string => on.split('-').toReversed().join('/')
const namesOf = (words: readonly string[], codes: readonly string[]): string => [...words, ...codes].join('; ')

const EndForm = ({ rule }: { readonly rule: Rule }): ReactNode => {
  const m = useWords()
  return (
    <Details summary={m.end}>
      <Form method="post">
        <FormKey />
        <input type="hidden" name="ruleCode" value={rule.code} />
        <Row>
          <DateInput name="until" label={m.lastDay} optional />
          <Button size="s">{m.end}</Button>
        </Row>
      </Form>
    </Details>
  )
}

const columnsOf = (m: Words, mayEnd: boolean): readonly Column<Rule>[] => [
  { key: 'component', label: m.component, names: true, cell: (rule) => <><div>{namesOf(rule.componentWords, rule.componentCodes)}</div>{rule.procedureCodes.length > 0 ? <div>{m.only(rule.procedureCodes.join(', '))}</div> : null}</> },
  {
    key: 'by',
    label: m.replacedBy,
    cell: (rule) => <><div>{m.by[rule.replacedBy]}</div>{rule.replacedBy === 'result' ? <div>{namesOf(rule.resultWords, rule.resultCodes)}</div> : null}{rule.freshMonths === undefined ? null : <div>{m.fresh(rule.freshMonths)}</div>}</>,
  },
  { key: 'validity', label: m.validity, cell: (rule) => <><Tag tone={TONES[rule.standing]}>{m.standings[rule.standing]}</Tag><div>{m.from(day(rule.validFrom))}</div>{rule.validUntil ? <div>{m.until(day(rule.validUntil))}</div> : null}</> },
  { key: 'source', label: m.source, cell: (rule) => rule.source },
  ...(mayEnd ? [{ key: 'end', label: m.end, labelUnseen: true, cell: (rule: Rule) => (rule.standing === 'over' ? null : <EndForm rule={rule} />) }] : []),
]

const AddForm = (): ReactNode => {
  const m = useWords()
  const failed = useFailedForm()
  const kept = (field: string): string => keptValue(failed, field)
  return (
    <Section title={m.add} id="add">
      <Form method="post">
        <FormKey />
        <Stack gap="s">
          <TextArea name="componentWords" label={m.componentNames} hint={m.oneALine} rows={3} maxLength={2000} defaultValue={kept('componentWords')} />
          <TextField name="componentCodes" label={m.componentCodes} hint={m.codesHint} optional defaultValue={kept('componentCodes')} />
          <TextField name="procedureCodes" label={m.procedures} hint={m.proceduresHint} optional defaultValue={kept('procedureCodes')} />
          <SelectField name="replacedBy" label={m.replacedBy} placeholder={false} choices={BY.map((value) => ({ value, label: m.by[value] }))} defaultValue={kept('replacedBy') || 'result'} />
          <TextArea name="resultWords" label={m.resultNames} hint={m.resultHint} optional rows={3} maxLength={2000} defaultValue={kept('resultWords')} />
          <TextField name="resultCodes" label={m.resultCodes} hint={m.codesHint} optional defaultValue={kept('resultCodes')} />
          <TextField name="freshMonths" label={m.freshMonths} optional width="s" defaultValue={kept('freshMonths')} />
          <Row>
            <DateInput name="validFrom" label={m.validFrom} defaultValue={kept('validFrom')} />
            <DateInput name="validUntil" label={m.validUntil} optional defaultValue={kept('validUntil')} />
          </Row>
          <TextField name="source" label={m.source} maxLength={500} defaultValue={kept('source')} />
          <Row><Button kind="primary">{m.add}</Button></Row>
        </Stack>
      </Form>
    </Section>
  )
}

/** What need not be handed in, as somebody decided it; procedure control adds and ends. */
export const RulesPage = (): ReactNode => {
  const m = useWords()
  const { items } = useLoaderData<typeof loadRules>()
  const failed = useFailedForm()
  const mayAdd = useMay('add', 'replacement-rule')
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={m.title} lead={m.lead} hasError={failed !== undefined} />
      <DataTable caption={m.rules} captionUnseen columns={columnsOf(m, mayAdd)} rows={items} rowKey={({ code }) => code} empty={<EmptyState icon="check" title={m.none} />} />
      {mayAdd ? <AddForm /> : null}
    </Stack>
  )
}
