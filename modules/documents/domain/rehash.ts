// Luật Giao dịch điện tử 20/2023/QH15 Điều 12: wholeness is proven by looking, again and again, at a rate that disturbs nobody.
import { epochMs, type Instant } from '../../../kernel/instant.ts'

/** One walk through every stored byte, in the order of their hashes. */
export type RehashCycle = {
  readonly serial: number
  readonly begunAt: Instant
  /** The last hash looked at; empty at the beginning. */
  readonly reached: string
  readonly checked: number
  readonly checkedBytes: number
  readonly faults: number
  readonly endedAt?: Instant
}

/** However small the store: one walk a day is enough. */
const REST_MS = 24 * 3_600_000

export const mayBeginAnew = (last: RehashCycle | undefined, now: Instant): boolean => last === undefined || epochMs(now) - epochMs(last.begunAt) >= REST_MS

const ALL = 0x1_0000_0000

/** Hashes lie evenly: how far the last one is on the way from 000… to fff… is how much of the store was seen, 0 to 1. */
export const shareSeen = ({ reached, endedAt }: Pick<RehashCycle, 'reached' | 'endedAt'>): number => {
  if (endedAt !== undefined) return 1
  return reached === '' ? 0 : Number.parseInt(reached.slice(0, 8), 16) / ALL
}

export type Content = { readonly sha256: string; readonly sizeBytes: number }

/** As many as the budget has bytes for, and always one: no content is too large to be looked at. */
export const withinBudget = (contents: readonly Content[], budget: number): readonly Content[] => {
  let left = budget
  const taken: Content[] = []
  for (const content of contents) {
    if (taken.length > 0 && content.sizeBytes > left) break
    taken.push(content)
    left -= content.sizeBytes
  }
  return taken
}
