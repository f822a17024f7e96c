import { useMessages } from '../../../../platform/web/messages.ts'
import { formsStaffEn } from './messages.en.ts'
import { formsStaffVi } from './messages.vi.ts'

export const staffFormsMessages = { vi: formsStaffVi, en: formsStaffEn }

export const useStaffFormsWords = (): typeof formsStaffVi => useMessages(staffFormsMessages)
