// A file somebody sends may be made to keep the check busy: it is checked beside the server, for seconds, in little memory.
import { Worker } from 'node:worker_threads'
import type { PdfReport } from './report.ts'
import type { ValidationContext } from './validate-signature.ts'
import type { ValidationJob } from './validate-worker.ts'

const WITHIN_MS = 10_000
const AT_ONCE = 2
/** Whoever comes behind so many is told at once that it was not checked. */
const MOST_WAITING = 40
const LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 }

const GIVEN_UP: PdfReport = { state: 'damaged', fault: 'it takes too long or too much memory to check', unfinished: true }

const runWorker = (job: ValidationJob, withinMs: number): Promise<PdfReport> =>
  new Promise((resolve) => {
    const worker = new Worker(new URL('./validate-worker.ts', import.meta.url), { workerData: job, execArgv: [], env: {}, resourceLimits: LIMITS })
    const end = (report: PdfReport): void => {
      clearTimeout(timer)
      resolve(report)
      void worker.terminate()
    }
    const timer = setTimeout(() => end(GIVEN_UP), withinMs)
    worker.on('message', (report: PdfReport) => end(report))
    worker.on('error', () => end(GIVEN_UP))
    worker.on('exit', () => end(GIVEN_UP))
  })

let running = 0
const waiting: (() => void)[] = []

/** Its turn among the checks; a place that is given up goes to whoever waits longest. */
const takeTurn = async (): Promise<void> => {
  if (running < AT_ONCE) running += 1
  else await new Promise<void>((resolve) => waiting.push(resolve))
}

const giveTurn = (): void => {
  const next = waiting.shift()
  if (next === undefined) running -= 1
  else next()
}

/** `validatePdf` for bytes of strangers: neither the time nor the memory of the server is theirs. */
export const validateInWorker = async (bytes: Uint8Array, { trust, now }: ValidationContext, { withinMs = WITHIN_MS }: { readonly withinMs?: number } = {}): Promise<PdfReport> => {
  if (waiting.length >= MOST_WAITING) return GIVEN_UP
  await takeTurn()
  try {
    return await runWorker({ bytes, now, anchors: trust.anchors.map(({ certificate, demo }) => ({ der: certificate.der, demo })) }, withinMs)
  } finally {
    giveTurn()
  }
}
