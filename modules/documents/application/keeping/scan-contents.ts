// NĐ 85/2016/NĐ-CP Điều 12, cấp độ 3: looked at after the commit; a scanner that is away is the operator's matter, never the sender's.
import { createReadStream } from 'node:fs'
import { epochMs, instantFromMs } from '../../../../kernel/instant.ts'
import { addJob } from '../../../../platform/jobs/job-queue.ts'
import type { Job, Step } from '../../../../platform/module.ts'
import { currentFileStore } from '../../../../platform/storage/current-file-store.ts'
import { FileStoreError } from '../../../../platform/storage/file-store.ts'
import type { Work } from '../../../../platform/work.ts'
import { afterAnswer, type MalwareScan, type ScanAnswer } from '../../domain/malware-scan.ts'
import type { MalwareScanner } from '../../ports.ts'
import { closeAlarms } from '../../store/alarm-store.ts'
import { askContent, listFilesOf, settleContent, takeWaiting, type WaitingContent } from '../../store/content-scan-store.ts'
import { raiseAlarms } from './raise-alarms.ts'
import { currentScanner } from './scanner.ts'

const SCAN_JOB = 'scan-contents'
const LIMIT = 20
const PATIENCE_MS = 120_000
/** Somebody waits for the answer to their upload. */
const QUICK_MS = 5_000
const LEASE_MS = LIMIT * PATIENCE_MS
const SCANNER = 'scanner'
const MOST_TOLD = 50

/** Before anything is kept: undefined where nobody looks. */
export const scanAtOnce = async (path: string): Promise<ScanAnswer | undefined> => currentScanner()?.scan(createReadStream(path), { patienceMs: QUICK_MS })

/** What a file that is being stored is marked with; what waits is looked at as soon as the act is committed. */
export const scanStateOf = async (work: Work, sha256: string, answer?: ScanAnswer): Promise<MalwareScan> => {
  if (currentScanner() === undefined) return 'not-scanned'
  const state = await askContent(work.tx, sha256, { otherwise: answer?.kind === 'clean' ? 'clean' : 'waiting', at: work.now })
  if (state === 'waiting') await addJob(work, { name: SCAN_JOB, key: SCAN_JOB })
  return state
}

const answerOn = async (scanner: MalwareScanner, { sha256 }: WaitingContent): Promise<ScanAnswer> => {
  try {
    return await scanner.scan(await currentFileStore().open(sha256), { patienceMs: PATIENCE_MS })
  } catch (error) {
    // What is lost or damaged is found, and told, by the walk through all bytes.
    if (error instanceof FileStoreError) return { kind: 'failed', cause: error.message }
    throw error
  }
}

const tellOwners = async (work: Work, sha256: string): Promise<void> => {
  for (const { file, storedBy } of await listFilesOf(work.tx, sha256, MOST_TOLD)) await work.tell({ type: 'FileQuarantined', fileId: file.id, fileName: file.fileName, owner: file.owner, storedBy })
}

const settle = async (work: Work, { sha256, attempts }: WaitingContent, answer: ScanAnswer): Promise<void> => {
  const step = afterAnswer(answer, attempts, work.now)
  if (!(await settleContent(work.tx, sha256, { ...step, at: work.now }))) return
  if (answer.kind === 'down') return raiseAlarms(work, [{ kind: 'scanner-down', thing: SCANNER, detail: answer.cause }])
  if (answer.kind !== 'failed') await closeAlarms(work.tx, { kinds: ['scanner-down'], things: [SCANNER], at: work.now })
  if (step.state !== 'quarantined' && step.state !== 'unscanned') return undefined
  await raiseAlarms(work, [{ kind: `file-${step.state}`, thing: sha256, detail: step.said ?? '' }])
  if (step.state === 'quarantined') await tellOwners(work, sha256)
}

/** One pass over what waits; true: there may be more. Once the scanner is away nothing else is sent to it. */
export const scanContents = async (step: Step): Promise<boolean> => {
  const scanner = currentScanner()
  if (scanner === undefined) return false
  const taken = await step((work) => takeWaiting(work.tx, { now: work.now, until: instantFromMs(epochMs(work.now) + LEASE_MS), limit: LIMIT }))
  let away: ScanAnswer | undefined
  for (const content of taken) {
    const answer = away ?? (await answerOn(scanner, content))
    if (answer.kind === 'down') away = answer
    await step((work) => settle(work, content, answer))
  }
  return taken.length === LIMIT && away === undefined
}

export const scanJob: Job = {
  name: SCAN_JOB,
  cron: '* * * * *',
  runInSteps: async (step) => {
    if (await scanContents(step)) await step((work) => addJob(work, { name: SCAN_JOB, key: SCAN_JOB }))
  },
}
