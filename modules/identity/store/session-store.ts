import { sql } from 'kysely'
import type { AccountId, PersonId, SessionId } from '../../../kernel/ids.ts'
import type { RoleAtUnit } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { SessionKind } from '../domain/session-life.ts'
import type { IdentityTables } from './tables.ts'

export type NewSession = {
  readonly id: SessionId
  readonly tokenHash: Buffer
  readonly kind: SessionKind
  readonly accountId?: AccountId
  readonly personId?: PersonId
  readonly assuranceLevel?: 1 | 2
  readonly address: string
  readonly userAgent: string
  readonly at: Instant
  readonly endsAt: Instant
}

export const insertSession = async (tx: Transaction, session: NewSession): Promise<void> => {
  await tables<IdentityTables>(tx)
    .insertInto('identity.session')
    .values({
      id: session.id,
      token_hash: session.tokenHash,
      kind: session.kind,
      account_id: session.accountId ?? null,
      person_id: session.personId ?? null,
      assurance_level: session.assuranceLevel ?? null,
      address: session.address,
      user_agent: session.userAgent.slice(0, 300),
      created_at: session.at,
      last_seen_at: session.at,
      ends_at: session.endsAt,
      ended_at: null,
      end_reason: null,
    })
    .execute()
}

/** A session with everything its actor is made of. */
export type SessionHolder = {
  readonly id: SessionId
  readonly kind: SessionKind
  readonly last_seen_at: Instant
  readonly ends_at: Instant
  readonly ended_at: Instant | null
  readonly person_id: PersonId | null
  readonly person_name: string | null
  readonly assurance_level: 1 | 2 | null
  readonly account_id: AccountId | null
  readonly official_id: string | null
  readonly full_name: string | null
  readonly is_demo: boolean | null
  readonly disabled_at: Instant | null
  readonly roles: readonly RoleAtUnit[]
}

/** One question per request: session, holder, roles held and roles delegated on this day. */
export const selectSessionHolder = async (tx: Transaction, tokenHash: Buffer, on: PlainDate): Promise<SessionHolder | undefined> => {
  const { rows } = await sql<SessionHolder>`
    SELECT s.id, s.kind, s.last_seen_at, s.ends_at, s.ended_at, s.person_id, p.name AS person_name, s.assurance_level,
      s.account_id, a.official_id, a.full_name, a.is_demo, a.disabled_at,
      coalesce((SELECT jsonb_agg(held.role ORDER BY held.place, held.role->>'role', held.role->>'unitId') FROM (
        SELECT 1 AS place, jsonb_build_object('role', g.role, 'unitId', g.unit_id) AS role
        FROM identity.role_grant g WHERE g.official_id = a.official_id AND g.revoked_at IS NULL
        UNION ALL
        SELECT 2, jsonb_build_object('role', d.role, 'unitId', d.unit_id, 'onBehalfOf', d.from_official_id)
        FROM identity.delegation d
        JOIN identity.role_grant g ON g.official_id = d.from_official_id AND g.role = d.role AND g.unit_id = d.unit_id AND g.revoked_at IS NULL
        WHERE d.to_official_id = a.official_id AND d.revoked_at IS NULL AND ${on}::date BETWEEN d.from_on AND d.until_on
      ) AS held), '[]'::jsonb) AS roles
    FROM identity.session s
    LEFT JOIN identity.person p ON p.id = s.person_id
    LEFT JOIN identity.account a ON a.id = s.account_id
    WHERE s.token_hash = ${tokenHash}`.execute(tx)
  return rows[0]
}

export const updateSeen = async (tx: Transaction, id: SessionId, at: Instant): Promise<void> => {
  await tables<IdentityTables>(tx).updateTable('identity.session').set({ last_seen_at: at }).where('id', '=', id).where('last_seen_at', '<', at).execute()
}

export type SessionRow = IdentityTables['identity.session']
export type Holder = { readonly accountId: AccountId } | { readonly personId: PersonId }

const ofHolder = (holder: Holder): readonly ['account_id' | 'person_id', string] =>
  'accountId' in holder ? ['account_id', holder.accountId] : ['person_id', holder.personId]

/** Sessions not ended and not past their absolute end, newest first. */
export const selectOpenSessions = async (tx: Transaction, holder: Holder, now: Instant): Promise<readonly SessionRow[]> => {
  const [column, id] = ofHolder(holder)
  return tables<IdentityTables>(tx)
    .selectFrom('identity.session')
    .selectAll()
    .where(column, '=', id)
    .where('ended_at', 'is', null)
    .where('ends_at', '>', now)
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
}

export type SessionEnd = { readonly at: Instant; readonly reason: string }

export const endSession = async (tx: Transaction, id: SessionId, end: SessionEnd): Promise<void> => {
  await tables<IdentityTables>(tx)
    .updateTable('identity.session')
    .set({ ended_at: end.at, end_reason: end.reason })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
}

export const endSessionByToken = async (tx: Transaction, tokenHash: Buffer, end: SessionEnd): Promise<void> => {
  await tables<IdentityTables>(tx)
    .updateTable('identity.session')
    .set({ ended_at: end.at, end_reason: end.reason })
    .where('token_hash', '=', tokenHash)
    .where('ended_at', 'is', null)
    .execute()
}

/** Ends all sessions of a holder but one; answers how many. */
export const endSessionsOf = async (tx: Transaction, holder: Holder, end: SessionEnd & { readonly except?: SessionId }): Promise<number> => {
  const [column, id] = ofHolder(holder)
  let query = tables<IdentityTables>(tx)
    .updateTable('identity.session')
    .set({ ended_at: end.at, end_reason: end.reason })
    .where(column, '=', id)
    .where('ended_at', 'is', null)
  if (end.except !== undefined) query = query.where('id', '<>', end.except)
  const { numUpdatedRows } = await query.executeTakeFirst()
  return Number(numUpdatedRows)
}
