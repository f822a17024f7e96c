// NĐ 13/2023 Đ9.6, Đ9.8; Luật 91/2025/QH15 Đ4: whose data is restricted is served as the law orders, and asked, offered and looked up for nothing else.
import type { PersonId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { recordAudit } from '../../audit/index.ts'
import { insertRestriction, liftRestrictionRow, selectRestrictedPeople, selectRestrictions, type Restriction } from '../store/restriction-store.ts'

/** Why it is done and on which request of the person. */
export type OnRequest = { readonly personId: PersonId; readonly requestId: string; readonly words: string }

export const REQUEST_PURPOSE = 'NĐ 13/2023 Đ9, Đ14-16'
export const nameOfDecider = ({ actor }: Work): string => (actor.kind === 'staff' ? actor.fullName : actor.kind)

/** The permission is asked by whoever answers the request. */
export const restrictPerson = async (work: Work, { personId, requestId, words }: OnRequest): Promise<void> => {
  await insertRestriction(work.tx, { personId, requestId, at: work.now, words, by: nameOfDecider(work) })
  await recordAudit(work, { event: 'person-restricted', thing: 'data-request', thingId: requestId, personIds: [personId], purpose: REQUEST_PURPOSE })
}

/** False when nothing stood on that request. */
export const liftRestriction = async (work: Work, { personId, requestId, words }: OnRequest): Promise<boolean> => {
  const lifted = await liftRestrictionRow(work.tx, { personId, requestId, at: work.now, words, by: nameOfDecider(work) })
  if (lifted) await recordAudit(work, { event: 'restriction-lifted', thing: 'data-request', thingId: requestId, personIds: [personId], purpose: REQUEST_PURPOSE })
  return lifted
}

/** What stands against any of these people; each is asked once. */
export const restrictionsOf = (work: Work, personIds: readonly string[]): Promise<readonly Restriction[]> => selectRestrictions(work.tx, [...new Set(personIds)])

/** For whoever chooses among many: nobody of these is chosen. */
export const restrictedPeople = (work: Work): Promise<readonly PersonId[]> => selectRestrictedPeople(work.tx)
