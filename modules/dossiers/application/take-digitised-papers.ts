// Thông tư 01/2023/TT-VPCP Điều 8: a scanned paper is kept with the component it belongs to, in the act that files it.
import type { DossierId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { DigitisedPapers } from '../../documents/index.ts'
import { decideDigitise, type DigitisedFile } from '../domain/digitise.ts'
import type { FilingDraft } from '../domain/filing-draft.ts'
import { findDraft } from '../store/draft-store.ts'
import { actOnDossier } from './act-on-dossier.ts'
import { attachStoredDraftFile } from './change-draft.ts'
import { draftOwnerOf } from './draft-owner.ts'
import { readDossier } from './show-dossier.ts'

type Taken = Outcome<unknown, { readonly kind: 'bench-subject-gone' }>

const gone = (): Taken => refuse({ kind: 'bench-subject-gone' })

const putBesidePapers = async (work: Work, dossierId: DossierId, files: readonly DigitisedFile[]): Promise<Taken> => {
  const acted = await actOnDossier(work, { dossierId }, (dossier, standing) => decideDigitise(dossier, standing, files))
  return acted.ok ? acted : gone()
}

/** Received while its papers were still on the bench: they go to the dossier it became, by the component they were meant for. */
const followFiling = async (work: Work, filedAs: DossierId, { papers }: DigitisedPapers): Promise<Taken> => {
  const read = await readDossier(work, filedAs)
  if (!read.ok) return gone()
  const { components } = read.value.dossier
  const files = papers.flatMap(({ slotKey, fileId, fileName }) => {
    const paper = components.find(({ key, digitised }) => key === slotKey && digitised === undefined)
    return paper === undefined ? [] : [{ serial: paper.serial, file: { fileId, name: fileName } }]
  })
  return files.length < papers.length ? gone() : putBesidePapers(work, filedAs, files)
}

const putIntoDraft = async (work: Work, draft: FilingDraft, { papers }: DigitisedPapers): Promise<Taken> => {
  for (const { slotKey, fileId } of papers) {
    const attached = await attachStoredDraftFile(work, { draftId: draft.id, key: slotKey, fileId })
    if (!attached.ok) return gone()
  }
  return ok(undefined)
}

export const takeDigitisedPapers = async (work: Work, digitised: DigitisedPapers): Promise<Taken> => {
  const { subject, papers } = digitised
  if (subject.kind === 'dossier') return putBesidePapers(work, subject.id as DossierId, papers.map(({ slotKey, fileId, fileName }) => ({ serial: Number(slotKey), file: { fileId, name: fileName } })))
  const draft = await findDraft(work.tx, draftOwnerOf(work.actor), subject.id)
  if (draft === undefined) return gone()
  return draft.filedAs === undefined ? putIntoDraft(work, draft, digitised) : followFiling(work, draft.filedAs, digitised)
}
