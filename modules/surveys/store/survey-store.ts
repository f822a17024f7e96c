import { sql } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import type { Waiting } from '../domain/rating-groups.ts'
import type { Scores } from '../domain/questionnaire.ts'
import type { Invitation, KeptInvitation, Rating, Tallies } from '../domain/rating.ts'

type InvitationRow = { readonly dossier_id: string; readonly unit_id: string; readonly month: string; readonly procedure_name: string; readonly dossier_code: string; readonly ends_at: string; readonly is_answered: boolean; readonly token_hash: Buffer }

const invitationFrom = (row: InvitationRow): KeptInvitation => ({
  dossierId: row.dossier_id, unitId: row.unit_id, month: row.month as PlainDate, procedureName: row.procedure_name, dossierCode: row.dossier_code, endsAt: row.ends_at, isAnswered: row.is_answered, tokenHash: row.token_hash,
})

/** A dossier is invited once; ended anew while nobody answered, the same link is of that ending, unless its key is gone. True where it is the first. */
export const insertInvitation = async (tx: Transaction, { invitation, tokenHashes, invitedAt }: { readonly invitation: Invitation; /** By each key, the newest first. */ readonly tokenHashes: readonly Uint8Array[]; readonly invitedAt: Instant }): Promise<boolean> => {
  const { dossierId, unitId, month, procedureName, dossierCode, endsAt } = invitation
  const { rows } = await sql<{ first: boolean }>`INSERT INTO surveys.invitation (dossier_id, token_hash, unit_id, month, procedure_name, dossier_code, invited_at, ends_at, is_answered)
    VALUES (${dossierId}, ${tokenHashes[0]}, ${unitId}, ${month}, ${procedureName}, ${dossierCode}, ${invitedAt}, ${endsAt}, false)
    ON CONFLICT ON CONSTRAINT invitation_key DO UPDATE SET unit_id = excluded.unit_id, month = excluded.month, invited_at = excluded.invited_at, ends_at = excluded.ends_at,
      token_hash = CASE WHEN invitation.token_hash = ANY (${tokenHashes}::bytea[]) THEN invitation.token_hash ELSE excluded.token_hash END WHERE NOT invitation.is_answered
    RETURNING xmax = 0 AS first`.execute(tx)
  return rows[0]?.first === true
}

/** What nobody answered yet cannot be answered any more. */
export const endInvitation = async (tx: Transaction, dossierId: string, at: Instant): Promise<void> => {
  await sql`UPDATE surveys.invitation SET ends_at = ${at} WHERE dossier_id = ${dossierId} AND NOT is_answered AND ends_at > ${at}`.execute(tx)
}

const COLUMNS = sql`dossier_id, unit_id, month::text AS month, procedure_name, dossier_code, ends_at, is_answered, token_hash`

export const findInvitation = async (tx: Transaction, by: { readonly tokenHash: Uint8Array } | { readonly dossierId: string }, lock = false): Promise<KeptInvitation | undefined> => {
  const which = 'tokenHash' in by ? sql`token_hash = ${by.tokenHash}` : sql`dossier_id = ${by.dossierId}`
  const { rows } = await sql<InvitationRow>`SELECT ${COLUMNS} FROM surveys.invitation WHERE ${which} ${lock ? sql`FOR NO KEY UPDATE` : sql``}`.execute(tx)
  return rows[0] && invitationFrom(rows[0])
}

/** Those a link may still be made for. */
export const listOpenInvitations = async (tx: Transaction, now: Instant): Promise<readonly KeptInvitation[]> => {
  const { rows } = await sql<InvitationRow>`SELECT ${COLUMNS} FROM surveys.invitation WHERE NOT is_answered AND ends_at > ${now}`.execute(tx)
  return rows.map(invitationFrom)
}

export const writeAnswered = async (tx: Transaction, dossierId: string): Promise<void> => {
  await sql`UPDATE surveys.invitation SET is_answered = true WHERE dossier_id = ${dossierId}`.execute(tx)
}

export const insertRating = async (tx: Transaction, { id, unitId, month, questionnaire, channel, scores, words = null, hasCase }: Omit<Rating, 'words'> & { readonly words?: string | null }): Promise<void> => {
  await sql`INSERT INTO surveys.rating (id, unit_id, month, questionnaire, channel, scores, words, has_case) VALUES (${id}, ${unitId}, ${month}, ${questionnaire}, ${channel}, ${JSON.stringify(scores)}::jsonb, ${words}, ${hasCase})`.execute(tx)
}

export type WaitingRating = { readonly id: string; readonly unitId: string; readonly month: PlainDate; readonly scores: Scores; readonly words?: string; readonly hasCase: boolean }

/** Held until the group is written, so that two runs never show one rating twice. */
export const listWaiting = async (tx: Transaction): Promise<readonly WaitingRating[]> => {
  const { rows } = await sql<{ id: string; unit_id: string; month: string; scores: Scores; words: string | null; has_case: boolean }>`
    SELECT id, unit_id, month::text AS month, scores, words, has_case FROM surveys.rating WHERE release_id IS NULL ORDER BY id FOR NO KEY UPDATE`.execute(tx)
  return rows.map(({ id, unit_id, month, scores, words, has_case }) => ({ id, unitId: unit_id, month: month as PlainDate, scores, hasCase: has_case, ...(words === null ? {} : { words }) }))
}

export type Release = { readonly releaseId: string; readonly month: PlainDate; readonly owners: Waiting['path']; readonly ids: readonly string[]; readonly tallies: Tallies; readonly at: Instant }

export const insertRelease = async (tx: Transaction, { releaseId, month, owners, ids, tallies, at }: Release): Promise<void> => {
  await sql`INSERT INTO surveys.release (owner_id, month, release_id, released_at, rated, tallies)
    SELECT owner, ${month}, ${releaseId}, ${at}, ${ids.length}, ${JSON.stringify(tallies)}::jsonb FROM unnest(${owners}::uuid[]) owner`.execute(tx)
  await sql`UPDATE surveys.rating SET release_id = ${releaseId} WHERE id = ANY (${ids}::uuid[])`.execute(tx)
}
