import type { TagTone } from '../../../../design-system/components/tag.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { useMessages, type WordsOf } from '../../../../platform/web/messages.ts'
import type { listParcels } from '../../contract.ts'
import { postEn } from './messages.en.ts'
import { postVi } from './messages.vi.ts'

export const postMessages = { vi: postVi, en: postEn }
export type PostWords = WordsOf<typeof postVi>
export const usePostWords = (): PostWords => useMessages(postMessages)

export type Parcel = AnswerOf<typeof listParcels>['items'][number]

export const TONES: Readonly<Record<Parcel['state'], TagTone>> = {
  planned: 'plain', waiting: 'action', ordered: 'action', refused: 'bad', 'handed-over': 'plain', 'on-the-way': 'plain', attempted: 'warn', declined: 'warn', delivered: 'good', returning: 'warn', returned: 'warn',
  arrived: 'action', received: 'good', back: 'warn', lost: 'bad', damaged: 'bad', cancelled: 'plain',
}

export const POST = '/desk/post'
export const parcelAddress = ({ subjectId, serial }: { readonly subjectId: string; readonly serial: number }): string => `${POST}/parcels/${subjectId}/${serial}`
export const minutesAddress = (id: string): string => `${POST}/minutes/${id}`
export const labelsHref = (parcels: readonly { readonly subjectId: string; readonly serial: number }[]): string => `/api/desk/parcels/labels?parcels=${parcels.map(({ subjectId, serial }) => `${subjectId}.${serial}`).join(',')}`
