// QĐ 45/2016/QĐ-TTg Điều 11, Luật Kế toán 88/2015/QH13 Điều 26: what the postman took at the door, what we counted and what the post handed on must be the same money.
import type { DayGap } from '../../../kernel/days-to-hear.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'

export type OurLine = { readonly reference: string; /** What the parcel was to bring. */ readonly collect: number; /** What was counted for it. */ readonly counted: number; /** Brought only just now: the post's list cannot show it yet. */ readonly fresh?: boolean; /** The post takes some days to hand it on, and still may. */ readonly inHand?: boolean; /** A day on which the post may list it was not heard: nobody is accused. */ readonly unheard?: boolean }
export type PostLine = { readonly reference: string; readonly amount: number; /** Number of the transfer the post handed it on with; absent: not yet. */ readonly remittance?: string }

export const MONEY_DIFFERENCES = ['taken-not-counted', 'counted-not-taken', 'money-differs', 'less-than-asked', 'money-of-unknown-order', 'not-handed-on', 'days-not-heard'] as const
export type MoneyDifferenceKind = (typeof MONEY_DIFFERENCES)[number]
export type MoneyDifference = { readonly kind: MoneyDifferenceKind; readonly reference: string; readonly asked?: number; readonly counted?: number; readonly post?: number }

const sums = ({ reference, collect, counted }: OurLine, post?: number) => ({ reference, asked: collect, counted, ...(post === undefined ? {} : { post }) })

const ofOurs = (ours: OurLine, post: PostLine | undefined): readonly MoneyDifference[] => {
  if (!post) return ours.counted > 0 && !ours.fresh && !ours.unheard ? [{ kind: 'counted-not-taken', ...sums(ours) }] : []
  if (ours.counted !== post.amount) return [{ kind: ours.counted === 0 ? 'taken-not-counted' : 'money-differs', ...sums(ours, post.amount) }]
  if (ours.counted < ours.collect) return [{ kind: 'less-than-asked', ...sums(ours, post.amount) }]
  return post.remittance || ours.inHand ? [] : [{ kind: 'not-handed-on', ...sums(ours, post.amount) }]
}

const dayOf = (on: PlainDate): string => on.split('-').toReversed().join('/')

/** Known by its first day for as long as it lasts. */
export const unheardOf = ({ from, to }: DayGap): MoneyDifference & { readonly label: string } => ({ kind: 'days-not-heard', reference: from, label: from === to ? dayOf(from) : `${dayOf(from)} – ${dayOf(to)}` })

export const matchMoney = (ours: readonly OurLine[], post: readonly PostLine[]): readonly MoneyDifference[] => {
  const known = new Set(ours.map(({ reference }) => reference))
  const said = new Map(post.map((line) => [line.reference, line]))
  return [
    ...ours.flatMap((line) => ofOurs(line, said.get(line.reference))),
    ...post.flatMap(({ reference, amount }): readonly MoneyDifference[] => (known.has(reference) ? [] : [{ kind: 'money-of-unknown-order', reference, post: amount }])),
  ]
}
