import type { ReactNode } from 'react'
import { Form, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { showToast } from '../../../../design-system/staff/toast.tsx'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Card } from '../../../../design-system/components/card.tsx'
import { RadioGroup } from '../../../../design-system/components/choice-group.tsx'
import { DataTable } from '../../../../design-system/components/data-table.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Code, Section, Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { SummaryList } from '../../../../design-system/components/summary-list.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { endForm, failForm, fieldError, FormKey, keptValue, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, languageOf, valueOf } from '../../../../platform/web/loader.ts'
import { chooseMessages } from '../../../../platform/web/messages.ts'
import { showBundle, takeOver } from '../../contract-handover.ts'
import { sayMoment } from './say.ts'
import { counterMessages, useCounterWords } from './words.ts'

export const loadBundle = async (args: LoaderFunctionArgs) => valueOf(await apiOf(args)(showBundle, { params: { bundleId: args.params['bundleId'] ?? '' } }))

export const bundleAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const bundleId = args.params['bundleId'] ?? ''
  const answers = sent.all('listed').map((dossierId) => {
    const reason = sent.text(`reason-${dossierId}`)
    return { dossierId, outcome: sent.text(`outcome-${dossierId}`) === 'missing' ? ('missing' as const) : ('received' as const), ...(reason ? { reason } : {}) }
  })
  const taken = await apiOf(args)(takeOver, { params: { bundleId }, body: { answers }, idempotencyKey: sent.idempotencyKey })
  if (!taken.ok && taken.problem.kind === 'missing-without-reason') {
    const silent = answers.filter(({ outcome, reason }) => outcome === 'missing' && !reason)
    return failForm({ ...taken.problem, errors: silent.map(({ dossierId }) => ({ field: `reason-${dossierId}`, reason: taken.problem.detail })) }, sent)
  }
  if (taken.ok) showToast({ tone: 'good', title: chooseMessages(counterMessages, languageOf(args)).took })
  return endForm(taken, sent, () => `/desk/handovers/${bundleId}`)
}

type Bundle = AnswerOf<typeof showBundle>
type Listed = Bundle['listed'][number]

const Lines = (props: { readonly bundle: Bundle }): ReactNode => {
  const m = useCounterWords()
  const outcome = (line: Listed): string => (line.outcome ? [m.outcomes[line.outcome], line.reason ?? ''].filter(Boolean).join(': ') : m.notTaken)
  return (
    <DataTable
      caption={m.papers}
      captionUnseen
      rows={props.bundle.listed}
      rowKey={({ dossierId }) => dossierId}
      rowTone={(line) => (line.outcome === 'missing' ? 'bad' : undefined)}
      columns={[
        { key: 'code', label: m.code, names: true, cell: (line) => <TextLink to={`/desk/dossiers/${encodeURIComponent(line.code)}`}>{line.code}</TextLink> },
        { key: 'procedure', label: m.procedure, cell: (line) => line.procedureName },
        { key: 'applicant', label: m.applicant, cell: (line) => line.applicantName },
        { key: 'papers', label: m.papers, cell: (line) => [line.originals > 0 ? m.originals(line.originals) : '', line.copies > 0 ? m.copies(line.copies) : ''].filter(Boolean).join(', ') },
        { key: 'outcome', label: m.outcome, cell: outcome },
      ]}
    />
  )
}

const Take = (props: { readonly bundle: Bundle }): ReactNode => {
  const m = useCounterWords()
  const failed = useFailedForm()
  return (
    <Form method="post">
      <FormKey />
      <Section title={m.take}>
        <Stack>
          {props.bundle.listed.map(({ dossierId, code, applicantName }) => (
            <Card key={dossierId} title={`${code} · ${applicantName}`} level={3}>
              <input type="hidden" name="listed" value={dossierId} />
              <RadioGroup name={`outcome-${dossierId}`} label={m.outcome} inline choices={(['received', 'missing'] as const).map((value) => ({ value, label: m.outcomes[value] }))} defaultValue={keptValue(failed, `outcome-${dossierId}`, 'received')} />
              <TextField name={`reason-${dossierId}`} label={m.reasonFor(code)} optional error={fieldError(failed, `reason-${dossierId}`)} defaultValue={keptValue(failed, `reason-${dossierId}`)} />
            </Card>
          ))}
          <ButtonRow><Button kind="primary">{m.take}</Button></ButtonRow>
        </Stack>
      </Section>
    </Form>
  )
}

/** A list with both signatures; whoever it is for answers for each line of it. */
export const BundlePage = (): ReactNode => {
  const m = useCounterWords()
  const bundle = useLoaderData<typeof loadBundle>()
  const failed = useFailedForm()
  const { takenBy, takenAt } = bundle
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={m.bundle(bundle.number)} caption={m.handovers} hasError={failed !== undefined} actions={<TextLink href={`/api/desk/handovers/${bundle.bundleId}/print`} newTab icon="print">{m.printList}</TextLink>} />
      <SummaryList
        rows={[
          { key: 'from', label: m.from, value: bundle.fromUnit.name },
          { key: 'to', label: m.to, value: bundle.toUnit.name },
          { key: 'due', label: m.due, value: sayMoment(bundle.dueAt) },
          { key: 'signatures', label: m.signatures, value: [m.givenBy(bundle.givenBy, sayMoment(bundle.givenAt)), takenBy && takenAt ? m.takenBy(takenBy, sayMoment(takenAt)) : m.notTaken].join('; ') },
          { key: 'hash', label: m.hash, value: <Code>{bundle.contentSha256}</Code> },
        ]}
      />
      {bundle.mayTake ? <Take bundle={bundle} /> : <Lines bundle={bundle} />}
    </Stack>
  )
}
