import type { ReactNode } from 'react'
import { Details } from '../../../../../design-system/components/details.tsx'
import { Stack } from '../../../../../design-system/components/layout.tsx'
import { SummaryList } from '../../../../../design-system/components/summary-list.tsx'
import { Timeline } from '../../../../../design-system/components/timeline.tsx'
import { useLanguage } from '../../../../../platform/web/language.ts'
import { sayMoment, type Shown } from '../../say.ts'
import { useDossierWords } from './words.ts'

type Due = Shown['due']

const Promise = ({ change }: { readonly change: Due['changes'][number] }): ReactNode => {
  const m = useDossierWords()
  const language = useLanguage()
  return (
    <>
      {change.words ? <p>{change.words}</p> : null}
      <Details summary={m.whyThisDate}><ul>{change[language].map((line) => <li key={line}>{line}</li>)}</ul></Details>
    </>
  )
}

const Promises = ({ due }: { readonly due: Due }): ReactNode => {
  const m = useDossierWords()
  const entries = due.changes.toReversed().map((change, index) => ({
    key: `${change.at}${String(index)}`,
    when: `${sayMoment(change.at)} · ${change.by}`,
    dateTime: change.at,
    title: `${m.whys[change.why] ?? change.why}: ${change.from && change.to ? m.moved(sayMoment(change.from), sayMoment(change.to)) : m.promised(change.to ? sayMoment(change.to) : '')}`,
    text: <Promise change={change} />,
    ...(index === 0 ? { tone: 'now' as const } : {}),
  }))
  return <Timeline label={m.promises} entries={entries} />
}

const Pauses = ({ due }: { readonly due: Due }): ReactNode => {
  const m = useDossierWords()
  return (
    <SummaryList
      rows={due.pauses.map(({ serial, from, until, reason, mode, basis, undone }) => ({
        key: String(serial),
        label: until ? m.pauseSpan(sayMoment(from), sayMoment(until)) : m.pauseOpen(sayMoment(from)),
        value: [reason, m.pauseModes[mode], basis, undone ? m.undone : ''].filter((part) => part !== '').join(' · '),
      }))}
    />
  )
}

/** The date with why it is this one, what does not count, and every promise made. */
export const DueTab = ({ shown }: { readonly shown: Shown }): ReactNode => {
  const m = useDossierWords()
  const { due, summary } = shown
  return (
    <Stack>
      {due.dueAt || due.changes.length > 0 ? null : <p>{m.noDue}</p>}
      <SummaryList
        rows={[
          due.dueAt !== undefined && { key: 'due', label: m.due, value: sayMoment(due.dueAt) },
          summary.stepDueAt !== undefined && { key: 'step', label: m.stepDue, value: sayMoment(summary.stepDueAt) },
          due.reappointUntil !== undefined && { key: 'reappoint', label: m.reappointUntil, value: sayMoment(due.reappointUntil) },
          due.indexDueAt !== undefined && { key: 'index', label: m.indexDue, value: sayMoment(due.indexDueAt) },
          due.basis.length > 0 && { key: 'basis', label: m.basis, value: due.basis.map(({ number }) => number).join(', ') },
        ]}
      />
      {due.changes.length > 0 ? <section><h3>{m.promises}</h3><Promises due={due} /></section> : null}
      {due.pauses.length > 0 ? <section><h3>{m.pauses}</h3><Pauses due={due} /></section> : null}
    </Stack>
  )
}
