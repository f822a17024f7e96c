// Thông tư 01/2023/TT-VPCP Điều 8: what is signed of a scan has two layers, its pictures and its words; the scan itself stays untouched beside it.
import { availableParallelism } from 'node:os'
import type { StoredFileId } from '../../../../kernel/ids.ts'
import { epochMs, instantFromMs } from '../../../../kernel/instant.ts'
import { addJob } from '../../../../platform/jobs/job-queue.ts'
import type { Job, Step } from '../../../../platform/module.ts'
import { currentFileStore } from '../../../../platform/storage/current-file-store.ts'
import type { Work } from '../../../../platform/work.ts'
import { layLines, readingOf, stateOfScan, type ScanLine, type ScanPage, type ScanReading, type ScanState } from '../../domain/digitise/read-scan.ts'
import { whyClosed } from '../../domain/malware-scan.ts'
import type { StoredFile } from '../../domain/stored-file.ts'
import { insertScanPages, keepScanPage, listScanPages, putOffScanPage, takeScanPage, type WaitingScanPage } from '../../store/scan-page-store.ts'
import { findStoredFile } from '../../store/stored-file-store.ts'
import { NOT_OPENED, readOnePage } from './read-one-page.ts'

const KEPT_SCANS_JOB = 'read-kept-scans'
/** Longer than the slowest page may take. */
const LEASE_MS = 180_000
const MOST_ATTEMPTS = 3
/** Nobody opens what the scanner for malware has not let pass. */
const CLOSED_MS = 10_000
/** One core is left to those who wait for a page. */
const LANES = Math.max(1, availableParallelism() - 1)

/** Its pages are drawn and read after the act; whoever signs of it asks `pagesOfScan`. */
export const askReading = async (work: Work, { fileId, pages }: { readonly fileId: StoredFileId; readonly pages: number }): Promise<void> => {
  await insertScanPages(work.tx, { fileId, pages, at: work.now })
  await addJob(work, { name: KEPT_SCANS_JOB })
}

/** How far each scan is. */
export const statesOfScans = async (work: Work, fileIds: readonly StoredFileId[]): Promise<ReadonlyMap<string, ScanState>> => {
  const pages = Map.groupBy(await listScanPages(work.tx, fileIds), ({ fileId }) => fileId)
  return new Map(fileIds.map((fileId) => [fileId, stateOfScan(pages.get(fileId) ?? [])]))
}

export type DrawnPage = { readonly image: Uint8Array; readonly width: number; readonly height: number; readonly lines: readonly ScanLine[] }
export type ScanPages = { readonly state: Exclude<ScanState, 'ready'> } | { readonly state: 'ready'; readonly pages: readonly DrawnPage[] }

const drawn = async ({ picture, lines, page, fileId }: ScanPage): Promise<DrawnPage> => {
  if (picture === undefined) throw new Error(`page ${page} of ${fileId} is ready without a picture`)
  return { image: await currentFileStore().get(picture.sha256), width: picture.width, height: picture.height, lines }
}

/** Whoever calls has opened the file: nothing is asked about who may. */
export const pagesOfScan = async (work: Work, fileId: StoredFileId): Promise<ScanPages> => {
  const pages = await listScanPages(work.tx, [fileId])
  const state = stateOfScan(pages)
  return state === 'ready' ? { state, pages: await Promise.all(pages.map(drawn)) } : { state }
}

/** What it says of itself, proposed to whoever enters it; whoever calls has opened the file. */
export const readingOfScan = async (work: Work, fileId: StoredFileId): Promise<ScanReading> => readingOf(await listScanPages(work.tx, [fileId]))

type Taken = { readonly page: WaitingScanPage; readonly source: StoredFile | undefined }

const take = async (work: Work): Promise<Taken | undefined> => {
  const page = await takeScanPage(work.tx, { now: work.now, until: instantFromMs(epochMs(work.now) + LEASE_MS) })
  return page && { page, source: await findStoredFile(work.tx, page.fileId as StoredFileId) }
}

const UPRIGHT = { turn: 0, turnedBy: 'nobody' } as const

const readTaken = async (step: Step, { page, source }: Taken): Promise<void> => {
  const closed = source && whyClosed(source.malwareScan)
  if (closed?.kind === 'file-waits-for-scan') return step((work) => putOffScanPage(work.tx, page, instantFromMs(epochMs(work.now) + CLOSED_MS)))
  const read = source === undefined || closed !== undefined ? undefined : await readOnePage(source, { ...UPRIGHT, sourcePage: page.page - 1 })
  const overran = source !== undefined && closed === undefined && read === undefined
  if (overran && page.attempts < MOST_ATTEMPTS) return
  const { picture, words, fields, faults } = read ?? NOT_OPENED
  const drawnAs = picture && { picture: { sha256: picture.sha256, width: picture.width, height: picture.height } }
  await step((work) => keepScanPage(work.tx, page, { ...drawnAs, lines: layLines(words), fields, faults }))
}

const readLane = async (step: Step): Promise<void> => {
  for (let taken = await step(take); taken !== undefined; taken = await step(take)) await readTaken(step, taken)
}

export const readKeptScans = async (step: Step): Promise<void> => {
  await Promise.all(Array.from({ length: LANES }, () => readLane(step)))
}

export const readKeptScansJob: Job = { name: KEPT_SCANS_JOB, cron: '* * * * *', runInSteps: (step) => readKeptScans(step) }
