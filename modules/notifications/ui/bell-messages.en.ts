import type { WordsOf } from '../../../platform/web/messages.ts'
import type { bellVi } from './bell-messages.vi.ts'

export const bellEn = {
  bell: (count: number) => (count === 0 ? 'Notices' : `Notices: ${count} unread`),
  many: '99+',
} satisfies WordsOf<typeof bellVi>
