import type { ReactNode } from 'react'
import { Timeline, type TimelineEntry } from '../../../../../design-system/components/timeline.tsx'
import { useLanguage, type Language } from '../../../../../platform/web/language.ts'
import { capitalise, sayMoment, type Shown } from '../../say.ts'
import { useDossierWords, type DossierWords } from './words.ts'

type Entry = Shown['timeline'][number]

const BAD = new Set(['DossierRefused', 'DossierDiscontinued', 'ApologyIssued', 'OpinionOverdueTold'])
const WARN = new Set(['SupplementRequested', 'DossierSuspended', 'ObligationDemanded', 'DossierSentBack', 'StepUndone', 'DossierWithdrawn'])
const GOOD = new Set(['DossierAccepted', 'DossierApproved', 'ResultIssued', 'ResultReturned', 'SupplementAccepted', 'ObligationMet'])

const toneOf = (type: string): Pick<TimelineEntry, 'tone'> => {
  if (BAD.has(type)) return { tone: 'bad' }
  if (WARN.has(type)) return { tone: 'warn' }
  return GOOD.has(type) ? { tone: 'good' } : {}
}

/** What happened in a sentence, with the unit or the person it went to. */
export const titleOf = ({ type, unitName, officialName, ...entry }: Entry, language: Language, m: DossierWords): string => {
  const what = capitalise(entry[language])
  const whom = [unitName, officialName].filter((part) => part !== undefined).join(', ')
  if (whom === '') return what
  return type === 'DossierHandedOver' ? m.handedTo(whom) : m.toUnit(what, whom)
}

export const TimelineTab = ({ shown }: { readonly shown: Shown }): ReactNode => {
  const m = useDossierWords()
  const language = useLanguage()
  const entries = shown.timeline.toReversed().map((entry) => ({
    key: String(entry.version),
    when: sayMoment(entry.at),
    dateTime: entry.at,
    title: titleOf(entry, language, m),
    text: [entry.by, entry.note].filter(Boolean).join(' · '),
    ...toneOf(entry.type),
  }))
  return <Timeline label={m.timeline} entries={entries} />
}
