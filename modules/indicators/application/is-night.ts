import { epochMs, instantFromMs } from '../../../kernel/instant.ts'
import { VIETNAM_OFFSET_MS } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'

const NIGHT = { fromHour: 22, untilHour: 5 } as const

/** When nobody waits, the worker may do more at once. */
export const isNight = ({ now }: Pick<Work, 'now'>): boolean => {
  const hour = Number(instantFromMs(epochMs(now) + VIETNAM_OFFSET_MS).slice(11, 13))
  return hour >= NIGHT.fromHour || hour < NIGHT.untilHour
}
