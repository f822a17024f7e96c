import type { ReactNode } from 'react'
import { Form, useLoaderData, useNavigation, useRevalidator, useSearchParams } from 'react-router'
import { Button, ButtonLink, ButtonRow } from '../../../../design-system/components/button.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { PlainLines, Section, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { SummaryList } from '../../../../design-system/components/summary-list.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { fieldError, FormKey, keptValue, useFailedForm } from '../../../../platform/web/form.ts'
import { useLanguage } from '../../../../platform/web/language.ts'
import { useFollowing } from '../../../../platform/web/use-following.ts'
import { UploadField } from '../../../documents/widgets.tsx'
import { MoneyReceipt } from './money-receipt.tsx'
import { ReceiptFields } from './receipt-fields.tsx'
import type { loadSitting, Sitting } from './sitting-actions.ts'
import { useCounterWords } from './words.ts'

/** The head signs at another desk: the page looks for it by itself. */
const LOOK_AGAIN_MS = 8000

const Facts = ({ sitting }: { readonly sitting: Sitting }): ReactNode => {
  const m = useCounterWords()
  const language = useLanguage()
  const papers = sitting.components.map(({ name, originals, copies, files }) =>
    [name, originals > 0 ? m.originals(originals) : '', copies > 0 ? m.copies(copies) : '', files > 0 ? m.scans(files) : ''].filter(Boolean).join(', '),
  )
  const rows = [
    { key: 'code', label: m.code, value: <TextLink to={`/desk/dossiers/${encodeURIComponent(sitting.code)}`}>{sitting.code}</TextLink> },
    { key: 'applicant', label: m.applicant, value: sitting.applicantName },
    ...(sitting.contentRequested ? [{ key: 'content', label: m.content, value: sitting.contentRequested }] : []),
    { key: 'papers', label: m.components, value: <PlainLines text={papers.join('\n')} /> },
    ...(sitting.proposal ? [{ key: 'proposal', label: m.sittingProposal, value: sitting.proposal }] : []),
    { key: 'state', label: m.sittingState, value: sitting.stateName[language] },
  ]
  return <SummaryList rows={rows} />
}

const Waiting = ({ sitting }: { readonly sitting: Sitting }): ReactNode => {
  const m = useCounterWords()
  const { revalidate, state } = useRevalidator()
  useFollowing(LOOK_AGAIN_MS)
  const isSigning = sitting.state === 'awaiting-approval'
  return (
    <Stack gap="s">
      <Notice live title={isSigning ? m.sittingWaitsHead : m.sittingWaitsAt(sitting.waitsAt ?? '')}>
        {isSigning && sitting.heads.length > 0 ? <p>{m.sittingHeads(sitting.heads.join(', '))}</p> : null}
        <p>{m.sittingLooksAgain}</p>
      </Notice>
      <ButtonRow><Button onPress={() => void revalidate()} disabled={state !== 'idle'}>{m.lookAgain}</Button><ButtonLink kind="quiet" to="/desk/counter">{m.nextPerson}</ButtonLink></ButtonRow>
    </Stack>
  )
}

const Conclude = ({ sitting }: { readonly sitting: Sitting }): ReactNode => {
  const m = useCounterWords()
  const failed = useFailedForm()
  return (
    <>
      <Section title={m.sittingResult}>
        <TextField name="name" label={m.sittingResultName} error={fieldError(failed, 'name')} defaultValue={keptValue(failed, 'name', sitting.resultName)} />
        <TextField name="number" label={m.sittingNumber} hint={m.sittingNumberHint} width="m" optional error={fieldError(failed, 'number')} defaultValue={keptValue(failed, 'number')} />
        <input type="hidden" name="deskId" value={sitting.deskId} />
        <UploadField purpose={`sitting-${sitting.dossierId}`} unitId={sitting.deskId} name="result" label={m.sittingFile} hint={m.sittingFileHint} error={fieldError(failed, 'result')} />
      </Section>
      <Section title={m.sittingReceiver}>
        <ReceiptFields receivedBy={sitting.submitterName} taker={sitting.submitterName === sitting.applicantName ? 'applicant' : 'submitter'} />
      </Section>
    </>
  )
}

/** NĐ 61/2018 articles 17.4-17.5: while the person waits. One press for all that this official may do; nothing asked twice. */
export const SittingPage = (): ReactNode => {
  const m = useCounterWords()
  const sitting = useLoaderData<typeof loadSitting>()
  const failed = useFailedForm()
  const busy = useNavigation().state !== 'idle'
  const { next, version } = sitting
  const acts = next === 'conclude' || next === 'hand-out'
  const moneyReceiptId = useSearchParams()[0].get('money')
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={sitting.procedureName} caption={m.sitting} lead={m.sittingLead[next]} hasError={failed !== undefined} />
      <Facts sitting={sitting} />
      {moneyReceiptId ? <p><MoneyReceipt dossierId={sitting.dossierId} receiptId={moneyReceiptId} /></p> : null}
      {sitting.isOfCopies && next === 'wait' ? <ButtonRow><ButtonLink to={`/desk/certifications/new?dossier=${encodeURIComponent(sitting.code)}`}>{m.sittingCopies}</ButtonLink></ButtonRow> : null}
      {next === 'wait' ? <Waiting sitting={sitting} /> : null}
      {next === 'done' ? <ButtonRow><ButtonLink kind="primary" to="/desk/counter">{m.nextPerson}</ButtonLink></ButtonRow> : null}
      {acts || next === 'propose' ? (
        <Form method="post" encType="multipart/form-data">
          <FormKey />
          <input type="hidden" name="version" value={version} />
          <Stack gap="l">
            {acts ? <Conclude sitting={sitting} /> : null}
            <ButtonRow>
              <Button kind="primary" name="do" value={acts ? 'conclude' : 'propose'} disabled={busy}>{m.sittingPress[acts ? next : 'propose']}</Button>
            </ButtonRow>
          </Stack>
        </Form>
      ) : null}
    </Stack>
  )
}
