// Luật Giao dịch điện tử 20/2023/QH15 Điều 16: the check is made in any case; nobody waits longer than a moment for it, and what was found is told.
import { setTimeout } from 'node:timers/promises'
import { epochMs, instantFromMs } from '../../../kernel/instant.ts'
import { addJob } from '../../../platform/jobs/job-queue.ts'
import type { Job, Step } from '../../../platform/module.ts'
import type { PdfReport } from '../../../platform/signing/validate/report.ts'
import { currentFileStore } from '../../../platform/storage/current-file-store.ts'
import type { Work } from '../../../platform/work.ts'
import { askFileCheck, findFileCheck, keepFileCheck, takeFileCheck, type FileCheckState, type OfMatter } from '../store/file-check-store.ts'
import { reportOnFile, viewOfReport, type FileCheck } from './check-file.ts'

const CHECK_JOB = 'check-files'
/** What an honest file needs many times over. */
const SOON_MS = 2_500
/** Nobody waits for it any more. */
const LATE_MS = 60_000
const LEASE_MS = 120_000
const MOST_ATTEMPTS = 3
/** Certificates run out and are withdrawn: a check is worth something for a while. */
const WORTH_MS = 600_000

const UNDONE: PdfReport = { state: 'damaged', fault: 'it could not be checked', unfinished: true }

type Content = OfMatter & { readonly bytes: () => Promise<Uint8Array> }

/** What was found, or undefined where it takes longer: then the check goes on by itself and is told as `official-documents.file-checked`. */
export const reportSoon = async (work: Work, { bytes, ...of }: Content): Promise<PdfReport | undefined> => {
  const known = await findFileCheck(work.tx, of)
  if (known?.report && known.checkedAt && epochMs(work.now) - epochMs(known.checkedAt) < WORTH_MS) return known.report as PdfReport
  const over = new AbortController()
  const late = setTimeout(SOON_MS, undefined, { signal: over.signal }).catch(() => undefined)
  const found = known?.state === 'waiting' ? undefined : await Promise.race([bytes().then((read) => reportOnFile(work, read)), late])
  over.abort()
  if (found !== undefined) return found
  await askFileCheck(work.tx, of, work.now)
  await addJob(work, { name: CHECK_JOB })
  return undefined
}

const BEING_CHECKED = {
  vi: 'Chữ ký của tệp này đang được kiểm tra, lâu hơn thường lệ; kết quả hiện ở đây ngay khi xong. Tệp được giữ nguyên.',
  en: 'The signatures of this file are being checked, which takes longer than usual; what is found shows here once it is done. The file is kept as it is.',
}

/** The signatures of a file that is kept, for whoever looks at it. */
export const checkKeptFile = async (work: Work, content: Content): Promise<FileCheck> => {
  const report = await reportSoon(work, content)
  const { sha256 } = content
  return report === undefined ? { state: 'being-checked', said: BEING_CHECKED, sha256, signatures: [], issuedHere: false } : viewOfReport(work, sha256, report)
}

/** Whose signature makes it a paper of an office, where it has one. */
export const officeOf = (report: PdfReport): string | undefined => {
  if (report.state !== 'signed' || report.verdict !== 'valid') return undefined
  return report.signatures.find(({ kind, certificate }) => kind === 'signature' && certificate?.organisation !== undefined)?.certificate?.name
}

const reportOn = async (work: Work, { sha256, attempts }: FileCheckState): Promise<PdfReport | undefined> => {
  try {
    return await reportOnFile(work, await currentFileStore().get(sha256), { withinMs: LATE_MS })
  } catch {
    // Its bytes are away, or the list of trust is: worth another try.
    return attempts < MOST_ATTEMPTS ? undefined : UNDONE
  }
}

const keep = async (work: Work, check: FileCheckState, report: PdfReport): Promise<void> => {
  if (!(await keepFileCheck(work.tx, check, { report, at: work.now }))) return
  const signedBy = officeOf(report)
  await work.tell({ type: 'official-documents.file-checked', subjectId: check.subjectId, sha256: check.sha256, ...(signedBy === undefined ? {} : { signedBy }) })
}

export const checkWaitingFiles = async (step: Step): Promise<void> => {
  for (;;) {
    const taken = await step(async (work) => ({ work, check: await takeFileCheck(work.tx, { now: work.now, until: instantFromMs(epochMs(work.now) + LEASE_MS) }) }))
    const { check } = taken
    if (check === undefined) return
    const report = await reportOn(taken.work, check)
    if (report !== undefined) await step((work) => keep(work, check, report))
  }
}

export const checkJob: Job = { name: CHECK_JOB, cron: '* * * * *', runInSteps: (step) => checkWaitingFiles(step) }
