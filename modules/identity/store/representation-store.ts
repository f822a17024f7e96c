import type { PersonId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { Representation } from '../domain/representation.ts'
import type { IdentityTables } from './tables.ts'

type Row = IdentityTables['identity.representation']

const representationOf = (row: Row): Representation => ({
  id: row.id,
  personId: row.person_id as PersonId,
  principalId: row.principal_id as PersonId,
  kind: row.kind,
  fromOn: row.from_on,
  recordedAt: row.recorded_at,
  ...(row.provider === null ? {} : { provider: row.provider }),
  ...(row.until_on === null ? {} : { untilOn: row.until_on }),
  ...(row.procedure_codes === null ? {} : { procedureCodes: row.procedure_codes }),
  ...(row.evidence_file_id === null ? {} : { evidenceFileId: row.evidence_file_id }),
  ...(row.child_agreed ? { childAgreed: true as const } : {}),
  ...(row.verified_at === null ? {} : { verifiedAt: row.verified_at }),
  ...(row.ended_at === null ? {} : { endedAt: row.ended_at }),
  ...(row.end_reason === null ? {} : { endReason: row.end_reason }),
})

const current = (tx: Transaction) => tables<IdentityTables>(tx).selectFrom('identity.representation').selectAll().where('ended_at', 'is', null)

/** Not ended by anybody; their days are judged by the domain. Newest first. */
export const selectRepresentationsBy = async (tx: Transaction, personId: PersonId): Promise<readonly Representation[]> =>
  (await current(tx).where('person_id', '=', personId).orderBy('recorded_at', 'desc').limit(200).execute()).map(representationOf)

export const selectRepresentationsOf = async (tx: Transaction, principalId: PersonId): Promise<readonly Representation[]> =>
  (await current(tx).where('principal_id', '=', principalId).orderBy('recorded_at', 'desc').limit(200).execute()).map(representationOf)

export const selectRepresentation = async (tx: Transaction, id: string): Promise<Representation | undefined> => {
  const row = await current(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && representationOf(row)
}

type By = { readonly recordedBy?: string; readonly verifiedBy?: string }

/** False when the provider's word is kept already. */
export const insertRepresentation = async (tx: Transaction, given: Representation, by: By = {}): Promise<boolean> => {
  const { numInsertedOrUpdatedRows = 0n } = await tables<IdentityTables>(tx)
    .insertInto('identity.representation')
    .values({
      id: given.id,
      person_id: given.personId,
      principal_id: given.principalId,
      kind: given.kind,
      provider: given.provider ?? null,
      from_on: given.fromOn,
      until_on: given.untilOn ?? null,
      procedure_codes: given.procedureCodes === undefined ? null : [...given.procedureCodes],
      evidence_file_id: given.evidenceFileId ?? null,
      child_agreed: given.childAgreed ?? null,
      recorded_at: given.recordedAt,
      recorded_by: by.recordedBy ?? null,
      verified_at: given.verifiedAt ?? null,
      verified_by: by.verifiedBy ?? null,
      ended_at: null,
      ended_by: null,
      end_reason: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows > 0n
}

export const verifyRepresentationRow = async (tx: Transaction, id: string, { at, by }: { readonly at: Instant; readonly by: string }): Promise<void> => {
  await tables<IdentityTables>(tx).updateTable('identity.representation').set({ verified_at: at, verified_by: by }).where('id', '=', id).where('verified_at', 'is', null).execute()
}

export type EndingRepresentation = { readonly at: Instant; readonly by?: string; readonly reason: string }

export const endRepresentationRow = async (tx: Transaction, id: string, { at, by, reason }: EndingRepresentation): Promise<void> => {
  await tables<IdentityTables>(tx)
    .updateTable('identity.representation')
    .set({ ended_at: at, ended_by: by ?? null, end_reason: reason })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
}

type ByProvider = { readonly personId: PersonId; readonly provider: string; readonly principalIds: readonly PersonId[]; readonly at: Instant; readonly fromOn: Representation['fromOn'] }

/** What the provider says now is all there is: representations it no longer names end, those it names are verified anew. */
export const replaceRepresentations = async (tx: Transaction, { personId, provider, principalIds, at, fromOn }: ByProvider): Promise<void> => {
  const known = (await selectRepresentationsBy(tx, personId)).filter((each) => each.provider === provider)
  for (const each of known) if (!principalIds.includes(each.principalId)) await endRepresentationRow(tx, each.id, { at, reason: 'no-longer-named' })
  for (const principalId of principalIds) {
    if (known.some((each) => each.principalId === principalId)) continue
    await insertRepresentation(tx, { id: newId<string>(), personId, principalId, kind: 'legal-representative', provider, fromOn, recordedAt: at, verifiedAt: at })
  }
}
