import type { WordsOf } from '../../../platform/web/messages.ts'
import type { keptFileVi } from './kept-file-messages.vi.ts'

export const keptFileEn = {
  look: 'Preview',
  lookNamed: (name: string): string => `Preview ${name}`,
  close: 'Close',
  closeNamed: (name: string): string => `Close ${name}`,
} satisfies WordsOf<typeof keptFileVi>
