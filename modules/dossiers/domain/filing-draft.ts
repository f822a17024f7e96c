// NĐ 45/2020 article 11: what somebody fills in is kept by the server at every step, so nothing typed is ever lost.
import type { DossierId, PersonId, StoredFileId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { ClaimedGround } from './dossier-parts.ts'
import type { Reused } from './reused.ts'

export type DraftOwner = { readonly kind: 'person' | 'official'; readonly id: string }

/** Where to hand in and who decides. */
export type FilingPlace = { readonly receivingUnitId: UnitId; readonly resolvingUnitId: UnitId }

export type DraftComponent = {
  readonly originals: number
  readonly copies: number
  /** With its hash, by which whoever handed it in can prove which it was. */
  readonly files: readonly { readonly fileId: StoredFileId; readonly name: string; readonly sha256?: string }[]
  /** What the state holds already stands in for it. */
  readonly reused?: readonly Reused[]
}

export const EMPTY_COMPONENT: DraftComponent = { originals: 0, copies: 0, files: [] }

/** Answers as typed, by form: `{ 'applicant-v1': { … } }`. */
export type DraftAnswers = Readonly<Record<string, Readonly<Record<string, string>>>>

/** When a question was last changed, by which version of the draft, from which sign-in; and what stood there until which version. */
export type AnswerMark = { readonly version: number; readonly at: Instant; readonly by: string; readonly tab?: string; readonly earlier: readonly { readonly until: number; readonly text: string }[] }
export type AnswerMarks = Readonly<Record<string, Readonly<Record<string, AnswerMark>>>>

/** Of whom a register was asked while filling in, and how it ended; `number` is the one asked about. */
export type RegisterSubject = 'submitter' | 'applicant' | 'enterprise'
export type RegisterAsk = { readonly register: 'population' | 'business'; readonly number: string; readonly at: Instant; readonly outcome: 'found' | 'no-match' | 'several' | 'down' }
/** An answer as a register told it; it counts as the register's for as long as nobody types another. */
export type RegisteredAnswer = { readonly register: 'population' | 'business'; readonly at: Instant; readonly text: string }
export type RegisteredAnswers = Readonly<Record<string, Readonly<Record<string, RegisteredAnswer>>>>

export type FilingDraft = {
  readonly id: string
  readonly owner: DraftOwner
  readonly version: number
  readonly procedureCode: string
  readonly caseKey?: string
  readonly channelKey?: string
  readonly place?: FilingPlace
  /** Whom the citizen acts for, chosen at the start; absent: themselves, or whoever the applicant page names. */
  readonly actingFor?: PersonId
  readonly levyClaim?: ClaimedGround
  readonly answers: DraftAnswers
  readonly marks?: AnswerMarks
  readonly asked?: Readonly<Partial<Record<RegisterSubject, RegisterAsk>>>
  readonly registered?: RegisteredAnswers
  readonly components: Readonly<Record<string, DraftComponent>>
  readonly createdAt: Instant
  readonly changedAt: Instant
  readonly filedAs?: DossierId
}

/** Absent = leave, null = clear. */
export type DraftChange = {
  readonly caseKey?: string | null
  readonly channelKey?: string | null
  readonly place?: FilingPlace | null
  readonly levyClaim?: ClaimedGround | null
  readonly answers?: DraftAnswers
  readonly counts?: Readonly<Record<string, { readonly originals: number; readonly copies: number }>>
}

type Optional = Pick<FilingDraft, 'caseKey' | 'channelKey' | 'place' | 'levyClaim'>

const pick = <K extends keyof Optional>(key: K, before: FilingDraft, change: DraftChange): Optional => {
  const wanted = change[key]
  if (wanted === null) return {}
  const kept = wanted ?? before[key]
  return kept === undefined ? {} : { [key]: kept }
}

/** Merges a change, counts component by component; files stay. Answers are merged by `mergeAnswers`. */
export const changeDraft = (before: FilingDraft, change: Omit<DraftChange, 'answers'>): FilingDraft => {
  const { caseKey: _case, channelKey: _channel, place: _place, levyClaim: _claim, ...rest } = before
  const components = { ...before.components }
  for (const [key, counts] of Object.entries(change.counts ?? {})) components[key] = { ...(components[key] ?? EMPTY_COMPONENT), ...counts }
  return { ...rest, ...pick('caseKey', before, change), ...pick('channelKey', before, change), ...pick('place', before, change), ...pick('levyClaim', before, change), components }
}

export const addFile = (draft: FilingDraft, key: string, file: DraftComponent['files'][number]): FilingDraft => {
  const component = draft.components[key] ?? EMPTY_COMPONENT
  return { ...draft, components: { ...draft.components, [key]: { ...component, files: [...component.files, file] } } }
}

const withReused = ({ reused: _before, ...component }: DraftComponent, reused: readonly Reused[]): DraftComponent => (reused.length === 0 ? component : { ...component, reused })

const isOfFile = (reused: Reused, fileId: StoredFileId): boolean => reused.from !== 'state' && reused.fileId === fileId

/** A file taken out is not used again either. */
export const removeFile = (draft: FilingDraft, key: string, fileId: StoredFileId): FilingDraft => {
  const component = draft.components[key] ?? EMPTY_COMPONENT
  const left = withReused(component, (component.reused ?? []).filter((each) => !isOfFile(each, fileId)))
  return { ...draft, components: { ...draft.components, [key]: { ...left, files: component.files.filter((file) => file.fileId !== fileId) } } }
}

/** The paper is brought after all: what stood in for it goes, what was attached besides stays. */
export const takeBack = (draft: FilingDraft, key: string): FilingDraft => {
  const component = draft.components[key] ?? EMPTY_COMPONENT
  const { reused = [] } = component
  const files = component.files.filter(({ fileId }) => !reused.some((each) => isOfFile(each, fileId)))
  return { ...draft, components: { ...draft.components, [key]: { ...withReused(component, []), files } } }
}

/** One thing stands in at a time; choosing another takes the first back. */
export const useAgain = (draft: FilingDraft, key: string, taken: Pick<DraftComponent, 'files'> & { readonly reused: readonly Reused[] }): FilingDraft => {
  const before = takeBack(draft, key)
  const component = before.components[key] ?? EMPTY_COMPONENT
  const added = taken.files.filter(({ fileId }) => !component.files.some((file) => file.fileId === fileId))
  return { ...before, components: { ...before.components, [key]: { ...withReused(component, taken.reused), files: [...component.files, ...added] } } }
}
