import { useMessages, type WordsOf } from '../../../../platform/web/messages.ts'
import { frameEn } from './frame-messages.en.ts'
import { frameVi } from './frame-messages.vi.ts'
import { mineEn } from './messages.en.ts'
import { mineVi } from './messages.vi.ts'
import { moreEn } from './more-messages.en.ts'
import { moreVi } from './more-messages.vi.ts'
import { obligationEn } from './obligation-messages.en.ts'
import { obligationVi } from './obligation-messages.vi.ts'
import { withdrawEn } from './withdraw-messages.en.ts'
import { withdrawVi } from './withdraw-messages.vi.ts'

/** What is said below the first sight of a dossier; comes with those sections. */
const vi = { ...frameVi, ...withdrawVi, obligation: obligationVi, ...mineVi, ...moreVi }
const en = { ...frameEn, ...withdrawEn, obligation: obligationEn, ...mineEn, ...moreEn }

export type MoreWords = WordsOf<typeof vi>
export const useMoreWords = (): MoreWords => useMessages({ vi, en })
