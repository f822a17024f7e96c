// NĐ 45/2020 article 11: the officer checks the signatures of what was handed in; whoever holds a result checks it too.
import { buffer } from 'node:stream/consumers'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { FileContent } from '../../../platform/http/route.ts'
import type { Work } from '../../../platform/work.ts'
import { checkKeptFile, type FileCheck } from '../../official-documents/index.ts'
import { openComponentFile, openResultToCheck, type DossierFileRefusal } from './open-dossier-file.ts'

/** What is larger is a scan of many pages; its signatures are checked with the file in hand. */
const LARGEST = 30 * 1024 * 1024

const checkContent = async (work: Work, subjectId: string, opened: Outcome<FileContent, DossierFileRefusal>): Promise<Outcome<FileCheck, DossierFileRefusal>> => {
  if (!opened.ok) return opened
  if (opened.value.sizeBytes > LARGEST) return refuse({ kind: 'file-not-found' })
  const { sha256, open } = opened.value
  return ok(await checkKeptFile(work, { subjectId, sha256, bytes: async () => buffer(await open()) }))
}

export const checkResult = async (work: Work, dossierId: string, serial: number): Promise<Outcome<FileCheck, DossierFileRefusal>> => checkContent(work, dossierId, await openResultToCheck(work, dossierId, serial))

export const checkComponentFile = async (work: Work, dossierId: string, fileId: string): Promise<Outcome<FileCheck, DossierFileRefusal>> =>
  checkContent(work, dossierId, await openComponentFile(work, dossierId, fileId))
