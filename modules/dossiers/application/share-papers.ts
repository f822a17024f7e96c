// NĐ 13/2023/NĐ-CP articles 3 and 11: a paper is shown to the officials of one open dossier, for a time, as long as its holder wants.
import type { DossierId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { FileContent } from '../../../platform/http/route.ts'
import type { Work } from '../../../platform/work.ts'
import { openSharedPaper as openShared, sharedPapersOf, sharePaper, type PaperShare, type VaultRefusal } from '../../documents/index.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { readDossier } from './show-dossier.ts'

export type SharingRefusal = DossierRefusal | VaultRefusal

const labelOf = ({ procedure, code }: Dossier): string => (code ? `${procedure.name} (${code})` : procedure.name)

export const shareForDossier = async (work: Work, given: { readonly dossierId: string; readonly recordId: string; readonly days: number }): Promise<Outcome<PaperShare, SharingRefusal>> => {
  const read = await readDossier(work, given.dossierId)
  if (!read.ok) return read
  const { dossier } = read.value
  if (dossier.endedAt) return refuse({ kind: 'dossier-ended-no-share' })
  return sharePaper(work, { recordId: given.recordId, days: given.days, dossierId: dossier.id, label: labelOf(dossier) })
}

/** Of open dossiers only: what is decided needs no further look. */
const openDossierOf = async (work: Work, dossierId: string): Promise<Outcome<DossierId, SharingRefusal>> => {
  const read = await readDossier(work, dossierId)
  if (!read.ok) return read
  return read.value.dossier.endedAt ? refuse({ kind: 'dossier-ended-no-share' }) : ok(read.value.dossier.id)
}

export const listSharedWith = async (work: Work, dossierId: string) => {
  const opened = await openDossierOf(work, dossierId)
  if (!opened.ok) return opened.refusal.kind === 'dossier-ended-no-share' ? ok({ items: [] }) : opened
  return ok({ items: await sharedPapersOf(work, opened.value) })
}

export const readSharedPaper = async (work: Work, given: { readonly dossierId: string; readonly recordId: string; readonly purpose: string }): Promise<Outcome<FileContent, SharingRefusal>> => {
  const opened = await openDossierOf(work, given.dossierId)
  return opened.ok ? openShared(work, { dossierId: opened.value, recordId: given.recordId, purpose: given.purpose }) : opened
}
