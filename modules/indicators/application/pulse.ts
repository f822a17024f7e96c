import { epochMs } from '../../../kernel/instant.ts'
import type { Work } from '../../../platform/work.ts'
import { readPulse } from '../store/pulse.view.ts'

/** However many pages are open, PostgreSQL is asked four times a second. */
const KEPT_MS = 250

let kept: { readonly until: number; readonly pulse: Promise<string> } | undefined

export const pulseOf = (work: Work): Promise<string> => {
  const now = epochMs(work.now)
  if (kept !== undefined && now < kept.until && now >= kept.until - KEPT_MS) return kept.pulse
  const pulse = readPulse(work.tx, work.now)
  kept = { until: now + KEPT_MS, pulse }
  pulse.catch(() => {
    kept = undefined
  })
  return pulse
}

/** The half minute a pulse was taken in. */
export const slotOf = (pulse: string): string => pulse.split('.')[0] ?? ''
