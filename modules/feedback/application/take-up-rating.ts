// NĐ 20/2008/NĐ-CP Điều 6; TT 01/2018/TT-VPCP Điều 12: a slip of opinions by somebody who wants to be answered is feedback, with its limits.
import type { PersonId } from '../../../kernel/ids.ts'
import type { Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { FeedbackItem, Sender } from '../domain/item.ts'
import type { FeedbackRefusal } from '../domain/refusal.ts'
import { receiveFeedback } from './send-feedback.ts'

export type RatingSaid = {
  readonly dossierCode: string
  readonly text: string
  readonly sender: Omit<Sender, 'personId'> & { readonly personId?: PersonId }
  /** The rating itself is counted as dissatisfied. */
  readonly isCounted: boolean
}

/** Refused where the sender cannot be reached: nobody could be answered. Complaints are told apart by the official, who reads it. */
export const takeUpRating = (work: Work, { dossierCode, text, sender, isCounted }: RatingSaid): Promise<Outcome<FeedbackItem, FeedbackRefusal>> =>
  receiveFeedback(work, { kind: 'feedback', text, sender, dossierCode, isNoComplaint: true, channel: 'survey', ...(isCounted ? { countedByRating: true as const } : {}) })
