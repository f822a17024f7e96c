import type { ReactNode } from 'react'
import { Form, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { DateInput } from '../../../../design-system/components/date-field.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { FileField } from '../../../../design-system/components/file-field.tsx'
import { Row, Section, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { failForm, fieldError, FormKey, keptValue, readForm, useFailedForm, type SentForm } from '../../../../platform/web/form.ts'
import { apiOf, languageOf, personOf, unitOf } from '../../../../platform/web/loader.ts'
import { useLanguage } from '../../../../platform/web/language.ts'
import { chooseMessages } from '../../../../platform/web/messages.ts'
import { listOneOldResult, takeInventoryFile } from '../../contract.ts'
import { OLD_RESULTS, resultMessages, useNumber, useResultWords } from './words.ts'

type Taken = AnswerOf<typeof takeInventoryFile>

export const loadInventory = (args: LoaderFunctionArgs) => {
  const person = personOf(args)
  return { unitId: unitOf(args) ?? (person?.kind === 'staff' ? person.roles.find(({ role }) => role === 'case-officer' || role === 'head-of-unit')?.unitId : undefined) ?? '' }
}

const sendList = async (args: ActionFunctionArgs, sent: SentForm, unitId: string) => {
  const file = sent.file('list')
  const detail = chooseMessages(resultMessages, languageOf(args)).fileMissing
  if (!file) return failForm({ type: '/problems/invalid', title: detail, status: 422, kind: 'invalid-request', detail, errors: [{ field: 'list', reason: detail }] }, sent)
  return apiOf(args)(takeInventoryFile, { query: { unitId }, body: new Uint8Array(await file.arrayBuffer()), fileName: file.name, idempotencyKey: sent.idempotencyKey })
}

const OPTIONAL = ['resultName', 'issuedOn', 'holderName', 'holderIdNumber', 'validUntil', 'shelf'] as const

const sendOne = (args: ActionFunctionArgs, sent: SentForm, unitId: string) => {
  const given = Object.fromEntries(OPTIONAL.flatMap((field) => (sent.text(field) ? [[field, sent.text(field) ?? '']] : [])))
  const pages = Number(sent.text('pages') ?? '1')
  return apiOf(args)(listOneOldResult, { body: { unitId, procedureCode: sent.text('procedureCode') ?? '', number: sent.text('number') ?? '', pages, ...given }, idempotencyKey: sent.idempotencyKey })
}

export const inventoryAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const unitId = sent.text('unitId') ?? ''
  const answer = sent.text('do') === 'one' ? await sendOne(args, sent, unitId) : await sendList(args, sent, unitId)
  if (!('ok' in answer)) return answer
  return answer.ok ? { taken: answer.value } : failForm(answer.problem, sent)
}

const Outcome = ({ taken }: { readonly taken: Taken }): ReactNode => {
  const m = useResultWords()
  const language = useLanguage()
  const write = useNumber()
  const columns: readonly Column<Taken['faults'][number]>[] = [
    { key: 'row', label: m.row, numeric: true, cell: ({ serial }) => write(serial) },
    { key: 'wrong', label: m.wrong, names: true, cell: (fault) => fault[language] },
  ]
  return (
    <>
      <Notice tone={taken.faults.length > 0 ? 'warn' : 'good'} live title={m.taken(write(taken.listed), write(taken.known), write(taken.faults.length))} />
      {taken.faults.length > 0 ? <DataTable caption={m.faults} columns={columns} rows={taken.faults} rowKey={({ serial }) => String(serial)} /> : null}
    </>
  )
}

const TypedOne = ({ unitId }: { readonly unitId: string }): ReactNode => {
  const m = useResultWords()
  const failed = useFailedForm()
  const field = (name: string) => ({ name, error: fieldError(failed, name), defaultValue: keptValue(failed, name) })
  return (
    <Section title={m.typeOne}>
      <Form method="post">
        <FormKey />
        <input type="hidden" name="unitId" value={unitId} />
        <Stack gap="s">
          <Row>
            <TextField {...field('procedureCode')} label={m.procedureCode} width="s" />
            <TextField {...field('number')} label={m.number} width="s" />
            <DateInput {...field('issuedOn')} label={m.issuedOn} optional />
          </Row>
          <Row>
            <TextField {...field('holderName')} label={m.holderName} width="m" optional autoComplete="off" />
            <TextField {...field('holderIdNumber')} label={m.holderIdNumber} width="s" optional inputMode="numeric" autoComplete="off" />
          </Row>
          <Row>
            <DateInput {...field('validUntil')} label={m.validUntil} optional />
            <TextField {...field('pages')} label={m.pages} width="xs" inputMode="numeric" defaultValue={keptValue(failed, 'pages', '1')} />
            <TextField {...field('shelf')} label={m.shelf} width="m" optional />
          </Row>
          <ButtonRow><Button name="do" value="one">{m.addOne}</Button></ButtonRow>
        </Stack>
      </Form>
    </Section>
  )
}

/** A list at once, or one after another; what is wrong is said by row. */
export const InventoryPage = (): ReactNode => {
  const m = useResultWords()
  const { unitId } = useLoaderData<typeof loadInventory>()
  const failed = useFailedForm()
  const answered = useActionData<{ readonly taken?: Taken }>()
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={m.inventoryTitle} caption={m.title} lead={m.inventoryLead} hasError={failed !== undefined} actions={<TextLink to={OLD_RESULTS}>{m.toProgress}</TextLink>} />
      {answered?.taken ? <Outcome taken={answered.taken} /> : null}
      <Form method="post" encType="multipart/form-data">
        <FormKey />
        <input type="hidden" name="unitId" value={unitId} />
        <Stack gap="s">
          <FileField name="list" label={m.file} accept=".xlsx,.csv" error={fieldError(failed, 'list')} />
          <ButtonRow><Button kind="primary" name="do" value="list">{m.sendList}</Button></ButtonRow>
        </Stack>
      </Form>
      <TypedOne unitId={unitId} />
    </Stack>
  )
}
