import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { Button, ButtonLink, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Card } from '../../../../design-system/components/card.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { Code, Section, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { SummaryList } from '../../../../design-system/components/summary-list.tsx'
import { FormKey } from '../../../../platform/web/form.ts'
import { FileSignatures, type FileCheckShown } from '../../../official-documents/widgets.tsx'
import { sayMoment, type Shown } from '../say.ts'
import { sayDigits } from './say-more.ts'
import { useMoreWords } from './more-words.ts'

type Result = Shown['results'][number]

type Checks = Readonly<Record<number, FileCheckShown>>

const OneResult = (props: { readonly result: Result; readonly dossierId: string; readonly check: FileCheckShown | undefined }): ReactNode => {
  const m = useMoreWords()
  const { name, number, issuedAt, serial, sha256, sizeBytes } = props.result
  return (
    <Card title={name} level={3}>
      <Stack gap="s">
        <SummaryList plain rows={[number !== undefined && { key: 'number', label: m.resultNumber, value: number }, { key: 'issued', label: m.issuedAt, value: sayMoment(issuedAt) }]} />
        <ButtonRow><ButtonLink kind="primary" icon="download" download to={`/api/dossiers/${props.dossierId}/results/${serial}`}>{m.downloadResult(name)}</ButtonLink></ButtonRow>
        {props.check?.state === 'signed' ? <FileSignatures check={props.check} /> : null}
        {sha256 ? (
          <Details summary={m.hash}>
            <p><Code>{sha256}</Code></p>
            <p>{[m.hashHint, sizeBytes === undefined ? undefined : m.size(sayDigits(Math.max(1, Math.round(sizeBytes / 1024))))].filter(Boolean).join(' ')}</p>
          </Details>
        ) : null}
      </Stack>
    </Card>
  )
}

const Receive = (props: { readonly shown: Shown }): ReactNode => {
  const m = useMoreWords()
  const { summary } = props.shown
  return (
    <Form method="post">
      <FormKey />
      <input type="hidden" name="dossierId" value={summary.dossierId} />
      <input type="hidden" name="version" value={summary.version} />
      <p>{m.receiveLead}</p>
      <ButtonRow><Button name="do" value="receive">{m.receive}</Button></ButtonRow>
    </Form>
  )
}

const Fetch = (props: { readonly shown: Shown }): ReactNode => {
  const m = useMoreWords()
  const { resultBy, returningUnit, holdsOriginals, levies } = props.shown
  // Its parcel is told of below.
  if (resultBy === 'post') return null
  if (resultBy === 'electronic' && !holdsOriginals && levies && levies.owed > 0) return <p>{m.receiveOncePaid(m.receive)}</p>
  return (
    <Notice title={m.fetchTitle}>
      <p>{m.fetchAt(returningUnit.name)}</p>
      <p>{m.fetchBring}</p>
      {holdsOriginals ? <p>{m.fetchOriginals}</p> : null}
    </Notice>
  )
}

const Taken = (props: { readonly returned: NonNullable<Shown['returned']> }): ReactNode => {
  const m = useMoreWords()
  const { method, receivedBy, at, postalOrder } = props.returned
  return <p>{[m.returnedLine(m.returnedBy[method], receivedBy, sayMoment(at)), postalOrder && m.postStatus(postalOrder)].filter(Boolean).join(' ')}</p>
}

/** The result itself, its hash, and how the paper or the acknowledgement goes. */
export const ResultSection = (props: { readonly shown: Shown; readonly checks: Checks }): ReactNode => {
  const m = useMoreWords()
  const { results, abilities, returned, summary } = props.shown
  if (results.length === 0) return null
  const receivable = abilities.includes('receive-result')
  return (
    <Section title={m.results} id="ket-qua">
      <Stack>
        {results.map((result) => <OneResult key={result.serial} result={result} dossierId={summary.dossierId} check={props.checks[result.serial]} />)}
        {receivable ? <Receive shown={props.shown} /> : null}
        {returned ? <Taken returned={returned} /> : null}
        {!receivable && !returned ? <Fetch shown={props.shown} /> : null}
      </Stack>
    </Section>
  )
}
