import { useMessages, type WordsOf } from '../../../../platform/web/messages.ts'
import { frameEn } from './frame-messages.en.ts'
import { frameVi } from './frame-messages.vi.ts'
import { mineEn } from './messages.en.ts'
import { mineVi } from './messages.vi.ts'
import { obligationEn } from './obligation-messages.en.ts'
import { obligationVi } from './obligation-messages.vi.ts'

/** One's dossiers speak of everything; the page about one thing to do says only its own words (`frame-words.ts` and its neighbours). */
const vi = { ...frameVi, obligation: obligationVi, ...mineVi }
const en = { ...frameEn, obligation: obligationEn, ...mineEn }

export type MineWords = WordsOf<typeof vi>
export const useMineWords = (): MineWords => useMessages({ vi, en })
