import { createHash } from 'node:crypto'
import type { Actor } from '../../../kernel/actor.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { canonicalJson } from '../domain/canonical-json.ts'
import { closeTally, countCarried, countDirt, countReject, type ImportCounts, type ImportReport, startTally, type Tally } from '../domain/import/tally.ts'
import type { RowRead } from '../domain/import/read-row.ts'
import { listingOf } from '../domain/listing.ts'
import { carryOver, type CarriedOver } from '../domain/own-additions.ts'
import type { ProcedureSheet } from '../domain/procedure-sheet.ts'
import {
  type CurrentRow,
  type ImportChangeRow,
  insertImportChanges,
  insertImportRun,
  insertProcedures,
  insertVersions,
  type Known,
  listKnown,
  lockCatalogue,
  type NewVersion,
  renewRevision,
  updateProcedures,
} from '../store/import-store.ts'
import { changeState } from '../store/state-store.ts'
import { formBroughtFor } from './forms-brought.ts'

export type ImportOptions = {
  /** First day the new versions apply; the day of the import unless said. */
  readonly validFromOn?: PlainDate
  /** False keeps new versions unpublished until an officer publishes them. */
  readonly publish?: boolean
  /** Retire the codes of the same source that the file no longer holds. */
  readonly retire?: boolean
  /** The file is one sheet or a few, so what it does not hold did not die. */
  readonly partial?: boolean
  readonly onProgress?: (rows: number) => void
}

export type ImportInput = {
  readonly rows: AsyncIterable<RowRead> | Iterable<RowRead>
  readonly fileName: string
  readonly fileSha256: string
  /** Asked at the end: only then a stream knows what it was. */
  readonly format: () => string
  readonly options?: ImportOptions
}

export type ImportRun = {
  readonly id: string
  readonly source: string
  readonly complete: boolean
  readonly counts: ImportCounts
  readonly report: ImportReport
}

/** Rows sent to the database at once: large enough to be fast, small enough to stay small in memory. */
const BATCH = 200

type Batch = { readonly versions: NewVersion[]; readonly added: CurrentRow[]; readonly moved: CurrentRow[] }

type Running = {
  readonly work: Work
  readonly runId: string
  readonly options: ImportOptions
  readonly validFromOn: PlainDate
  readonly known: ReadonlyMap<string, Known>
  readonly seen: Map<string, string>
  readonly namedCodes: Set<string>
  readonly tally: Tally
  readonly changes: ImportChangeRow[]
  readonly returned: string[]
  readonly sources: Map<string, number>
  batch: Batch
}

const emptyBatch = (): Batch => ({ versions: [], added: [], moved: [] })

/** Name of who acts, for trails: never more than an id. */
export const actorName = (actor: Actor): string => {
  if (actor.kind === 'staff') return actor.officialId
  return actor.kind === 'system' ? actor.process : actor.kind
}

const stateOf = (sheet: ProcedureSheet): 'public' | 'internal' => (sheet.kind === 'internal' ? 'internal' : 'public')

const flush = async (running: Running): Promise<void> => {
  const { work, batch } = running
  running.batch = emptyBatch()
  await insertProcedures(work.tx, batch.added)
  await insertVersions(work.tx, batch.versions, {
    runId: running.runId,
    validFromOn: running.validFromOn,
    at: work.now,
    by: actorName(work.actor),
    publish: running.options.publish !== false,
  })
  await updateProcedures(work.tx, batch.moved)
  running.options.onProgress?.(running.tally.rows)
}

type Taken = { readonly sheet: ProcedureSheet; readonly source: string; readonly hash: string; readonly json: string }

/** The sheet with what the province added, where its source says nothing; a procedure new here gets the form the product brings. */
const withOwnAdditions = ({ sheet, source }: Taken, known: Known | undefined): CarriedOver => {
  const formCode = known === undefined ? formBroughtFor(sheet.code) : (known.formCode ?? undefined)
  const workflowCode = known?.workflowCode ?? undefined
  const codes = { ...(formCode === undefined ? {} : { formCode }), ...(workflowCode === undefined ? {} : { workflowCode }) }
  return carryOver(sheet, { source, codes, own: known?.own ?? {} })
}

const addVersion = (running: Running, taken: Taken, known: Known | undefined): void => {
  const { source, hash } = taken
  const { sheet, carried } = withOwnAdditions(taken, known)
  if (known !== undefined && carried.length > 0) countCarried(running.tally, sheet.code, carried)
  const versionId = newId<string>()
  const procedureId = known?.procedureId ?? newId<string>()
  const inForce = running.options.publish !== false && running.validFromOn <= plainDateAt(running.work.now)
  const row: CurrentRow = { id: procedureId, state: stateOf(sheet), source, currentVersionId: inForce ? versionId : null, listing: listingOf(sheet) }
  if (known === undefined) running.batch.added.push(row)
  else if (inForce) running.batch.moved.push(row)
  running.batch.versions.push({
    id: versionId,
    procedureId,
    number: (known?.lastNumber ?? 0) + 1,
    previousVersionId: known?.lastVersionId ?? null,
    announcedOn: sheet.announcement.announcedOn ?? null,
    contentHash: hash,
    source,
    sheetJson: carried.length === 0 ? taken.json : canonicalJson(sheet),
    sourceSaidJson: carried.length === 0 ? null : JSON.stringify(Object.fromEntries(carried.map((field) => [field, taken.sheet[field] ?? null]))),
  })
  running.changes.push({
    code: sheet.code,
    name: sheet.name,
    change: known === undefined ? 'new' : 'changed',
    versionId,
    ...(known === undefined ? {} : { previousVersionId: known.lastVersionId }),
  })
}

const take = (running: Running, row: RowRead): void => {
  if (row.code !== undefined) running.namedCodes.add(row.code)
  if (row.sheet === undefined) return countReject(running.tally, row)
  const json = canonicalJson(row.sheet)
  const hash = createHash('sha256').update(json).digest('hex')
  const before = running.seen.get(row.sheet.code)
  if (before !== undefined && before !== hash)
    return countReject(running.tally, row, [{ field: 'code', reason: 'repeated-with-other-content', value: row.sheet.code }])
  countDirt(running.tally, before === undefined ? row : { ...row, dirt: [{ kind: 'repeated-row', field: 'code', value: row.sheet.code }] })
  if (before !== undefined) return
  running.seen.set(row.sheet.code, hash)
  const source = row.source ?? 'own'
  running.sources.set(source, (running.sources.get(source) ?? 0) + 1)
  const known = running.known.get(row.sheet.code)
  if (known?.state === 'retired' && known.retiredByImport) running.returned.push(row.sheet.code)
  if (known !== undefined && (known.hashes[source] === hash || known.currentHash === hash)) return
  addVersion(running, { sheet: row.sheet, source, hash, json }, known)
}

/** Codes of this source that a complete file no longer holds; a row whose code cannot be read might be any of them. */
const listDead = (running: Running, source: string): readonly Known[] => {
  const { brokenOff, nameless } = running.tally
  if (running.options.partial === true || brokenOff || nameless > 0 || running.seen.size === 0) return []
  return [...running.known.values()].filter((known) => known.hashes[source] !== undefined && known.state !== 'retired' && !running.namedCodes.has(known.code))
}

const RETIRED_BY_FILE = 'Mã không còn trong danh mục nguồn'
const RETURNED_BY_FILE = 'Mã có lại trong danh mục nguồn'

const changeStates = async (running: Running, dead: readonly Known[]): Promise<{ retired: number; returned: number }> => {
  const { work, known, runId } = running
  const stamp = { effectiveOn: running.validFromOn, legalBasis: [], at: work.now, by: actorName(work.actor), runId }
  const retired = running.options.retire === true ? dead : []
  await changeState(work.tx, { ...stamp, procedureIds: retired.map((each) => each.procedureId), state: 'retired', reason: RETIRED_BY_FILE })
  const back = running.returned.flatMap((code) => known.get(code) ?? [])
  const [internal, open] = [back.filter((each) => each.kind === 'internal'), back.filter((each) => each.kind !== 'internal')]
  await changeState(work.tx, { ...stamp, procedureIds: internal.map((each) => each.procedureId), state: 'internal', reason: RETURNED_BY_FILE })
  await changeState(work.tx, { ...stamp, procedureIds: open.map((each) => each.procedureId), state: 'public', reason: RETURNED_BY_FILE })
  running.changes.push(
    ...dead.map((each) => ({ code: each.code, name: each.name, change: 'died' as const, versionId: each.lastVersionId })),
    ...retired.map((each) => ({ code: each.code, name: each.name, change: 'retired' as const, versionId: each.lastVersionId })),
    ...back.map((each) => ({ code: each.code, name: each.name, change: 'returned' as const })),
  )
  return { retired: retired.length, returned: back.length }
}

const mainSource = (sources: ReadonlyMap<string, number>): string => [...sources].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 'own'

const start = async (work: Work, options: ImportOptions): Promise<Running> => {
  await lockCatalogue(work.tx)
  return {
    work,
    runId: newId<string>(),
    options,
    validFromOn: options.validFromOn ?? plainDateAt(work.now),
    known: await listKnown(work.tx),
    seen: new Map(),
    namedCodes: new Set(),
    tally: startTally(),
    changes: [],
    returned: [],
    sources: new Map(),
    batch: emptyBatch(),
  }
}

/**
 * Brings sheets into the catalogue inside the caller's transaction: killed in the middle it leaves nothing, run again it
 * changes nothing. A faulty row is told and passed over. Versions are only ever added.
 */
export const importRows = async (work: Work, input: ImportInput): Promise<ImportRun> => {
  const running = await start(work, input.options ?? {})
  for await (const row of input.rows) {
    running.tally.rows += 1
    take(running, row)
    if (running.batch.versions.length >= BATCH) await flush(running)
  }
  await flush(running)
  const source = mainSource(running.sources)
  const dead = listDead(running, source)
  const moved = await changeStates(running, dead)
  const fresh = running.changes.filter((change) => change.change === 'new').length
  const changed = running.changes.filter((change) => change.change === 'changed').length
  const counts: ImportCounts = { rows: running.tally.rows, rejected: running.tally.rejected, new: fresh, changed, unchanged: running.seen.size - fresh - changed, died: dead.length, ...moved }
  const run: ImportRun = { id: running.runId, source, complete: !running.tally.brokenOff, counts, report: closeTally(running.tally) }
  await insertImportRun(work.tx, { ...run, fileName: input.fileName, fileSha256: input.fileSha256, format: input.format(), importedBy: actorName(work.actor), startedAt: work.now })
  await insertImportChanges(work.tx, run.id, running.changes)
  if (fresh + changed + moved.retired + moved.returned > 0) await renewRevision(work.tx)
  await work.tell({ type: 'procedures.catalogue-imported', importRunId: run.id })
  return run
}
