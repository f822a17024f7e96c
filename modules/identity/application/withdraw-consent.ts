// NĐ 13/2023 Đ12: a consent is withdrawn as it was given, by an act that can be shown; what was done under it before stays lawful.
import type { PersonId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { recordAudit } from '../../audit/index.ts'
import { insertWithdrawal, selectConsentsOf, type GivenConsent } from '../store/consent-store.ts'
import { nameOfDecider, REQUEST_PURPOSE, type OnRequest } from './restrict-person.ts'

/** Given and not withdrawn, oldest first. */
export const openConsentsOf = async (work: Work, personId: PersonId): Promise<readonly GivenConsent[]> => (await selectConsentsOf(work.tx, personId)).filter(({ withdrawnAt }) => withdrawnAt === undefined)

/** All that stand, or the one that is named; answers how many ended. */
export const withdrawConsents = async (work: Work, { personId, requestId, words, consentId }: OnRequest & { readonly consentId?: string | undefined }): Promise<number> => {
  const meant = (await openConsentsOf(work, personId)).filter(({ id }) => consentId === undefined || id === consentId)
  for (const { id } of meant) {
    await insertWithdrawal(work.tx, { consentId: id, requestId, at: work.now, words, by: nameOfDecider(work) })
    await recordAudit(work, { event: 'consent-withdrawn', thing: 'consent', thingId: id, personIds: [personId], purpose: REQUEST_PURPOSE })
  }
  return meant.length
}
