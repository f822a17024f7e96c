// NĐ 63/2010 article 17.2: posted at the office that receives or resolves; article 26.2: the same as on the national database.
import type { StoredFileId, UnitId } from '../../../../kernel/ids.ts'
import type { Instant } from '../../../../kernel/instant.ts'

export type PostingForm = 'board' | 'screen' | 'guide-book'
export type PostedLevel = 'province' | 'district' | 'commune'

/** Which procedures: of one level, of all sectors or of one. */
export type Selection = { readonly level: PostedLevel; readonly sectorKey?: string }

/** Version by code. */
export type Held = Readonly<Record<string, string>>

export type PublicPosting = Selection & {
  readonly id: string
  readonly unitId: UnitId
  readonly place: string
  readonly form: PostingForm
  readonly edition: string
  readonly held: Held
  /** Empty where a photo says it. */
  readonly confirmation: string
  readonly photoFileId?: StoredFileId
  readonly postedAt: Instant
  readonly postedBy: string
  readonly officialName: string
}

/** It hangs no more. */
export type PostingRemoval = { readonly postingId: string; readonly reason: string; readonly removedAt: Instant; readonly removedBy: string; readonly officialName: string }

export type PostingDifference = { readonly missing: readonly string[]; readonly changed: readonly string[]; readonly abolished: readonly string[] }

/** What a posting no longer says rightly, by code. */
export const differencesOf = (posted: Held, inForce: Held): PostingDifference => ({
  missing: Object.keys(inForce).filter((code) => !(code in posted)),
  changed: Object.keys(inForce).filter((code) => code in posted && posted[code] !== inForce[code]),
  abolished: Object.keys(posted).filter((code) => !(code in inForce)),
})

export const isOutOfDate = ({ missing, changed, abolished }: PostingDifference): boolean => missing.length + changed.length + abolished.length > 0
