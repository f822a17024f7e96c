import type { StoredFileId } from '../../../kernel/ids.ts'
import { ok, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { readOwnFile, type OpenFileRefusal } from '../../documents/index.ts'
import type { NamedFile } from '../domain/dossier-parts.ts'
import type { Dossier } from '../domain/dossier.ts'
import { decideGiveProof } from '../domain/give-proof.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { actOnDossier, type OnDossier } from './act-on-dossier.ts'

export type GiveObligationProof = OnDossier & { readonly serial: number; readonly fileIds: readonly string[]; readonly note?: string }

/** Only files of one's own, each once. */
const ownFiles = async (work: Work, fileIds: readonly string[]): Promise<Outcome<readonly NamedFile[], OpenFileRefusal>> => {
  const files: NamedFile[] = []
  for (const fileId of new Set(fileIds)) {
    const file = await readOwnFile(work, fileId as StoredFileId)
    if (!file.ok) return file
    files.push({ fileId: file.value.id, name: file.value.fileName })
  }
  return ok(files)
}

/** The clock stands until the office has read the proof; whoever holds the dossier sees it at once. */
export const giveObligationProof = (work: Work, command: GiveObligationProof): Promise<Outcome<Dossier, DossierRefusal | OpenFileRefusal>> =>
  actOnDossier<DossierRefusal | OpenFileRefusal>(work, command, async (dossier, standing) => {
    const files = await ownFiles(work, command.fileIds)
    return files.ok ? decideGiveProof(dossier, standing, { serial: command.serial, files: files.value, ...(command.note ? { note: command.note } : {}) }) : files
  })
