import { useMessages, type WordsOf } from '../../../../platform/web/messages.ts'
import { staffDossiersEn } from './messages.en.ts'
import { staffDossiersVi } from './messages.vi.ts'

export type StaffWords = WordsOf<typeof staffDossiersVi>
export const staffMessages = { vi: staffDossiersVi, en: staffDossiersEn }
export const useStaffWords = (): StaffWords => useMessages(staffMessages)
