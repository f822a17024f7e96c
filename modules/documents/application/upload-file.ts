import type { UnitId } from '../../../kernel/ids.ts'
import { refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { FileRefusal } from '../domain/inspect-file.ts'
import { isOwner, type FileOwner, type StoredFile } from '../domain/stored-file.ts'
import { storeFile } from './store-file.ts'

export type UploadRefusal = FileRefusal | { readonly kind: 'owner-not-yours' }
export type UploadFile = { readonly bytes: Uint8Array; readonly fileName: string; readonly unitId?: string }

const ownerFor = ({ actor }: Work, unitId: string | undefined): FileOwner | undefined => {
  if (actor.kind === 'citizen') return { kind: 'person', personId: actor.personId }
  return actor.kind === 'staff' && unitId !== undefined ? { kind: 'unit', unitId: unitId as UnitId } : undefined
}

/** A citizen's upload is theirs; an official's belongs to a unit they hold a role at. */
export const uploadFile = async (work: Work, { bytes, fileName, unitId }: UploadFile): Promise<Outcome<StoredFile, UploadRefusal>> => {
  const owner = ownerFor(work, unitId)
  if (owner === undefined || !isOwner(work.actor, owner)) return refuse({ kind: 'owner-not-yours' })
  return storeFile(work, { bytes, fileName, owner })
}
