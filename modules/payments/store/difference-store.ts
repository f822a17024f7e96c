import { sql } from 'kysely'
import type { EventAuthor } from '../../../kernel/event-author.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { Difference, DifferenceKind, OtherBook } from '../domain/reconcile.ts'
import type { DifferenceRow, PaymentTables } from './tables.ts'

/** Of which demand, as far as its reference is one of ours. */
export type PlacedDifference = Difference & { readonly unitId?: string; readonly subjectId?: string; readonly demandSerial?: number }
export type KeptDifference = PlacedDifference & { readonly id: string; readonly foundAt: Instant; readonly repairedAt?: Instant; readonly repair?: string }

const from = (row: DifferenceRow): KeptDifference => ({
  id: row.id,
  kind: row.kind as DifferenceKind,
  reference: row.reference,
  foundAt: row.found_at as Instant,
  ...(row.unit_id ? { unitId: row.unit_id } : {}),
  ...(row.subject_id ? { subjectId: row.subject_id } : {}),
  ...(row.demand_serial ? { demandSerial: row.demand_serial } : {}),
  ...(row.ours === null ? {} : { ours: row.ours }),
  ...(row.platform === null ? {} : { platform: row.platform }),
  ...(row.statement === null ? {} : { statement: row.statement }),
  ...(row.transaction_no ? { transactionNo: row.transaction_no } : {}),
  ...(row.detail ? { detail: row.detail } : {}),
  ...(row.repaired_at ? { repairedAt: row.repaired_at as Instant } : {}),
  ...(row.repair ? { repair: row.repair } : {}),
})

/** Far below the 65,535 parameters of one statement. */
const TOGETHER = 1000

const keyOf = ({ kind, reference, transactionNo = '' }: Difference): string => `${kind} ${reference} ${transactionNo}`

const rowOf = (each: PlacedDifference, at: Instant): DifferenceRow => ({
  id: newId<string>(),
  kind: each.kind,
  reference: each.reference,
  unit_id: each.unitId ?? null,
  subject_id: each.subjectId ?? null,
  demand_serial: each.demandSerial ?? null,
  ours: each.ours ?? null,
  platform: each.platform ?? null,
  statement: each.statement ?? null,
  transaction_no: each.transactionNo ?? null,
  detail: each.detail ?? null,
  found_at: at,
  repaired_at: null,
  repaired_by: null,
  repair: null,
})

const keepSome = async (tx: Transaction, rows: readonly DifferenceRow[]): Promise<ReadonlySet<string>> => {
  const kept = await tables<PaymentTables>(tx)
    .insertInto('payments.difference')
    .values([...rows])
    .onConflict((conflict) =>
      conflict
        .columns(['kind', 'reference', 'transaction_no'])
        .where('repaired_at', 'is', null)
        .doUpdateSet(({ ref }) => ({ ours: ref('excluded.ours'), platform: ref('excluded.platform'), statement: ref('excluded.statement'), detail: ref('excluded.detail') })),
    )
    .returning('id')
    .execute()
  return new Set(kept.map(({ id }) => id))
}

/** Keeps what is new; of one that is open already the sums are as found last. Answers those that are new. */
export const keepDifferences = async (tx: Transaction, differences: readonly PlacedDifference[], at: Instant): Promise<readonly PlacedDifference[]> => {
  const found = [...new Map(differences.map((each) => [keyOf(each), each])).values()].map((difference) => ({ difference, row: rowOf(difference, at) }))
  const added: PlacedDifference[] = []
  for (let first = 0; first < found.length; first += TOGETHER) {
    const some = found.slice(first, first + TOGETHER)
    const ids = await keepSome(tx, some.map(({ row }) => row))
    added.push(...some.flatMap(({ difference, row }) => (ids.has(row.id) ? [difference] : [])))
  }
  return added
}

type Explained = Pick<DifferenceRow, 'kind' | 'reference' | 'transaction_no' | 'ours' | 'platform' | 'statement'>

const sumsOf = ({ ours, platform, statement }: { readonly ours?: number | null; readonly platform?: number | null; readonly statement?: number | null }): string => [ours, platform, statement].map((sum) => sum ?? '').join(' ')

/** Without those a person has put right with the very same sums: what was explained once is not asked again. */
export const leaveExplained = async <D extends Difference>(tx: Transaction, differences: readonly D[]): Promise<readonly D[]> => {
  const references = [...new Set(differences.map(({ reference }) => reference))]
  if (references.length === 0) return differences
  const { rows } = await sql<Explained>`
    SELECT kind, reference, transaction_no, ours, platform, statement FROM payments.difference
    WHERE repaired_at IS NOT NULL AND repaired_by ->> 'kind' = 'staff' AND reference = ANY (${references}::text[])`.execute(tx)
  const explained = new Set(rows.map((row) => `${row.kind} ${row.reference} ${row.transaction_no ?? ''} ${sumsOf(row)}`))
  return differences.filter((each) => !explained.has(`${keyOf(each)} ${sumsOf(each)}`))
}

export const lockDifference = async (tx: Transaction, id: string): Promise<KeptDifference | undefined> => {
  const row = await tables<PaymentTables>(tx).selectFrom('payments.difference').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row && from(row)
}

type Closing = { readonly at: Instant; readonly by: EventAuthor; readonly repair: string }

export const closeDifferences = async (tx: Transaction, which: { readonly id: string } | { readonly kinds: readonly DifferenceKind[]; readonly reference: string }, { at, by, repair }: Closing): Promise<void> => {
  const update = tables<PaymentTables>(tx).updateTable('payments.difference').set({ repaired_at: at, repaired_by: JSON.stringify(by), repair }).where('repaired_at', 'is', null)
  await ('id' in which ? update.where('id', '=', which.id) : update.where('kind', 'in', [...which.kinds]).where('reference', '=', which.reference)).execute()
}

/** Under whatever reference it came: cash has none, and a payment that came twice has two. */
export const closeMoneyNotOwed = async (tx: Transaction, { subjectId, serial }: { readonly subjectId: string; readonly serial: number }, { at, by, repair }: Closing): Promise<void> => {
  await tables<PaymentTables>(tx)
    .updateTable('payments.difference')
    .set({ repaired_at: at, repaired_by: JSON.stringify(by), repair })
    .where('repaired_at', 'is', null)
    .where('kind', '=', 'money-not-owed')
    .where('subject_id', '=', subjectId)
    .where('demand_serial', '=', serial)
    .execute()
}

export const listDifferences = async (tx: Transaction, { open, unitIds, limit, after }: { readonly open: boolean; /** Undefined: everywhere, and those of no unit. */ readonly unitIds?: readonly string[] | undefined; readonly limit: number; readonly after?: string | undefined }): Promise<readonly KeptDifference[]> => {
  let query = tables<PaymentTables>(tx).selectFrom('payments.difference').selectAll().orderBy('found_at', 'desc').orderBy('id').limit(limit)
  query = open ? query.where('repaired_at', 'is', null) : query.where('repaired_at', 'is not', null)
  if (unitIds) query = query.where('unit_id', '=', sql<string>`ANY (${unitIds}::uuid[])`)
  if (after) query = query.where(sql<boolean>`EXISTS (SELECT FROM payments.difference AS last WHERE last.id = ${after} AND (difference.found_at < last.found_at OR (difference.found_at = last.found_at AND difference.id > last.id)))`)
  return (await query.execute()).map(from)
}

const KINDS_OF: Readonly<Record<OtherBook, readonly DifferenceKind[]>> = {
  platform: ['paid-not-counted', 'counted-not-paid', 'amount-differs', 'platform-not-heard'],
  statement: ['not-in-statement', 'statement-amount-differs', 'other-account', 'statement-not-heard'],
}

/** `references`: what that book was heard of whole; a gap by its first day. */
export type Matched = { readonly book: OtherBook; readonly references: readonly string[]; readonly still: readonly Difference[]; readonly at: Instant }

/** What the books now agree on needs nobody any more; a book that was not heard closes nothing. */
export const closeMatched = async (tx: Transaction, { book, references, still, at }: Matched): Promise<void> => {
  if (references.length === 0) return
  const kinds = KINDS_OF[book]
  const open = await sql<{ id: string; kind: string; reference: string }>`
    SELECT id, kind, reference FROM payments.difference WHERE repaired_at IS NULL AND kind = ANY (${kinds}::text[]) AND reference = ANY (${references}::text[])`.execute(tx)
  const kept = new Set(still.map(({ kind, reference }) => `${kind} ${reference}`))
  for (const { id, kind, reference } of open.rows)
    if (!kept.has(`${kind} ${reference}`)) await closeDifferences(tx, { id }, { at, by: { kind: 'system', name: 'reconcile-payments' }, repair: 'matched' })
}

export type ReconciliationLine = { readonly day: string; readonly at: Instant; readonly checked: number; readonly settled: number; readonly differences: number; readonly platformHeard: boolean; readonly statementHeard: boolean }

export const keepReconciliation = async (tx: Transaction, line: ReconciliationLine): Promise<void> => {
  await tables<PaymentTables>(tx)
    .insertInto('payments.reconciliation')
    .values({ id: newId<string>(), day: line.day, at: line.at, checked: line.checked, settled: line.settled, differences: line.differences, platform_heard: line.platformHeard, statement_heard: line.statementHeard })
    .execute()
}

/** The day of the last run that heard the connected books whole; as long as none has, that of the first. */
export const findHeardUntil = async (tx: Transaction, { platform, statement }: Readonly<Record<OtherBook, boolean>>): Promise<PlainDate | undefined> => {
  const { rows } = await sql<{ day: PlainDate | null }>`
    SELECT coalesce(max(day) FILTER (WHERE (platform_heard OR NOT ${platform}::boolean) AND (statement_heard OR NOT ${statement}::boolean)), min(day))::text AS day FROM payments.reconciliation`.execute(tx)
  return rows[0]?.day ?? undefined
}

export const listReconciliations = async (tx: Transaction, limit: number): Promise<readonly ReconciliationLine[]> => {
  const rows = await tables<PaymentTables>(tx).selectFrom('payments.reconciliation').selectAll().orderBy('at', 'desc').limit(limit).execute()
  return rows.map((row) => ({ day: row.day, at: row.at as Instant, checked: row.checked, settled: row.settled, differences: row.differences, platformHeard: row.platform_heard, statementHeard: row.statement_heard }))
}
