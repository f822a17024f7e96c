import { useState, type FocusEvent, type ReactNode } from 'react'
import { data, Form, redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Card } from '../../../../design-system/components/card.tsx'
import { DataTable } from '../../../../design-system/components/data-table.tsx'
import { DateField } from '../../../../design-system/components/date-field.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Row, Section, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { PrintButton } from '../../../../design-system/components/print-button.tsx'
import { SelectField } from '../../../../design-system/components/select-field.tsx'
import { TextArea } from '../../../../design-system/components/text-area.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { failForm, fieldError, FormKey, keptValue, readForm, useFailedForm, type SentForm } from '../../../../platform/web/form.ts'
import { useDesk } from '../../../../platform/web/desk.ts'
import { useLanguage } from '../../../../platform/web/language.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { fileBatch, keepBatch, showBatch } from '../../contract-batch.ts'
import { placeValue, sayMoment } from './say.ts'
import { useCounterWords } from './words.ts'

export const loadBatch = async (args: LoaderFunctionArgs) => valueOf(await apiOf(args)(showBatch, { params: { batchId: args.params['batchId'] ?? '' } }))

type Batch = AnswerOf<typeof showBatch>
type Fault = Batch['faults'][number]
type Filed = { readonly refused: readonly Fault[] }

const BORN = 'submitter.bornOn'
const NOT_COMMON = /^(table|do)$|-(day|month|year)$/

const commonOf = (sent: SentForm): Record<string, string> => {
  const typed = Object.entries(sent.values).filter(([field]) => !NOT_COMMON.test(field))
  return { ...Object.fromEntries(typed.map(([field, values]) => [field, values[0] ?? ''])), area: 'outside', [BORN]: sent.date(BORN) ?? '' }
}

/** Files a few rows at a time until none is left; a lost answer is asked again under the same key and files nothing twice. */
const fileAll = async (args: ActionFunctionArgs, batchId: string, sent: SentForm) => {
  const refused: Fault[] = []
  for (let after = 0, more = true; more; ) {
    const answer = await apiOf(args)(fileBatch, { params: { batchId }, body: { after }, idempotencyKey: `${sent.idempotencyKey}-${String(after)}` })
    if (!answer.ok) return failForm(answer.problem, sent)
    refused.push(...answer.value.refused)
    more = answer.value.next !== undefined
    after = answer.value.next ?? after
  }
  return data<Filed>({ refused })
}

export const batchAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const batchId = args.params['batchId'] ?? ''
  const kept = await apiOf(args)(keepBatch, { params: { batchId }, body: { common: commonOf(sent), typed: sent.values['table']?.[0] ?? '' } })
  if (!kept.ok) return failForm(kept.problem, sent)
  return sent.text('do') === 'file' ? fileAll(args, batchId, sent) : redirect(`/desk/batches/${batchId}`)
}

const Common = (props: { readonly batch: Batch }): ReactNode => {
  const m = useCounterWords()
  const failed = useFailedForm()
  const { common, places, components } = props.batch
  const text = (name: string, label: string, hint?: string) => <TextField name={name} label={label} hint={hint} error={fieldError(failed, name)} defaultValue={keptValue(failed, name, common[name])} />
  return (
    <Section title={m.representative}>
      <SelectField name="place" label={m.place} error={fieldError(failed, 'place')} choices={places.map((place) => ({ value: placeValue(place), label: `${place.name} → ${place.resolvingName}` }))} defaultValue={keptValue(failed, 'place', common['place'] ?? (places[0] && places.length === 1 ? placeValue(places[0]) : ''))} />
      {text('submitter.fullName', m.repName)}
      {text('submitter.personalIdNumber', m.repNumber)}
      <DateField name={BORN} label={m.repBorn} error={fieldError(failed, BORN)} defaultValue={common[BORN]} />
      {text('authorisation', m.repAuthority, m.repAuthorityHint)}
      {text('phone', m.phone)}
      {text('street', m.address)}
      {text('outsideArea', m.outsideArea)}
      {text('contentRequested', m.content)}
      <input type="hidden" name="resultBy" value="counter" />
      {components.map(({ key, name, originals, copies }) => (
        <Card key={key} title={name} level={3}>
          <Row>
            <TextField name={`originals-${key}`} label={m.originalsLabel} inputMode="numeric" width="xs" optional defaultValue={keptValue(failed, `originals-${key}`, common[`originals-${key}`] ?? String(originals || ''))} />
            <TextField name={`copies-${key}`} label={m.copiesLabel} inputMode="numeric" width="xs" optional defaultValue={keptValue(failed, `copies-${key}`, common[`copies-${key}`] ?? String(copies || ''))} />
          </Row>
          <TextField name={`waive-${key}`} label={m.waive(name)} optional defaultValue={keptValue(failed, `waive-${key}`, common[`waive-${key}`])} />
        </Card>
      ))}
    </Section>
  )
}

const Faults = (props: { readonly title: string; readonly faults: readonly Fault[] }): ReactNode => {
  const m = useCounterWords()
  const language = useLanguage()
  if (props.faults.length === 0) return null
  return (
    <DataTable
      caption={props.title}
      rows={props.faults}
      rowKey={({ serial }) => String(serial)}
      rowTone={() => 'bad'}
      columns={[
        { key: 'serial', label: m.row, names: true, cell: ({ serial }) => String(serial) },
        { key: 'shown', label: m.applicant, cell: ({ shown }) => shown },
        { key: 'fault', label: m.fault, cell: (fault) => fault[language] },
      ]}
    />
  )
}

const FiledRows = (props: { readonly batch: Batch }): ReactNode => {
  const m = useCounterWords()
  const { filed } = props.batch
  if (filed.length === 0) return null
  return (
    <Section title={m.filedCount(filed.length)}>
      <PrintButton />
      <DataTable
        caption={m.filed}
        captionUnseen
        rows={filed}
        rowKey={({ dossierId }) => dossierId}
        columns={[
          { key: 'serial', label: m.row, numeric: true, cell: ({ serial }) => String(serial) },
          { key: 'name', label: m.applicant, names: true, cell: ({ applicantName }) => applicantName },
          { key: 'code', label: m.code, cell: ({ code }) => <TextLink to={`/desk/dossiers/${encodeURIComponent(code)}`}>{code}</TextLink> },
          { key: 'due', label: m.dueAt, cell: ({ dueAt }) => (dueAt ? sayMoment(dueAt) : '') },
          { key: 'slip', label: m.slip, cell: ({ dossierId, code }) => <TextLink href={`/api/dossiers/${dossierId}/slip`} newTab><span aria-hidden>{m.slip}</span><span className="mc-unseen">{m.slipOf(code)}</span></TextLink> },
        ]}
      />
    </Section>
  )
}

const isFiled = (answer: unknown): answer is Filed => typeof answer === 'object' && answer !== null && 'refused' in answer

/** Many like dossiers: who brings them, the list, what is wrong with which row, one press, one list of slips. */
export const BatchPage = (): ReactNode => {
  const m = useCounterWords()
  const language = useLanguage()
  const batch = useLoaderData<typeof loadBatch>()
  const failed = useFailedForm()
  const answer: unknown = useActionData()
  const { api } = useDesk()
  const [table, setTable] = useState(batch.typed)
  const keepTyped = (left: FocusEvent<HTMLFormElement>): void => {
    const { name, value } = left.target as unknown as { readonly name: string; readonly value: string }
    if (!name || NOT_COMMON.test(name)) return
    void api(keepBatch, { params: { batchId: batch.batchId }, body: { common: { [name]: value } } })
  }
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={batch.procedure.name} caption={m.batch} lead={m.batchLead} hasError={failed !== undefined} />
      <FiledRows batch={batch} />
      {isFiled(answer) ? <Faults title={m.refusedRows} faults={answer.refused} /> : null}
      <Form method="post" onBlur={keepTyped}>
        <FormKey />
        <Stack gap="l">
          <Common batch={batch} />
          <Section title={m.table}>
            <TextArea name="table" label={m.tableLabel} hint={m.tableHint} rows={10} value={table} onChange={setTable} />
            <ButtonRow><Button name="do" value="read">{m.readTable}</Button></ButtonRow>
            {batch.unreadable ? <Notice tone="bad"><p>{batch.unreadable[language]}</p></Notice> : null}
            {batch.count > 0 && !batch.unreadable ? <output>{m.ready(batch.ready, batch.faults.length)}</output> : null}
            <Faults title={m.fault} faults={batch.faults} />
          </Section>
          {batch.ready > 0 ? <ButtonRow><Button kind="primary" name="do" value="file">{m.fileAll(batch.ready)}</Button></ButtonRow> : null}
        </Stack>
      </Form>
    </Stack>
  )
}
