// NĐ 63/2010 article 8.2 as the index checks it: name, steps, manner, papers, time limit, who applies, agency.
import { sql, type RawBuilder } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { askTogether } from '../../../platform/db/ask-together.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import type { ProcedureKind, ProcedureLevel, ServiceLevel } from '../domain/procedure-sheet.ts'

/** The parts article 8.2 wants. */
export const SHEET_PARTS = ['name', 'steps', 'channels', 'components', 'time-limit', 'applicants', 'agency'] as const
export type SheetPart = (typeof SHEET_PARTS)[number]

/** What the quality index asks of one procedure that is public, or announced and to be made public. */
export type QualityFacts = {
  readonly code: string
  /** In force; absent where it is announced and not public yet. */
  readonly versionId?: string
  readonly isPublic: boolean
  readonly name: string
  readonly kind: ProcedureKind
  readonly levels: readonly ProcedureLevel[]
  readonly sector: string
  readonly agencies: readonly string[]
  readonly online: boolean
  readonly serviceLevel?: ServiceLevel
  /** The province's own assessment says it can be wholly online. */
  readonly eligibleWholly: boolean
  readonly withFee: boolean
  /** Parts its sheet does not have; all where it has no sheet. */
  readonly missing: readonly SheetPart[]
  readonly announcedOn?: PlainDate
  /** Newest effective date among its legal bases. */
  readonly effectiveOn?: PlainDate
  readonly publishedOn?: PlainDate
  /** Announcement decisions that named a version of it, as entered here. */
  readonly decisions: readonly AnnouncedFact[]
}

export type AnnouncedFact = { readonly signedOn: PlainDate; readonly promulgatedOn: PlainDate; readonly effectiveOn: PlainDate; readonly isShortened: boolean; readonly publishedOn?: PlainDate }

type Row = {
  readonly code: string
  readonly version_id: string | null
  readonly is_public: boolean
  readonly name: string
  readonly kind: ProcedureKind
  readonly levels: readonly ProcedureLevel[]
  readonly sector: string
  readonly agencies: readonly string[] | null
  readonly online: boolean
  readonly service_level: ServiceLevel | null
  readonly eligible: boolean
  readonly with_fee: boolean
  readonly missing: readonly SheetPart[]
  readonly announced_on: PlainDate | null
  readonly effective_on: PlainDate | null
  readonly published_on: PlainDate | null
  readonly decisions: readonly AnnouncedFact[] | null
}

const factsOf = (row: Row): QualityFacts => ({
  code: row.code,
  ...(row.version_id === null ? {} : { versionId: row.version_id }),
  isPublic: row.is_public,
  name: row.name,
  kind: row.kind,
  levels: row.levels,
  sector: row.sector,
  agencies: row.agencies ?? [],
  online: row.online,
  ...(row.service_level === null ? {} : { serviceLevel: row.service_level }),
  eligibleWholly: row.eligible,
  withFee: row.with_fee,
  missing: row.missing,
  ...(row.announced_on === null ? {} : { announcedOn: row.announced_on }),
  ...(row.effective_on === null ? {} : { effectiveOn: row.effective_on }),
  ...(row.published_on === null ? {} : { publishedOn: row.published_on }),
  decisions: row.decisions ?? [],
})

/** `knownAt`: as was known then of what was signed, published and retired by then; absent: as known now. */
export type QualityAsked = { readonly on: PlainDate; readonly knownAt?: Instant }

/** A day before the catalogue was brought in is judged by what came first: nobody could see anything here before. */
const DAY = (on: PlainDate): RawBuilder<unknown> => sql`
  SELECT greatest(${on}::date, begun) AS on, (greatest(${on}::date, begun) + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' AS until
  FROM (SELECT (min(published_at) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS begun FROM procedures.publication) AS first`

const factsAsked = ({ on, knownAt }: QualityAsked): RawBuilder<unknown> => {
  const known = (column: string): RawBuilder<unknown> => (knownAt === undefined ? sql`` : sql`AND ${sql.ref(column)} <= ${knownAt}::timestamptz`)
  const retiredSince = knownAt === undefined ? sql`` : sql`OR EXISTS (SELECT FROM procedures.state_change AS change WHERE change.procedure_id = procedure.id AND change.state = 'retired' AND change.changed_at > ${knownAt}::timestamptz)`
  const announced = knownAt === undefined ? sql`` : sql`AND EXISTS (SELECT FROM procedures.announcement_event AS act WHERE act.announcement_id = decision.id AND act.state = 'announced' AND act.at <= ${knownAt}::timestamptz)`
  return sql`
    WITH day AS MATERIALIZED (${DAY(on)})
    SELECT * FROM (
      SELECT procedure.code, version.id AS version_id, sheet IS NOT NULL AS is_public, coalesce(sheet ->> 'name', procedure.name) AS name, procedure.kind, coalesce(sheet -> 'sector' ->> 'name', procedure.sector_name) AS sector,
        CASE WHEN sheet IS NULL THEN procedure.levels ELSE ARRAY(SELECT jsonb_array_elements_text(sheet -> 'levels')) END AS levels,
        CASE WHEN sheet IS NULL THEN ARRAY[procedure.agency] ELSE (SELECT array_agg(named.one ->> 'name') FROM jsonb_array_elements((sheet -> 'agencies' -> 'executing') || (sheet -> 'agencies' -> 'competent')) AS named (one)) END AS agencies,
        coalesce(sheet @? '$.channels[*] ? (@.kind == "online")', false) AS online, coalesce(assessed.level, sheet ->> 'serviceLevel') AS service_level,
        EXISTS (SELECT FROM procedures.service_level_assessment AS own WHERE own.procedure_id = procedure.id AND own.level = 'full' AND own.assessed_at < day.until) AS eligible,
        coalesce(sheet @@ '$.channels[*].levies[*].amount > 0', false) AS with_fee,
        ARRAY(SELECT part FROM (VALUES ('name', sheet ->> 'name' <> ''), ('steps', jsonb_array_length(sheet -> 'steps') > 0), ('channels', jsonb_array_length(sheet -> 'channels') > 0), ('components', sheet @? '$.cases[*].components[*]'),
            ('time-limit', sheet @? '$.channels[*].timeLimit'), ('applicants', jsonb_array_length(sheet -> 'applicantKinds') > 0), ('agency', jsonb_array_length(sheet -> 'agencies' -> 'executing') > 0)) AS parts (part, there) WHERE there IS NOT TRUE) AS missing,
        version.announced_on::text AS announced_on,
        (SELECT max(basis.one ->> 'effectiveOn') FROM jsonb_array_elements(sheet -> 'legalBasis') AS basis (one)) AS effective_on,
        ((version.published_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)::text AS published_on,
        (SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('signedOn', decision.signed_on, 'promulgatedOn', decision.basis ->> 'promulgatedOn', 'effectiveOn', decision.basis ->> 'effectiveOn',
            'isShortened', (decision.basis ->> 'isShortened')::boolean, 'publishedOn', (made.published_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)) ORDER BY decision.signed_on)
          FROM procedures.version AS named
          JOIN procedures.announcement_line AS line ON line.version_id = named.id
          JOIN procedures.announcement AS decision ON decision.id = line.announcement_id AND decision.signed_on <= ${on}::date ${announced}
          LEFT JOIN procedures.publication AS made ON made.version_id = named.id ${known('made.published_at')}
          WHERE named.procedure_id = procedure.id) AS decisions
      FROM day CROSS JOIN procedures.procedure
      LEFT JOIN LATERAL (
        SELECT version.id, version.sheet, version.announced_on, publication.published_at
        FROM procedures.version JOIN procedures.publication ON publication.version_id = version.id
        WHERE version.procedure_id = procedure.id AND version.valid_from_on <= day.on AND publication.published_at < day.until
        ORDER BY version.valid_from_on DESC, version.number DESC LIMIT 1) AS version ON true
      LEFT JOIN LATERAL (SELECT own.level FROM procedures.service_level_assessment AS own WHERE own.procedure_id = procedure.id AND own.assessed_at < day.until ORDER BY own.assessed_at DESC LIMIT 1) AS assessed ON true
      WHERE procedure.kind <> 'internal' AND (procedure.retired_on IS NULL OR procedure.retired_on > ${on}::date ${retiredSince})
    ) AS facts WHERE is_public OR decisions IS NOT NULL`
}

/** Every procedure the public may see on a day, by the version in force and the assessment made by then; and what was announced and is not public yet. */
export const listQualityFacts = async (tx: Transaction, asked: QualityAsked): Promise<readonly QualityFacts[]> =>
  (await askTogether<QualityAsked, Row>(tx, { kind: 'procedures.quality', wanted: asked }, factsAsked)).map(factsOf)

export type SectorOfCode = { readonly code: string; readonly sector: string }

export const listRetiredSectors = async (tx: Transaction): Promise<readonly SectorOfCode[]> =>
  (await sql<SectorOfCode>`SELECT procedure.code, coalesce(version.sheet -> 'sector' ->> 'name', procedure.sector_name) AS sector
    FROM procedures.procedure LEFT JOIN procedures.version ON version.id = procedure.current_version_id
    WHERE procedure.kind <> 'internal' AND procedure.retired_on IS NOT NULL`.execute(tx)).rows
