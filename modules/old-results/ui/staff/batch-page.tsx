import type { ReactNode } from 'react'
import { Form, useActionData, useLoaderData, useNavigation } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Section, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { SelectField } from '../../../../design-system/components/select-field.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { fieldError, FormKey, useFailedForm } from '../../../../platform/web/form.ts'
import { FolderUploadField } from '../../../documents/widgets.tsx'
import { leftIn, OF, SCANS, type BatchOutcome, type LeftOver, type loadBatch } from './batch-actions.ts'
import { SplitForm } from './split-form.tsx'
import { OLD_RESULTS, resultAddress, useNumber, useResultWords, writeMoment } from './words.ts'

type Loaded = Awaited<ReturnType<typeof loadBatch>>
type Line = Loaded['items'][number]

const outcomeOf = (answer: unknown): BatchOutcome | undefined => (typeof answer === 'object' && answer !== null && 'attached' in answer ? (answer as BatchOutcome) : undefined)

/** What stands nowhere yet, also after a post that was refused. */
const useLeft = (outcome: BatchOutcome | undefined): readonly LeftOver[] => {
  const failed = useFailedForm()
  return outcome?.left ?? leftIn(failed?.values['left'] ?? [])
}

const useBusy = (): boolean => useNavigation().state === 'submitting'

const Scans = ({ shown, taken }: { readonly shown: Loaded; readonly taken: readonly string[] }): ReactNode => {
  const m = useResultWords()
  const failed = useFailedForm()
  return (
    <Section title={m.scanBatch} lead={m.scanBatchLead}>
      <Form method="post">
        <FormKey />
        <Stack gap="s">
          <FolderUploadField name={SCANS} words={m.dropFolder} purpose={`old-batch-${shown.oldBatchId}`} unitId={shown.unitId} label={m.scans} listed={taken} error={fieldError(failed, SCANS)} />
          <ButtonRow><Button kind="primary" name="do" value="by-name" busy={useBusy()}>{m.attachByName}</Button></ButtonRow>
        </Stack>
      </Form>
    </Section>
  )
}

/** Whose file it is, chosen among those of the batch that have no scan. */
const Left = ({ left, waiting }: { readonly left: readonly LeftOver[]; readonly waiting: readonly Line[] }): ReactNode => {
  const m = useResultWords()
  const failed = useFailedForm()
  const [write, busy] = [useNumber(), useBusy()]
  // All begin with the same proposal, so one after the other.
  const first = left.find(({ pages }) => pages !== undefined)
  const uncounted = left.filter((line) => line.uncounted).length
  const choices = waiting.map(({ oldResultId, listedNumber, holderName }) => ({ value: oldResultId, label: [listedNumber, holderName].filter(Boolean).join(' · ') }))
  return (
    <Section title={m.leftOver}>
      <Form method="post">
        <FormKey />
        {left.map((line) => <input key={line.fileId} type="hidden" name="left" value={JSON.stringify(line)} />)}
        <Stack gap="s">
          {left.map(({ fileId, fileName, reason }) => <SelectField key={fileId} name={`${OF}${fileId}`} label={m.belongsToOf(fileName)} hint={reason} optional choices={choices} error={fieldError(failed, `${OF}${fileId}`)} />)}
          <ButtonRow>
            <Button name="do" value="by-hand" busy={busy}>{m.attachByHand}</Button>
            {uncounted > 0 ? <Button kind="quiet" name="do" value="count" busy={busy}>{m.countRest(write(uncounted))}</Button> : null}
          </ButtonRow>
        </Stack>
      </Form>
      {left.map((line) => (line.pages === undefined || waiting.length === 0 ? null : <SplitForm key={[line.fileId, ...waiting.map(({ oldResultId }) => oldResultId)].join(' ')} line={{ ...line, pages: line.pages }} left={left} waiting={waiting} open={line.fileId === first?.fileId} />))}
    </Section>
  )
}

/** What was taken from the shelf together: scanned in one go, each file put to the result whose number it bears. */
export const BatchPage = (): ReactNode => {
  const m = useResultWords()
  const write = useNumber()
  const shown = useLoaderData<Loaded>()
  const failed = useFailedForm()
  const outcome = outcomeOf(useActionData())
  const left = useLeft(outcome)
  const waiting = shown.items.filter(({ state }) => state === 'inventoried')
  const columns: readonly Column<Line>[] = [
    { key: 'number', label: m.number, names: true, cell: (line) => <TextLink to={resultAddress(line.oldResultId)} look="strong">{line.listedNumber}</TextLink> },
    { key: 'result', label: m.result, cell: (line) => line.resultName },
    { key: 'holder', label: m.holder, cell: (line) => line.holderName ?? '' },
    { key: 'shelf', label: m.shelf, cell: (line) => line.shelf ?? '' },
    { key: 'pages', label: m.pages, numeric: true, cell: (line) => write(line.pages) },
    { key: 'state', label: m.state, cell: (line) => m.states[line.state] },
  ]
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={m.batchTitle(write(shown.serial))} caption={m.title} lead={m.batchLead(shown.openedBy, writeMoment(shown.openedAt))} hasError={failed !== undefined} actions={<TextLink to={`${OLD_RESULTS}/list`}>{m.toList}</TextLink>} />
      {outcome === undefined && failed === undefined && shown.leftOut > 0 ? <Notice tone="warn" live title={m.notInBatch(write(shown.leftOut))}><p>{m.notInBatchText}</p></Notice> : null}
      {outcome && !outcome.counted ? <Notice tone={outcome.left.length > 0 ? 'warn' : 'good'} live title={m.attached(write(outcome.attached), write(outcome.left.length))} /> : null}
      {outcome?.nobodys && outcome.nobodys.length > 0 ? <Notice tone="info"><p>{m.pagesOfNobody(outcome.nobodys.map(write).join(', '))}</p></Notice> : null}
      {left.length > 0 ? <Left left={left} waiting={waiting} /> : null}
      {shown.mayDigitise && waiting.length > 0 ? <Scans shown={shown} taken={outcome?.taken ?? []} /> : null}
      <DataTable caption={m.inThisBatch(write(shown.items.length), write(waiting.length))} columns={columns} rows={shown.items} rowKey={({ oldResultId }) => oldResultId} />
    </Stack>
  )
}
