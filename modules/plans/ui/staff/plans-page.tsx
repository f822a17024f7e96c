import type { ReactNode } from 'react'
import { Form, redirect, useActionData, useLoaderData, useNavigation, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Card } from '../../../../design-system/components/card.tsx'
import { DataTable } from '../../../../design-system/components/data-table.tsx'
import { DateField } from '../../../../design-system/components/date-field.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Row, Stack } from '../../../../design-system/components/layout.tsx'
import { FileField } from '../../../../design-system/components/file-field.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { TextArea } from '../../../../design-system/components/text-area.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { failForm, fieldError, FormKey, keptDate, keptValue, readForm, useFailedForm, type SentForm } from '../../../../platform/web/form.ts'
import { apiOf, personOf, valueOf } from '../../../../platform/web/loader.ts'
import { importPlan, listPlans, readPlanFile } from '../../contract.ts'
import { PLANS, usePlanWords, writeDay } from './words.ts'

type Tried = { readonly tried: AnswerOf<typeof importPlan>; readonly values: Readonly<Record<string, readonly string[]>> }
type Remarks = AnswerOf<typeof importPlan>['remarks']

export const loadPlans = async (args: LoaderFunctionArgs) => {
  const person = personOf(args)
  const mayImport = person?.kind === 'staff' && person.roles.some(({ role }) => role === 'control-officer')
  return { mayImport, ...valueOf(await apiOf(args)(listPlans, {})) }
}

/** What a chosen file says stands where pasted text would: it is looked at, and sent again, as text. */
const textOf = async (args: ActionFunctionArgs, sent: SentForm) => {
  const file = sent.file('file')
  if (!file) return { ok: true as const, text: sent.text('text') ?? '' }
  const read = await apiOf(args)(readPlanFile, { body: new Uint8Array(await file.arrayBuffer()), fileName: file.name, idempotencyKey: sent.idempotencyKey })
  return read.ok ? { ok: true as const, text: read.value.text } : read
}

const bodyOf = (sent: SentForm, text: string, isTrial: boolean) => {
  const given = (name: 'number' | 'title') => {
    const text = sent.text(name)
    return text ? { [name]: text } : {}
  }
  const year = Number(sent.text('year') ?? '')
  const issuedOn = sent.date('issuedOn')
  return { text, ...given('number'), ...given('title'), ...(issuedOn ? { issuedOn } : {}), ...(year > 0 ? { year } : {}), ...(isTrial ? { isTrial } : {}) }
}

export const plansAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const isTrial = sent.text('do') === 'try'
  const read = await textOf(args, sent)
  if (!read.ok) return failForm(read.problem, sent)
  const answer = await apiOf(args)(importPlan, { body: bodyOf(sent, read.text, isTrial), ...(isTrial ? {} : { idempotencyKey: sent.idempotencyKey }) })
  if (!answer.ok) return failForm(answer.problem, sent)
  return isTrial ? ({ tried: answer.value, values: { ...sent.values, text: [read.text] } } satisfies Tried) : redirect(`${PLANS}/${answer.value.planId ?? ''}`)
}

export const RemarkTable = ({ remarks }: { readonly remarks: Remarks }): ReactNode => {
  const m = usePlanWords()
  return remarks.length === 0 ? null : (
    <DataTable
      caption={m.remarks}
      columns={[
        { key: 'row', label: m.row, numeric: true, cell: ({ row }) => row },
        { key: 'what', label: m.what, names: true, cell: ({ kind }) => m.remark[kind] },
        { key: 'said', label: m.said, cell: ({ said }) => <span lang="vi">{said}</span> },
      ]}
      rows={remarks}
      rowKey={({ row, kind, said }) => `${row}-${kind}-${said}`}
    />
  )
}

const BringIn = (): ReactNode => {
  const m = usePlanWords()
  const failed = useFailedForm()
  const answer: Partial<Tried> | undefined = useActionData()
  const kept = (name: string): string => answer?.values?.[name]?.[0] ?? keptValue(failed, name)
  const busy = useNavigation().state === 'submitting'
  return (
    <Card title={m.bring} level={2}>
      <Form method="post" encType="multipart/form-data">
        <FormKey />
        <Stack>
          {answer?.tried ? <Notice tone="good" title={m.tried(answer.tried.figures.deliverables, answer.tried.figures.units)}><p lang="vi">{answer.tried.number} · {answer.tried.title}</p></Notice> : null}
          {answer?.tried ? <RemarkTable remarks={answer.tried.remarks} /> : null}
          <p>{m.bringLead}</p>
          <FileField name="file" label={m.file} hint={m.fileHint} accept=".docx,.xlsx,.md,.txt,.html" error={fieldError(failed, 'file')} optional />
          <TextArea name="text" label={m.text} rows={10} optional error={fieldError(failed, 'text')} defaultValue={kept('text')} />
          <Row>
            <TextField name="number" label={m.number} hint={m.numberHint} width="m" optional defaultValue={kept('number')} />
            <TextField name="year" label={m.year} hint={m.numberHint} width="s" inputMode="numeric" optional defaultValue={kept('year')} />
          </Row>
          <DateField name="issuedOn" label={m.issuedOn} hint={m.numberHint} optional error={fieldError(failed, 'issuedOn')} defaultValue={keptDate(failed, 'issuedOn')} />
          <TextField name="title" label={m.name} hint={m.numberHint} optional defaultValue={kept('title')} />
          <ButtonRow>
            <Button name="do" value="try" busy={busy}>{m.read}</Button>
            <Button kind="primary" name="do" value="keep" busy={busy}>{m.keep}</Button>
          </ButtonRow>
        </Stack>
      </Form>
    </Card>
  )
}

export const PlansPage = (): ReactNode => {
  const m = usePlanWords()
  const { items, mayImport } = useLoaderData<typeof loadPlans>()
  const failed = useFailedForm()
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={m.title} lead={<p>{m.lead}</p>} hasError={failed !== undefined} />
      <DataTable
        caption={m.title}
        captionUnseen
        columns={[
          { key: 'title', label: m.name, names: true, cell: ({ planId, title }) => <TextLink to={`${PLANS}/${planId}`}><span lang="vi">{title}</span></TextLink> },
          { key: 'number', label: m.number, cell: ({ number }) => number },
          { key: 'issuedOn', label: m.issuedOn, cell: ({ issuedOn }) => writeDay(issuedOn) },
        ]}
        rows={items}
        rowKey={({ planId }) => planId}
        empty={<EmptyState icon="document" title={m.none}><p>{m.noneLead}</p></EmptyState>}
      />
      {mayImport ? <BringIn /> : null}
    </Stack>
  )
}
