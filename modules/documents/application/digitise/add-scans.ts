import type { StoredFileId } from '../../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../../kernel/outcome.ts'
import { newId } from '../../../../platform/db/new-id.ts'
import { countPages } from '../../../../platform/imaging/imaging.ts'
import { addJob } from '../../../../platform/jobs/job-queue.ts'
import { currentFileStore } from '../../../../platform/storage/current-file-store.ts'
import type { Work } from '../../../../platform/work.ts'
import { whyClosed, type ClosedFile } from '../../domain/malware-scan.ts'
import { isOwner, type StoredFile } from '../../domain/stored-file.ts'
import { countPagesOfBench, insertPages, type NewPage } from '../../store/bench-page-store.ts'
import { listStoredFiles } from '../../store/stored-file-store.ts'
import { findOpenBench, type BenchDone, type BenchMissing } from './find-bench.ts'

export const READ_JOB = 'read-scans'
const MOST_PAGES = 300
const PICTURES: ReadonlySet<string> = new Set(['application/pdf', 'image/tiff', 'image/jpeg', 'image/png'])

export type ScanRefusal =
  | { readonly kind: 'scan-file-missing' }
  | { readonly kind: 'scan-no-picture'; readonly fileName: string }
  | { readonly kind: 'scan-not-opened'; readonly fileName: string }
  | { readonly kind: 'bench-full'; readonly limit: number }
  | ClosedFile
  | BenchMissing
  | BenchDone

export type CountedScan = { readonly file: StoredFile; readonly pages: number }

const countOf = async (file: StoredFile): Promise<Outcome<CountedScan, ScanRefusal>> => {
  const { fileName, mediaType, sha256 } = file
  if (!PICTURES.has(mediaType)) return refuse({ kind: 'scan-no-picture', fileName })
  const closed = whyClosed(file.malwareScan)
  if (closed !== undefined) return refuse(closed)
  if (mediaType === 'image/jpeg' || mediaType === 'image/png') return ok({ file, pages: 1 })
  const counted = await countPages({ bytes: await currentFileStore().get(sha256), mediaType })
  return counted.ok && counted.value > 0 ? ok({ file, pages: counted.value }) : refuse({ kind: 'scan-not-opened', fileName })
}

/** Slow, so outside the transaction. Undefined for what is no picture, cannot be opened, or may not. */
export const pagesOfFile = async (file: StoredFile): Promise<number | undefined> => {
  const counted = await countOf(file)
  return counted.ok ? counted.value.pages : undefined
}

/** Slow, so outside the transaction: how many pages each file has. Files of the bench's own unit only. */
export const countScans = async (work: Work, { benchId, fileIds }: { readonly benchId: string; readonly fileIds: readonly string[] }): Promise<Outcome<readonly CountedScan[], ScanRefusal>> => {
  const bench = await findOpenBench(work, benchId)
  if (!bench.ok) return bench
  const files = await listStoredFiles(work.tx, fileIds as readonly StoredFileId[])
  if (files.length !== new Set(fileIds).size || files.some(({ owner }) => !isOwner(work.actor, owner))) return refuse({ kind: 'scan-file-missing' })
  const counted: CountedScan[] = []
  for (const file of files) {
    const one = await countOf(file)
    if (!one.ok) return one
    counted.push(one.value)
  }
  return ok(counted)
}

export type AddScans = { readonly benchId: string; readonly scans: readonly CountedScan[]; readonly byPhone?: boolean }

/** Their pages wait to be read, behind those that are there. */
export const keepScans = async (work: Work, { benchId, scans, byPhone = false }: AddScans): Promise<Outcome<{ readonly pages: number }, ScanRefusal>> => {
  const pages = scans.flatMap(({ file, pages: count }) => Array.from({ length: count }, (_, sourcePage): NewPage => ({ id: newId<string & {}>(), sourceFileId: file.id, sourcePage, byPhone })))
  if ((await countPagesOfBench(work.tx, benchId)) + pages.length > MOST_PAGES) return refuse({ kind: 'bench-full', limit: MOST_PAGES })
  await insertPages(work.tx, benchId, { pages, at: work.now })
  await addJob(work, { name: READ_JOB })
  return ok({ pages: pages.length })
}

/** An official adds files that are stored already. */
export const addScans = async (work: Work, given: AddScans): Promise<Outcome<{ readonly pages: number }, ScanRefusal>> => {
  const bench = await findOpenBench(work, given.benchId, { lock: true })
  return bench.ok ? keepScans(work, given) : bench
}
