import { ok, refuse } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { listDossiersByIds, type DraftRefusal } from '../../dossiers/index.ts'
import { componentsForCase } from '../../procedures/index.ts'
import { knownAnswersOf, personsIn, rowPersonOf, rowQuestionsIn } from '../domain/batch-form.ts'
import type { BatchRow, RowFault } from '../domain/batch-table.ts'
import { MOST_ROWS_OF_BATCH } from '../domain/parameters.ts'
import type { CounterRefusal } from '../domain/refusal.ts'
import { findBatch, listBatches, listFiledRows } from '../store/batch-store.ts'
import { judgeRow, readBatch, sharedFormFaults, type Judging } from './judge-batch.ts'
import { officialOf } from './own-desks.ts'
import { getPublishedOf } from './procedure-of.ts'
import { leviesShown } from './levies-shown.ts'
import { listPlaces } from './list-places.ts'

const listFiled = async (work: Work, batchId: string) => {
  const filed = await listFiledRows(work.tx, batchId)
  const summaries = new Map((await listDossiersByIds(work, filed.map(({ dossierId }) => dossierId))).map((summary) => [summary.dossierId, summary]))
  return filed.map((row) => {
    const dueAt = summaries.get(row.dossierId)?.dueAt
    return { serial: row.serial, applicantName: row.applicantName, dossierId: row.dossierId, code: row.code, ...(dueAt ? { dueAt } : {}), ...(row.slipId ? { slipId: row.slipId } : {}) }
  })
}

const judgeAll = async (work: Work, rows: readonly BatchRow[], judging: Judging): Promise<readonly RowFault[]> => {
  const faults: RowFault[] = []
  for (const row of rows.slice(0, MOST_ROWS_OF_BATCH)) faults.push(...(await judgeRow(work, row, judging)))
  return faults
}

/** A batch with its table read anew: what is right, what is wrong with each other row, and what was filed. */
export const showBatch = async (work: Work, batchId: string) => {
  const batch = await findBatch(work.tx, batchId, officialOf(work).officialId)
  if (!batch) return refuse<CounterRefusal | DraftRefusal>({ kind: 'batch-not-found' })
  const procedure = await getPublishedOf(work, batch.procedureCode)
  if (!procedure) return refuse<CounterRefusal | DraftRefusal>({ kind: 'procedure-not-published' })
  const read = await readBatch(work, batch, procedure)
  const { table, columns, form } = read
  const filed = await listFiled(work, batchId)
  const done = new Set((await listFiledRows(work.tx, batchId)).map(({ rowKey }) => rowKey))
  const left = table.rows.filter(({ personalIdNumber }) => !done.has(personalIdNumber))
  const shared = await sharedFormFaults(work, table.rows[0], { batch, read })
  const judged = await judgeAll(work, left, { batch, procedureCode: procedure.code, read, saidOnce: new Set(shared.map(({ field }) => field)) })
  const faults = [...table.faults, ...judged].toSorted((one, other) => one.serial - other.serial)
  const faulty = new Set(faults.map(({ serial }) => serial))
  return ok({
    batchId,
    ...(form.form ? { form: { ref: form.form.ref, title: form.form.title, known: { ...knownAnswersOf(batch.common, form) }, persons: personsIn(form).map(({ id, label }) => ({ id, label })), sharedFaults: shared.map(({ vi, en }) => ({ vi, en })), rowPerson: rowPersonOf(batch.common, form) ?? '', mayAsk: rowQuestionsIn(batch.common, form).map(({ id, label }) => ({ id, label })) } } : {}),
    columns: columns.map(({ key, label, options }) => ({ key, label, options: options.map((option) => ({ value: option.value, label: option.label })) })),
    lines: table.lines.map(({ serial, cells }) => ({ serial, cells: { ...cells } })),
    faulty: faulty.size,
    procedure: { code: batch.procedureCode, name: batch.procedureName },
    common: { ...batch.common },
    typed: batch.typed,
    places: await listPlaces(work, procedure),
    components: componentsForCase(procedure, batch.common['caseKey']).map(({ key, name, originals, copies }) => ({ key, name, originals, copies })),
    ...leviesShown(work, procedure, { channel: 'in-person', fields: batch.common }),
    count: table.count,
    most: MOST_ROWS_OF_BATCH,
    ready: left.filter(({ serial }) => !faulty.has(serial)).length,
    faults,
    ...(table.unreadable ? { unreadable: table.unreadable } : {}),
    filed,
  })
}

export const listOwnBatches = async (work: Work): Promise<readonly { readonly batchId: string; readonly procedureName: string; readonly changedAt: string }[]> =>
  (await listBatches(work.tx, officialOf(work).officialId)).map(({ batchId, procedureName, changedAt }) => ({ batchId, procedureName, changedAt }))
