import { useState, type ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { Button } from '../../../../design-system/components/button.tsx'
import { Card } from '../../../../design-system/components/card.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Code, PlainLines, Row, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { SummaryList } from '../../../../design-system/components/summary-list.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { Timeline } from '../../../../design-system/components/timeline.tsx'
import { SplitPane } from '../../../../design-system/patterns/split-pane.tsx'
import { useFailedForm } from '../../../../platform/web/form.ts'
import { useLanguage } from '../../../../platform/web/language.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { FilePreview } from '../../../documents/widgets.tsx'
import { AnswerRecordSummary } from '../../../forms/widgets.tsx'
import { openDossier } from '../../contract.ts'
import { capitalise, punctualityTone, sayMoment, stateTone, type Shown } from '../say.ts'
import { WhyThisDate } from '../why-this-date.tsx'
import { ActionForms } from './action-forms.tsx'
import { useStaffWords } from './words.ts'

export const loadDossier = async (args: LoaderFunctionArgs) =>
  valueOf(await apiOf(args)(openDossier, { params: { reference: args.params['reference'] ?? '' }, query: {} }))

type Of = { readonly shown: Shown }

type PaperFile = Shown['components'][number]['files'][number]

const Component = (props: { readonly component: Shown['components'][number]; readonly onLook: (file: PaperFile) => void }): ReactNode => {
  const m = useStaffWords()
  const { component, onLook } = props
  return (
    <Card title={component.name} level={3}>
      <Row gap="s">
        {component.originals > 0 ? <Tag>{m.originals(component.originals)}</Tag> : null}
        {component.copies > 0 ? <Tag>{m.copies(component.copies)}</Tag> : null}
      </Row>
      {component.files.map((file) => (
        <p key={file.fileId}><Button size="s" kind="quiet" icon="document" label={m.lookAt(file.name)} onPress={() => onLook(file)}>{file.name}</Button></p>
      ))}
    </Card>
  )
}

const Papers = ({ shown }: Of): ReactNode => {
  const m = useStaffWords()
  const [looked, setLooked] = useState<PaperFile | undefined>(shown.components.flatMap(({ files }) => files)[0])
  const { components, missing, waived, summary } = shown
  return (
    <Stack>
      {components.length === 0 ? <p>{m.noPapers}</p> : null}
      {components.map((component) => <Component key={component.serial} component={component} onLook={setLooked} />)}
      {looked ? <FilePreview file={{ fileName: looked.name }} href={`/api/dossiers/${summary.dossierId}/files/${looked.fileId}`} /> : null}
      {missing.length > 0 ? <Notice tone="warn" title={m.missing}><ul>{missing.map(({ key, name }) => <li key={key}>{name}</li>)}</ul></Notice> : null}
      {waived.length > 0 ? <SummaryList rows={waived.map(({ key, name, reason }) => ({ key, label: name, value: `${m.waived}: ${reason}` }))} /> : null}
      <Details summary={m.declared} boxed><AnswerRecordSummary record={{ pages: shown.answers }} /></Details>
    </Stack>
  )
}

const Facts = ({ shown }: Of): ReactNode => {
  const m = useStaffWords()
  const { summary, applicant, submitter, slip, results } = shown
  return (
    <SummaryList
      rows={[
        { key: 'applicant', label: m.applicant, value: applicant.fullName },
        applicant.idNumber !== undefined && { key: 'id', label: m.idNumber, value: <Code>{applicant.idNumber}</Code> },
        applicant.address !== undefined && { key: 'address', label: m.address, value: applicant.address },
        applicant.phone !== undefined && { key: 'phone', label: m.phone, value: applicant.phone },
        submitter.fullName !== applicant.fullName && { key: 'submitter', label: m.submitter, value: submitter.fullName },
        submitter.authorisation !== undefined && { key: 'authorisation', label: m.authorisation, value: submitter.authorisation },
        shown.contentRequested !== undefined && { key: 'requested', label: m.requested, value: shown.contentRequested },
        { key: 'receiving', label: m.receivingUnit, value: shown.receivingUnit.name },
        { key: 'resolving', label: m.resolvingUnit, value: shown.resolvingUnit.name },
        { key: 'submitted', label: m.submittedAt, value: sayMoment(summary.submittedAt) },
        summary.acceptedAt !== undefined && { key: 'accepted', label: m.acceptedAt, value: sayMoment(summary.acceptedAt) },
        summary.dueAt !== undefined && { key: 'due', label: m.due, value: sayMoment(summary.dueAt) },
        summary.stepDueAt !== undefined && { key: 'step', label: m.stepDue, value: sayMoment(summary.stepDueAt) },
        slip !== undefined && {
          key: 'slip',
          label: m.slip,
          value: <TextLink href={`/api/dossiers/${summary.dossierId}/slip`} newTab icon="document">{m.openSlip(slip.number)}</TextLink>,
        },
        ...results.map((result) => ({
          key: `result-${result.serial}`,
          label: m.results,
          value: <TextLink href={`/api/dossiers/${summary.dossierId}/results/${result.serial}`} newTab icon="document">{result.name}</TextLink>,
        })),
        shown.proposal !== undefined && { key: 'proposal', label: m.proposal, value: shown.proposal },
      ]}
    />
  )
}

const SentBack = ({ shown }: Of): ReactNode => {
  const m = useStaffWords()
  const { sentBack } = shown
  return sentBack ? <Notice tone="warn" title={m.sentBack(sentBack.by, sayMoment(sentBack.at))}><PlainLines text={sentBack.reason} /></Notice> : null
}

const History = ({ shown }: Of): ReactNode => {
  const m = useStaffWords()
  const language = useLanguage()
  const entries = shown.timeline.toReversed().map((entry) => ({
    key: String(entry.version),
    when: sayMoment(entry.at),
    dateTime: entry.at,
    title: entry.unitName ? m.handedTo(entry.unitName) : capitalise(entry[language]),
    text: [entry.by, entry.note].filter(Boolean).join(' · '),
  }))
  return <Card title={m.timeline}><Timeline label={m.timeline} entries={entries} /></Card>
}

const Tags = ({ shown }: Of): ReactNode => {
  const m = useStaffWords()
  const language = useLanguage()
  const { summary } = shown
  return (
    <>
      {summary.code ? <Tag tone="gold">{summary.code}</Tag> : null}
      <Tag tone={stateTone(summary.nationalStatus)}>{summary.stateName[language]}</Tag>
      {summary.dueAt ? <Tag tone={punctualityTone(summary.punctuality)}>{m.punctuality[summary.punctuality]}</Tag> : null}
      <Tag>{m.channels[summary.channel]}</Tag>
      {summary.assisted ? <Tag>{m.assisted}</Tag> : null}
    </>
  )
}

/** Papers left; facts, actions and history right. Opening it is recorded with its purpose. */
export const DossierPage = (): ReactNode => {
  const m = useStaffWords()
  const shown = useLoaderData<typeof loadDossier>()
  const failed = useFailedForm()
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={shown.summary.procedure.name} tags={<Tags shown={shown} />} hasError={failed !== undefined} />
      <SplitPane
        leftLabel={m.papers}
        rightLabel={m.work}
        left={<Papers shown={shown} />}
        right={
          <Stack>
            <SentBack shown={shown} />
            <ActionForms shown={shown} />
            <Card title={m.facts}><Facts shown={shown} /><WhyThisDate due={shown.due} words={m} /></Card>
            <History shown={shown} />
          </Stack>
        }
      />
    </Stack>
  )
}
