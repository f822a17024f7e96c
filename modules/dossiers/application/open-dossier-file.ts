import type { StoredFileId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { FileContent } from '../../../platform/http/route.ts'
import type { Work } from '../../../platform/work.ts'
import { serveFile, type OpenedFile, type OpenFileRefusal } from '../../documents/index.ts'
import type { AnswerRecord } from '../../forms/index.ts'
import { describePapers, openPaper, signedVersionOf, type DescribedPaper } from '../../official-documents/index.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { listAnswers } from '../store/dossier-store.ts'
import { readDossier } from './show-dossier.ts'

export type FileOfDossier = { readonly dossierId: string; readonly find: (dossier: Dossier) => StoredFileId | undefined | Promise<StoredFileId | undefined>; readonly purpose: string }

export type DossierFileRefusal = DossierRefusal | OpenFileRefusal

/** A file is read through the dossier it belongs to: who may read the dossier may read it, and no other file of the store. */
const openThrough = async (work: Work, { dossierId, find, purpose }: FileOfDossier): Promise<Outcome<FileContent, DossierFileRefusal>> => {
  const read = await readDossier(work, dossierId)
  if (!read.ok) return read
  const fileId = await find(read.value.dossier)
  if (!fileId) return refuse({ kind: 'file-not-found' })
  return serveFile(work, { fileId: await signedVersionOf(work, fileId), purpose, dossierId }, () => true)
}

/** Printed on the first reading, when nobody has read it yet. */
export const openSlip = async (work: Work, dossierId: string): Promise<Outcome<OpenedFile, DossierFileRefusal>> => {
  const read = await readDossier(work, dossierId)
  if (!read.ok) return read
  const slip = read.value.dossier.acceptance?.slip
  if (!slip) return refuse({ kind: 'file-not-found' })
  return openPaper(work, { subjectId: read.value.dossier.id, documentId: slip.documentId, purpose: 'appointment-slip' })
}

/** An office's edition of the control slip tells what offices write to each other; applicants print their own (open-control-slip.ts). */
const readableIn = async (work: Work, { id }: Dossier): Promise<readonly DescribedPaper[]> => {
  const papers = await describePapers(work, id)
  return work.actor.kind === 'staff' ? papers : papers.filter(({ kind }) => kind !== 'control-slip')
}

/** The numbered papers of a dossier, for whoever may read the dossier. */
export const listPapersOf = async (work: Work, dossierId: string): Promise<Outcome<readonly DescribedPaper[], DossierRefusal>> => {
  const read = await readDossier(work, dossierId)
  return read.ok ? ok(await readableIn(work, read.value.dossier)) : read
}

export const openPaperOf = async (work: Work, dossierId: string, documentId: string): Promise<Outcome<OpenedFile, DossierFileRefusal>> => {
  const read = await readDossier(work, dossierId)
  if (!read.ok) return read
  const { dossier } = read.value
  const isReadable = (await readableIn(work, dossier)).some((paper) => paper.documentId === documentId)
  return isReadable ? openPaper(work, { subjectId: dossier.id, documentId, purpose: 'paper-of-dossier' }) : refuse({ kind: 'file-not-found' })
}

/** As the trail names it when somebody reads a result. */
export const RESULT_READ = 'issued-result'

const openResultFor = (work: Work, dossierId: string, { serial, purpose }: { readonly serial: number; readonly purpose: string }): Promise<Outcome<FileContent, DossierFileRefusal>> =>
  openThrough(work, { dossierId, purpose, find: (dossier) => dossier.results.find((each) => each.serial === serial)?.fileId })

export const openResult = (work: Work, dossierId: string, serial: number): Promise<Outcome<FileContent, DossierFileRefusal>> => openResultFor(work, dossierId, { serial, purpose: RESULT_READ })

/** A page asks by itself what the signatures are worth: nobody has read the result by that. */
export const openResultToCheck = (work: Work, dossierId: string, serial: number): Promise<Outcome<FileContent, DossierFileRefusal>> => openResultFor(work, dossierId, { serial, purpose: 'work' })

/** A file that answers a question, as it was frozen. */
const findAnswered = async (work: Work, { id }: Dossier, fileId: string): Promise<StoredFileId | undefined> => {
  const records = (await listAnswers(work.tx, id)).map(({ record }) => record as AnswerRecord)
  const found = records.flatMap(({ pages }) => pages).flatMap(({ lines }) => lines).find(({ file }) => file?.fileId === fileId)
  return found?.file?.fileId as StoredFileId | undefined
}

export const openComponentFile = (work: Work, dossierId: string, fileId: string): Promise<Outcome<FileContent, DossierFileRefusal>> =>
  openThrough(work, {
    dossierId,
    purpose: 'examine-dossier',
    find: async (dossier) => {
      const handedIn = [...dossier.components, ...dossier.obligations.flatMap(({ proofs = [] }) => proofs)].flatMap(({ files }) => files)
      return handedIn.find((file) => file.fileId === fileId)?.fileId ?? (await findAnswered(work, dossier, fileId))
    },
  })

/** What the office itself put into the dossier; applicants read what is sent to them, not what offices write to each other. */
export const openWorkingPaper = (work: Work, dossierId: string, fileId: string): Promise<Outcome<FileContent, DossierFileRefusal>> =>
  openThrough(work, {
    dossierId,
    purpose: 'examine-dossier',
    find: ({ verifications, opinions, branches }) => {
      if (work.actor.kind !== 'staff') return undefined
      const files = [...verifications.map(({ minutes }) => minutes), ...opinions.map(({ answer }) => answer?.file), ...branches.map(({ done }) => done?.file)]
      return files.find((file) => file?.fileId === fileId)?.fileId
    },
  })
