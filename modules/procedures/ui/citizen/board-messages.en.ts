import type { WordsOf } from '../../../../platform/web/messages.ts'
import type { boardVi } from './board-messages.vi.ts'

export const boardEn = {
  title: 'Electronic posting board',
  home: 'Home',
  lead: (day: string): string => `Administrative procedures in force on ${day}, from the announced catalogue of the province.`,
  edition: 'Edition of the source',
  level: 'Level',
  levels: { province: 'Province', district: 'District', commune: 'Commune' },
  sectors: 'Sectors',
  all: 'All sectors',
  found: (count: string): string => `${count} procedures`,
  none: 'No public procedure at this level',
  name: 'Procedure',
  limits: 'Time limit',
  channels: 'Ways to file',
  levies: 'Fees and charges',
  agency: 'Agency',
  basis: 'Legal basis',
} satisfies WordsOf<typeof boardVi>
