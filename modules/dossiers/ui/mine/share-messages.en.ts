import type { WordsOf } from '../../../../platform/web/messages.ts'
import type { shareVi } from './share-messages.vi.ts'

export const shareEn: WordsOf<typeof shareVi> = {
  whose: 'Whose papers',
  mine: 'Mine',
  of: (name: string): string => `Of ${name}`,
  search: 'Search my papers',
  searchHint: 'The list below shows the 100 newest papers only. Type a name, number or issuer to find older ones.',
  notFound: (words: string): string => `No paper that still holds matches “${words}”.`,
}
