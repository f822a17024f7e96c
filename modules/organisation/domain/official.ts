import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import type { Brand } from '../../../kernel/brand.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Validity } from './validity.ts'

export type JobPostId = Brand<string, 'JobPostId'>
export type PostHoldingId = Brand<string, 'PostHoldingId'>

/** cán bộ · công chức · viên chức (Law on cadres and civil servants; Law on public employees). */
export const OFFICIAL_KINDS = ['cadre', 'civil-servant', 'public-employee'] as const
export type OfficialKind = (typeof OFFICIAL_KINDS)[number]

export const POSITIONS = ['head-of-unit', 'deputy-head', 'officer'] as const
export type Position = (typeof POSITIONS)[number]

export type Official = { readonly id: OfficialId; readonly fullName: string; readonly kind: OfficialKind }

/** A chair in a unit, whoever sits on it. `title` is what stands on the door ("Chủ tịch", "Công chức Tư pháp - Hộ tịch"). */
export type JobPost = Validity & {
  readonly id: JobPostId
  readonly unitId: UnitId
  readonly position: Position
  readonly title: string
}

/** Who sat on a chair, from when until when (`untilOn`: first day no longer), on which decision. */
export type PostHolding = Validity & {
  readonly id: PostHoldingId
  readonly postId: JobPostId
  readonly official: Official
  readonly basis: string
}

/** An official as found at a unit on a date. */
export type OfficialAtUnit = {
  readonly officialId: OfficialId
  readonly fullName: string
  readonly kind: OfficialKind
  readonly unitId: UnitId
  readonly postId: JobPostId
  readonly position: Position
  readonly title: string
  readonly sinceOn: PlainDate
}
