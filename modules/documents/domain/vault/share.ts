// NĐ 13/2023/NĐ-CP articles 3 and 11: what a person lets others read is bound to one purpose, ends by itself, and can be taken back.
import type { DossierId, PaperRecordId, PersonId } from '../../../../kernel/ids.ts'
import type { Instant } from '../../../../kernel/instant.ts'

/** A dossier used a paper again for a component. */
export type PaperUse = { readonly dossierId: DossierId; readonly recordId: PaperRecordId; readonly holderId: PersonId; readonly component: string; readonly label: string; readonly at: Instant }

/** The officials of one dossier may read one paper, until then. */
export type PaperShare = {
  readonly id: string
  readonly dossierId: DossierId
  readonly recordId: PaperRecordId
  readonly holderId: PersonId
  /** How the holder knows the dossier. */
  readonly label: string
  readonly madeAt: Instant
  readonly untilAt: Instant
  readonly revokedAt?: Instant
}

/** Longest a share may last; whoever needs longer shares again. */
export const LONGEST_SHARE_DAYS = 30

export const isShared = ({ untilAt, revokedAt }: PaperShare, now: Instant): boolean => revokedAt === undefined && now < untilAt
