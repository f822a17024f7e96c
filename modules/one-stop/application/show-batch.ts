import { ok, refuse } from '../../../kernel/outcome.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { listDossiersByIds, type DraftRefusal } from '../../dossiers/index.ts'
import { componentsForCase } from '../../procedures/index.ts'
import { readBatchTable } from '../domain/batch-table.ts'
import { MOST_ROWS_OF_BATCH } from '../domain/parameters.ts'
import type { CounterRefusal } from '../domain/refusal.ts'
import { findBatch, listBatches, listFiledRows } from '../store/batch-store.ts'
import { officialOf } from './own-desks.ts'
import { getPublishedOf } from './procedure-of.ts'
import { listPlaces } from './list-places.ts'

const listFiled = async (work: Work, batchId: string) => {
  const filed = await listFiledRows(work.tx, batchId)
  const summaries = new Map((await listDossiersByIds(work, filed.map(({ dossierId }) => dossierId))).map((summary) => [summary.dossierId, summary]))
  return filed.map((row) => {
    const dueAt = summaries.get(row.dossierId)?.dueAt
    return { serial: row.serial, applicantName: row.applicantName, dossierId: row.dossierId, code: row.code, ...(dueAt ? { dueAt } : {}) }
  })
}

/** A batch with its table read anew: what is right, what is wrong with each other row, and what was filed. */
export const showBatch = async (work: Work, batchId: string) => {
  const batch = await findBatch(work.tx, batchId, officialOf(work).officialId)
  if (!batch) return refuse<CounterRefusal | DraftRefusal>({ kind: 'batch-not-found' })
  const procedure = await getPublishedOf(work, batch.procedureCode)
  if (!procedure) return refuse<CounterRefusal | DraftRefusal>({ kind: 'procedure-not-published' })
  const table = readBatchTable(batch.typed, plainDateAt(work.now))
  const filed = await listFiled(work, batchId)
  const done = new Set((await listFiledRows(work.tx, batchId)).map(({ rowKey }) => rowKey))
  return ok({
    batchId,
    procedure: { code: batch.procedureCode, name: batch.procedureName },
    common: { ...batch.common },
    typed: batch.typed,
    places: await listPlaces(work, procedure),
    components: componentsForCase(procedure, batch.common['caseKey']).map(({ key, name, originals, copies }) => ({ key, name, originals, copies })),
    count: table.count,
    most: MOST_ROWS_OF_BATCH,
    ready: table.rows.filter(({ personalIdNumber }) => !done.has(personalIdNumber)).length,
    faults: table.faults,
    ...(table.unreadable ? { unreadable: table.unreadable } : {}),
    filed,
  })
}

export const listOwnBatches = async (work: Work): Promise<readonly { readonly batchId: string; readonly procedureName: string; readonly changedAt: string }[]> =>
  (await listBatches(work.tx, officialOf(work).officialId)).map(({ batchId, procedureName, changedAt }) => ({ batchId, procedureName, changedAt }))
