// Luật Lưu trữ 33/2024/QH15: the papers of a dossier go together, as they stand.
import { extname } from 'node:path'
import type { DossierId, StoredFileId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { recordAudit } from '../../audit/index.ts'
import { findFiles, whyClosed, type PackedFile } from '../../documents/index.ts'
import { listIssuedDocuments, signedVersionsOf } from '../../official-documents/index.ts'
import { papersOf } from './dossier-papers.ts'
import { readDossier } from './show-dossier.ts'

type Named = { readonly fileId: StoredFileId; readonly name: string }
export type DossierToPack = { readonly files: readonly PackedFile[]; /** Papers that nobody may open now, or that are not printed yet. */ readonly left: number }

const UNSAFE = /[\\/:*?"<>|\p{Cc}]/gu
const LONGEST = 80

const safe = (name: string): string => name.normalize('NFC').replaceAll(UNSAFE, '_').slice(0, LONGEST).trim().replace(/\.+$/, '')

/** Papers handed in and results first, then what was issued for the dossier; what was signed as it was signed. */
const namedIn = async (work: Work, dossierId: DossierId, papers: readonly Named[]): Promise<readonly Named[]> => {
  const issued = (await listIssuedDocuments(work, dossierId)).map(({ fileId, kind, number }) => ({ fileId, name: `${kind} ${number}` }))
  const all = [...new Map([...papers, ...issued].map((paper) => [paper.fileId, paper])).values()]
  const signed = await signedVersionsOf(work, all.map(({ fileId }) => fileId))
  return all.map(({ fileId, name }) => ({ fileId: signed.get(fileId) ?? fileId, name }))
}

/** All papers of one dossier under a folder of its code; each dossier that leaves the product stands in the trail. */
export const filesToPack = async (work: Work, dossierId: DossierId): Promise<DossierToPack> => {
  const read = await readDossier(work, dossierId)
  if (!read.ok) return { files: [], left: 0 }
  const { dossier } = read.value
  const named = await namedIn(work, dossierId, await papersOf(work, dossier))
  const stored = new Map((await findFiles(work, named.map(({ fileId }) => fileId))).map((file) => [file.id, file]))
  const files = named.flatMap(({ fileId, name }, index): readonly PackedFile[] => {
    const file = stored.get(fileId)
    if (file === undefined || whyClosed(file.malwareScan, file.destroyedAt !== undefined)) return []
    const ending = extname(file.fileName)
    const serial = String(index + 1).padStart(2, '0')
    return [{ path: `${safe(dossier.code ?? dossierId)}/${serial} ${safe(name.endsWith(ending) ? name.slice(0, name.length - ending.length) : name)}${safe(ending)}`, sha256: file.sha256, sizeBytes: file.sizeBytes }]
  })
  const left = named.length - files.length
  await recordAudit(work, { event: 'dossier-files-packed', thing: 'dossier', thingId: dossierId, dossierId, purpose: 'operator', facts: { count: files.length, left } })
  return { files, left }
}
