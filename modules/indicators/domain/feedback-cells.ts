// QĐ 766/QĐ-TTg 5.1-5.3 (domain §1.3 group 5): what one item of feedback counts as, all on the day it came. 5.1 tells officials from procedures.
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { COUNTS, type Cell, type CountName } from './counts.ts'
import { PARAMETERS } from './parameters.ts'

export type FeedbackTraits = {
  readonly receivedAt: Instant
  readonly class?: 'not-accepted' | 'conduct' | 'own-regulation' | 'other-regulation'
  readonly outcome?: 'fixed' | 'refused' | 'not-ours' | 'duplicate'
  readonly inTime?: boolean
  /** What the sender said of the answer. */
  readonly solved?: boolean
  readonly contested: boolean
}

/** No procedure: a code that no catalogue has. */
export const NO_PROCEDURE = '-'

/** Within competence: what another agency answers for, and what was said before, is nobody's to handle here. */
const isOurs = ({ class: kind, outcome }: FeedbackTraits): boolean => kind !== 'not-accepted' && outcome !== 'not-ours' && outcome !== 'duplicate'

export const feedbackCellsOf = (traits: FeedbackTraits, from: 'reception' | 'answer' = PARAMETERS.feedbackCountsFrom.value): readonly Cell[] => {
  if (!isOurs(traits)) return []
  const { receivedAt, class: kind, outcome, inTime = false, solved, contested } = traits
  // Raised again: handled once, and content no more.
  const handled = outcome !== undefined || contested
  if (from === 'answer' && !handled) return []
  const counted: readonly (readonly [CountName, boolean])[] = [
    ['feedback', true],
    ['feedbackHandled', handled],
    ['feedbackInTime', handled && inTime],
    ['feedbackContent', handled && inTime && solved !== false && !contested],
    ['conduct', kind === 'conduct'],
  ]
  return counted.flatMap(([name, counts]) => (counts ? [{ count: COUNTS[name], on: plainDateAt(receivedAt), sum: 1 }] : []))
}
