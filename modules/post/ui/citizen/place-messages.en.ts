import type { WordsOf } from '../../../../platform/web/messages.ts'
import type { placeVi } from './place-messages.vi.ts'

export const placeEn = {
  area: 'Commune or ward',
  areaHint: 'Within the province; elsewhere leave it and choose the province below',
  noArea: 'In another province',
  province: 'Another province',
  noProvince: 'Within the province',
} satisfies WordsOf<typeof placeVi>
