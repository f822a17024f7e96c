import type { ReactNode } from 'react'
import { Details } from '../../../../design-system/components/details.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { Timeline } from '../../../../design-system/components/timeline.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { useLanguage } from '../../../../platform/web/language.ts'
import { useSayPurpose } from '../../../audit/widgets.ts'
import type { listNotices } from '../../../notifications/contract.ts'
import type { listReaders } from '../../contract.ts'
import { sayMoment } from '../say.ts'
import { useMoreWords, type MoreWords } from './more-words.ts'

export type Readings = AnswerOf<typeof listReaders>['items']
export type Notices = AnswerOf<typeof listNotices>['items']

const sayPurposeOf = (m: MoreWords, inTrail: (purpose: string) => string) => (purpose: string | undefined): string | undefined => {
  const known: Readonly<Record<string, string>> = m.purposes
  return purpose === undefined ? undefined : m.purpose(known[purpose] ?? inTrail(purpose))
}

const Readers = (props: { readonly readings: Readings }): ReactNode => {
  const m = useMoreWords()
  const sayPurpose = sayPurposeOf(m, useSayPurpose())
  const entries = props.readings.map(({ what, at, times, officialName, unitName, purpose }, index) => ({
    key: `${at} ${index}`,
    when: sayMoment(at),
    dateTime: at,
    title: [officialName ?? m.readerUnknown, unitName].filter(Boolean).join(' – '),
    text: [m.reader[what], sayPurpose(purpose), times > 1 ? m.readerTimes(String(times)) : undefined].filter(Boolean).join(' · '),
  }))
  return (
    <Details summary={m.readers} boxed>
      <p>{m.readersLead}</p>
      {entries.length === 0 ? <p>{m.noReaders}</p> : <Timeline label={m.readers} entries={entries} />}
    </Details>
  )
}

const Told = (props: { readonly notices: Notices }): ReactNode => {
  const m = useMoreWords()
  const language = useLanguage()
  const entries = props.notices.map((notice) => ({
    key: notice.id,
    when: [sayMoment(notice.at), notice.read ? undefined : m.noticesUnread].filter(Boolean).join(' · '),
    dateTime: notice.at,
    title: notice[language].title,
    text: notice[language].text,
  }))
  return <Details summary={m.notices} boxed>{entries.length === 0 ? <p>{m.noNotices}</p> : <Timeline label={m.notices} entries={entries} />}</Details>
}

/** What the authority told me, and who read what is mine. */
export const ToldAndRead = (props: { readonly readings: Readings; readonly notices: Notices }): ReactNode => (
  <Stack gap="s">
    <Told notices={props.notices} />
    <Readers readings={props.readings} />
  </Stack>
)
