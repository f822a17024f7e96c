import { useMessages, type WordsOf } from '../../../../platform/web/messages.ts'
import { feedbackEn } from './messages.en.ts'
import { feedbackVi } from './messages.vi.ts'

export const useFeedbackWords = (): WordsOf<typeof feedbackVi> => useMessages({ vi: feedbackVi, en: feedbackEn })
export const PUBLISHED = '/phan-anh/cong-khai'
export const FOLLOW = '/phan-anh/theo-doi'
export const followAddress = (code: string): string => `${FOLLOW}?ma=${encodeURIComponent(code)}`
