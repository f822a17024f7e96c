import { useMessages, type WordsOf } from '../../../../platform/web/messages.ts'
import { ratingEn } from './messages.en.ts'
import { ratingVi } from './messages.vi.ts'

export const useRatingWords = (): WordsOf<typeof ratingVi> => useMessages({ vi: ratingVi, en: ratingEn })
