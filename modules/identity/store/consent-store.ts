import type { OfficialId, PersonId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { tables, type Transaction } from '../../../platform/db/transaction.ts'
import type { IdentityTables } from './tables.ts'

export type Consent = {
  readonly id: string
  readonly personId: PersonId
  readonly purpose: string
  readonly about: string
  readonly how: 'signed-paper' | 'spoken' | 'sms-code'
  readonly givenAt: Instant
  readonly recordedBy: OfficialId
  readonly unitId: UnitId
  readonly evidenceFileId?: string
  readonly note?: string
}

const consentOf = (row: IdentityTables['identity.consent']): Consent => ({
  id: row.id,
  personId: row.person_id as PersonId,
  purpose: row.purpose,
  about: row.about,
  how: row.how,
  givenAt: row.given_at,
  recordedBy: row.recorded_by as OfficialId,
  unitId: row.unit_id as UnitId,
  ...(row.evidence_file_id === null ? {} : { evidenceFileId: row.evidence_file_id }),
  ...(row.note === null ? {} : { note: row.note }),
})

export const insertConsent = async (tx: Transaction, consent: Consent): Promise<void> => {
  await tables<IdentityTables>(tx)
    .insertInto('identity.consent')
    .values({
      id: consent.id,
      person_id: consent.personId,
      purpose: consent.purpose,
      about: consent.about,
      how: consent.how,
      given_at: consent.givenAt,
      recorded_by: consent.recordedBy,
      unit_id: consent.unitId,
      evidence_file_id: consent.evidenceFileId ?? null,
      note: consent.note ?? null,
    })
    .execute()
}

export const selectConsents = async (tx: Transaction, about: string): Promise<readonly Consent[]> =>
  (await tables<IdentityTables>(tx).selectFrom('identity.consent').selectAll().where('about', '=', about).orderBy('given_at').execute()).map(consentOf)

type Code = { readonly personId: PersonId; readonly about: string; readonly codeHash: Buffer }

export type GivenConsent = Consent & { readonly withdrawnAt?: Instant }

/** All a person ever gave, oldest first. */
export const selectConsentsOf = async (tx: Transaction, personId: PersonId): Promise<readonly GivenConsent[]> => {
  const rows = await tables<IdentityTables>(tx)
    .selectFrom('identity.consent as given')
    .leftJoin('identity.consent_withdrawal as withdrawn', 'withdrawn.consent_id', 'given.id')
    .selectAll('given')
    .select('withdrawn.withdrawn_at')
    .where('given.person_id', '=', personId)
    .orderBy('given.given_at')
    .execute()
  return rows.map(({ withdrawn_at: withdrawnAt, ...row }) => ({ ...consentOf(row), ...(withdrawnAt === null ? {} : { withdrawnAt }) }))
}

/** Once for each consent: its key refuses a second. */
export const insertWithdrawal = async (tx: Transaction, { consentId, requestId, at, words, by }: { readonly consentId: string; readonly requestId: string; readonly at: Instant; readonly words: string; readonly by: string }): Promise<void> => {
  await tables<IdentityTables>(tx).insertInto('identity.consent_withdrawal').values({ consent_id: consentId, request_id: requestId, withdrawn_at: at, words, recorded_by: by }).execute()
}

/** A new code takes the place of the one before. */
export const keepConsentCode = async (tx: Transaction, { personId, about, codeHash, endsAt }: Code & { readonly endsAt: Instant }): Promise<void> => {
  await tables<IdentityTables>(tx)
    .insertInto('identity.consent_code')
    .values({ person_id: personId, about, code_hash: codeHash, ends_at: endsAt })
    .onConflict((conflict) => conflict.columns(['person_id', 'about']).doUpdateSet({ code_hash: codeHash, ends_at: endsAt, tries: 0 }))
    .execute()
}

/** Takes the code away when it is right, in time, and not guessed at too often. */
export const takeConsentCode = async (tx: Transaction, { personId, about, codeHash, now, mostTries }: Code & { readonly now: Instant; readonly mostTries: number }): Promise<boolean> => {
  const { numDeletedRows } = await tables<IdentityTables>(tx)
    .deleteFrom('identity.consent_code')
    .where('person_id', '=', personId)
    .where('about', '=', about)
    .where('code_hash', '=', codeHash)
    .where('ends_at', '>', now)
    .where('tries', '<', mostTries)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export const countConsentCodeTry = async (tx: Transaction, { personId, about }: Omit<Code, 'codeHash'>): Promise<void> => {
  await tables<IdentityTables>(tx)
    .updateTable('identity.consent_code')
    .set((eb) => ({ tries: eb('tries', '+', 1) }))
    .where('person_id', '=', personId)
    .where('about', '=', about)
    .execute()
}
