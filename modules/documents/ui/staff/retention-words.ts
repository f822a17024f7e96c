import type { TagTone } from '../../../../design-system/components/tag.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { useMessages, type WordsOf } from '../../../../platform/web/messages.ts'
import type { showRetention } from '../../contract-retention.ts'
import { retentionEn } from './retention-messages.en.ts'
import { retentionVi } from './retention-messages.vi.ts'

export type RetentionWords = WordsOf<typeof retentionVi>
export const useRetentionWords = (): RetentionWords => useMessages({ vi: retentionVi, en: retentionEn })

export const RETENTION = '/desk/retention'
export const listAddress = (listId: string): string => `${RETENTION}/${listId}`

export const TONES: Readonly<Record<AnswerOf<typeof showRetention>['lists'][number]['state'], TagTone>> = { proposed: 'action', declined: 'plain', decided: 'warn', done: 'good' }
