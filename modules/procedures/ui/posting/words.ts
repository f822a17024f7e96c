import { useMessages, type WordsOf } from '../../../../platform/web/messages.ts'
import { postingEn } from './messages.en.ts'
import { postingVi } from './messages.vi.ts'

export const POSTINGS = '/desk/postings'
export const POSTED_LEVELS = ['province', 'district', 'commune'] as const
export const POSTING_FORMS = ['board', 'screen', 'guide-book'] as const

export type PostingWords = WordsOf<typeof postingVi>
export const usePostingWords = (): PostingWords => useMessages({ vi: postingVi, en: postingEn })
