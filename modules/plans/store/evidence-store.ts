import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { Evidence, EvidenceKind } from '../domain/plan.ts'
import type { EvidenceRow, PlanTables } from './tables.ts'

const db = (tx: Transaction) => tables<PlanTables>(tx)

const evidenceFrom = (row: EvidenceRow): Evidence => ({
  id: row.id, planId: row.plan_id, serial: row.serial, unitId: row.unit_id, part: row.part, kind: row.kind as EvidenceKind, title: row.title,
  recordedAt: row.recorded_at, recordedBy: row.recorded_by, recordedByName: row.recorded_by_name,
  ...(row.document_number === null ? {} : { documentNumber: row.document_number }),
  ...(row.link === null ? {} : { link: row.link }),
  ...(row.file_id === null ? {} : { fileId: row.file_id }),
  ...(row.confirmed_at === null ? {} : { confirmedAt: row.confirmed_at, confirmedByName: row.confirmed_by_name ?? '' }),
  ...(row.withdrawn === null ? {} : { withdrawn: row.withdrawn as NonNullable<Evidence['withdrawn']> }),
})

export const insertEvidence = async (tx: Transaction, one: Evidence): Promise<void> => {
  await db(tx)
    .insertInto('plans.evidence')
    .values({
      plan_id: one.planId, id: one.id, serial: one.serial, unit_id: one.unitId, part: one.part, kind: one.kind, title: one.title, document_number: one.documentNumber ?? null, link: one.link ?? null, file_id: one.fileId ?? null,
      recorded_at: one.recordedAt, recorded_by: one.recordedBy, recorded_by_name: one.recordedByName, confirmed_at: null, confirmed_by_name: null, withdrawn: null,
    })
    .execute()
}

/** What stands: withdrawn evidence is told in the list of one deliverable only. */
export const listMarks = async (tx: Transaction, planId: string, unitId?: string): Promise<readonly { readonly serial: number; readonly unitId: string; readonly part: string; readonly isConfirmed: boolean }[]> => {
  const asked = db(tx).selectFrom('plans.evidence').select(['serial', 'unit_id', 'part', 'confirmed_at']).where('plan_id', '=', planId).where('withdrawn', 'is', null)
  const rows = await (unitId === undefined ? asked : asked.where('unit_id', '=', unitId)).execute()
  return rows.map(({ serial, unit_id, part, confirmed_at }) => ({ serial, unitId: unit_id, part, isConfirmed: confirmed_at !== null }))
}

export const listEvidenceOfUnit = async (tx: Transaction, planId: string, unitId: string): Promise<readonly Evidence[]> =>
  (await db(tx).selectFrom('plans.evidence').selectAll().where('plan_id', '=', planId).where('unit_id', '=', unitId).orderBy('recorded_at').orderBy('id').execute()).map(evidenceFrom)

export const lockEvidence = async (tx: Transaction, planId: string, id: string): Promise<Evidence | undefined> => {
  const row = await db(tx).selectFrom('plans.evidence').selectAll().where('plan_id', '=', planId).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && evidenceFrom(row)
}

export const markConfirmed = async (tx: Transaction, { planId, id }: Evidence, by: { readonly at: Instant; readonly name: string }): Promise<void> => {
  await db(tx).updateTable('plans.evidence').set({ confirmed_at: by.at, confirmed_by_name: by.name }).where('plan_id', '=', planId).where('id', '=', id).execute()
}

export const markWithdrawn = async (tx: Transaction, { planId, id }: Evidence, withdrawn: NonNullable<Evidence['withdrawn']>): Promise<void> => {
  await db(tx).updateTable('plans.evidence').set({ withdrawn: JSON.stringify(withdrawn) }).where('plan_id', '=', planId).where('id', '=', id).execute()
}
