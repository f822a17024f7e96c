import type { ReactNode } from 'react'
import { Details } from '../../../../design-system/components/details.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { Timeline } from '../../../../design-system/components/timeline.tsx'
import { useLanguage } from '../../../../platform/web/language.ts'
import { sayMoment, type Shown } from '../say.ts'
import { useMoreWords } from './more-words.ts'

type Due = Shown['due']
type Change = Due['changes'][number]
type Pause = Due['pauses'][number]

const Lines = (props: { readonly change: Change }): ReactNode => {
  const language = useLanguage()
  const { change } = props
  return (
    <>
      {change.words ? <p>{change.words}</p> : null}
      <ul>{change[language].map((line) => <li key={line}>{line}</li>)}</ul>
    </>
  )
}

const Promises = (props: { readonly changes: readonly Change[] }): ReactNode => {
  const m = useMoreWords()
  const reasons: Readonly<Record<string, string>> = m.promiseReasons
  const entries = props.changes.toReversed().map((change, index) => ({
    key: `${change.at} ${index}`,
    when: sayMoment(change.at),
    dateTime: change.at,
    title: reasons[change.why] ?? m.promises,
    text: (
      <>
        {change.to ? <p>{change.from ? m.promiseMoved(sayMoment(change.from), sayMoment(change.to)) : m.promised(sayMoment(change.to))}</p> : null}
        <Lines change={change} />
      </>
    ),
  }))
  return <Timeline label={m.promises} entries={entries} />
}

const Pauses = (props: { readonly pauses: readonly Pause[] }): ReactNode => {
  const m = useMoreWords()
  return (
    <>
      <p><strong>{m.pauses}</strong></p>
      <ul>
        {props.pauses.map(({ serial, kind, from, until, mode, reason, basis }) => (
          <li key={serial}>
            <strong>{m.pauseKinds[kind]}</strong>: {until ? m.pauseSpan(sayMoment(from), sayMoment(until)) : m.pauseOpen(sayMoment(from))}. {reason}. {m.pauseModes[mode]} <small>({basis})</small>
          </li>
        ))}
      </ul>
    </>
  )
}

const notYet = (shown: Shown): boolean => shown.summary.acceptedAt === undefined

/** In plain words: which days were counted, what did not count, and every promise made. */
export const WhyThatDate = (props: { readonly shown: Shown }): ReactNode => {
  const m = useMoreWords()
  const { due } = props.shown
  const pauses = due.pauses.filter(({ undone }) => !undone)
  // Before acceptance there is nothing to explain: the date is not there yet, and the facts above say so.
  if (due.changes.length === 0 && pauses.length === 0 && notYet(props.shown)) return null
  const only = due.changes.length === 1 ? due.changes[0] : undefined
  return (
    <Details summary={m.why} boxed>
      <Stack gap="s">
        {due.changes.length === 0 ? <p>{m.whyNoLimit}</p> : null}
        {only ? <Lines change={only} /> : null}
        {due.changes.length > 1 ? <Promises changes={due.changes} /> : null}
        {pauses.length > 0 ? <Pauses pauses={pauses} /> : null}
        {due.basis.length > 0 ? <p>{m.ruleSet(due.basis.map(({ number }) => number).join(', '))}</p> : null}
      </Stack>
    </Details>
  )
}
