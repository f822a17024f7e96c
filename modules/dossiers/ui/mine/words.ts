import { useMessages, type WordsOf } from '../../../../platform/web/messages.ts'
import { mineEn } from './messages.en.ts'
import { mineVi } from './messages.vi.ts'

export type MineWords = WordsOf<typeof mineVi>
export const useMineWords = (): MineWords => useMessages({ vi: mineVi, en: mineEn })
