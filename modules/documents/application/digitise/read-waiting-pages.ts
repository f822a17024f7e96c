// Pages are worked on after the act that brought them, outside every transaction; whoever dies half-way loses the lease, and the page is taken again.
import { availableParallelism } from 'node:os'
import { epochMs, instantFromMs, type Instant } from '../../../../kernel/instant.ts'
import type { Job, Step } from '../../../../platform/module.ts'
import type { Work } from '../../../../platform/work.ts'
import type { StoredFile } from '../../domain/stored-file.ts'
import { whyClosed } from '../../domain/malware-scan.ts'
import { keepReading, putOff, takeWaitingPage, type WaitingPage } from '../../store/bench-page-store.ts'
import { findStoredFile } from '../../store/stored-file-store.ts'
import { READ_JOB } from './add-scans.ts'
import { NOT_OPENED, readOnePage } from './read-one-page.ts'

/** Longer than the slowest page may take. */
const LEASE_MS = 180_000
const MOST_ATTEMPTS = 3
/** Nobody opens what the scanner for malware has not let pass. */
const CLOSED_MS = 10_000
/** One core is left to those who wait for a page. */
const LANES = Math.max(1, availableParallelism() - 1)

type Taken = { readonly page: WaitingPage; readonly source: StoredFile | undefined }

const take = async (work: Work): Promise<Taken | undefined> => {
  const until: Instant = instantFromMs(epochMs(work.now) + LEASE_MS)
  const page = await takeWaitingPage(work.tx, { now: work.now, until })
  return page && { page, source: await findStoredFile(work.tx, page.sourceFileId) }
}

const readTaken = async (step: Step, { page, source }: Taken): Promise<void> => {
  const closed = source && whyClosed(source.malwareScan)
  if (closed?.kind === 'file-waits-for-scan') return step((work) => putOff(work.tx, page, instantFromMs(epochMs(work.now) + CLOSED_MS)))
  const read = source === undefined || closed !== undefined ? NOT_OPENED : await readOnePage(source, page)
  if (read === undefined && page.attempts < MOST_ATTEMPTS) return
  await step((work) => keepReading(work.tx, page, read ?? { ...NOT_OPENED, turn: page.turn, turnedBy: page.turnedBy }))
}

const readLane = async (step: Step): Promise<void> => {
  for (;;) {
    const taken = await step(take)
    if (taken === undefined) return
    await readTaken(step, taken)
  }
}

let reading: Promise<unknown> | undefined
let cameMore = false

/** All pages that wait, in as many lanes as this machine has cores to spare, and only once in a process: its other jobs go on beside it. */
export const readWaitingPages = async (step: Step): Promise<void> => {
  if (reading !== undefined) {
    cameMore = true
    return
  }
  try {
    do {
      cameMore = false
      reading = Promise.all(Array.from({ length: LANES }, () => readLane(step)))
      await reading
    } while (cameMore)
  } finally {
    reading = undefined
  }
}

export const readScansJob: Job = { name: READ_JOB, cron: '* * * * *', runInSteps: (step) => readWaitingPages(step) }
