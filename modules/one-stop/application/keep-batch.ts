import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import type { DraftRefusal } from '../../dossiers/index.ts'
import { mergeFields } from '../domain/reception-fields.ts'
import type { CounterRefusal } from '../domain/refusal.ts'
import { insertBatch, keepBatch as save, lockBatch, type Batch, type CommonFields } from '../store/batch-store.ts'
import { officialOf } from './own-desks.ts'
import { getPublishedOf } from './procedure-of.ts'

/** Longest table kept: a hundred rows of four columns, with room. */
export const MOST_TYPED = 60_000

export const openBatch = async (work: Work, procedureCode: string): Promise<Outcome<Batch, DraftRefusal>> => {
  const procedure = await getPublishedOf(work, procedureCode)
  if (!procedure) return refuse({ kind: 'procedure-not-published' })
  const batch: Batch = {
    batchId: newId<string>(), ownerId: officialOf(work).officialId, procedureCode, procedureName: procedure.name,
    common: { contentRequested: procedure.name, resultBy: 'counter' }, typed: '', createdAt: work.now, changedAt: work.now,
  }
  await insertBatch(work.tx, batch)
  return ok(batch)
}

export type KeepBatch = { readonly batchId: string; readonly common?: CommonFields; readonly typed?: string }

/** Kept at every field, like a draft: the table whole, what is shared field by field. */
export const keepBatch = async (work: Work, { batchId, common, typed }: KeepBatch): Promise<Outcome<Batch, CounterRefusal>> => {
  const before = await lockBatch(work.tx, batchId, officialOf(work).officialId)
  if (!before) return refuse({ kind: 'batch-not-found' })
  const after: Batch = { ...before, common: mergeFields(before.common, common ?? {}), typed: (typed ?? before.typed).slice(0, MOST_TYPED), changedAt: work.now }
  await save(work.tx, after)
  return ok(after)
}
