import type { WordsOf } from '../../../platform/web/messages.ts'
import type { formsVi } from './messages.vi.ts'

export const formsEn = {
  outside: 'Outside the province',
  areaIn: (commune: string, district: string): string => `${commune}, ${district}`,
  chooseArea: 'Choose a commune, ward or township',
  proven: 'From VNeID; not changed here',
  answers: 'What was declared',
} satisfies WordsOf<typeof formsVi>
