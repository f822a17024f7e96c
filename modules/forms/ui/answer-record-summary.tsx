import type { ReactNode } from 'react'
import { Section, Stack } from '../../../design-system/components/layout.tsx'
import { SummaryList } from '../../../design-system/components/summary-list.tsx'
import { useLanguage } from '../../../platform/web/language.ts'
import type { AnswerRecord } from '../domain/answer-record.ts'

/** Answers as they were frozen, each under the question in the words it was asked. */
export const AnswerRecordSummary = (props: { readonly record: Pick<AnswerRecord, 'pages'> }): ReactNode => {
  const language = useLanguage()
  return (
    <Stack>
      {props.record.pages.map(({ title, lines }) => (
        <Section key={title.vi} title={title[language]}>
          <SummaryList rows={lines.map(({ questionId, question, shown }) => ({ key: questionId, label: question[language], value: shown[language] }))} />
        </Section>
      ))}
    </Stack>
  )
}
