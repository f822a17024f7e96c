import { useMessages, type WordsOf } from '../../platform/web/messages.ts'
import { portalEn } from './messages.en.ts'
import { portalVi } from './messages.vi.ts'

export const portalMessages = { vi: portalVi, en: portalEn }
export const usePortalWords = (): WordsOf<typeof portalVi> => useMessages(portalMessages)
