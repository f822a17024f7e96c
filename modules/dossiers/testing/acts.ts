import { epochMs, instantFromMs, type Instant } from '../../../kernel/instant.ts'
import type { Dossier } from '../domain/dossier.ts'
import { decideRecordVerification } from '../domain/verification.ts'
import { asOfficer } from './fixtures.ts'

export const HOUR_MS = 3_600_000
/** Hours until an opinion is due in tests. */
export const SOON = 6

export const later = (at: Instant, hours: number): Instant => instantFromMs(epochMs(at) + hours * HOUR_MS)

export const decideVerified = (dossier: Dossier, now: Instant) =>
  decideRecordVerification(dossier, asOfficer, { now, tookPlaceAt: now, place: 'Thửa đất số 1', participants: ['Nguyễn Văn Thẩm'], content: 'Đúng ranh giới' })
