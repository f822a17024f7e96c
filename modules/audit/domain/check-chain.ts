import type { ChainPlace } from './entry-text.ts'

/** A link as stored, with the hash its entry should have given; `expectedHash` is absent when the entry is gone. */
export type CheckedLink = ChainPlace & { readonly entryId: string; readonly hash: string; readonly expectedHash?: string }
export type LaneState = { readonly place?: ChainPlace; readonly hash: string; readonly total: number }

const nameOf = (link: ChainPlace): string => `${link.day} lane ${link.lane} position ${link.position}`

const followsDirectly = (before: ChainPlace | undefined, link: ChainPlace): boolean =>
  before !== undefined && before.day === link.day ? link.position === before.position + 1 : link.position === 1

/** What one link proves wrong, given the lane before it. Empty when it follows. */
export const checkLink = (before: LaneState, link: CheckedLink): readonly string[] => {
  if (!followsDirectly(before.place, link)) return [`${nameOf(link)}: links before it were removed or moved`]
  if (link.expectedHash === undefined) return [`${nameOf(link)}: entry ${link.entryId} was removed`]
  if (link.expectedHash !== link.hash) return [`${nameOf(link)}: entry ${link.entryId} or the link before it was altered`]
  return []
}

export const passLink = (before: LaneState, link: CheckedLink): LaneState => ({
  place: { lane: link.lane, day: link.day, position: link.position },
  hash: link.hash,
  total: before.total + 1,
})

export type LaneHead = ChainPlace & { readonly hash: string; readonly total: number }

/**
 * The head remembers how far the lane went, so links cut from its end are missed. Others keep writing while we read:
 * `before` was read before the links and `after` after them, and what was reached must lie between.
 */
export const checkHead = (reached: LaneState, before: LaneHead, after: LaneHead): readonly string[] => {
  const altered = [before, after].some((head) => head.total === reached.total && head.hash !== reached.hash)
  if (reached.total >= before.total && reached.total <= after.total && !altered) return []
  return [`lane ${before.lane}: ${before.total} entries were chained up to ${nameOf(before)}, ${reached.total} are left`]
}
