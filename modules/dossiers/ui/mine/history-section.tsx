import type { ReactNode } from 'react'
import { Section } from '../../../../design-system/components/layout.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { Timeline, type TimelineEntry } from '../../../../design-system/components/timeline.tsx'
import { useLanguage } from '../../../../platform/web/language.ts'
import { capitalise, sayMoment, type Shown } from '../say.ts'
import { paperHref } from './say-more.ts'
import { useMoreWords } from './more-words.ts'

type Entry = Shown['timeline'][number]

const TONES: Readonly<Record<string, TimelineEntry['tone']>> = {
  SupplementRequested: 'warn',
  ObligationDemanded: 'warn',
  ApologyIssued: 'warn',
  DossierSuspended: 'warn',
  DossierRefused: 'bad',
  DossierDiscontinued: 'bad',
  DossierApproved: 'good',
  ResultIssued: 'good',
  ResultReturned: 'good',
}

/** Every step in plain words, newest first, with the paper that went out at it. */
export const HistorySection = (props: { readonly shown: Shown }): ReactNode => {
  const m = useMoreWords()
  const language = useLanguage()
  const { timeline, summary } = props.shown
  const titleOf = (entry: Entry): string => {
    if (entry.unitName === undefined) return capitalise(entry[language])
    return entry.type === 'OpinionAsked' ? m.askedUnit(entry.unitName) : m.handedTo(entry.unitName)
  }
  const entries = timeline.toReversed().map((entry): TimelineEntry => {
    const tone = TONES[entry.type]
    return {
      key: String(entry.version),
      when: sayMoment(entry.at),
      dateTime: entry.at,
      title: titleOf(entry),
      ...(tone ? { tone } : {}),
      text: (
        <>
          <p>{[entry.byKind === 'system' ? undefined : m.by(entry.by), entry.note].filter(Boolean).join(' · ')}</p>
          {entry.paper ? <p><TextLink href={paperHref(summary.dossierId, entry.paper.documentId)} download icon="document">{m.paper(entry.paper.number)}</TextLink></p> : null}
        </>
      ),
    }
  })
  return (
    <Section title={m.timeline}>
      <Timeline label={m.timeline} entries={entries} />
      {summary.code ? <p><TextLink href={`/api/dossiers/${summary.dossierId}/control-slip`} download icon="document">{m.controlSlip}</TextLink></p> : null}
    </Section>
  )
}
