import type { StoredFileId } from '../../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../../kernel/outcome.ts'
import type { Work } from '../../../../platform/work.ts'
import { datesContradict, mayBecome, missingFor, type PaperField, type PaperRecord, type PaperRef, type PaperRefusal, type PaperState, type PaperValues, type ValueSources } from '../../domain/vault/paper-record.ts'
import { lockRecord, updateRecord, type PaperChange } from '../../store/vault/paper-record-store.ts'
import { actorKey } from '../actor-key.ts'
import { findFile } from '../find-file.ts'
import { keepKeyOf, stated } from './statement.ts'

type Answer = Promise<Outcome<PaperRecord, PaperRefusal>>
type Changed = { readonly record: PaperRecord; readonly what: PaperChange['what']; readonly changes: PaperChange['changes']; readonly reason?: string }

const whyNot = (before: PaperRecord, after: PaperRecord): PaperRefusal | undefined => {
  if (!mayBecome(before.state, after.state)) return { kind: 'paper-state-wrong', state: before.state }
  if (datesContradict(after)) return { kind: 'paper-dates-wrong' }
  const missing = missingFor(after.state, after)
  return missing.length === 0 ? undefined : { kind: 'paper-record-incomplete', fields: missing.join(', ') }
}

/** The shape of every change: lock, is it still what was seen, decide, keep with a line of the journal. */
const change = async (work: Work, { version, ...ref }: PaperRef & { readonly version?: number }, decide: (before: PaperRecord) => Changed): Answer => {
  const before = await lockRecord(work.tx, ref)
  if (!before) return refuse({ kind: 'paper-record-not-found' })
  if (version !== undefined && version !== before.version) return refuse({ kind: 'paper-record-changed' })
  const { record, ...rest } = decide(before)
  const no = whyNot(before, record)
  if (no) return refuse(no)
  const after = stated({ ...record, version: before.version + 1, changedAt: work.now })
  await updateRecord(work.tx, after, { ...rest, by: actorKey(work) })
  await keepKeyOf(work, after)
  return ok(after)
}

/** Absent = leave, null = clear. `sources` names where each changed value comes from. */
export type ChangeRecord = PaperRef & {
  readonly version?: number
  readonly values?: { readonly [Field in keyof PaperValues]?: PaperValues[Field] | null }
  readonly sources?: ValueSources
  readonly state?: 'draft' | 'checked' | 'signed'
  /** Other bytes of the same paper: its signed continuation, a better copy. */
  readonly fileId?: StoredFileId
}

type Changeable = { -readonly [Field in keyof PaperRecord]: PaperRecord[Field] }
type Clearable = Exclude<PaperField, 'name'>

const CLEARABLE = ['typeCode', 'number', 'issuer', 'issuedOn', 'validFrom', 'validUntil', 'scope', 'signer', 'holderName'] as const satisfies readonly Clearable[]

const put = <Field extends Clearable>(record: Changeable, field: Field, value: Changeable[Field] | null | undefined): void => {
  if (value === null) delete record[field]
  else if (value !== undefined) record[field] = value
}

/** No paper is without a name: it is changed, never cleared. */
const withValues = (record: PaperRecord, values: ChangeRecord['values'] = {}): PaperRecord => {
  const changed: Changeable = { ...record, name: values.name ?? record.name }
  for (const field of CLEARABLE) put(changed, field, values[field])
  return changed
}

export const changeRecord = async (work: Work, { values, sources, state, fileId, ...ref }: ChangeRecord): Answer => {
  const file = fileId === undefined ? undefined : await findFile(work, fileId)
  if (fileId !== undefined && file === undefined) return refuse({ kind: 'paper-file-not-found' })
  return change(work, ref, (before) => ({
    record: {
      ...withValues(before, values),
      sources: { ...before.sources, ...sources },
      ...(state ? { state } : {}),
      ...(file ? { fileId: file.id, sha256: file.sha256, originalFileId: before.originalFileId ?? before.fileId } : {}),
    },
    what: state === 'checked' || state === 'signed' ? state : 'changed',
    changes: { ...values, ...(state ? { state } : {}), ...(fileId ? { fileId } : {}) },
  }))
}

const into = (state: PaperState, what: PaperChange['what']) => (work: Work, { reason, ...ref }: PaperRef & { readonly version?: number; readonly reason?: string }): Answer =>
  change(work, ref, (before) => ({ record: { ...before, state }, what, changes: { state }, ...(reason ? { reason } : {}) }))

const publish = into('published', 'published')
const withdraw = into('withdrawn', 'withdrawn')

/** Into the holder's vault; told to whoever subscribed. */
export const publishRecord = async (work: Work, ref: PaperRef & { readonly version?: number }): Answer => {
  const published = await publish(work, ref)
  if (published.ok) await work.tell({ type: 'documents.paper-published', record: published.value })
  return published
}

/** Offered nowhere from now on; the row and its journal stay. */
export const withdrawRecord = async (work: Work, given: PaperRef & { readonly version?: number; readonly reason: string }): Answer => {
  const withdrawn = await withdraw(work, given)
  if (withdrawn.ok) await work.tell({ type: 'documents.paper-withdrawn', record: withdrawn.value, reason: given.reason })
  return withdrawn
}

/** On the holder's demand: out of the vault, offered nowhere; what a dossier holds of it stays with the dossier. */
export const forgetRecord = into('forgotten', 'forgotten')
