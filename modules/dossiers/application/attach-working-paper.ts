import type { DossierId, StoredFileId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { findFile, storeFile, type FileRefusal } from '../../documents/index.ts'
import type { NamedFile } from '../domain/dossier-parts.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { readDossier } from './show-dossier.ts'
import { standingOf } from './standing.ts'

export type AttachWorkingPaper = { readonly dossierId: DossierId; readonly bytes: Uint8Array; readonly fileName: string }

/** Minutes, opinions, a result settled at once: kept for the unit that decides, named by the act it belongs to. */
export const attachWorkingPaper = async (work: Work, { dossierId, bytes, fileName }: AttachWorkingPaper): Promise<Outcome<NamedFile, DossierRefusal | FileRefusal>> => {
  const read = await readDossier(work, dossierId)
  if (!read.ok) return read
  if (standingOf(work).kind !== 'staff') return refuse({ kind: 'not-permitted-here' })
  const stored = await storeFile(work, { bytes, fileName, owner: { kind: 'unit', unitId: read.value.dossier.resolvingUnitId } })
  return stored.ok ? ok({ fileId: stored.value.id, name: stored.value.fileName }) : stored
}

/** A file named by an act: of the unit that decides, and nobody else's. */
export const findWorkingPaper = async (work: Work, dossierId: DossierId, fileId: string | undefined): Promise<Outcome<NamedFile | undefined, DossierRefusal>> => {
  if (fileId === undefined) return ok(undefined)
  const read = await readDossier(work, dossierId)
  if (!read.ok) return read
  const file = await findFile(work, fileId as StoredFileId)
  const own = file?.owner.kind === 'unit' && file.owner.unitId === read.value.dossier.resolvingUnitId
  return file && own ? ok({ fileId: file.id, name: file.fileName }) : refuse({ kind: 'not-permitted-here' })
}
