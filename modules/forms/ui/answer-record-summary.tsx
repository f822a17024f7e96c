import type { ReactNode } from 'react'
import { Section, Stack } from '../../../design-system/components/layout.tsx'
import { SummaryList } from '../../../design-system/components/summary-list.tsx'
import { TextLink } from '../../../design-system/components/text-link.tsx'
import { useLanguage, type Language } from '../../../platform/web/language.ts'
import { useMessages } from '../../../platform/web/messages.ts'
import type { AnswerLine, AnswerPage } from '../domain/answer-record.ts'
import { formsEn } from './messages.en.ts'
import { formsVi } from './messages.vi.ts'

type Page = Omit<AnswerPage, 'id'> & { readonly id?: string }

export type AnswerRecordSummaryProps = {
  readonly record: { readonly pages: readonly Page[] }
  /** What stands beside an answer: a link back to its question, named as the answer is. */
  readonly action?: (questionId: string, page: Page, label: string) => ReactNode
  /** Where a file that answers a question is read, for whoever may. */
  readonly hrefOfFile?: (fileId: string) => string
}

const useLabel = (): ((line: AnswerLine, language: Language) => string) => {
  const m = useMessages({ vi: formsVi, en: formsEn })
  return ({ question, whose, inRow }, language) => {
    const row = inRow === undefined ? undefined : m.rowOf(inRow.rowLabel[language], inRow.row + 1)
    return [row, whose?.[language], question[language]].filter(Boolean).join(': ')
  }
}

const useSayLine = (): ((line: AnswerLine, language: Language) => string) => {
  const m = useMessages({ vi: formsVi, en: formsEn })
  return ({ shown, source }, language) => {
    if (source === undefined) return shown[language]
    return `${shown[language]} (${source.from === 'register' ? m.fromRegister[source.register ?? 'sign-in'] : m.fromEarlier(source.code ?? '')})`
  }
}

/** Answers as they were frozen, each under the question in the words it was asked. */
export const AnswerRecordSummary = (props: AnswerRecordSummaryProps): ReactNode => {
  const language = useLanguage()
  const labelOf = useLabel()
  const sayLine = useSayLine()
  return (
    <Stack>
      {props.record.pages.map((page) => (
        <Section key={page.title.vi} title={page.title[language]}>
          <SummaryList
            rows={page.lines.map((line) => ({
              key: line.questionId,
              label: labelOf(line, language),
              value: line.file && props.hrefOfFile ? <TextLink href={props.hrefOfFile(line.file.fileId)} newTab icon="document">{sayLine(line, language)}</TextLink> : sayLine(line, language),
              ...(props.action ? { action: props.action(line.questionId, page, labelOf(line, language)) } : {}),
            }))}
          />
        </Section>
      ))}
    </Stack>
  )
}
