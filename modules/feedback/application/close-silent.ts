// Lessons, idea 8: an answer stands as accepted after so many working days of silence, never at once.
import { plainDateAt } from '../../../kernel/plain-date.ts'
import { epochMs, instantFromMs } from '../../../kernel/instant.ts'
import type { Step } from '../../../platform/module.ts'
import type { Work } from '../../../platform/work.ts'
import { dueAt } from '../../calendar/index.ts'
import { decideSilence } from '../domain/decide.ts'
import { FEEDBACK_LIMITS } from '../domain/limits.ts'
import { lockItem } from '../store/item-store.ts'
import { listSilent } from '../store/item-lists.view.ts'
import { recordItem } from './record-item.ts'

const DAY_MS = 86_400_000
const PAGE = 200

const closeOne = async (work: Work, itemId: string): Promise<void> => {
  const item = await lockItem(work.tx, itemId)
  if (!item?.published) return
  const { dueAt: until } = await dueAt(work, { unitId: item.unitId, from: item.published.at, limit: { unit: 'working-day', quantity: FEEDBACK_LIMITS[item.ruleSet].silenceDays }, mode: 'whole-days' })
  if (until === undefined || plainDateAt(until) >= plainDateAt(work.now)) return
  const decided = decideSilence(item)
  if (decided.ok) await recordItem(work, item, { itemId, senderName: item.sender.name, events: decided.value })
}

const closePage = async (work: Work, { after, most }: { readonly after: string | undefined; readonly most: number }): Promise<readonly string[]> => {
  // No shorter span holds this many working days; each is then counted by its own calendar.
  const least = Math.min(...Object.values(FEEDBACK_LIMITS).map(({ silenceDays }) => silenceDays))
  const ids = await listSilent(work.tx, { until: instantFromMs(epochMs(work.now) - least * DAY_MS), after, limit: most })
  for (const itemId of ids) await closeOne(work, itemId)
  return ids
}

/** All of them in one night, page by page, each page in a transaction of its own. */
export const closeSilent = async (step: Step, { most = PAGE }: { readonly most?: number } = {}): Promise<void> => {
  let ids: readonly string[] = []
  do {
    const after = ids.at(-1)
    ids = await step((work) => closePage(work, { after, most }))
  } while (ids.length === most)
}
