// NĐ 61/2018 articles 18.2-18.3, NĐ 309/2026 article 18.2: within the working day, or first thing the next one when received after 15:00.
import type { UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { addDays, instantOn, plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { dueAt, workingTimeBetween } from '../../calendar/index.ts'
import type { HandoverRule } from '../domain/dossier.ts'

/** "Đầu giờ" names no minute: the first hour of the morning, until a province says otherwise (own). */
const FIRST_HOURS_OF_MORNING = 1

export type HandoverQuestion = { readonly unitId: UnitId; readonly rule: HandoverRule; readonly receivedAt: Instant }

/** Until when the papers have to be where they are worked on. */
export const handoverDeadline = async (work: Work, { unitId, rule, receivedAt }: HandoverQuestion): Promise<Instant> => {
  if (rule === 'at-once') return receivedAt
  const midnight = instantOn(addDays(plainDateAt(receivedAt), 1), 0)
  const left = rule === 'same-day' ? await workingTimeBetween(work, { unitId, from: receivedAt, to: midnight }) : 0
  const counted = { mode: 'working-minutes' as const, unitId }
  const end =
    left > 0
      ? await dueAt(work, { ...counted, from: receivedAt, limit: { unit: 'hour', quantity: left / 60 } })
      : await dueAt(work, { ...counted, from: midnight, limit: { unit: 'hour', quantity: FIRST_HOURS_OF_MORNING } })
  return end.dueAt ?? receivedAt
}
