import { useState, type ReactNode } from 'react'
import { Form, useLoaderData, useNavigation, useRevalidator } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Card } from '../../../../design-system/components/card.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { SelectField } from '../../../../design-system/components/select-field.tsx'
import { SummaryList } from '../../../../design-system/components/summary-list.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { fieldError, FormKey, keptValue, useFailedForm } from '../../../../platform/web/form.ts'
import { useLanguage } from '../../../../platform/web/language.ts'
import { useFollowing } from '../../../../platform/web/use-following.ts'
import { CounterTransfer } from '../../../payments/widgets.tsx'
import { GROUND_WORDS, REFUSAL_GROUNDS } from '../../domain/refusal-ground.ts'
import { FilePreview } from '../../../documents/widgets.tsx'
import type { loadCopyRequest, ShownCopy, ShownCopyRequest } from './copy-request-actions.ts'
import { OriginalFields } from './original-fields.tsx'
import { Prolong, Promise } from './promise-parts.tsx'
import { useCopyWords, useNumber, writeMoment } from './words.ts'

type Page = { readonly request: ShownCopyRequest }
type One = Page & { readonly copy: ShownCopy }

const STATE_TONES = { prepared: 'action', certified: 'good', refused: 'warn' } as const

const fileOf = ({ request, copy }: One, as: string): string => `/api/desk/certifications/${request.requestId}/originals/${copy.serial}/file?as=${as}`

const Files = (props: One): ReactNode => {
  const m = useCopyWords()
  const { copy } = props
  return (
    <Stack gap="s">
      <p><TextLink href={fileOf(props, 'scan')} newTab icon="document">{m.scanLink}</TextLink></p>
      {copy.state === 'prepared' && copy.reading === 'waiting' ? <p>{m.beingRead}</p> : null}
      {copy.reading === 'failed' ? <p>{m.notRead}</p> : null}
      {copy.state === 'certified' ? <p><TextLink href={fileOf(props, 'print')} newTab icon="print">{m.printLink}</TextLink></p> : null}
      {copy.isElectronic ? <p><TextLink href={fileOf(props, 'electronic')} newTab icon="document">{m.electronicLink}</TextLink></p> : null}
      {copy.isAwaited ? <p>{m.waitsLink}</p> : null}
      {copy.isElectronic === false && !copy.isAwaited ? <Notice tone="warn"><p>{m.noCertificate}</p></Notice> : null}
    </Stack>
  )
}

const Refuse = ({ copy }: One): ReactNode => {
  const m = useCopyWords()
  const language = useLanguage()
  const choices = REFUSAL_GROUNDS.map((ground) => ({ value: ground, label: `${GROUND_WORDS[ground][language]} (${GROUND_WORDS[ground].basis})` }))
  return (
    <Details summary={m.refuseTitle}>
      <Form method="post">
        <FormKey />
        <input type="hidden" name="serial" value={copy.serial} />
        <Stack gap="s">
          <SelectField name="ground" label={m.ground} choices={choices} />
          <TextField name="words" label={m.words} optional maxLength={1000} />
          <ButtonRow><Button kind="danger" name="do" value="refuse">{m.refuse}</Button></ButtonRow>
        </Stack>
      </Form>
    </Details>
  )
}

/** Nobody certifies what they have not seen: the pages and the words, as they will be signed. Printed for who looks: one that waits alone at once, of several each when it is opened. */
const Draft = ({ request, copy }: One): ReactNode => {
  const m = useCopyWords()
  const isAlone = request.copies.filter(({ state }) => state === 'prepared').length === 1
  const [isAsked, setAsked] = useState(isAlone)
  const href = `/api/desk/certifications/${request.requestId}/originals/${copy.serial}/draft`
  return (
    <Details summary={m.toBeCertified} open={isAlone} onOpen={() => setAsked(true)}>
      {isAsked ? <FilePreview href={href} file={{ fileName: copy.name, mediaType: 'application/pdf' }} /> : <p><TextLink href={href} newTab icon="document">{copy.name}</TextLink></p>}
    </Details>
  )
}

const Certify = ({ copy }: One): ReactNode => {
  const m = useCopyWords()
  return (
    <Form method="post">
      <FormKey />
      <input type="hidden" name="copy" value={copy.serial} />
      <ButtonRow><Button kind="primary" name="do" value="certify" busy={useNavigation().state === 'submitting'}>{m.certify}</Button></ButtonRow>
    </Form>
  )
}

const Facts = ({ request, copy }: One): ReactNode => {
  const m = useCopyWords()
  const language = useLanguage()
  const write = useNumber()
  const refusal = copy.refusalGround ? [GROUND_WORDS[copy.refusalGround][language], copy.refusalWords].filter(Boolean).join('. ') : ''
  return (
    <SummaryList
      plain
      rows={[
        copy.number !== undefined && { key: 'number', label: m.originalNumber, value: copy.number },
        copy.issuer !== undefined && { key: 'issuer', label: m.issuer, value: [copy.issuer, copy.issuedOn?.split('-').toReversed().join('/')].filter(Boolean).join(', ') },
        copy.validUntil !== undefined && { key: 'until', label: m.validUntil, value: copy.validUntil.split('-').toReversed().join('/') },
        { key: 'pages', label: m.pages, value: write(copy.pages) },
        { key: 'copies', label: m.copies, value: write(copy.copies) },
        { key: 'levy', label: m.levy, value: m.money(write(copy.levy)) },
        copy.state === 'prepared' && request.dossierCode === undefined && { key: 'promised', label: m.promised, value: copy.returnsAt ? writeMoment(copy.returnsAt) : m.sameDay },
        copy.certifiedNumber !== undefined && { key: 'certified', label: m.number, value: copy.certifiedNumber },
        copy.signerName !== undefined && { key: 'signer', label: m.signer, value: `${copy.signerName}, ${writeMoment(copy.certifiedAt ?? '')}` },
        refusal !== '' && { key: 'refusal', label: m.ground, value: refusal },
      ]}
    />
  )
}

const OneCopy = (props: One): ReactNode => {
  const m = useCopyWords()
  const { request: { may }, copy } = props
  const isWaiting = copy.state === 'prepared'
  return (
    <Card title={copy.name} level={2} actions={<Tag tone={STATE_TONES[copy.state]}>{m.states[copy.state]}</Tag>}>
      <Stack gap="s">
        <Facts {...props} />
        <Files {...props} />
        {isWaiting && may.certify && copy.reading !== 'waiting' ? <><Draft {...props} /><Certify {...props} /></> : null}
        {isWaiting && may.refuse ? <Refuse {...props} /> : null}
      </Stack>
    </Card>
  )
}

const Add = ({ request }: Page): ReactNode => {
  const m = useCopyWords()
  const failed = useFailedForm()
  return (
    <Details summary={m.addTitle} open={failed?.values['do']?.[0] === 'add'}>
      <Form method="post" encType="multipart/form-data">
        <FormKey />
        <input type="hidden" name="unitId" value={request.unitId} />
        <Stack gap="s">
          <OriginalFields unitId={request.unitId} purpose={`copy-certification-${request.requestId}`} />
          <ButtonRow><Button name="do" value="add">{m.add}</Button></ButtonRow>
        </Stack>
      </Form>
    </Details>
  )
}

const HandOut = ({ request }: Page): ReactNode => {
  const m = useCopyWords()
  const failed = useFailedForm()
  const write = useNumber()
  const owed = request.levyTotal - request.levyReceived
  const lead = request.dossierCode ? m.handOutDossier : owed > 0 ? m.handOutLead(m.money(write(owed))) : m.handOutPaid
  return (
    <Card title={m.handOutTitle} level={2}>
      <Form method="post">
        <FormKey />
        <Stack gap="s">
          <p>{lead}</p>
          <TextField name="receivedBy" label={m.receivedBy} width="m" error={fieldError(failed, 'receivedBy')} defaultValue={keptValue(failed, 'receivedBy', request.requesterName)} />
          <ButtonRow><Button kind="primary" name="do" value="hand-out">{m.handOut}</Button></ButtonRow>
        </Stack>
      </Form>
    </Card>
  )
}

/** The demand of a request is its only one. */
const LEVIES = 1

/** Scanned while the copies are made: the bank has told of it by the time they are fetched. */
const PayByTransfer = ({ request }: Page): ReactNode => {
  const m = useCopyWords()
  const { revalidate, state } = useRevalidator()
  if (request.dossierCode !== undefined || request.levyTotal <= request.levyReceived) return null
  return (
    <CounterTransfer subjectId={request.requestId} serial={LEVIES} title={m.payByTransfer}>
      <ButtonRow><Button size="s" kind="quiet" busy={state !== 'idle'} onPress={() => void revalidate()}>{m.lookAgain}</Button></ButtonRow>
    </CounterTransfer>
  )
}

const Head = ({ request }: Page): ReactNode => {
  const m = useCopyWords()
  const write = useNumber()
  const standing = m.levyStanding(m.money(write(request.levyReceived)), m.money(write(Math.max(0, request.levyTotal - request.levyReceived))))
  const levy = [m.money(write(request.levyTotal)), request.exemption ? m.exempted(request.exemption) : '', request.dossierCode ? '' : standing].filter(Boolean).join('; ')
  return (
    <SummaryList
      rows={[
        { key: 'requester', label: m.requester, value: [request.requesterName, request.requesterIdNumber].filter(Boolean).join(', ') },
        request.dossierCode !== undefined && { key: 'dossier', label: m.dossier, value: <TextLink to={`/desk/dossiers/${encodeURIComponent(request.dossierCode)}`}>{request.dossierCode}</TextLink> },
        { key: 'authority', label: m.at, value: request.authorityName },
        { key: 'received', label: m.received, value: `${writeMoment(request.receivedAt)}, ${request.receivedBy}` },
        { key: 'levy', label: m.levyTotal, value: levy },
        ...request.receipts.map(({ number, amount, documentId }, at) => ({
          key: `receipt-${at}`, label: m.receipt(number ?? ''), value: documentId ? <TextLink href={`/api/desk/papers/${documentId}/file`} newTab icon="print">{m.money(write(amount))}</TextLink> : m.money(write(amount)),
        })),
      ]}
    />
  )
}

/** Often enough to follow the reading and the signing, seldom enough to be nobody's burden. */
const LOOK_MS = 2000

/** One person, their originals, what was decided on each, the money, and the copies out of the house. */
export const CopyRequestPage = (): ReactNode => {
  const m = useCopyWords()
  const request = useLoaderData<typeof loadCopyRequest>()
  const failed = useFailedForm()
  const waiting = request.copies.some(({ state }) => state === 'prepared')
  // Looking anew takes a refusal off the page: whoever reads one is left to it.
  useFollowing(LOOK_MS, failed === undefined && request.copies.some(({ state, reading, isAwaited }) => isAwaited || (state === 'prepared' && reading === 'waiting')))
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={request.requesterName} caption={m.request} hasError={failed !== undefined} />
      {request.handedOutTo === undefined ? null : <Notice tone="good" title={m.handedOut(request.handedOutTo, writeMoment(request.handedOutAt ?? ''))} />}
      <Promise request={request} />
      <Head request={request} />
      <PayByTransfer request={request} />
      {request.copies.map((copy) => <OneCopy key={copy.serial} request={request} copy={copy} />)}
      {waiting && !request.may.certify ? <Notice><p>{m.waitForSigner}</p></Notice> : null}
      {request.may.prepare ? <Add request={request} /> : null}
      {request.may.prolong ? <Prolong request={request} /> : null}
      {!waiting && request.may.handOut ? <HandOut request={request} /> : null}
    </Stack>
  )
}
