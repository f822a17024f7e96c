import { useEffect, type ReactNode } from 'react'
import { Form, useActionData, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonLink, ButtonRow } from '../../../../design-system/components/button.tsx'
import { RadioGroup } from '../../../../design-system/components/choice-group.tsx'
import { DataTable } from '../../../../design-system/components/data-table.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { fieldId } from '../../../../design-system/components/field.tsx'
import { Code, Row, Section, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { fieldError, FormKey, keptValue, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { counterStart } from '../../contract-counter.ts'
import { chosenOf, type CounterFound } from './counter-start-actions.ts'
import { MoneyReceipt } from './money-receipt.tsx'
import { sayDate, sayMoment } from './say.ts'
import { useCounterWords } from './words.ts'

export const loadCounterStart = async (args: LoaderFunctionArgs) => {
  const asked = new URL(args.request.url).searchParams
  return { ...valueOf(await apiOf(args)(counterStart, {})), done: asked.get('done'), dossierId: asked.get('dossier'), slip: asked.get('slip') === '1', handed: asked.get('handed') === '1', receiptId: asked.get('receipt'), moneyReceiptId: asked.get('money') }
}

type Start = Awaited<ReturnType<typeof loadCounterStart>>
type Named = { readonly code: string; readonly name: string }

const isFound = (answer: unknown): answer is CounterFound => typeof answer === 'object' && answer !== null && 'typed' in answer

const Done = (props: { readonly start: Start }): ReactNode => {
  const m = useCounterWords()
  const { done, dossierId, slip, handed, receiptId, moneyReceiptId } = props.start
  if (!done || !dossierId) return null
  const said = slip ? m.doneText : m.doneNoSlip
  return (
    <Notice tone="good" live title={handed ? m.handedOut(done) : m.done(done)}>
      <p>{handed ? m.handedText : said}</p>
      <Row>
        {slip ? <TextLink href={`/api/dossiers/${dossierId}/slip`} newTab icon="print">{m.openSlip}</TextLink> : null}
        {moneyReceiptId ? <MoneyReceipt dossierId={dossierId} receiptId={moneyReceiptId} /> : null}
        {receiptId ? <TextLink href={`/api/dossiers/${dossierId}/papers/${receiptId}`} newTab icon="print">{m.openReceipt}</TextLink> : null}
        <TextLink to={`/desk/dossiers/${encodeURIComponent(done)}`}>{m.openDossier}</TextLink>
      </Row>
    </Notice>
  )
}

const People = (props: { readonly found: CounterFound | undefined }): ReactNode => {
  const m = useCounterWords()
  const people = props.found?.people
  if (!people) return null
  const known = people.items.map(({ personId, name, number, bornOn, address, proven, restricted }) => ({
    value: personId,
    label: name,
    hint: [number, bornOn ? m.bornOn(sayDate(bornOn)) : '', address, proven ? m.proven : '', restricted ? m.restricted : ''].filter(Boolean).join(' · '),
  }))
  const choices = [...known, { value: 'new', label: m.newPerson(people.newcomer?.fullName ?? '') }]
  return (
    <Stack gap="s">
      {known.length === 0 ? <Notice>{m.nobody}</Notice> : null}
      <RadioGroup name="who" label={m.found} choices={choices} defaultValue={chosenOf(people.items, props.found?.who ?? '')} />
    </Stack>
  )
}

const Procedures = (props: { readonly title: string; readonly items: readonly Named[]; readonly start: Start; readonly pinned?: boolean }): ReactNode => {
  const m = useCounterWords()
  const desk = props.start.desks[0]?.id ?? ''
  const pinned = new Set(props.start.favourites.map(({ code }) => code))
  if (props.items.length === 0) return null
  return (
    <DataTable
      caption={props.title}
      rows={props.items}
      rowKey={({ code }) => code}
      columns={[
        { key: 'name', label: m.procedure, names: true, cell: ({ name }) => name },
        { key: 'code', label: m.code, labelUnseen: true, cell: ({ code }) => <Code>{code}</Code> },
        {
          key: 'act',
          label: m.choose,
          labelUnseen: true,
          cell: ({ code, name }) => (
            <Row gap="s">
              <Button size="s" kind="primary" name="begin" value={code} label={m.begin(name)}>{m.choose}</Button>
              <Button size="s" name="many" value={code} label={m.many(name)}>{m.manyShort}</Button>
              <Button size="s" kind="quiet" name="favourite" value={`${pinned.has(code) ? 'drop' : 'keep'}|${desk}|${code}`} label={pinned.has(code) ? m.unkeep(name) : m.keep(name)}>{pinned.has(code) ? m.unkeepShort : m.keepShort}</Button>
            </Row>
          ),
        },
      ]}
    />
  )
}

const Unfinished = (props: { readonly start: Start }): ReactNode => {
  const m = useCounterWords()
  const { drafts, batches } = props.start
  return (
    <>
      {drafts.length > 0 ? (
        <Section title={m.drafts}>
          <Stack gap="s">{drafts.map((draft) => <TextLink key={draft.draftId} to={`/desk/counter/${draft.draftId}`}>{m.goOn([draft.personName, draft.procedureName].filter(Boolean).join(' · '), sayMoment(draft.changedAt))}</TextLink>)}</Stack>
        </Section>
      ) : null}
      {batches.length > 0 ? (
        <Section title={m.batches}>
          <Stack gap="s">{batches.map((batch) => <TextLink key={batch.batchId} to={`/desk/batches/${batch.batchId}`}>{m.goOn(batch.procedureName, sayMoment(batch.changedAt))}</TextLink>)}</Stack>
        </Section>
      ) : null}
    </>
  )
}

/** First: who stands here, and what do they need? A scanner types into the first box and presses Enter. */
export const CounterStartPage = (): ReactNode => {
  const m = useCounterWords()
  const start = useLoaderData<typeof loadCounterStart>()
  const failed = useFailedForm()
  const answer: unknown = useActionData()
  const found = isFound(answer) ? answer : undefined
  useEffect(() => document.getElementById(fieldId(found?.people ? 'q' : 'typed'))?.focus(), [found])
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={m.counter} lead={m.counterLead} hasError={failed !== undefined} actions={<ButtonRow><ButtonLink to="/desk/day">{m.day}</ButtonLink><ButtonLink to="/desk/handovers">{m.handovers}</ButtonLink></ButtonRow>} />
      <Done start={start} />
      <Form method="post">
        <FormKey />
        <Stack gap="l">
          <Section title={m.person}>
            <TextField name="typed" label={m.typed} hint={m.typedHint} optional error={fieldError(failed, 'typed')} defaultValue={keptValue(failed, 'typed', found?.typed)} autoComplete="off" />
            <ButtonRow><Button>{m.find}</Button></ButtonRow>
            <People found={found} />
          </Section>
          <Section title={m.procedure}>
            <TextField name="q" label={m.q} optional defaultValue={keptValue(failed, 'q', found?.q)} autoComplete="off" />
            <ButtonRow><Button>{m.search}</Button></ButtonRow>
            {found?.procedures?.length === 0 ? <Notice>{m.noneFound}</Notice> : null}
            <Procedures title={m.results} items={found?.procedures ?? []} start={start} />
            <Procedures title={m.favourites} items={start.favourites} start={start} />
            <Procedures title={m.recent} items={start.recent} start={start} />
          </Section>
        </Stack>
      </Form>
      <Unfinished start={start} />
    </Stack>
  )
}
