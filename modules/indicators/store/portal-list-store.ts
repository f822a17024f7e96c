import { sql, type RawBuilder } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { askTogether } from '../../../platform/db/ask-together.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import type { BoardSaid } from '../domain/national-board.ts'
import type { PortalFigure, PortalLine } from '../domain/portal-list.ts'

export type PortalList = { readonly unitId: string; readonly period: string; readonly broughtAt: Instant; readonly broughtBy: string; readonly fileName: string; readonly figures: readonly PortalFigure[]; readonly lines: readonly PortalLine[] }

export const insertPortalList = async (tx: Transaction, list: PortalList): Promise<void> => {
  await sql`INSERT INTO indicators.portal_list (unit_id, period, brought_at, brought_by, file_name, figures, lines)
    VALUES (${list.unitId}, ${list.period}, ${list.broughtAt}, ${list.broughtBy}, ${list.fileName}, ${JSON.stringify(list.figures)}::jsonb, ${JSON.stringify(list.lines)}::jsonb)
    ON CONFLICT ON CONSTRAINT portal_list_key DO NOTHING`.execute(tx)
}

/** What was said of one component last, by its figures or its codes: a later file about another leaves it standing. */
type SaidOf = Pick<PortalList, 'broughtAt' | 'fileName' | 'figures' | 'lines'>

const ofComponent = (column: 'figures' | 'lines'): RawBuilder<unknown> =>
  sql`(SELECT coalesce(jsonb_agg(one.said ORDER BY one.at), '[]') FROM jsonb_array_elements(list.${sql.ref(column)}) WITH ORDINALITY AS one (said, at) WHERE one.said ->> 'component' = spoken.component)`

export type BroughtList = Pick<PortalList, 'broughtAt' | 'figures' | 'lines'> & { /** Newest first. */ readonly fileNames: readonly string[] }

/** The newest said of each component for a unit and period; undefined where nothing was brought. */
export const findPortalList = async (tx: Transaction, { unitId, period }: Pick<PortalList, 'unitId' | 'period'>): Promise<BroughtList | undefined> => {
  const { rows } = await sql<SaidOf>`SELECT * FROM (
      SELECT DISTINCT ON (spoken.component) list.brought_at AS "broughtAt", list.file_name AS "fileName", ${ofComponent('figures')} AS figures, ${ofComponent('lines')} AS lines
      FROM indicators.portal_list AS list CROSS JOIN LATERAL (SELECT DISTINCT said ->> 'component' AS component FROM jsonb_array_elements(list.figures || list.lines) AS said) AS spoken
      WHERE list.unit_id = ${unitId} AND list.period = ${period} ORDER BY spoken.component, list.brought_at DESC) AS newest
    ORDER BY "broughtAt" DESC`.execute(tx)
  const [newest] = rows
  if (newest === undefined) return undefined
  return { broughtAt: newest.broughtAt, fileNames: [...new Set(rows.map(({ fileName }) => fileName))], figures: rows.flatMap(({ figures }) => figures), lines: rows.flatMap(({ lines }) => lines) }
}

export type PeriodFigure = PortalFigure & { readonly unitId: string; readonly period: string }

type FiguresAsked = { readonly ownerIds: readonly string[]; readonly periods: readonly string[]; readonly component: string; readonly knownAt?: Instant }

/** The newest figure of a component for each unit and period, as known at a moment. */
export const listPortalFigures = async (tx: Transaction, asked: FiguresAsked): Promise<readonly PeriodFigure[]> => {
  const rows = await askTogether<FiguresAsked, { readonly unit_id: string; readonly period: string; readonly said: PortalFigure }>(tx, { kind: 'indicators.portal', wanted: asked }, ({ ownerIds, periods, component, knownAt }) => {
    const known = knownAt === undefined ? sql`` : sql`AND brought_at < ${knownAt}::timestamptz`
    return sql`SELECT DISTINCT ON (unit_id, period) unit_id, period, said
    FROM indicators.portal_list CROSS JOIN LATERAL jsonb_array_elements(figures) AS said
    WHERE unit_id = ANY (${ownerIds}::uuid[]) AND period = ANY (${periods}::text[]) AND said ->> 'component' = ${component} ${known} ORDER BY unit_id, period, brought_at DESC`
  })
  return rows.map(({ unit_id: unitId, period, said }) => ({ ...said, unitId, period }))
}

export type CountedRow = { readonly subject_id: string; readonly label: string; readonly received_on: string; readonly ended_on: string | null; readonly late_at: Instant | null; readonly count_ids: readonly number[]; readonly count_days: readonly string[] }

/** Dossiers of units that were in process during a span, or received or ended in it. */
export const listInProcess = async (tx: Transaction, { unitIds, fromOn, toOn, limit }: { readonly unitIds: readonly string[]; readonly fromOn: PlainDate; readonly toOn: PlainDate; readonly limit: number }): Promise<readonly CountedRow[]> =>
  (await sql<CountedRow>`SELECT subject_id, label, received_on::text, ended_on::text, late_at, count_ids, count_days::text[] AS count_days FROM indicators.fact
    WHERE unit_id = ANY (${unitIds}::uuid[]) AND kind = 'dossier' AND label IS NOT NULL AND received_on <= ${toOn}::date AND (ended_on IS NULL OR ended_on >= ${fromOn}::date)
    ORDER BY label LIMIT ${limit}`.execute(tx)).rows

export type KeptBoard = { readonly broughtAt: Instant; readonly board: BoardSaid }

/** Read over the network, so by nobody; figures and codes brought in by file stand as they are. */
export const insertBoard = async (tx: Transaction, { unitId, period, broughtAt, board }: Pick<PortalList, 'unitId' | 'period'> & KeptBoard): Promise<void> => {
  await sql`INSERT INTO indicators.portal_list (unit_id, period, brought_at, file_name, figures, lines, board)
    VALUES (${unitId}, ${period}, ${broughtAt}, 'report_tinh_766_service', '[]', '[]', ${JSON.stringify(board)}::jsonb)
    ON CONFLICT ON CONSTRAINT portal_list_key DO NOTHING`.execute(tx)
}

export const findBoard = async (tx: Transaction, { unitId, period }: Pick<PortalList, 'unitId' | 'period'>): Promise<KeptBoard | undefined> =>
  (await sql<KeptBoard>`SELECT brought_at AS "broughtAt", board FROM indicators.portal_list WHERE unit_id = ${unitId} AND period = ${period} AND board IS NOT NULL ORDER BY brought_at DESC LIMIT 1`.execute(tx)).rows[0]

/** Feedback of units that came in a span, within competence or not; what is said about a dossier has cells of its own. */
export const listFeedbackReceived = async (tx: Transaction, { unitIds, fromOn, toOn, limit }: { readonly unitIds: readonly string[]; readonly fromOn: PlainDate; readonly toOn: PlainDate; readonly limit: number }): Promise<readonly { readonly subject_id: string; readonly on: string; readonly count_ids: readonly number[] }[]> =>
  (await sql<{ subject_id: string; on: string; count_ids: readonly number[] }>`SELECT subject_id, received_on::text AS on, count_ids FROM indicators.fact
    WHERE unit_id = ANY (${unitIds}::uuid[]) AND kind = 'feedback' AND received_on BETWEEN ${fromOn}::date AND ${toOn}::date ORDER BY received_on DESC, subject_id LIMIT ${limit}`.execute(tx)).rows
