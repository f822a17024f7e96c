// Luật Giao dịch điện tử 20/2023/QH15 Điều 10, Điều 12: a data message keeps its value while its wholeness can be proven.
import type { Actor } from '../../../kernel/actor.ts'
import type { PersonId, StoredFileId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { MalwareScan } from './malware-scan.ts'
import type { MediaType } from './media-types.ts'

export type FileOwner =
  | { readonly kind: 'person'; readonly personId: PersonId }
  | { readonly kind: 'unit'; readonly unitId: UnitId }

/** Bytes with their proof; never changed, only followed by another. `fileName` is as given, cleaned for the eye. */
export type StoredFile = {
  readonly id: StoredFileId
  readonly fileName: string
  readonly mediaType: MediaType
  readonly sizeBytes: number
  /** 64 hexadecimal digits, told to whoever handed the file in. */
  readonly sha256: string
  readonly owner: FileOwner
  readonly storedAt: Instant
  readonly malwareScan: MalwareScan
  /** Its period was over and a person decided; the row stays as the record. */
  readonly destroyedAt?: Instant
}

/** A person's files are theirs; a unit's files are for its own staff. Dossiers add their own reasons through `mayRead`. */
export const isOwner = (actor: Actor, owner: FileOwner): boolean => {
  if (actor.kind === 'citizen') return owner.kind === 'person' && owner.personId === actor.personId
  if (actor.kind === 'staff') return owner.kind === 'unit' && actor.roles.some((role) => role.unitId === owner.unitId)
  return actor.kind === 'system'
}
