import type { ReactNode } from 'react'
import { Details } from '../../../../design-system/components/details.tsx'
import { Row, Section, Stack } from '../../../../design-system/components/layout.tsx'
import { SummaryList } from '../../../../design-system/components/summary-list.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { useLanguage } from '../../../../platform/web/language.ts'
import { sayMoment, type Shown } from '../say.ts'
import { addressOf, nameOf, sayDigits } from './say-more.ts'
import { useMoreWords } from './more-words.ts'

type Given = { readonly shown: Shown }

/** What is to be paid, how much of it was, and where. */
export const Levies = ({ shown }: Given): ReactNode => {
  const m = useMoreWords()
  const { levies, receivingUnit } = shown
  if (!levies || levies.lines.length === 0) return null
  const kinds: Readonly<Record<string, string>> = m.levyKinds
  const lines = levies.lines.map(({ line, kind, amount, note, exemption }) => ({
    key: String(line),
    label: note ?? kinds[kind] ?? m.levies,
    value: exemption ? m.levyExempt(exemption) : amount === undefined ? m.levyByWords : m.obligation.dong(sayDigits(amount)),
  }))
  return (
    <Section title={m.levies}>
      <SummaryList
        rows={[
          ...lines,
          lines.length > 1 && { key: 'total', label: m.levyTotal, value: m.obligation.dong(sayDigits(levies.total)) },
          levies.total > 0 && { key: 'paid', label: m.levyPaid, value: m.obligation.dong(sayDigits(levies.paid)) },
          levies.owed > 0 && { key: 'owed', label: m.levyOwed, value: <strong>{m.obligation.dong(sayDigits(levies.owed))}</strong> },
        ]}
      />
      {levies.owed > 0 ? <p>{m.levyWhere(receivingUnit.name)}</p> : null}
    </Section>
  )
}

export const Obligations = ({ shown }: Given): ReactNode => {
  const m = useMoreWords()
  if (shown.obligations.length === 0) return null
  return (
    <Section title={m.obligations}>
      <SummaryList
        rows={shown.obligations.map(({ serial, content, amount, met }) => ({
          key: String(serial),
          label: content,
          value: [amount === undefined ? undefined : m.obligation.dong(sayDigits(amount)), met ? m.obligation.met(sayMoment(met.at)) : m.obligation.waiting].filter(Boolean).join(' · '),
          action: met ? undefined : <TextLink to={addressOf(nameOf(shown), '/nghia-vu')}>{m.waits.obligationGo}</TextLink>,
        }))}
      />
    </Section>
  )
}

const Papers = ({ shown }: Given): ReactNode => {
  const m = useMoreWords()
  const { components, summary } = shown
  if (components.length === 0) return <p>{m.noPapers}</p>
  return (
    <SummaryList
      rows={components.map(({ serial, name, originals, copies, files, revision, reused }) => ({
        key: String(serial),
        label: name,
        value: (
          <Stack gap="s">
            {revision === 2 ? <Row gap="s"><Tag tone="good">{m.revised}</Tag></Row> : null}
            {originals > 0 ? <span>{m.originals(String(originals))}</span> : null}
            {reused?.[0] ? <span>{m.reused([reused[0].name ?? reused[0].source, reused[0].sourceLabel].filter(Boolean).join(', '))}</span> : null}
            {copies > 0 ? <span>{m.copies(String(copies))}</span> : null}
            {files.map((file) => <TextLink key={file.fileId} href={`/api/dossiers/${summary.dossierId}/files/${file.fileId}`} newTab icon="document">{file.name}</TextLink>)}
          </Stack>
        ),
      }))}
    />
  )
}

const Facts = ({ shown }: Given): ReactNode => {
  const m = useMoreWords()
  const { summary, applicant, submitter, receivingUnit, resolvingUnit } = shown
  return (
    <SummaryList
      rows={[
        { key: 'applicant', label: m.applicant, value: applicant.fullName },
        submitter.fullName !== applicant.fullName && { key: 'submitter', label: m.submitter, value: submitter.fullName },
        { key: 'submitted', label: m.submittedAt, value: sayMoment(summary.submittedAt) },
        summary.acceptedAt !== undefined && { key: 'accepted', label: m.acceptedAt, value: sayMoment(summary.acceptedAt) },
        { key: 'receiving', label: m.receivingUnit, value: receivingUnit.name },
        { key: 'resolving', label: m.resolvingUnit, value: resolvingUnit.name },
      ]}
    />
  )
}

/** Drawn here and not by the widget of forms, whose fields and rules this page would load for nothing. */
const Declared = ({ shown }: Given): ReactNode => {
  const m = useMoreWords()
  const language = useLanguage()
  return shown.answers.map(({ title, revision, lines }, index) => (
    <Section key={`${title.vi} ${index}`} title={title[language]} lead={revision === 2 ? m.revised : undefined}>
      <SummaryList
        rows={lines.map(({ questionId, question, whose, inRow, shown: answer, file }) => ({
          key: questionId,
          label: [inRow && `${inRow.rowLabel[language]} ${inRow.row + 1}`, whose?.[language], question[language]].filter(Boolean).join(': '),
          value: file ? <TextLink href={`/api/dossiers/${shown.summary.dossierId}/files/${file.fileId}`} newTab icon="document">{answer[language]}</TextLink> : answer[language],
        }))}
      />
    </Section>
  ))
}

/** What was handed in and declared, folded away for who wants to read it again. */
export const WhatWasFiled = ({ shown }: Given): ReactNode => {
  const m = useMoreWords()
  return (
    <Stack gap="s">
      <Details summary={m.facts} boxed><Facts shown={shown} /></Details>
      <Details summary={m.papers} boxed><Papers shown={shown} />{shown.summary.holder ? <p><TextLink to={addressOf(nameOf(shown), '/cho-xem')}>{m.showPaper}</TextLink></p> : null}</Details>
      <Details summary={m.declared} boxed><Declared shown={shown} /></Details>
    </Stack>
  )
}
