import { useMessages, type WordsOf } from '../../../../platform/web/messages.ts'
import { benchEn } from './bench-messages.en.ts'
import { benchVi } from './bench-messages.vi.ts'

export type BenchWords = WordsOf<typeof benchVi>
export const useBenchWords = (): BenchWords => useMessages({ vi: benchVi, en: benchEn })
