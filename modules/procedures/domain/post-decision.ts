// QĐ 45/2016/QĐ-TTg Điều 1.2, 13, 18: procedures that need presence are not done by post; the list of those that are, and of those that are not, is decided and published.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { ChannelKind } from './procedure-sheet.ts'

/** Điều 5: papers handed in by post, the result brought by it, both, or neither. */
export type PostWays = { readonly papers: boolean; readonly result: boolean }

export type PostDecision = PostWays & {
  readonly code: string
  readonly number: string
  readonly decidedOn: PlainDate
  readonly validFrom: PlainDate
  /** Last day; absent: until another one. */
  readonly validUntil?: PlainDate
  readonly words?: string
}

export type PostDecisionRefusal = { readonly kind: 'post-decision-days' } | { readonly kind: 'post-decision-unknown'; readonly codes: string }

/** Nobody is bound before it was signed. */
export const checkDays = ({ decidedOn, validFrom, validUntil }: Pick<PostDecision, 'decidedOn' | 'validFrom' | 'validUntil'>): Outcome<undefined, PostDecisionRefusal> =>
  decidedOn <= validFrom && (validUntil === undefined || validFrom <= validUntil) ? ok(undefined) : refuse({ kind: 'post-decision-days' })

/** A decision in force goes before what a published sheet says of its channels. */
export const channelsUnder = (channels: readonly ChannelKind[], decision: PostWays | undefined): readonly ChannelKind[] => {
  if (decision === undefined || decision.papers === channels.includes('postal')) return channels
  return decision.papers ? [...channels, 'postal'] : channels.filter((channel) => channel !== 'postal')
}
