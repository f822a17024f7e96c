// One chair, one person at a time; whoever left stays on record (Law on cadres and civil servants: appointment and dismissal by decision).
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { JobPost, PostHolding } from './official.ts'
import type { OrganisationRefusal } from './refusals.ts'

type Refusable<T> = Outcome<T, OrganisationRefusal>

const newest = (post: JobPost, holdings: readonly PostHolding[]): PostHolding | undefined =>
  holdings.filter((one) => one.postId === post.id).toSorted((a, b) => (a.fromOn < b.fromOn ? 1 : -1))[0]

/** Who sits on the chair until further notice. */
export const holderOf = (post: JobPost, holdings: readonly PostHolding[]): PostHolding | undefined =>
  holdings.find((one) => one.postId === post.id && one.untilOn === undefined)

export const checkPostOpen = (post: JobPost | undefined): Refusable<JobPost> => {
  if (post === undefined) return refuse({ kind: 'post-unknown' })
  return post.untilOn === undefined ? ok(post) : refuse({ kind: 'post-ended', title: post.title, untilOn: post.untilOn })
}

type Chair = { readonly post: JobPost; readonly holdings: readonly PostHolding[] }

export const decideAppoint = ({ post, holdings, fromOn }: Chair & { readonly fromOn: PlainDate }): Refusable<PlainDate> => {
  const holder = holderOf(post, holdings)
  if (holder !== undefined) return refuse({ kind: 'post-occupied', title: post.title, fullName: holder.official.fullName })
  const last = newest(post, holdings)
  const lastOn = last?.untilOn ?? post.fromOn
  return fromOn >= lastOn ? ok(fromOn) : refuse({ kind: 'too-early', fromOn, lastOn })
}

export const decideEndAppointment = ({ post, holdings, untilOn }: Chair & { readonly untilOn: PlainDate }): Refusable<PostHolding> => {
  const holder = holderOf(post, holdings)
  if (holder === undefined) return refuse({ kind: 'post-empty', title: post.title })
  return untilOn > holder.fromOn ? ok(holder) : refuse({ kind: 'too-early', fromOn: untilOn, lastOn: holder.fromOn })
}

export const decideEndPost = ({ post, holdings, untilOn }: Chair & { readonly untilOn: PlainDate }): Refusable<PlainDate> => {
  const holder = holderOf(post, holdings)
  if (holder !== undefined) return refuse({ kind: 'post-occupied', title: post.title, fullName: holder.official.fullName })
  const lastOn = newest(post, holdings)?.untilOn ?? post.fromOn
  return untilOn >= lastOn && untilOn > post.fromOn ? ok(untilOn) : refuse({ kind: 'too-early', fromOn: untilOn, lastOn })
}
