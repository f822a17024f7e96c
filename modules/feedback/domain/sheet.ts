// NĐ 20/2008/NĐ-CP Điều 10.3, 13.3: address, telephone number and mail are posted at every reception place, and posted anew when they change.
import type { UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'

/** What a sheet tells whoever reads it. */
export type SheetSaid = {
  readonly unitName: string
  readonly address: string
  readonly hotline: string
  readonly email: string
  readonly receiverName: string
  /** Working days: to classify, to ask for more, to solve, to publish. */
  readonly limits: readonly number[]
}
export type SheetPart = keyof SheetSaid

export const SHEET_PARTS = ['unitName', 'address', 'hotline', 'email', 'receiverName', 'limits'] as const satisfies readonly SheetPart[]

export type SheetPosting = {
  readonly id: string
  readonly unitId: UnitId
  readonly place: string
  readonly edition: string
  readonly said: SheetSaid
  readonly confirmation: string
  readonly postedAt: Instant
  readonly officialName: string
}

/** It hangs no more. */
export type SheetRemoval = { readonly postingId: string; readonly reason: string; readonly removedAt: Instant; readonly officialName: string }

/** What a sheet that hangs no longer says rightly. */
export const changedSince = (posted: SheetSaid, now: SheetSaid): readonly SheetPart[] => SHEET_PARTS.filter((part) => String(posted[part]) !== String(now[part]))
