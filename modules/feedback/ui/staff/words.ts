import type { TagTone } from '../../../../design-system/components/tag.tsx'
import { useMessages, type WordsOf } from '../../../../platform/web/messages.ts'
import type { FeedbackState } from '../../domain/item.ts'
import { feedbackDeskEn } from './messages.en.ts'
import { feedbackDeskVi } from './messages.vi.ts'

export type FeedbackDeskWords = WordsOf<typeof feedbackDeskVi>
export const useFeedbackDeskWords = (): FeedbackDeskWords => useMessages({ vi: feedbackDeskVi, en: feedbackDeskEn })
export const FEEDBACK = '/desk/feedback'
/** Names in the list's address the code of what was passed on a moment ago. */
export const PASSED_ON = 'passed-on'
export const TONES: Readonly<Record<FeedbackState, TagTone>> = { received: 'action', processing: 'action', 'awaiting-supplement': 'plain', 'to-review': 'action', published: 'good', closed: 'plain' }
