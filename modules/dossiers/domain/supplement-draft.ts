// NĐ 61/2018 article 15.3: asked once, answered once; until it is sent the applicant may write, stop and go on elsewhere.
import { mergeAnswers, type AnswerChange, type AnswerConflict } from './draft-conflict.ts'
import type { AnswerMark } from './filing-draft.ts'

type Item = { readonly serial: number; readonly kind: 'component' | 'answer' | 'other'; readonly formRef?: string; readonly questionId?: string }
type Draft = Readonly<Record<string, string>>

/** Names of the fields a draft keeps: an answer of a form, words to an item that is neither paper nor question, why an item cannot be given, the note to the office. */
export const NOTE_FIELD = 'note'
export const unableField = (item: number): string => `unable.${item}`
export const otherField = (item: number): string => `other.${item}`
/** Where the files of an item are posted. */
export const fileField = (item: number): string => `file-${item}`
export const answerField = (formRef: string, questionId = ''): string => `answer.${formRef}.${questionId}`

const said = (draft: Draft, field: string): string | undefined => draft[field]?.trim() || undefined

/** Every answer kept for a form, asked for or brought about by what was asked for. */
export const draftAnswersOf = (draft: Draft, formRef: string): Draft => {
  const start = answerField(formRef)
  return Object.fromEntries(Object.entries(draft).flatMap(([field, words]) => (field.startsWith(start) ? [[field.slice(start.length), words]] : [])))
}

export const formsAsked = (items: readonly Item[]): readonly string[] => [...new Set(items.flatMap(({ formRef }) => formRef ?? []))]

const fieldOf = ({ serial, kind, formRef, questionId }: Item): string | undefined => {
  if (kind === 'other') return otherField(serial)
  return formRef !== undefined && questionId !== undefined ? answerField(formRef, questionId) : undefined
}

export type DraftGiven = {
  readonly answers: readonly { readonly item: number; readonly answer: string }[]
  readonly further: readonly { readonly formRef: string; readonly questionId: string; readonly answer: string }[]
  readonly unable: readonly { readonly item: number; readonly words: string }[]
  readonly note?: string
}

/** The draft as the command wants it. Who cannot give an item says so instead of answering it. */
export const givenByDraft = (items: readonly Item[], draft: Draft): DraftGiven => {
  const unable = items.flatMap(({ serial }) => {
    const words = said(draft, unableField(serial))
    return words ? [{ item: serial, words }] : []
  })
  const answers = items.flatMap((item) => {
    const field = fieldOf(item)
    const answer = field === undefined ? undefined : said(draft, field)
    return answer && !unable.some((each) => each.item === item.serial) ? [{ item: item.serial, answer }] : []
  })
  const asked = new Set(items.map(fieldOf))
  const further = formsAsked(items).flatMap((formRef) =>
    Object.entries(draftAnswersOf(draft, formRef)).flatMap(([questionId, answer]) =>
      asked.has(answerField(formRef, questionId)) || answer.trim() === '' ? [] : [{ formRef, questionId, answer }],
    ),
  )
  const note = said(draft, NOTE_FIELD)
  return { answers, further, unable, ...(note ? { note } : {}) }
}

/** Only fields that belong to the request are kept; anything else would grow without end. */
export const belongsTo = (items: readonly Item[], field: string): boolean =>
  field === NOTE_FIELD ||
  items.some(({ serial, formRef }) => field === unableField(serial) || field === otherField(serial) || (formRef !== undefined && field.startsWith(answerField(formRef))))

/** One field as kept: its words, and how they came about since it was first changed. */
export type KeptField = { readonly field: string; readonly words: string; readonly mark?: AnswerMark }

type KeepFields = Omit<AnswerChange, 'answers'> & { readonly changes: Draft; /** What a field shows that nobody wrote in yet: the first answer. */ readonly shownAtFirst: Draft }

const ONE = 'supplement'

/** Where the draft stands: a change is the next version. */
export const versionOf = (fields: readonly KeptField[]): number => Math.max(1, ...fields.map(({ mark }) => mark?.version ?? 1))

/** The whole of what would be sent: the words as they stand, and the files beside each item. */
export const draftContent = (fields: readonly KeptField[], files: readonly { readonly item: number; readonly fileId: string }[]): string =>
  [String(versionOf(fields)), ...files.map(({ item, fileId }) => `${item}:${fileId}`).sort()].join(' ')

/** Keeps changes field by field, as a filing draft does: different fields never collide, the same one is told and left as it stands. */
export const mergeFields = (before: readonly KeptField[], { changes, shownAtFirst, ...change }: KeepFields): { readonly fields: readonly KeptField[]; readonly conflicts: readonly AnswerConflict[] } => {
  const words = Object.fromEntries(before.map((each) => [each.field, each.words]))
  const marks = Object.fromEntries(before.flatMap(({ field, mark }) => (mark ? [[field, mark]] : [])))
  const standing = { version: versionOf(before), answers: { [ONE]: { ...shownAtFirst, ...words } }, marks: { [ONE]: marks } }
  const { draft, conflicts } = mergeAnswers(standing, { ...change, answers: { [ONE]: changes } })
  const fields = Object.keys(changes).flatMap((field): readonly KeptField[] => {
    const now = draft.answers[ONE]?.[field] ?? ''
    const mark = draft.marks[ONE]?.[field]
    return now === words[field] ? [] : [{ field, words: now, ...(mark ? { mark } : {}) }]
  })
  return { fields, conflicts }
}
