import { sql } from 'kysely'
import type { AccountId, OfficialId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { Delegation } from '../domain/delegation.ts'
import type { Role } from '../domain/role.ts'
import type { IdentityTables } from './tables.ts'

export type RoleGrant = {
  readonly id: string
  readonly officialId: OfficialId
  readonly role: Role
  readonly unitId: UnitId
  readonly grantedAt: Instant
  readonly revokedAt?: Instant
}

const grantOf = (row: IdentityTables['identity.role_grant']): RoleGrant => ({
  id: row.id,
  officialId: row.official_id as OfficialId,
  role: row.role as Role,
  unitId: row.unit_id as UnitId,
  grantedAt: row.granted_at,
  ...(row.revoked_at === null ? {} : { revokedAt: row.revoked_at }),
})

/** False when it was held already. */
export const insertRoleGrant = async (tx: Transaction, grant: RoleGrant, by: AccountId | undefined): Promise<boolean> => {
  const { numInsertedOrUpdatedRows = 0n } = await tables<IdentityTables>(tx)
    .insertInto('identity.role_grant')
    .values({
      id: grant.id,
      official_id: grant.officialId,
      role: grant.role,
      unit_id: grant.unitId,
      granted_at: grant.grantedAt,
      granted_by: by ?? null,
      revoked_at: null,
      revoked_by: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows > 0n
}

export const selectRoleGrant = async (tx: Transaction, id: string): Promise<RoleGrant | undefined> => {
  const row = await tables<IdentityTables>(tx).selectFrom('identity.role_grant').selectAll().where('id', '=', id).executeTakeFirst()
  return row && grantOf(row)
}

export type GrantFilter = { readonly among: readonly UnitId[] | 'everywhere'; readonly officialId?: OfficialId | undefined; readonly unitId?: UnitId | undefined; readonly after?: string | undefined; readonly limit: number }

/** Roles held now, oldest grant first. */
export const selectRoleGrants = async (tx: Transaction, filter: GrantFilter): Promise<readonly RoleGrant[]> => {
  let query = tables<IdentityTables>(tx).selectFrom('identity.role_grant').selectAll().where('revoked_at', 'is', null)
  if (filter.officialId !== undefined) query = query.where('official_id', '=', filter.officialId)
  if (filter.unitId !== undefined) query = query.where('unit_id', '=', filter.unitId)
  if (filter.among !== 'everywhere') query = query.where(sql<boolean>`unit_id = ANY (${filter.among}::uuid[])`)
  if (filter.after !== undefined) query = query.where('id', '>', filter.after)
  return (await query.orderBy('id').limit(filter.limit).execute()).map(grantOf)
}

type Ending = { readonly at: Instant; readonly by: AccountId | undefined }

export const endRoleGrant = async (tx: Transaction, id: string, { at, by }: Ending): Promise<void> => {
  await tables<IdentityTables>(tx)
    .updateTable('identity.role_grant')
    .set({ revoked_at: at, revoked_by: by ?? null })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute()
}

export const holdsRole = async (tx: Transaction, asked: Pick<RoleGrant, 'officialId' | 'role' | 'unitId'>): Promise<boolean> => {
  const row = await tables<IdentityTables>(tx)
    .selectFrom('identity.role_grant')
    .select('id')
    .where('official_id', '=', asked.officialId)
    .where('role', '=', asked.role)
    .where('unit_id', '=', asked.unitId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

export type OfficialWithRole = {
  readonly officialId: OfficialId
  readonly accountId: AccountId
  readonly fullName: string
  /** Set when the role comes from a delegation in force. */
  readonly onBehalfOf?: OfficialId
}

/** Who can act in this role at this unit on a day: holders first, then those standing in. Disabled accounts are left out. */
export const selectOfficialsWithRole = async (
  tx: Transaction,
  asked: { readonly role: Role; readonly unitId: UnitId; readonly on: PlainDate },
): Promise<readonly OfficialWithRole[]> => {
  const { rows } = await sql<{ official_id: OfficialId; account_id: AccountId; full_name: string; on_behalf_of: OfficialId | null }>`
    SELECT a.official_id, a.id AS account_id, a.full_name, held.on_behalf_of
    FROM (
      SELECT g.official_id, NULL::uuid AS on_behalf_of FROM identity.role_grant g
      WHERE g.role = ${asked.role} AND g.unit_id = ${asked.unitId} AND g.revoked_at IS NULL
      UNION ALL
      SELECT d.to_official_id, d.from_official_id FROM identity.delegation d
      JOIN identity.role_grant g ON g.official_id = d.from_official_id AND g.role = d.role AND g.unit_id = d.unit_id AND g.revoked_at IS NULL
      WHERE d.role = ${asked.role} AND d.unit_id = ${asked.unitId} AND d.revoked_at IS NULL
        AND ${asked.on}::date BETWEEN d.from_on AND d.until_on
    ) AS held
    JOIN identity.account a ON a.official_id = held.official_id AND a.disabled_at IS NULL
    ORDER BY held.on_behalf_of IS NOT NULL, a.full_name, a.id`.execute(tx)
  return rows.map((row) => ({
    officialId: row.official_id,
    accountId: row.account_id,
    fullName: row.full_name,
    ...(row.on_behalf_of === null ? {} : { onBehalfOf: row.on_behalf_of }),
  }))
}

export type KeptDelegation = Delegation & { readonly id: string; readonly revokedAt?: Instant }

const delegationOf = (row: IdentityTables['identity.delegation']): KeptDelegation => ({
  id: row.id,
  fromOfficialId: row.from_official_id as OfficialId,
  toOfficialId: row.to_official_id as OfficialId,
  role: row.role as Role,
  unitId: row.unit_id as UnitId,
  fromOn: row.from_on,
  untilOn: row.until_on,
  reason: row.reason,
  ...(row.revoked_at === null ? {} : { revokedAt: row.revoked_at }),
})

export const insertDelegation = async (tx: Transaction, delegation: KeptDelegation, { at, by }: Ending): Promise<void> => {
  await tables<IdentityTables>(tx)
    .insertInto('identity.delegation')
    .values({
      id: delegation.id,
      from_official_id: delegation.fromOfficialId,
      to_official_id: delegation.toOfficialId,
      role: delegation.role,
      unit_id: delegation.unitId,
      from_on: delegation.fromOn,
      until_on: delegation.untilOn,
      reason: delegation.reason,
      created_at: at,
      created_by: by ?? null,
      revoked_at: null,
      revoked_by: null,
    })
    .execute()
}

export const selectDelegation = async (tx: Transaction, id: string): Promise<KeptDelegation | undefined> => {
  const row = await tables<IdentityTables>(tx).selectFrom('identity.delegation').selectAll().where('id', '=', id).executeTakeFirst()
  return row && delegationOf(row)
}

export type DelegationFilter = { readonly among: readonly UnitId[] | 'everywhere'; readonly unitId?: UnitId | undefined; readonly endingFrom: PlainDate; readonly after?: string | undefined; readonly limit: number }

/** Delegations not revoked and not over before `endingFrom`, in order of creation. */
export const selectDelegations = async (tx: Transaction, filter: DelegationFilter): Promise<readonly KeptDelegation[]> => {
  let query = tables<IdentityTables>(tx)
    .selectFrom('identity.delegation')
    .selectAll()
    .where('revoked_at', 'is', null)
    .where('until_on', '>=', filter.endingFrom)
  if (filter.unitId !== undefined) query = query.where('unit_id', '=', filter.unitId)
  if (filter.among !== 'everywhere') query = query.where(sql<boolean>`unit_id = ANY (${filter.among}::uuid[])`)
  if (filter.after !== undefined) query = query.where('id', '>', filter.after)
  return (await query.orderBy('id').limit(filter.limit).execute()).map(delegationOf)
}

export const endDelegation = async (tx: Transaction, id: string, { at, by }: Ending): Promise<void> => {
  await tables<IdentityTables>(tx)
    .updateTable('identity.delegation')
    .set({ revoked_at: at, revoked_by: by ?? null })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute()
}
