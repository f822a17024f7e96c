// NĐ 61/2018 article 15.3: asked once, answered once; until it is sent the applicant may write, stop and go on elsewhere.
import type { SupplementItem } from './dossier-parts.ts'

/** Names of the fields a draft keeps: an answer of a form, why an item cannot be given, and the note to the office. */
export const NOTE_FIELD = 'note'
export const unableField = (item: number): string => `unable.${item}`
export const answerField = (formRef: string, questionId: string): string => `answer.${formRef}.${questionId}`

type Draft = Readonly<Record<string, string>>

const said = (draft: Draft, field: string): string | undefined => draft[field]?.trim() || undefined

/** Every answer kept for a form, asked for or brought about by what was asked for. */
export const draftAnswersOf = (draft: Draft, formRef: string): Draft => {
  const start = answerField(formRef, '')
  return Object.fromEntries(Object.entries(draft).flatMap(([field, words]) => (field.startsWith(start) ? [[field.slice(start.length), words]] : [])))
}

export type DraftGiven = {
  readonly answers: readonly { readonly item: number; readonly answer: string }[]
  readonly further: readonly { readonly formRef: string; readonly questionId: string; readonly answer: string }[]
  readonly unable: readonly { readonly item: number; readonly words: string }[]
  readonly note?: string
}

type AnswerItem = Extract<SupplementItem, { kind: 'answer' }>

/** The draft as the command wants it. Who cannot give an item says so instead of answering it. */
export const givenByDraft = (items: readonly SupplementItem[], draft: Draft): DraftGiven => {
  const questions = items.filter((item): item is AnswerItem => item.kind === 'answer')
  const unable = items.flatMap(({ serial }) => {
    const words = said(draft, unableField(serial))
    return words ? [{ item: serial, words }] : []
  })
  const answered = questions.flatMap(({ serial, formRef, questionId }) => {
    const answer = said(draft, answerField(formRef, questionId))
    return answer && !unable.some(({ item }) => item === serial) ? [{ item: serial, answer }] : []
  })
  const asked = new Set(questions.map(({ formRef, questionId }) => answerField(formRef, questionId)))
  const further = [...new Set(questions.map(({ formRef }) => formRef))].flatMap((formRef) =>
    Object.entries(draftAnswersOf(draft, formRef)).flatMap(([questionId, answer]) =>
      asked.has(answerField(formRef, questionId)) || answer.trim() === '' ? [] : [{ formRef, questionId, answer }],
    ),
  )
  const note = said(draft, NOTE_FIELD)
  return { answers: answered, further, unable, ...(note ? { note } : {}) }
}

/** Only fields that belong to the request are kept; anything else would grow without end. */
export const belongsTo = (items: readonly SupplementItem[], field: string): boolean => {
  if (field === NOTE_FIELD) return true
  return items.some((item) => field === unableField(item.serial) || (item.kind === 'answer' && field.startsWith(answerField(item.formRef, ''))))
}
