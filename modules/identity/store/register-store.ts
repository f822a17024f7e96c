import { sql } from 'kysely'
import type { UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { RegisterName } from '../domain/registers/register.ts'
import type { IdentityTables } from './tables.ts'

export type LookUpRow = {
  readonly subjectHash: string
  readonly id: string
  readonly register: RegisterName
  readonly purpose: string
  readonly legalBasis: string
  readonly about: { readonly kind: string; readonly id: string; readonly label: string; readonly procedureCode?: string }
  readonly unitId?: UnitId
  readonly askedBy: { readonly kind: string; readonly id?: string; readonly name?: string }
  readonly askedAt: Instant
  readonly fromKept: boolean
}
export type ReplyOutcome = IdentityTables['identity.register_reply']['outcome']
export type Reply = { readonly subjectHash: string; readonly lookUpId: string; readonly outcome: ReplyOutcome; readonly cause?: string }
export type LoggedLookUp = LookUpRow & { /** Absent: it was cut off before the register answered. */ readonly outcome?: ReplyOutcome; readonly cause?: string }

export const insertLookUp = async (tx: Transaction, row: LookUpRow): Promise<void> => {
  await tables<IdentityTables>(tx)
    .insertInto('identity.register_look_up')
    .values({
      subject_hash: row.subjectHash,
      id: row.id,
      register: row.register,
      purpose: row.purpose,
      legal_basis: row.legalBasis,
      about_kind: row.about.kind,
      about_id: row.about.id,
      about_label: row.about.label,
      procedure_code: row.about.procedureCode ?? null,
      unit_id: row.unitId ?? null,
      asked_by_kind: row.askedBy.kind,
      asked_by: row.askedBy.id ?? null,
      asked_by_name: row.askedBy.name ?? null,
      asked_at: row.askedAt,
      from_kept: row.fromKept,
    })
    .execute()
}

export const insertReply = async (tx: Transaction, { subjectHash, lookUpId, outcome, cause }: Reply): Promise<void> => {
  await tables<IdentityTables>(tx)
    .insertInto('identity.register_reply')
    .values({ subject_hash: subjectHash, look_up_id: lookUpId, outcome, cause: cause ?? null })
    .execute()
}

type Joined = IdentityTables['identity.register_look_up'] & { readonly outcome: ReplyOutcome | null; readonly cause: string | null }

const loggedOf = (row: Joined): LoggedLookUp => ({
  subjectHash: row.subject_hash,
  id: row.id,
  register: row.register,
  purpose: row.purpose,
  legalBasis: row.legal_basis,
  about: { kind: row.about_kind, id: row.about_id, label: row.about_label, ...(row.procedure_code === null ? {} : { procedureCode: row.procedure_code }) },
  ...(row.unit_id === null ? {} : { unitId: row.unit_id as UnitId }),
  askedBy: { kind: row.asked_by_kind, ...(row.asked_by === null ? {} : { id: row.asked_by }), ...(row.asked_by_name === null ? {} : { name: row.asked_by_name }) },
  askedAt: row.asked_at,
  fromKept: row.from_kept,
  ...(row.outcome === null ? {} : { outcome: row.outcome }),
  ...(row.cause === null ? {} : { cause: row.cause }),
})

const logged = (tx: Transaction) =>
  tables<IdentityTables>(tx)
    .selectFrom('identity.register_look_up as asked')
    .leftJoin('identity.register_reply as reply', (join) => join.onRef('reply.subject_hash', '=', 'asked.subject_hash').onRef('reply.look_up_id', '=', 'asked.id'))
    .selectAll('asked')
    .select(['reply.outcome', 'reply.cause'])

/** About one person or enterprise, newest first; `before` is the last id seen. */
export const listLookUpsOf = async (tx: Transaction, subjectHashes: readonly string[], { before, limit }: { readonly before?: string | undefined; readonly limit: number }): Promise<readonly LoggedLookUp[]> => {
  const asked = logged(tx).where('asked.subject_hash', 'in', subjectHashes)
  const rows = await (before === undefined ? asked : asked.where('asked.id', '<', before)).orderBy('asked.id', 'desc').limit(limit).execute()
  return rows.map(loggedOf)
}

/** For one matter, newest first. */
export const listLookUpsAbout = async (tx: Transaction, about: { readonly kind: string; readonly id: string }, limit = 50): Promise<readonly LoggedLookUp[]> =>
  (await logged(tx).where('about_kind', '=', about.kind).where('about_id', '=', about.id).orderBy('asked.asked_at', 'desc').orderBy('asked.id', 'desc').limit(limit).execute()).map(loggedOf)

export type KeptAnswer = {
  readonly subjectHash: string
  readonly register: RegisterName
  readonly purpose: string
  readonly about: { readonly kind: string; readonly id: string }
  readonly lookUpId: string
  readonly sealed: Buffer
  readonly answeredAt: Instant
  readonly forgetAt: Instant
}

const keptOf = (row: IdentityTables['identity.kept_register_answer']): KeptAnswer => ({
  subjectHash: row.subject_hash,
  register: row.register,
  purpose: row.purpose,
  about: { kind: row.about_kind, id: row.about_id },
  lookUpId: row.look_up_id,
  sealed: row.sealed,
  answeredAt: row.answered_at,
  forgetAt: row.forget_at,
})

export const keepAnswer = async (tx: Transaction, kept: KeptAnswer): Promise<void> => {
  const fresh = { look_up_id: kept.lookUpId, sealed: kept.sealed, answered_at: kept.answeredAt, forget_at: kept.forgetAt }
  await tables<IdentityTables>(tx)
    .insertInto('identity.kept_register_answer')
    .values({ subject_hash: kept.subjectHash, register: kept.register, purpose: kept.purpose, about_kind: kept.about.kind, about_id: kept.about.id, ...fresh })
    .onConflict((conflict) => conflict.constraint('kept_register_answer_key').doUpdateSet(fresh))
    .execute()
}

/** Those of one matter whose time is not over; of one subject when it is named. */
export const listKeptAnswers = async (tx: Transaction, asked: { readonly about: { readonly kind: string; readonly id: string }; readonly now: Instant; readonly subjectHashes?: readonly string[] }): Promise<readonly KeptAnswer[]> => {
  const found = tables<IdentityTables>(tx)
    .selectFrom('identity.kept_register_answer')
    .selectAll()
    .where('about_kind', '=', asked.about.kind)
    .where('about_id', '=', asked.about.id)
    .where('forget_at', '>', asked.now)
  return (await (asked.subjectHashes === undefined ? found : found.where('subject_hash', 'in', asked.subjectHashes)).execute()).map(keptOf)
}

export const forgetAnswers = async (tx: Transaction, now: Instant): Promise<number> => {
  const { numAffectedRows = 0n } = await sql`DELETE FROM identity.kept_register_answer WHERE forget_at <= ${now}`.execute(tx)
  return Number(numAffectedRows)
}

export const listKeptSeals = async (tx: Transaction): Promise<readonly KeptAnswer[]> => (await tables<IdentityTables>(tx).selectFrom('identity.kept_register_answer').selectAll().execute()).map(keptOf)

/** How many look-ups were written down within each span, by its beginning; the newest span first. */
export const countLookUpsSince = async (tx: Transaction, beginnings: readonly Instant[]): Promise<readonly number[]> => {
  const { rows } = await sql<{ count: number }>`SELECT (SELECT count(*)::int FROM identity.register_look_up WHERE (span.from_at IS NULL OR asked_at >= span.from_at) AND (span.to_at IS NULL OR asked_at < span.to_at)) AS count
    FROM (SELECT at, CASE WHEN lead(at) OVER newest IS NULL THEN NULL ELSE at END AS from_at, lag(at) OVER newest AS to_at FROM unnest(${beginnings}::timestamptz[]) at WINDOW newest AS (ORDER BY at DESC)) span
    ORDER BY span.at DESC`.execute(tx)
  return rows.map(({ count }) => count)
}
