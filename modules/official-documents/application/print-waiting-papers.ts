import { performance, type EventLoopUtilization } from 'node:perf_hooks'
import { setTimeout as rest } from 'node:timers/promises'
import { addJob } from '../../../platform/jobs/job-queue.ts'
import type { Job } from '../../../platform/module.ts'
import type { Work } from '../../../platform/work.ts'
import { listDocumentsById } from '../store/issued-document-store.ts'
import { findWaitingWords, listWaiting, mayPrintWaiting } from '../store/print-store.ts'
import { keepPrint, type ToKeep } from './keep-print.ts'
import { printPaper } from './print-paper.ts'

const NAME = 'print-waiting-papers'
/** A few seconds: small enough that a stop in the middle wastes little. */
const BATCH = 40
/** Between two papers, so that people at the counters have the processor first: some 800 papers a minute, and while they keep it busy some 120. What is asked for is printed at once. */
const REST_MS = { quiet: 50, busy: 450 } as const
const BUSY = 0.5

const restBetween = (before: EventLoopUtilization): Promise<void> => rest(performance.eventLoopUtilization(before).utilization > BUSY ? REST_MS.busy : REST_MS.quiet)

type Pass = { readonly waiting: number; readonly printed: number }

/** Prints first and writes last, so that no reader waits for the batch; one that cannot be printed does not hold up the rest. */
export const printWaitingPapers = async (work: Work): Promise<Pass> => {
  const ids = await listWaiting(work.tx, BATCH)
  const printed: ToKeep[] = []
  const faults: unknown[] = []
  for (const document of await listDocumentsById(work.tx, ids)) {
    const words = await findWaitingWords(work.tx, document)
    if (words === undefined) continue
    const before = performance.eventLoopUtilization()
    const bytes = await printPaper(words).catch((fault: unknown) => void faults.push(fault))
    if (bytes !== undefined) printed.push({ document, bytes, fileName: words.fileName })
    await restBetween(before)
  }
  if (printed.length === 0 && faults.length > 0) throw faults[0]
  // In the order of `print-papers.ts`: the two may meet at the same papers.
  for (const one of printed.toSorted((a, b) => (a.document.documentId < b.document.documentId ? -1 : 1))) await keepPrint(work, one)
  return { waiting: ids.length, printed: printed.length }
}

/** Every minute whatever nobody has read yet; goes on at once as long as a full batch waits. */
export const printJob: Job = {
  name: NAME,
  cron: '* * * * *',
  run: async (work) => {
    if (!(await mayPrintWaiting(work.tx))) return
    const { waiting, printed } = await printWaitingPapers(work)
    if (waiting === BATCH && printed > 0) await addJob(work, { name: NAME, key: NAME })
  },
}
