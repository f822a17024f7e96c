import { useMessages } from '../../../platform/web/messages.ts'
import { purposesEn } from './purposes.en.ts'
import { purposesVi } from './purposes.vi.ts'

/** A purpose in words; what somebody wrote by hand stays as it is written. */
export const useSayPurpose = (): ((purpose: string) => string) => {
  const words: Readonly<Record<string, string>> = useMessages({ vi: purposesVi, en: purposesEn })
  return (purpose) => words[purpose] ?? purpose
}
