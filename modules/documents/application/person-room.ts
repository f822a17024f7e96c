import type { Work } from '../../../platform/work.ts'
import type { FileOwner } from '../domain/stored-file.ts'
import { toMegabytes } from '../domain/upload.ts'
import { sumOwnedBytes } from '../store/stored-file-store.ts'
import { personQuota } from './upload-limit.ts'

/** A person's files have so much room, whichever way they come; a unit's have what the disk has. */
export const whyNoRoomFor = async (work: Work, owner: FileOwner, bytes: number): Promise<{ readonly kind: 'upload-quota-full'; readonly limit: number } | undefined> => {
  if (owner.kind === 'unit') return undefined
  return (await sumOwnedBytes(work.tx, owner)) + bytes > personQuota() ? { kind: 'upload-quota-full', limit: toMegabytes(personQuota()) } : undefined
}
