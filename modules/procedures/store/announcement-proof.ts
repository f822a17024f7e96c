import { sql } from 'kysely'
import type { Transaction } from '../../../platform/db/transaction.ts'

/** Decisions whose row stands elsewhere than the last word of their journal, or whose journal has a gap. */
export const findAnnouncementFaults = async (tx: Transaction): Promise<{ readonly checked: number; readonly faults: readonly string[] }> => {
  const { rows } = await sql<{ id: string; checked: number; fault: boolean }>`
    SELECT announcement.id, count(*) OVER ()::int AS checked,
      last.state IS DISTINCT FROM announcement.state OR last.serial IS DISTINCT FROM announcement.version OR last.events IS DISTINCT FROM announcement.version::bigint AS fault
    FROM procedures.announcement
    LEFT JOIN LATERAL (
      SELECT state, serial, count(*) OVER () AS events FROM procedures.announcement_event AS event WHERE event.announcement_id = announcement.id ORDER BY serial DESC LIMIT 1
    ) AS last ON true`.execute(tx)
  return { checked: rows[0]?.checked ?? 0, faults: rows.filter(({ fault }) => fault).map(({ id }) => `announcement ${id} does not stand where its journal ends`) }
}
