import type { ReactNode } from 'react'
import { Form, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Breadcrumbs } from '../../../../design-system/components/breadcrumbs.tsx'
import { Button, ButtonLink, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Card } from '../../../../design-system/components/card.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Code, Section, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { SummaryList } from '../../../../design-system/components/summary-list.tsx'
import { TextArea } from '../../../../design-system/components/text-area.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { Timeline } from '../../../../design-system/components/timeline.tsx'
import { endForm, FormKey, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { useLanguage } from '../../../../platform/web/language.ts'
import { apiOf, sendToSignIn, valueOf } from '../../../../platform/web/loader.ts'
import { AnswerRecordSummary } from '../../../forms/widgets.tsx'
import { showMyDossier, withdrawDossier } from '../../contract.ts'
import { capitalise, sayMoment, type Shown } from '../say.ts'
import { WhyThisDate } from '../why-this-date.tsx'
import { StateTags } from './my-dossiers-page.tsx'
import { useWords } from './words.ts'

export const loadMyDossier = async (args: LoaderFunctionArgs) => {
  sendToSignIn(args)
  const shown = valueOf(await apiOf(args)(showMyDossier, { params: { reference: args.params['reference'] ?? '' } }))
  return { shown, justFiled: new URL(args.request.url).searchParams.has('filed') }
}

export const withdrawAction = async (args: ActionFunctionArgs) => {
  sendToSignIn(args)
  const form = await readForm(args.request)
  const dossierId = form.text('dossierId') ?? ''
  const reason = form.text('reason')
  const answer = await apiOf(args)(withdrawDossier, {
    params: { dossierId },
    body: { version: Number(form.text('version') ?? '1'), ...(reason ? { reason } : {}) },
    idempotencyKey: form.idempotencyKey,
  })
  return endForm(answer, form, () => `/ho-so/${dossierId}`)
}

const Facts = (props: { readonly shown: Shown }): ReactNode => {
  const m = useWords()
  const { summary, applicant, submitter, receivingUnit, resolvingUnit } = props.shown
  return (
    <SummaryList
      rows={[
        { key: 'code', label: m.code, value: summary.code ? <Code>{summary.code}</Code> : m.noCodeYet },
        { key: 'applicant', label: m.applicant, value: applicant.fullName },
        submitter.fullName !== applicant.fullName && { key: 'submitter', label: m.submitter, value: submitter.fullName },
        { key: 'submitted', label: m.submittedAt, value: sayMoment(summary.submittedAt) },
        summary.acceptedAt !== undefined && { key: 'accepted', label: m.acceptedAt, value: sayMoment(summary.acceptedAt) },
        { key: 'due', label: m.dueAt, value: summary.dueAt ? sayMoment(summary.dueAt) : m.noDue },
        { key: 'receiving', label: m.receivingUnit, value: receivingUnit.name },
        { key: 'resolving', label: m.resolvingUnit, value: resolvingUnit.name },
        summary.holder !== undefined && {
          key: 'held',
          label: m.heldBy,
          value: [summary.holder.unit.name, summary.holder.officialName].filter(Boolean).join(' – '),
        },
      ]}
    />
  )
}

const History = (props: { readonly shown: Shown }): ReactNode => {
  const m = useWords()
  const language = useLanguage()
  const entries = props.shown.timeline.toReversed().map((entry) => ({
    key: String(entry.version),
    when: sayMoment(entry.at),
    dateTime: entry.at,
    title: entry.unitName ? m.handedTo(entry.unitName) : capitalise(entry[language]),
    text: [m.by(entry.by), entry.note].filter(Boolean).join(' · '),
  }))
  return <Section title={m.timeline}><Timeline label={m.timeline} entries={entries} /></Section>
}

const Papers = (props: { readonly shown: Shown }): ReactNode => {
  const m = useWords()
  const { components, summary } = props.shown
  return (
    <Section title={m.papers}>
      <SummaryList
        rows={components.map((component) => ({
          key: String(component.serial),
          label: component.name,
          value: (
            <Stack gap="s">
              {component.originals > 0 ? <span>{m.originals(component.originals)}</span> : null}
              {component.copies > 0 ? <span>{m.copies(component.copies)}</span> : null}
              {component.files.map((file) => (
                <TextLink key={file.fileId} href={`/api/dossiers/${summary.dossierId}/files/${file.fileId}`} newTab icon="document">{file.name}</TextLink>
              ))}
            </Stack>
          ),
        }))}
      />
    </Section>
  )
}

const Downloads = (props: { readonly shown: Shown }): ReactNode => {
  const m = useWords()
  const { summary, slip, results } = props.shown
  if (!slip && results.length === 0) return null
  return (
    <ButtonRow>
      {results.map((result) => (
        <ButtonLink key={result.serial} kind="primary" icon="download" download to={`/api/dossiers/${summary.dossierId}/results/${result.serial}`}>{m.downloadResult(result.name)}</ButtonLink>
      ))}
      {slip ? <ButtonLink icon="download" download to={`/api/dossiers/${summary.dossierId}/slip`}>{m.downloadSlip}</ButtonLink> : null}
    </ButtonRow>
  )
}

const Withdraw = (props: { readonly shown: Shown }): ReactNode => {
  const m = useWords()
  const { summary, abilities } = props.shown
  if (!abilities.includes('withdraw')) return null
  return (
    <Details summary={m.withdraw} boxed>
      <p>{m.withdrawText}</p>
      <Form method="post">
        <FormKey />
        <input type="hidden" name="dossierId" value={summary.dossierId} />
        <input type="hidden" name="version" value={summary.version} />
        <TextArea name="reason" label={m.withdrawReason} optional />
        <Button kind="danger">{m.withdraw}</Button>
      </Form>
    </Details>
  )
}

const Happened = (props: { readonly shown: Shown; readonly justFiled: boolean }): ReactNode => {
  const m = useWords()
  const language = useLanguage()
  const { refusal, summary } = props.shown
  if (refusal) return <Notice tone="bad" title={m.refusedTitle}><p>{`${refusal.reason[language]}: ${refusal.words}`}</p></Notice>
  return props.justFiled && summary.nationalStatus === 1 ? <Notice tone="good" title={m.filedTitle}><p>{m.filedText}</p></Notice> : null
}

/** One of my dossiers: where it is, until when and why, what happened, what I may take. */
export const MyDossierPage = (): ReactNode => {
  const m = useWords()
  const { shown, justFiled } = useLoaderData<typeof loadMyDossier>()
  const failed = useFailedForm()
  return (
    <div className="mc-wide mc-page">
      <Breadcrumbs crumbs={[{ to: '/', label: m.home }, { to: '/ho-so', label: m.myDossiers }, { label: shown.summary.code ?? shown.summary.procedure.name }]} />
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={shown.summary.procedure.name} tags={<StateTags dossier={shown.summary} />} hasError={failed !== undefined} />
      <Stack gap="l">
        <Happened shown={shown} justFiled={justFiled} />
        <Downloads shown={shown} />
        <Card title={m.facts}><Facts shown={shown} /><WhyThisDate due={shown.due} words={m} /></Card>
        <History shown={shown} />
        <Papers shown={shown} />
        <Details summary={m.declared} boxed><AnswerRecordSummary record={{ pages: shown.answers }} /></Details>
        <Withdraw shown={shown} />
      </Stack>
    </div>
  )
}
