// NĐ 45/2020 article 11: nothing typed is lost, also when two devices fill in one draft.
import type { Instant } from '../../../kernel/instant.ts'
import type { AnswerMark, DraftAnswers, FilingDraft } from './filing-draft.ts'

export type AnswerChange = {
  readonly answers: DraftAnswers
  /** The version of the draft the screen showed; without it the change stands whatever came between. */
  readonly basedOn?: number
  /** Questions where the person chose the own answer over the other. */
  readonly insist?: readonly string[]
  readonly at: Instant
  readonly by: string
  /** The page in one browser tab that types; what it changed itself it has seen. */
  readonly tab?: string
}

/** Two answers to one question: the later one was not kept, and says what stands instead. */
export type AnswerConflict = { readonly formRef: string; readonly field: string; readonly mine: string; readonly theirs: string; readonly changedAt: Instant; readonly otherDevice: boolean }

/** Changes remembered per question, so that a screen drawn before them is told from somebody who typed. */
const REMEMBERED = 12

const shownAt = ({ earlier }: AnswerMark, basedOn: number): string | undefined => earlier.find(({ until }) => until > basedOn)?.text

/** `unchanged`: the screen still showed what stood then; nobody typed. */
const compare = (change: AnswerChange, given: { readonly field: string; readonly mine: string; readonly last: AnswerMark | undefined }): 'kept' | 'unchanged' | 'conflict' => {
  const { field, mine, last } = given
  if (last === undefined || change.basedOn === undefined || last.version <= change.basedOn) return 'kept'
  if (change.insist?.includes(field) === true || (change.tab !== undefined && last.tab === change.tab)) return 'kept'
  return shownAt(last, change.basedOn) === mine ? 'unchanged' : 'conflict'
}

/** Whatever is written question by question: a filing draft, the answer to a supplement request. */
type Written = Pick<FilingDraft, 'version' | 'answers' | 'marks'>

type Merged<D extends Written> = { readonly draft: D; readonly conflicts: readonly AnswerConflict[] }

/** Keeps changes question by question. Different questions never collide; the same one collides when it changed after the screen was drawn. */
export const mergeAnswers = <D extends Written>(before: D, change: AnswerChange): Merged<D> => {
  const answers: Record<string, Readonly<Record<string, string>>> = { ...before.answers }
  const marks: Record<string, Readonly<Record<string, AnswerMark>>> = { ...before.marks }
  const conflicts: AnswerConflict[] = []
  const version = before.version + 1
  for (const [formRef, given] of Object.entries(change.answers)) {
    const kept: Record<string, string> = { ...answers[formRef] }
    const marked: Record<string, AnswerMark> = { ...marks[formRef] }
    for (const [field, mine] of Object.entries(given)) {
      const theirs = kept[field] ?? ''
      if (mine === theirs) continue
      const last = marked[field]
      const found = compare(change, { field, mine, last })
      if (found === 'conflict' && last !== undefined) conflicts.push({ formRef, field, mine, theirs, changedAt: last.at, otherDevice: last.by !== change.by })
      if (found !== 'kept') continue
      kept[field] = mine
      marked[field] = { version, at: change.at, by: change.by, ...(change.tab === undefined ? {} : { tab: change.tab }), earlier: [...(last?.earlier ?? []), { until: version, text: theirs }].slice(-REMEMBERED) }
    }
    answers[formRef] = kept
    marks[formRef] = marked
  }
  return { draft: { ...before, answers, marks }, conflicts }
}
