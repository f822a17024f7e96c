// NĐ 63/2010 article 15 (announcing), article 24.2 (upload and making public); QĐ 2715 of Quảng Trị (locking reception of what is abolished).
import { ANNOUNCING_DAYS } from '../../../../kernel/announcing-days.ts'
import { addDays, type PlainDate } from '../../../../kernel/plain-date.ts'
import type { AnnouncementBasis } from './announcement.ts'

/** The text says “05 ngày”; whether working days are meant is open, so it is a parameter, counted in calendar days like the index does. */
export const ANNOUNCING_LIMITS = {
  daysBeforeEffect: { value: ANNOUNCING_DAYS.beforeEffect, source: 'NĐ 63/2010 Đ15' },
  daysAfterShortenedPromulgation: { value: ANNOUNCING_DAYS.afterShortenedPromulgation, source: 'NĐ 63/2010 Đ15' },
  uploadWorkingDays: { value: ANNOUNCING_DAYS.untilPublic, source: 'NĐ 63/2010 Đ24.2' },
  uploadWorkingDaysShortened: { value: ANNOUNCING_DAYS.untilPublicShortened, source: 'NĐ 63/2010 Đ24.2' },
  lockWorkingDays: { value: 5, source: 'QĐ 2715/QĐ-UBND Quảng Trị (2025)' },
} as const

/** Last day for the chairman to sign. */
export const announceBy = ({ isShortened, promulgatedOn, effectiveOn }: AnnouncementBasis): PlainDate =>
  isShortened ? addDays(promulgatedOn, ANNOUNCING_LIMITS.daysAfterShortenedPromulgation.value) : addDays(effectiveOn, -ANNOUNCING_LIMITS.daysBeforeEffect.value)

/** Working days from the signature until the national database has it and the public reads it. */
export const uploadWorkingDays = ({ isShortened }: AnnouncementBasis): number => (isShortened ? ANNOUNCING_LIMITS.uploadWorkingDaysShortened.value : ANNOUNCING_LIMITS.uploadWorkingDays.value)

export type Punctuality = 'waiting' | 'in-time' | 'late' | 'overdue'

/** How a step stands against its last day: done in time or late, or still open before or after it. */
export const punctualityOf = (dueOn: PlainDate, doneOn: PlainDate | undefined, today: PlainDate): Punctuality => {
  if (doneOn !== undefined) return doneOn <= dueOn ? 'in-time' : 'late'
  return today <= dueOn ? 'waiting' : 'overdue'
}
