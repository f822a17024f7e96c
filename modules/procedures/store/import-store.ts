import { sql } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { Listing } from '../domain/listing.ts'
import type { ImportCounts, ImportReport } from '../domain/import/tally.ts'
import type { OwnAdditions } from '../domain/own-additions.ts'
import type { ProcedureTables } from './tables.ts'

/** One import at a time: the second waits and then compares with what the first wrote. Released with the transaction. */
export const lockCatalogue = async (tx: Transaction): Promise<void> => {
  await sql`SELECT pg_advisory_xact_lock(hashtext('procedures.catalogue'))`.execute(tx)
}

export type Known = {
  readonly procedureId: string
  readonly code: string
  readonly name: string
  readonly kind: 'national' | 'local' | 'internal'
  readonly source: string
  readonly state: 'public' | 'internal' | 'retired'
  readonly retiredByImport: boolean
  readonly lastVersionId: string
  readonly lastNumber: number
  readonly currentHash: string | null
  /** The province's own form and workflow, which no national sheet names. */
  readonly formCode: string | null
  readonly workflowCode: string | null
  /** What the province's own sheet said last beyond the national one. */
  readonly own: OwnAdditions | null
  /** Hash of the last sheet of each source. */
  readonly hashes: Readonly<Record<string, string>>
}

/** Everything an import compares with, in two questions. */
export const listKnown = async (tx: Transaction): Promise<ReadonlyMap<string, Known>> => {
  const { rows } = await sql<Known>`
    WITH latest AS (
      SELECT DISTINCT ON (procedure_id, source) procedure_id, source, content_hash FROM procedures.version ORDER BY procedure_id, source, number DESC
    ), last AS (
      SELECT DISTINCT ON (procedure_id) procedure_id, id, number FROM procedures.version ORDER BY procedure_id, number DESC
    ), own AS (
      SELECT DISTINCT ON (procedure_id) procedure_id, jsonb_strip_nulls(jsonb_build_object('minimumAssurance', sheet -> 'minimumAssurance', 'confirmation', sheet -> 'confirmation',
        'keywords', sheet -> 'keywords', 'lifeEvents', sheet -> 'lifeEvents')) AS added
      FROM procedures.version WHERE source NOT IN ('national-catalogue', 'portal-api') ORDER BY procedure_id, number DESC
    ), change AS (
      SELECT DISTINCT ON (procedure_id) procedure_id, import_run_id FROM procedures.state_change ORDER BY procedure_id, changed_at DESC, id DESC
    )
    SELECT procedure.id AS "procedureId", procedure.code, procedure.name, procedure.kind, procedure.source, procedure.state,
      change.import_run_id IS NOT NULL AS "retiredByImport", last.id AS "lastVersionId", last.number AS "lastNumber",
      current.content_hash AS "currentHash", procedure.form_code AS "formCode", procedure.workflow_code AS "workflowCode", own.added AS own,
      (SELECT jsonb_object_agg(latest.source, latest.content_hash) FROM latest WHERE latest.procedure_id = procedure.id) AS hashes
    FROM procedures.procedure
    JOIN last ON last.procedure_id = procedure.id
    LEFT JOIN procedures.version current ON current.id = procedure.current_version_id
    LEFT JOIN own ON own.procedure_id = procedure.id
    LEFT JOIN change ON change.procedure_id = procedure.id`.execute(tx)
  return new Map(rows.map((row) => [row.code, row]))
}

export type NewVersion = {
  readonly id: string
  readonly procedureId: string
  readonly number: number
  readonly previousVersionId: string | null
  readonly announcedOn: PlainDate | null
  readonly contentHash: string
  readonly source: string
  readonly sheetJson: string
  /** What the source said where the version says more; null where it says the same. */
  readonly sourceSaidJson: string | null
}

export type VersionStamp = { readonly runId: string; readonly validFromOn: PlainDate; readonly at: Instant; readonly by: string; readonly publish: boolean }

/** Adds versions in bulk and, when asked, publishes them at the same moment. */
export const insertVersions = async (tx: Transaction, versions: readonly NewVersion[], stamp: VersionStamp): Promise<void> => {
  if (versions.length === 0) return
  const of = <K extends keyof NewVersion>(key: K): NewVersion[K][] => versions.map((version) => version[key])
  await sql`
    INSERT INTO procedures.version (id, procedure_id, number, previous_version_id, valid_from_on, announced_on, source, content_hash, sheet, source_said, recorded_at, recorded_by, import_run_id)
    SELECT id, procedure_id, number, previous, ${stamp.validFromOn}, announced_on, source, hash, sheet::jsonb, said::jsonb, ${stamp.at}, ${stamp.by}, ${stamp.runId}
    FROM unnest(${of('id')}::uuid[], ${of('procedureId')}::uuid[], ${of('number')}::int[], ${of('previousVersionId')}::uuid[], ${of('announcedOn')}::date[],
      ${of('source')}::text[], ${of('contentHash')}::text[], ${of('sheetJson')}::text[], ${of('sourceSaidJson')}::text[]) AS row (id, procedure_id, number, previous, announced_on, source, hash, sheet, said)`.execute(tx)
  if (stamp.publish)
    await sql`INSERT INTO procedures.publication (version_id, published_at, published_by) SELECT id, ${stamp.at}, ${stamp.by} FROM unnest(${of('id')}::uuid[]) AS row (id)`.execute(tx)
}

export type CurrentRow = { readonly id: string; readonly state: 'public' | 'internal' | 'retired'; readonly source: string; readonly currentVersionId: string | null; readonly listing: Listing }

const toRecord = ({ id, state, source, currentVersionId, listing }: CurrentRow) => ({
  id,
  code: listing.code,
  state,
  kind: listing.kind,
  source,
  current_version_id: currentVersionId,
  name: listing.name,
  levels: listing.levels,
  sector_code: listing.sectorCode ?? null,
  sector_name: listing.sectorName,
  sector_key: listing.sectorKey,
  promulgated_by: listing.promulgatedBy,
  agency: listing.agency,
  agency_key: listing.agencyKey,
  channels: listing.channels,
  service_level: listing.serviceLevel ?? null,
  life_events: listing.lifeEvents,
  search_words: listing.searchWords,
  form_code: listing.formCode ?? null,
  workflow_code: listing.workflowCode ?? null,
})

const RECORD = sql.raw(`id uuid, code text, state text, kind text, source text, current_version_id uuid, name text, levels text[], sector_code text, sector_name text,
  sector_key text, promulgated_by text, agency text, agency_key text, channels text[], service_level text, life_events text[], search_words text, form_code text, workflow_code text`)
const COLUMNS = sql.raw(`id, code, state, kind, source, current_version_id, name, levels, sector_code, sector_name, sector_key, promulgated_by, agency, agency_key, channels, service_level, life_events, search_words, form_code, workflow_code`)

export const insertProcedures = async (tx: Transaction, rows: readonly CurrentRow[]): Promise<void> => {
  if (rows.length === 0) return
  await sql`INSERT INTO procedures.procedure (${COLUMNS}) SELECT ${COLUMNS} FROM jsonb_to_recordset(${JSON.stringify(rows.map(toRecord))}::jsonb) AS row (${RECORD})`.execute(tx)
}

/** Moves the current rows of changed procedures; the retirement, and a level the province assessed itself, stay. */
export const updateProcedures = async (tx: Transaction, rows: readonly CurrentRow[]): Promise<void> => {
  if (rows.length === 0) return
  await sql`
    UPDATE procedures.procedure AS procedure SET kind = row.kind, source = row.source, name = row.name, levels = row.levels, sector_code = row.sector_code,
      sector_name = row.sector_name, sector_key = row.sector_key, promulgated_by = row.promulgated_by, agency = row.agency, agency_key = row.agency_key,
      channels = row.channels, life_events = row.life_events, search_words = row.search_words, form_code = row.form_code, workflow_code = row.workflow_code, current_version_id = row.current_version_id,
      state = CASE WHEN procedure.state = 'retired' THEN 'retired' ELSE row.state END,
      service_level = CASE WHEN EXISTS (SELECT FROM procedures.service_level_assessment a WHERE a.procedure_id = procedure.id)
        THEN procedure.service_level ELSE row.service_level END
    FROM jsonb_to_recordset(${JSON.stringify(rows.map(toRecord))}::jsonb) AS row (${RECORD})
    WHERE procedure.id = row.id`.execute(tx)
}

export type ImportChangeRow = {
  readonly code: string
  readonly change: 'new' | 'changed' | 'died' | 'retired' | 'returned'
  readonly name: string
  readonly versionId?: string
  readonly previousVersionId?: string
}

export const insertImportChanges = async (tx: Transaction, runId: string, changes: readonly ImportChangeRow[]): Promise<void> => {
  if (changes.length === 0) return
  const of = (key: keyof ImportChangeRow): (string | null)[] => changes.map((change) => change[key] ?? null)
  await sql`INSERT INTO procedures.import_change (import_run_id, code, change, name, version_id, previous_version_id)
    SELECT ${runId}, code, change, name, version_id, previous FROM unnest(${of('code')}::text[], ${of('change')}::text[], ${of('name')}::text[],
      ${of('versionId')}::uuid[], ${of('previousVersionId')}::uuid[]) AS row (code, change, name, version_id, previous)`.execute(tx)
}

export type ImportRunRow = {
  readonly id: string
  readonly source: string
  readonly fileName: string
  readonly fileSha256: string
  readonly format: string
  readonly importedBy: string
  readonly startedAt: Instant
  readonly complete: boolean
  readonly counts: ImportCounts
  readonly report: ImportReport
}

export const insertImportRun = async (tx: Transaction, run: ImportRunRow): Promise<void> => {
  await tables<ProcedureTables>(tx)
    .insertInto('procedures.import_run')
    .values({
      id: run.id,
      source: run.source,
      file_name: run.fileName,
      file_sha256: run.fileSha256,
      format: run.format,
      imported_by: run.importedBy,
      started_at: run.startedAt,
      complete: run.complete,
      counts: JSON.stringify(run.counts),
      report: JSON.stringify(run.report),
    })
    .execute()
}

/** Tells every process that its search index is old; visible to them only when this transaction commits. */
export const renewRevision = async (tx: Transaction): Promise<void> => {
  await sql`UPDATE procedures.catalogue_revision SET revision = gen_random_uuid()`.execute(tx)
}
