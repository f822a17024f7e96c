// NĐ 13/2023 Đ9.4, 9.6, 9.8, Đ12, Đ14: what is written down as done is done in the same act.
import type { PersonId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { revokeAllShares } from '../../documents/index.ts'
import { correctPerson, liftRestriction, restrictPerson, withdrawConsents, type Correction } from '../../identity/index.ts'
import { marksPerson, type DataRequest, type RequestMove } from '../domain/data-request.ts'
import type { DataRequestRefusal } from '../domain/refusal.ts'

export type CarriedOut = {
  /** Of a request to correct: what is right; absent where it was put right elsewhere, as the words say. */
  readonly correction?: Correction | undefined
  /** Of a withdrawal: the consent that is meant; all that stand, unless it is named. */
  readonly consentId?: string | undefined
}

const withdraw = async (work: Work, { id: requestId, personId }: DataRequest, { words, consentId }: { readonly words: string; readonly consentId?: string | undefined }): Promise<Outcome<object, DataRequestRefusal>> => {
  const ended = await withdrawConsents(work, { personId: personId as PersonId, requestId, words, consentId })
  if (consentId === undefined) await revokeAllShares(work, personId as PersonId)
  return consentId !== undefined && ended === 0 ? refuse({ kind: 'consent-not-standing' }) : ok({})
}

/** See, object in words, protect, erase: done by whoever may, where it lies; the request's words tell what was done. */
export const carryOut = async (work: Work, request: DataRequest, { step, words, correction, consentId }: RequestMove & CarriedOut): Promise<Outcome<object, DataRequestRefusal>> => {
  const { id: requestId, kind } = request
  const on = { personId: request.personId as PersonId, requestId, words }
  if (step === 'lifted') return (await liftRestriction(work, on)) ? ok({}) : refuse({ kind: 'nothing-to-lift' })
  if (step !== 'done') return ok({})
  if (marksPerson(kind)) await restrictPerson(work, on)
  if (kind === 'withdraw-consent') return withdraw(work, request, { words, consentId })
  if (kind === 'correct' && correction !== undefined) return correctPerson(work, { ...on, correction })
  return ok({})
}
