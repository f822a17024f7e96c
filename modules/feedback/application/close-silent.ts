// Lessons, idea 8: an answer stands as accepted after so many working days of silence, never at once.
import { plainDateAt } from '../../../kernel/plain-date.ts'
import { epochMs, instantFromMs } from '../../../kernel/instant.ts'
import type { Work } from '../../../platform/work.ts'
import { dueAt } from '../../calendar/index.ts'
import { decideSilence } from '../domain/decide.ts'
import { FEEDBACK_LIMITS } from '../domain/limits.ts'
import { lockItem } from '../store/item-store.ts'
import { listSilent } from '../store/item-lists.view.ts'
import { recordItem } from './record-item.ts'

const DAY_MS = 86_400_000

export const closeSilent = async (work: Work): Promise<void> => {
  // No shorter span holds this many working days; each is then counted by its own calendar.
  const least = Math.min(...Object.values(FEEDBACK_LIMITS).map(({ silenceDays }) => silenceDays))
  for (const itemId of await listSilent(work.tx, instantFromMs(epochMs(work.now) - least * DAY_MS))) {
    const item = await lockItem(work.tx, itemId)
    if (!item?.published) continue
    const { dueAt: until } = await dueAt(work, { unitId: item.unitId, from: item.published.at, limit: { unit: 'working-day', quantity: FEEDBACK_LIMITS[item.ruleSet].silenceDays }, mode: 'whole-days' })
    if (until === undefined || plainDateAt(until) >= plainDateAt(work.now)) continue
    const decided = decideSilence(item)
    if (decided.ok) await recordItem(work, item, { itemId, senderName: item.sender.name, events: decided.value })
  }
}
