import { useMemo, type ReactNode } from 'react'
import { Form, redirect, useActionData, useNavigation, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Card } from '../../../../design-system/components/card.tsx'
import { DataTable } from '../../../../design-system/components/data-table.tsx'
import { DateField } from '../../../../design-system/components/date-field.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { FileField } from '../../../../design-system/components/file-field.tsx'
import { Row, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { TextArea } from '../../../../design-system/components/text-area.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { failForm, fieldError, FormKey, readForm, useFailedForm, type SentForm } from '../../../../platform/web/form.ts'
import { apiOf, personOf } from '../../../../platform/web/loader.ts'
import { newKey } from '../../../../platform/web/new-key.ts'
import { importPlan, readPlanFile } from '../../contract.ts'
import { DeadlineWords, RemarkTable } from './plan-parts.tsx'
import { PLANS, usePlanWords } from './words.ts'

type Tried = { readonly tried: AnswerOf<typeof importPlan>; readonly values: Readonly<Record<string, readonly string[]>> }

export const mayImportPlans = (args: LoaderFunctionArgs): boolean => {
  const person = personOf(args)
  return person?.kind === 'staff' && person.roles.some(({ role }) => role === 'control-officer')
}

/** What a chosen file says stands where pasted text would: it is looked at, and sent again, as text. Reading keeps nothing, so each has a key of its own. */
const textOf = async (args: ActionFunctionArgs, sent: SentForm) => {
  const file = sent.file('file')
  if (!file) return { ok: true as const, text: sent.text('text') ?? '' }
  const read = await apiOf(args)(readPlanFile, { body: new Uint8Array(await file.arrayBuffer()), fileName: file.name, idempotencyKey: newKey() })
  return read.ok ? { ok: true as const, text: read.value.text } : read
}

const bodyOf = (sent: SentForm, text: string, isTrial: boolean) => {
  const given = (name: 'number' | 'title') => {
    const text = sent.text(name)
    return text ? { [name]: text } : {}
  }
  const year = sent.text('year')
  const issuedOn = sent.date('issuedOn')
  return { text, ...given('number'), ...given('title'), ...(issuedOn ? { issuedOn } : {}), ...(year ? { year: Number(year) } : {}), ...(isTrial ? { isTrial } : {}) }
}

export const plansAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const isTrial = sent.text('do') === 'try'
  const read = await textOf(args, sent)
  if (!read.ok) return failForm(read.problem, sent)
  const answer = await apiOf(args)(importPlan, { body: bodyOf(sent, read.text, isTrial), ...(isTrial ? {} : { idempotencyKey: sent.idempotencyKey }) })
  const values = { ...sent.values, text: [read.text] }
  if (!answer.ok) return failForm(answer.problem, { ...sent, values })
  return isTrial ? ({ tried: answer.value, values } satisfies Tried) : redirect(`${PLANS}/${answer.value.planId ?? ''}`)
}

/** What was read, as the plan will stand: once kept it is not changed. */
const ReadLines = ({ lines }: { readonly lines: NonNullable<Tried['tried']['lines']> }): ReactNode => {
  const m = usePlanWords()
  return (
    <Details boxed summary={m.readLines(lines.length)}>
      <DataTable
        caption={m.readLines(lines.length)}
        captionUnseen
        columns={[
          { key: 'result', label: m.result, names: true, cell: ({ reference, assignment, text }) => <Stack gap="s"><span lang="vi"><strong>{reference}</strong> {text}</span><small lang="vi">{assignment}</small></Stack> },
          { key: 'doers', label: m.doers, cell: ({ doers }) => <span lang="vi">{doers.join('; ')}</span> },
          { key: 'deadline', label: m.deadline, cell: (one) => <DeadlineWords one={one} /> },
        ]}
        rows={lines}
        rowKey={({ reference }) => reference}
      />
    </Details>
  )
}

/** Reading, looking, keeping: of a pasted table, a file, or a draft that stands in the fields already. */
export const BringIn = ({ title, lead, draft }: { readonly title: string; readonly lead: string; readonly draft?: Readonly<Record<'text' | 'title' | 'year', string>> }): ReactNode => {
  const m = usePlanWords()
  const failed = useFailedForm()
  const answer: Partial<Tried> | undefined = useActionData()
  const drafted: Readonly<Record<string, string>> = draft ?? {}
  const kept = (name: string): string => (answer?.values ? answer.values[name]?.[0] : drafted[name]) ?? ''
  const keptDay = answer?.values ? ['year', 'month', 'day'].map((part) => kept(`issuedOn-${part}`)).join('-') : ''
  const busy = useNavigation().state === 'submitting'
  // Once it was read its words stand below, where they can be changed: a file still chosen would win over them.
  const unread = useMemo(() => (answer ? newKey() : 'unread'), [answer])
  return (
    <Card title={title} level={2}>
      <Form method="post" encType="multipart/form-data">
        <FormKey />
        <Stack>
          {answer?.tried ? <Notice tone="good" title={m.tried(answer.tried.figures.deliverables, answer.tried.figures.units)}><p lang="vi">{answer.tried.number} · {answer.tried.title}</p></Notice> : null}
          {answer?.tried ? <RemarkTable remarks={answer.tried.remarks} /> : null}
          {answer?.tried?.lines ? <ReadLines lines={answer.tried.lines} /> : null}
          <p>{lead}</p>
          {draft ? null : <FileField key={unread} name="file" label={m.file} hint={m.fileHint} accept=".docx,.xlsx,.md,.txt,.html" error={fieldError(failed, 'file')} optional />}
          <TextArea name="text" label={m.text} rows={draft ? 20 : 10} optional error={fieldError(failed, 'text')} defaultValue={kept('text')} />
          <Row>
            <TextField name="number" label={m.number} hint={m.numberHint} width="m" optional defaultValue={kept('number')} />
            <TextField name="year" label={m.year} hint={m.numberHint} width="s" inputMode="numeric" optional error={fieldError(failed, 'year')} defaultValue={kept('year')} />
          </Row>
          <DateField name="issuedOn" label={m.issuedOn} hint={m.numberHint} optional error={fieldError(failed, 'issuedOn')} defaultValue={keptDay} />
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
