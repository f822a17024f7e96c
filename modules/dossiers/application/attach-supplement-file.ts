import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { DossierId, StoredFileId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { readOwnFile, storeFile, type FileOwner, type FileRefusal, type OpenFileRefusal } from '../../documents/index.ts'
import { whyNot } from '../domain/abilities.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { lockSupplementDraft } from '../store/supplement-draft-store.ts'
import { insertSupplementFile, listSupplementFiles, removeSupplementFiles, type SupplementFile } from '../store/supplement-file-store.ts'
import { readDossier } from './show-dossier.ts'
import { standingOf } from './standing.ts'

type OnItem = { readonly dossierId: DossierId; readonly item: number }
export type AttachSupplementFile = OnItem & { readonly bytes: Uint8Array; readonly fileName: string }

export const ownerOf = (work: Work, dossier: Dossier): FileOwner =>
  work.actor.kind === 'citizen' ? { kind: 'person', personId: work.actor.personId } : { kind: 'unit', unitId: dossier.receivingUnitId }

export const openSupplement = async (work: Work, { dossierId, item }: { readonly dossierId: DossierId; readonly item?: number }): Promise<Outcome<Dossier, DossierRefusal>> => {
  const read = await readDossier(work, dossierId)
  if (!read.ok) return read
  const { dossier } = read.value
  const no = whyNot('give-supplement', dossier, standingOf(work))
  if (no) return refuse(no)
  if (item === undefined || dossier.supplement?.items.some(({ serial }) => serial === item)) return ok(dossier)
  return refuse({ kind: 'supplement-item-unknown', item })
}

/** One after the other with whoever sends it. */
const openToChange = async (work: Work, on: OnItem): Promise<Outcome<Dossier, DossierRefusal>> => {
  await lockSupplementDraft(work.tx, on.dossierId)
  return openSupplement(work, on)
}

/** Kept beside the item until the supplement is given; nothing of the dossier changes before. */
export const attachSupplementFile = async (work: Work, command: AttachSupplementFile): Promise<Outcome<readonly SupplementFile[], DossierRefusal | FileRefusal>> => {
  const dossier = await openToChange(work, command)
  if (!dossier.ok) return dossier
  const { bytes, fileName, dossierId, item } = command
  const stored = await storeFile(work, { bytes, fileName, owner: ownerOf(work, dossier.value) })
  if (!stored.ok) return stored
  await insertSupplementFile(work.tx, dossierId, { item, fileId: stored.value.id, name: stored.value.fileName, addedAt: work.now })
  return ok(await listSupplementFiles(work.tx, dossierId))
}

type OnFile = OnItem & { readonly fileId: string }

/** A file of one's own that is stored already: just uploaded in parts. Attaching it twice is once. */
export const attachStoredSupplementFile = async (work: Work, { fileId, ...on }: OnFile): Promise<Outcome<readonly SupplementFile[], DossierRefusal | OpenFileRefusal>> => {
  const dossier = await openToChange(work, on)
  if (!dossier.ok) return dossier
  const file = await readOwnFile(work, fileId as StoredFileId)
  if (!file.ok) return file
  await insertSupplementFile(work.tx, on.dossierId, { item: on.item, fileId: file.value.id, name: file.value.fileName, addedAt: work.now })
  return ok(await listSupplementFiles(work.tx, on.dossierId))
}

export const detachSupplementFile = async (work: Work, { fileId, ...on }: OnFile): Promise<Outcome<readonly SupplementFile[], DossierRefusal>> => {
  const dossier = await openToChange(work, on)
  if (!dossier.ok) return dossier
  await removeSupplementFiles(work.tx, on.dossierId, { item: on.item, fileId })
  return ok(await listSupplementFiles(work.tx, on.dossierId))
}
