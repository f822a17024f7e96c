import { plainDateAt } from '../../../kernel/plain-date.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { StoredFileId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { readOwnFile, storeFile, type FileRefusal, type OpenFileRefusal, type StoredFile } from '../../documents/index.ts'
import { findPublished } from '../../procedures/index.ts'
import { mergeDraft } from '../domain/draft-choices.ts'
import type { AnswerConflict } from '../domain/draft-conflict.ts'
import type { DraftRefusal } from '../domain/draft-refusal.ts'
import { addFile, changeDraft, EMPTY_COMPONENT, removeFile, type DraftChange, type FilingDraft } from '../domain/filing-draft.ts'
import { deleteDraft, lockDraft, updateDraft } from '../store/draft-store.ts'
import { draftOwnerOf, fileOwnerOf } from './draft-owner.ts'
import { underOwnIdentity } from './prefill-answers.ts'

const MOST_FILES_PER_COMPONENT = 20

type Changed<R extends { kind: string } = never> = Promise<Outcome<FilingDraft, DraftRefusal | R>>

export const withDraft = async <R extends { kind: string }>(
  work: Work,
  draftId: string,
  change: (draft: FilingDraft) => Promise<Outcome<FilingDraft, R>> | Outcome<FilingDraft, R>,
): Changed<R> => {
  const draft = await lockDraft(work.tx, draftOwnerOf(work.actor), draftId)
  if (!draft) return refuse({ kind: 'draft-not-found' })
  if (draft.filedAs) return refuse({ kind: 'draft-already-filed', dossierId: draft.filedAs })
  const changed = await change(draft)
  if (!changed.ok) return changed
  const kept: FilingDraft = { ...changed.value, version: draft.version + 1, changedAt: work.now }
  await updateDraft(work.tx, kept)
  return ok(kept)
}

export type SaveDraft = DraftChange & Pick<FilingDraft, 'asked' | 'registered'> & { readonly basedOn?: number; readonly insist?: readonly string[]; readonly tab?: string }

export const signInOf = ({ actor }: Work): string => ('sessionId' in actor ? actor.sessionId : actor.kind)

/** Keeps whatever is given; nothing is judged before filing, so a half-typed page is kept too. What another device changed meanwhile is told, not overwritten. */
export const keepDraft = async (work: Work, draftId: string, change: SaveDraft): Promise<Outcome<{ readonly draft: FilingDraft; readonly conflicts: readonly AnswerConflict[] }, DraftRefusal>> => {
  const { answers = {}, place, caseKey, basedOn, insist, tab, asked, registered, ...rest } = change
  let conflicts: readonly AnswerConflict[] = []
  const kept = await withDraft<never>(work, draftId, async (draft) => {
    const merged = mergeDraft(draft, { answers, choices: { place, caseKey }, at: work.now, by: signInOf(work), ...(basedOn === undefined ? {} : { basedOn }), ...(insist ? { insist } : {}), ...(tab ? { tab } : {}) })
    conflicts = merged.conflicts
    const changed = changeDraft(merged.draft, rest)
    return ok({ ...changed, ...(asked ? { asked } : {}), ...(registered ? { registered } : {}), answers: await underOwnIdentity(work, changed.answers) })
  })
  return kept.ok ? ok({ draft: kept.value, conflicts }) : kept
}

export const saveDraftAnswers = async (work: Work, draftId: string, change: DraftChange): Changed => {
  const kept = await keepDraft(work, draftId, change)
  return kept.ok ? ok(kept.value.draft) : kept
}

export type AttachDraftFile = { readonly draftId: string; readonly key: string; readonly bytes: Uint8Array; readonly fileName: string }

/** Components of every case: the case may still be chosen after the files. */
const knowsComponent = async (work: Work, draft: FilingDraft, key: string): Promise<boolean> => {
  const procedure = await findPublished(work, draft.procedureCode, plainDateAt(work.now))
  return procedure?.cases.some(({ components }) => components.some((component) => component.key === key)) ?? false
}

type Given<R extends { kind: string }> = (draft: FilingDraft) => Promise<Outcome<Pick<StoredFile, 'id' | 'fileName' | 'sha256'>, R | DraftRefusal>>

const addGiven = <R extends { kind: string }>(work: Work, { draftId, key }: Pick<AttachDraftFile, 'draftId' | 'key'>, take: Given<R>): Changed<R> =>
  withDraft<DraftRefusal | R>(work, draftId, async (draft) => {
    if (!(await knowsComponent(work, draft, key))) return refuse({ kind: 'component-unknown', key })
    const { files } = draft.components[key] ?? EMPTY_COMPONENT
    const given = await take(draft)
    if (!given.ok) return given
    if (files.some(({ fileId }) => fileId === given.value.id)) return ok(draft)
    if (files.length >= MOST_FILES_PER_COMPONENT) return refuse({ kind: 'too-many-files', limit: MOST_FILES_PER_COMPONENT })
    return ok(addFile(draft, key, { fileId: given.value.id, name: given.value.fileName, sha256: given.value.sha256 }))
  })

export const attachDraftFile = (work: Work, { draftId, key, bytes, fileName }: AttachDraftFile): Changed<FileRefusal> =>
  addGiven<FileRefusal>(work, { draftId, key }, async (draft) => {
    const owner = fileOwnerOf(work.actor, draft)
    return owner ? storeFile(work, { bytes, fileName, owner }) : refuse({ kind: 'place-missing' })
  })

/** A file of one's own that is stored already: just uploaded in parts, or kept from before. Attaching it twice is once. */
export const attachStoredDraftFile = (work: Work, { draftId, key, fileId }: { draftId: string; key: string; fileId: string }): Changed<OpenFileRefusal> =>
  addGiven<OpenFileRefusal>(work, { draftId, key }, () => readOwnFile(work, fileId as StoredFileId))

export const detachDraftFile = (work: Work, { draftId, key, fileId }: { draftId: string; key: string; fileId: StoredFileId }): Changed =>
  withDraft<never>(work, draftId, (draft) => ok(removeFile(draft, key, fileId)))

/** Discarding what is gone already is fine; a filed draft stays as the proof of what was filed. */
export const discardDraft = (work: Work, draftId: string): Promise<void> => deleteDraft(work.tx, draftOwnerOf(work.actor), draftId)
