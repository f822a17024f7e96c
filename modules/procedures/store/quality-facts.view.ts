// NĐ 63/2010 article 8.2 as the index checks it: name, steps, manner, papers, time limit, who applies, agency.
import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import type { ProcedureKind, ProcedureLevel, ServiceLevel } from '../domain/procedure-sheet.ts'

/** What the quality index asks of one public procedure. */
export type QualityFacts = {
  readonly code: string
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
  readonly complete: boolean
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
  readonly name: string
  readonly kind: ProcedureKind
  readonly levels: readonly ProcedureLevel[]
  readonly sector: string
  readonly agencies: readonly string[] | null
  readonly online: boolean
  readonly service_level: ServiceLevel | null
  readonly eligible: boolean
  readonly with_fee: boolean
  readonly complete: boolean
  readonly announced_on: PlainDate | null
  readonly effective_on: PlainDate | null
  readonly published_on: PlainDate | null
  readonly decisions: readonly AnnouncedFact[] | null
}

const factsOf = (row: Row): QualityFacts => ({
  code: row.code,
  name: row.name,
  kind: row.kind,
  levels: row.levels,
  sector: row.sector,
  agencies: row.agencies ?? [],
  online: row.online,
  ...(row.service_level === null ? {} : { serviceLevel: row.service_level }),
  eligibleWholly: row.eligible,
  withFee: row.with_fee,
  complete: row.complete,
  ...(row.announced_on === null ? {} : { announcedOn: row.announced_on }),
  ...(row.effective_on === null ? {} : { effectiveOn: row.effective_on }),
  ...(row.published_on === null ? {} : { publishedOn: row.published_on }),
  decisions: row.decisions ?? [],
})

/** Every procedure the public may see on a day, by its version in force. */
export const listQualityFacts = async (tx: Transaction, on: PlainDate): Promise<readonly QualityFacts[]> => {
  const { rows } = await sql<Row>`
    SELECT procedure.code, procedure.name, procedure.kind, procedure.levels, procedure.sector_name AS sector,
      (SELECT array_agg(named.one ->> 'name') FROM jsonb_array_elements((sheet -> 'agencies' -> 'executing') || (sheet -> 'agencies' -> 'competent')) AS named (one)) AS agencies,
      'online' = ANY (procedure.channels) AS online, procedure.service_level,
      EXISTS (SELECT FROM procedures.service_level_assessment AS own WHERE own.procedure_id = procedure.id AND own.level = 'full') AS eligible,
      sheet @@ '$.channels[*].levies[*].amount > 0' AS with_fee,
      procedure.name <> '' AND jsonb_array_length(sheet -> 'steps') > 0 AND jsonb_array_length(sheet -> 'channels') > 0 AND sheet @? '$.cases[*].components[*]'
        AND sheet @? '$.channels[*].timeLimit' AND jsonb_array_length(sheet -> 'applicantKinds') > 0 AND jsonb_array_length(sheet -> 'agencies' -> 'executing') > 0 AS complete,
      version.announced_on::text AS announced_on,
      (SELECT max(basis.one ->> 'effectiveOn') FROM jsonb_array_elements(sheet -> 'legalBasis') AS basis (one)) AS effective_on,
      ((publication.published_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)::text AS published_on,
      (SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('signedOn', decision.signed_on, 'promulgatedOn', decision.basis ->> 'promulgatedOn', 'effectiveOn', decision.basis ->> 'effectiveOn',
          'isShortened', (decision.basis ->> 'isShortened')::boolean, 'publishedOn', (made.published_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)) ORDER BY decision.signed_on)
        FROM procedures.version AS named
        JOIN procedures.announcement_line AS line ON line.version_id = named.id
        JOIN procedures.announcement AS decision ON decision.id = line.announcement_id AND decision.signed_on <= ${on}::date
        LEFT JOIN procedures.publication AS made ON made.version_id = named.id
        WHERE named.procedure_id = procedure.id) AS decisions
    FROM procedures.procedure
    JOIN procedures.version ON version.id = procedure.current_version_id
    LEFT JOIN procedures.publication ON publication.version_id = version.id
    WHERE procedure.kind <> 'internal' AND (procedure.retired_on IS NULL OR procedure.retired_on > ${on}::date)`.execute(tx)
  return rows.map(factsOf)
}
