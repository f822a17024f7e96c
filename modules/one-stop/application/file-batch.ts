// NĐ 61/2018 articles 16.2 and 17: one representative, many applicants, each with a dossier, a code and a slip of their own.
import { sql } from 'kysely'
import type { UnitId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { fileAtCounter, filingRefusals, openDraft, saveDraftAnswers, type DraftRefusal, type Dossier, type FilingRefusal } from '../../dossiers/index.ts'
import { APPLICANT_FORM_REF, checkAnswers, getForm } from '../../forms/index.ts'
import { applicantAnswersOfRow, formAnswersOfRow } from '../domain/batch-form.ts'
import type { BatchRow, RowFault } from '../domain/batch-table.ts'
import { MOST_ROWS_OF_BATCH, ROWS_AT_ONCE } from '../domain/parameters.ts'
import { receptionFactsOf, receptionFaults, type PublishedLevy, type ReceptionFacts } from '../domain/reception-fields.ts'
import type { CounterRefusal } from '../domain/refusal.ts'
import { insertFiledRow, listFiledRows, lockBatch, type Batch, type CommonFields, type FiledRow } from '../store/batch-store.ts'
import { judgeRow, readBatch, sharedFormFaults, type Judging, type ReadBatch } from './judge-batch.ts'
import { officialOf } from './own-desks.ts'
import { getPublishedOf, publishedFor } from './procedure-of.ts'
import { takeCash } from './take-cash.ts'

export type FileBatch = { readonly batchId: string; readonly publicUrl: string; /** Rows up to this one were answered already. */ readonly after?: number }

/** The shared part is right when rows are filed. */
const NOTHING: ReadonlySet<string> = new Set()

export type BatchProgress = { readonly filed: readonly FiledRow[]; readonly refused: readonly RowFault[]; /** Ask again from here; absent when the list is done. */ readonly next?: number }

const countsOf = (common: CommonFields): Readonly<Record<string, { readonly originals: number; readonly copies: number }>> => {
  const countOf = (field: string): number => (/^\d{1,3}$/.test(common[field] ?? '') ? Number(common[field]) : 0)
  const keys = new Set(Object.keys(common).flatMap((field) => /^(?:originals|copies)-(.+)$/.exec(field)?.[1] ?? []))
  return Object.fromEntries([...keys].map((key) => [key, { originals: countOf(`originals-${key}`), copies: countOf(`copies-${key}`) }]))
}

const placeOf = (common: CommonFields) => {
  const [receivingUnitId, resolvingUnitId, competentDeskId] = (common['place'] ?? '').split('.')
  if (!receivingUnitId || !resolvingUnitId) return undefined
  return { receivingUnitId: receivingUnitId as UnitId, resolvingUnitId: resolvingUnitId as UnitId, ...(competentDeskId ? { competentDeskId: competentDeskId as UnitId } : {}) }
}

type Common = { readonly batch: Batch; readonly read: ReadBatch; readonly levies: readonly PublishedLevy[] }

/** What is wrong with the shared part is told once, not a hundred times. */
const checkCommon = async (work: Work, { batch, read, levies }: Common): Promise<Outcome<undefined, CounterRefusal>> => {
  const [{ common }, [row]] = [batch, read.table.rows]
  const place = placeOf(common) ? [] : [{ field: 'place', reason: 'Hãy chọn nơi tiếp nhận và giải quyết.' }]
  const checked = row ? await checkAnswers(work, await getForm(work, APPLICANT_FORM_REF), applicantAnswersOfRow(common, row)) : ok(undefined)
  const answers = checked.ok ? [] : checked.refusal.errors.filter(({ field }) => !field.startsWith('applicant.'))
  const form = (await sharedFormFaults(work, row, { batch, read })).map(({ field, vi }) => ({ field: `form.${field}`, reason: vi }))
  const money = receptionFaults(common, plainDateAt(work.now), levies).map(({ field, vi }) => ({ field, reason: vi }))
  const errors = [...place, ...answers, ...form, ...money]
  return errors.length > 0 ? refuse({ kind: 'batch-incomplete', count: errors.length, errors }) : ok(undefined)
}

type Filing = Judging & { readonly facts: ReceptionFacts; readonly publicUrl: string }

const fileRow = async (work: Work, row: BatchRow, { batch, facts, publicUrl, read: { form } }: Filing): Promise<Outcome<Dossier, FilingRefusal | DraftRefusal>> => {
  const draft = await openDraft(work, { procedureCode: batch.procedureCode, startAnew: true })
  if (!draft.ok) return draft
  const place = placeOf(batch.common)
  const caseKey = batch.common['caseKey']
  const kept = await saveDraftAnswers(work, draft.value.id, {
    answers: { [APPLICANT_FORM_REF]: applicantAnswersOfRow(batch.common, row), ...(form.form ? { [form.form.ref]: formAnswersOfRow(batch.common, row, form) } : {}) },
    counts: countsOf(batch.common),
    ...(place ? { place: { receivingUnitId: place.receivingUnitId, resolvingUnitId: place.resolvingUnitId } } : {}),
    ...(caseKey ? { caseKey } : {}),
  })
  if (!kept.ok) return kept
  const reception = { ...facts.reception, ...(place?.competentDeskId ? { competentDeskId: place.competentDeskId } : {}), batchId: batch.batchId }
  const filed = await fileAtCounter(work, { draftId: draft.value.id, channel: facts.channel, waived: facts.waived, publicUrl, reception, anotherReason: row.another })
  return filed.ok ? takeCash(work, filed.value, batch.common) : filed
}

const fill = (words: string, fields: Readonly<Record<string, unknown>>): string => words.replace(/\{(\w+)\}/g, (whole, name: string) => (fields[name] === undefined ? whole : String(fields[name])))

/** Where the refusal is mended; the row as a whole where no cell of it is to blame. */
const COLUMN_OF_REFUSAL: Readonly<Partial<Record<FilingRefusal['kind'] | DraftRefusal['kind'], string>>> = {
  'person-name-differs': 'fullName', 'personal-id-number-malformed': 'personalIdNumber', 'exact-twin-open': 'another', 'another-reason-short': 'another',
}

const wordsOf = (row: BatchRow, refusal: FilingRefusal | DraftRefusal): RowFault => {
  const [, vi, en] = filingRefusals[refusal.kind]
  const errors = 'errors' in refusal ? ` ${refusal.errors.map(({ reason }) => reason).join(' ')}` : ''
  const fields = refusal as Readonly<Record<string, unknown>>
  return { serial: row.serial, shown: row.fullName, column: COLUMN_OF_REFUSAL[refusal.kind] ?? '', vi: fill(vi, fields) + errors, en: fill(en, fields) + errors }
}

const keptRow = (work: Work, row: BatchRow, dossier: Dossier): FiledRow => {
  const { id, code, acceptance } = dossier
  const slipId = acceptance?.slip?.documentId
  return { rowKey: row.personalIdNumber, serial: row.serial, applicantName: row.fullName, dossierId: id, code: code ?? '', filedAt: work.now, ...(slipId ? { slipId } : {}) }
}

/** Judged again under the lock of the batch: what was right when it was read may have been filed elsewhere since. */
const fileJudged = async (work: Work, row: BatchRow, filing: Filing): Promise<FiledRow | readonly RowFault[]> => {
  const faults = await judgeRow(work, row, filing)
  if (faults.length > 0) return faults
  const dossier = await fileRow(work, row, filing)
  if (!dossier.ok) return [wordsOf(row, dossier.refusal)]
  const kept = keptRow(work, row, dossier.value)
  await insertFiledRow(work.tx, filing.batch.batchId, kept)
  return kept
}

/** A row is filed whole, or leaves nothing behind and says why; the rows beside it stand. */
const fileRows = async (work: Work, rows: readonly BatchRow[], filing: Filing): Promise<BatchProgress> => {
  const filed: FiledRow[] = []
  const refused: RowFault[] = []
  for (const row of rows) {
    await sql`SAVEPOINT batch_row`.execute(work.tx)
    const done = await fileJudged(work, row, filing)
    if ('rowKey' in done) filed.push(done)
    else {
      await sql`ROLLBACK TO SAVEPOINT batch_row`.execute(work.tx)
      refused.push(...done)
    }
    await sql`RELEASE SAVEPOINT batch_row`.execute(work.tx)
  }
  return { filed, refused }
}

/** The next few rows that are right and not filed yet; asked again until the list is done, so a click more files nothing twice. */
export const fileBatch = async (work: Work, { batchId, publicUrl, after = 0 }: FileBatch): Promise<Outcome<BatchProgress, CounterRefusal | DraftRefusal>> => {
  const batch = await lockBatch(work.tx, batchId, officialOf(work).officialId)
  if (!batch) return refuse({ kind: 'batch-not-found' })
  const procedure = await getPublishedOf(work, batch.procedureCode)
  if (!procedure) return refuse({ kind: 'procedure-not-published' })
  const read = await readBatch(work, batch, procedure)
  const { rows, count } = read.table
  if (count > MOST_ROWS_OF_BATCH) return refuse({ kind: 'batch-too-long', rows: count, most: MOST_ROWS_OF_BATCH })
  const { levies } = publishedFor(work, procedure, { channel: 'in-person' })
  const common = await checkCommon(work, { batch, read, levies })
  if (!common.ok) return common
  const done = new Set((await listFiledRows(work.tx, batchId)).map(({ rowKey }) => rowKey))
  const left = rows.filter((row) => row.serial > after && !done.has(row.personalIdNumber))
  const now = left.slice(0, ROWS_AT_ONCE)
  const facts = receptionFactsOf(batch.common, { levies, immediate: false })
  const progress = await fileRows(work, now, { batch, procedureCode: procedure.code, read, saidOnce: NOTHING, facts, publicUrl })
  const last = now.at(-1)
  return ok({ ...progress, ...(last && left.length > now.length ? { next: last.serial } : {}) })
}
