import type { ReactNode } from 'react'
import { Card } from '../../../design-system/components/card.tsx'
import { Stack } from '../../../design-system/components/layout.tsx'
import { SummaryList } from '../../../design-system/components/summary-list.tsx'
import { Tag, TagList, type TagTone } from '../../../design-system/components/tag.tsx'
import { Timeline } from '../../../design-system/components/timeline.tsx'
import type { AnswerOf } from '../../../platform/web/contract.ts'
import { writeMoment } from '../../../kernel/moments.ts'
import type { listOwnDataRequests } from '../contract.ts'
import { usePersonalDataWords } from './words.ts'

export type ShownRequest = AnswerOf<typeof listOwnDataRequests>['items'][number]

const TONES: Readonly<Record<ShownRequest['state'], TagTone>> = { received: 'action', accepted: 'action', refused: 'plain', done: 'good' }

/** One request as its person and the office see it. */
export const RequestCard = (props: { readonly request: ShownRequest; readonly showsPerson?: boolean; readonly children?: ReactNode }): ReactNode => {
  const m = usePersonalDataWords()
  const { kind, state, isLate, words, personName, doerName, shownPaper, receivedAt, answerDueAt, doneDueAt, source, steps } = props.request
  return (
    <Card title={m.kinds[kind]}>
      <Stack>
        <TagList>{[<Tag key="state" tone={TONES[state]}>{m.states[state]}</Tag>, isLate ? <Tag key="late" tone="bad">{m.late}</Tag> : null]}</TagList>
        <SummaryList
          rows={[
            ...(props.showsPerson ? [{ key: 'from', label: m.from, value: personName }] : []),
            ...(shownPaper === undefined ? [] : [{ key: 'paper', label: m.shownPaper, value: shownPaper }]),
            { key: 'asked', label: m.asked, value: words },
            { key: 'received', label: shownPaper === undefined ? m.received : m.recordedAt, value: writeMoment(receivedAt) },
            ...(answerDueAt === undefined ? [] : [{ key: 'answer', label: m.answerBy, value: writeMoment(answerDueAt) }]),
            { key: 'done', label: m.doneBy, value: writeMoment(doneDueAt) },
            ...(doerName === undefined ? [] : [{ key: 'doer', label: m.doer, value: doerName }]),
            { key: 'basis', label: m.basis, value: source },
          ]}
        />
        {steps.length > 1 ? <Timeline label={m.course} entries={steps.slice(1).map(({ at, byName, step, words: said }) => ({ key: at, when: writeMoment(at), dateTime: at, title: `${m.steps[step]}: ${byName}`, text: said }))} /> : null}
        {props.children}
      </Stack>
    </Card>
  )
}
