import { useEffect, type ReactNode } from 'react'
import { Form, useLoaderData, useNavigation, useRevalidator } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Checkbox, RadioGroup } from '../../../../design-system/components/choice-group.tsx'
import { DateField } from '../../../../design-system/components/date-field.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Row, Section, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { SummaryList } from '../../../../design-system/components/summary-list.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { Timeline } from '../../../../design-system/components/timeline.tsx'
import { fieldError, FormKey, keptDate, keptValue, useFailedForm } from '../../../../platform/web/form.ts'
import { FilePreview, UploadField } from '../../../documents/widgets.tsx'
import type { loadResult, ShownResult } from './result-actions.ts'
import { OLD_RESULTS, useNumber, useResultWords, writeDay, writeMoment } from './words.ts'

type Page = { readonly shown: ShownResult }

const fileAt = ({ oldResultId }: ShownResult, as: 'scan' | 'signed'): string => `/api/desk/old-results/${oldResultId}/file?as=${as}`

type Proposed = NonNullable<ShownResult['reading']>['proposed']

/** Typed from the paper alone: neither the inventory nor the first entry is filled in; the first compares what was read of the scan. */
const EntryFields = ({ proposed = {} }: { readonly proposed?: Proposed }): ReactNode => {
  const m = useResultWords()
  const failed = useFailedForm()
  const readAs = (name: string) => (proposed as Readonly<Record<string, Proposed['number']>>)[name]
  const hintOf = (name: string): string | undefined => {
    const read = readAs(name)
    return read && m.readFromScan(String(read.confidence))
  }
  const field = (name: string) => ({ name, hint: hintOf(name), error: fieldError(failed, name), defaultValue: keptValue(failed, name, readAs(name)?.value), autoComplete: 'off' })
  const date = (name: string) => ({ name, hint: hintOf(name), error: fieldError(failed, name), defaultValue: keptDate(failed, name, readAs(name)?.value) })
  return (
    <>
      <TextField {...field('number')} label={m.number} width="m" />
      <DateField {...date('issuedOn')} label={m.issuedOn} />
      <TextField {...field('issuer')} label={m.issuer} />
      <TextField {...field('holderName')} label={m.holderName} />
      <TextField {...field('holderIdNumber')} label={m.holderIdNumber} hint={m.holderIdHint} width="m" optional inputMode="numeric" />
      <DateField {...date('validUntil')} label={m.validUntil} optional />
      <TextField {...field('scope')} label={m.scope} optional />
    </>
  )
}

/** Pages that are not as good as their paper should be: scanned anew before somebody signs them. */
const ScanFaults = ({ shown: { reading } }: Page): ReactNode => {
  const m = useResultWords()
  const write = useNumber()
  const faults = reading?.faults ?? []
  return faults.length === 0 ? null : (
    <Notice tone="warn" title={m.scanFaults}>
      <ul>{faults.map(({ page, kind }) => <li key={`${page} ${kind}`}>{m.scanFault(write(page), m.faultKinds[kind])}</li>)}</ul>
    </Notice>
  )
}

/** Ever more seldom: each time is one more look in the audit trail. */
const ASKED_AFTER_MS = [4000, 12_000, 28_000, 60_000]

/** Asks again for a while as the scan is being read: what is proposed then fills the fields nobody has typed in. */
const useUntilRead = (isWaiting: boolean): void => {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (!isWaiting) return undefined
    const asked = ASKED_AFTER_MS.map((after) => setTimeout(() => void revalidate(), after))
    return () => asked.forEach((each) => clearTimeout(each))
  }, [isWaiting, revalidate])
}

const Enter = ({ shown: { reading } }: Page): ReactNode => {
  const m = useResultWords()
  const failed = useFailedForm()
  const { isWaiting = false, proposed = {} } = reading ?? {}
  // Looking anew takes a refusal off the page: whoever reads one is left to it.
  useUntilRead(isWaiting && failed === undefined)
  const hasRead = Object.keys(proposed).length > 0
  return (
    <Section title={m.enterTitle} lead={hasRead ? m.enterReadLead : m.enterLead}>
      {isWaiting ? <Notice live><p>{m.beingRead}</p></Notice> : null}
      <Form method="post">
        <FormKey />
        <Stack gap="s">
          <EntryFields proposed={proposed} />
          <ButtonRow><Button kind="primary" name="do" value="enter" busy={useNavigation().state === 'submitting'}>{m.enter}</Button></ButtonRow>
        </Stack>
      </Form>
    </Section>
  )
}

const Check = ({ shown }: Page): ReactNode => {
  const m = useResultWords()
  const failed = useFailedForm()
  const differs = failed?.problem.kind === 'entries-differ'
  return (
    <Section title={m.checkTitle} lead={m.checkLead(shown.enteredBy ?? '')}>
      <Form method="post">
        <FormKey />
        <Stack gap="s">
          <EntryFields />
          {differs ? <Checkbox name="isDecided" label={m.decide} value="yes" /> : null}
          <ButtonRow><Button kind="primary" name="do" value="check" busy={useNavigation().state === 'submitting'}>{m.check}</Button></ButtonRow>
        </Stack>
      </Form>
    </Section>
  )
}

const Scan = ({ shown }: Page): ReactNode => {
  const m = useResultWords()
  const failed = useFailedForm()
  return (
    <Form method="post" encType="multipart/form-data">
      <FormKey />
      <input type="hidden" name="unitId" value={shown.unitId} />
      <input type="hidden" name="resultName" value={shown.resultName} />
      <Stack gap="s">
        <UploadField name="scan" oneScan purpose={`old-result-${shown.oldResultId}`} unitId={shown.unitId} label={m.scan} hint={m.scanHint} error={fieldError(failed, 'scan')} />
        <ButtonRow><Button kind={shown.scan ? 'secondary' : 'primary'} name="do" value="scan">{shown.scan ? m.rescan : m.keepScan}</Button></ButtonRow>
      </Stack>
    </Form>
  )
}

const Sign = (): ReactNode => {
  const m = useResultWords()
  return (
    <Form method="post">
      <FormKey />
      <ButtonRow><Button kind="primary" name="do" value="sign" busy={useNavigation().state === 'submitting'}>{m.signOne}</Button></ButtonRow>
    </Form>
  )
}

const SendBack = ({ shown }: Page): ReactNode => {
  const m = useResultWords()
  const failed = useFailedForm()
  const choices = [{ value: 'inventoried', label: m.toScan }, ...(shown.state === 'scanned' ? [] : [{ value: 'scanned', label: m.toEnter }])]
  return (
    <Details summary={m.sendBackTitle} open={failed?.problem.kind === 'reason-missing'}>
      <Form method="post">
        <FormKey />
        <Stack gap="s">
          <RadioGroup name="to" label={m.sendBackTo} choices={choices} defaultValue={keptValue(failed, 'to', 'inventoried')} inline />
          <TextField name="reason" label={m.reason} maxLength={500} defaultValue={keptValue(failed, 'reason')} />
          <ButtonRow><Button kind="danger" name="do" value="send-back">{m.sendBack}</Button></ButtonRow>
        </Stack>
      </Form>
    </Details>
  )
}

const Withdraw = (): ReactNode => {
  const m = useResultWords()
  const failed = useFailedForm()
  return (
    <Details summary={m.withdrawTitle} open={failed?.problem.kind === 'withdrawal-reason-missing'}>
      <Form method="post">
        <FormKey />
        <Stack gap="s">
          <p>{m.withdrawLead}</p>
          <TextField name="withdrawReason" label={m.withdrawReason} maxLength={500} defaultValue={keptValue(failed, 'withdrawReason')} />
          <ButtonRow><Button kind="danger" name="do" value="withdraw">{m.withdraw}</Button></ButtonRow>
        </Stack>
      </Form>
    </Details>
  )
}

const Facts = ({ shown }: Page): ReactNode => {
  const m = useResultWords()
  const write = useNumber()
  const { entry } = shown
  return (
    <SummaryList
      rows={[
        { key: 'procedure', label: m.procedure, value: shown.procedureName },
        { key: 'listed', label: m.listed, value: [shown.listedNumber, shown.listedIssuedOn ? writeDay(shown.listedIssuedOn) : '', shown.listedHolderName].filter(Boolean).join(', ') },
        shown.shelf !== undefined && { key: 'shelf', label: m.shelf, value: shown.shelf },
        { key: 'pages', label: m.pages, value: write(shown.pages) },
        entry !== undefined && { key: 'entry', label: m.entered, value: [entry.number, writeDay(entry.issuedOn), entry.issuer, entry.holderName, entry.holderIdNumber].filter(Boolean).join(', ') },
        entry?.validUntil !== undefined && { key: 'until', label: m.validUntil, value: writeDay(entry.validUntil) },
        entry?.scope !== undefined && { key: 'scope', label: m.scope, value: entry.scope },
        (shown.enteredBy !== undefined || shown.checkedBy !== undefined) && { key: 'people', label: m.people, value: [shown.enteredBy, shown.checkedBy].filter(Boolean).join(', ') },
      ]}
    />
  )
}

const Links = ({ shown }: Page): ReactNode => {
  const m = useResultWords()
  return (
    <Row>
      {shown.scan ? <TextLink href={fileAt(shown, 'scan')} newTab icon="document">{m.scanLink}</TextLink> : null}
      {shown.isSigned ? <TextLink href={fileAt(shown, 'signed')} newTab icon="document">{m.signedLink}</TextLink> : null}
    </Row>
  )
}

/** Whoever types sees the scan; whoever signs sees what will be signed. */
const Paper = ({ shown }: Page): ReactNode => {
  const m = useResultWords()
  if (shown.next === 'sign' && shown.reading?.isDone) return <FilePreview href={`/api/desk/old-results/${shown.oldResultId}/draft`} file={{ fileName: m.toBeSigned, mediaType: 'application/pdf' }} />
  return shown.scan ? <FilePreview href={fileAt(shown, 'scan')} file={shown.scan} /> : null
}

const Next = ({ shown }: Page): ReactNode => {
  const m = useResultWords()
  switch (shown.next) {
    case 'scan':
      return <Section title={m.scanTitle}><Scan shown={shown} /></Section>
    case 'enter':
      return <><ScanFaults shown={shown} /><Enter shown={shown} /><Details summary={m.rescan}><Scan shown={shown} /></Details></>
    case 'check':
      return <><ScanFaults shown={shown} /><Check shown={shown} /></>
    case 'sign':
      return <><ScanFaults shown={shown} /><Sign /></>
    case 'done':
      if (shown.withdrawnFor !== undefined) return <Notice tone="warn" title={m.withdrawn(shown.withdrawnFor)} />
      return shown.inVault ? <Notice tone="good" title={m.published} /> : <Notice tone="warn" title={m.nobodys}><p>{m.nobodysText}</p></Notice>
    default:
      return <Notice><p>{m.waits}</p></Notice>
  }
}

/** The paper beside what is typed from it, and the one thing this person does next. */
export const ResultPage = (): ReactNode => {
  const m = useResultWords()
  const shown = useLoaderData<typeof loadResult>()
  const failed = useFailedForm()
  const reads = (shown.next === 'enter' || shown.next === 'check' || shown.next === 'sign')
  const mayReturn = shown.may.check && ['scanned', 'entered', 'checked'].includes(shown.state)
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={shown.resultName} caption={m.title} tags={shown.withdrawnFor === undefined ? <Tag tone={shown.state === 'published' ? 'good' : 'action'}>{m.states[shown.state]}</Tag> : <Tag tone="warn">{m.isWithdrawn}</Tag>} hasError={failed !== undefined} actions={<TextLink to={`${OLD_RESULTS}/list?state=${shown.state}`}>{m.toList}</TextLink>} />
      {shown.returnedFor ? <Notice tone="warn" title={m.returned(shown.returnedFor)} /> : null}
      <Facts shown={shown} />
      <Links shown={shown} />
      {shown.otherNumber === undefined ? null : <Notice tone="warn" title={m.otherNumber(shown.otherNumber, shown.listedNumber)}><p>{m.otherNumberText}</p></Notice>}
      {reads ? <Paper shown={shown} /> : null}
      <Next shown={shown} />
      {mayReturn ? <SendBack shown={shown} /> : null}
      {shown.next === 'done' && shown.may.sign && shown.withdrawnFor === undefined ? <Withdraw /> : null}
      <Section title={m.history}>
        <Timeline label={m.history} entries={shown.history.map(({ at, by, kind, words }, index) => ({ key: String(index), when: writeMoment(at), dateTime: at, title: m.kinds[kind] ?? kind, text: [words, by].filter(Boolean).join(', '), ...(kind === 'sent-back' || kind === 'withdrawn' ? { tone: 'warn' as const } : {}) }))} />
      </Section>
    </Stack>
  )
}
