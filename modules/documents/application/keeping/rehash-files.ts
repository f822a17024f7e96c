// Luật Giao dịch điện tử 20/2023/QH15 Điều 12: every stored byte is read back again and again; what is lost or changed is known before anybody needs it.
import type { Job, Step } from '../../../../platform/module.ts'
import { currentFileStore } from '../../../../platform/storage/current-file-store.ts'
import { FileStoreError } from '../../../../platform/storage/file-store.ts'
import type { Work } from '../../../../platform/work.ts'
import type { AlarmSeen } from '../../domain/file-alarm.ts'
import { mayBeginAnew, withinBudget, type Content, type RehashCycle } from '../../domain/rehash.ts'
import { closeAlarms } from '../../store/alarm-store.ts'
import { askContents } from '../../store/content-scan-store.ts'
import { beginCycle, findLastCycle, listContentsAfter, moveCycle } from '../../store/rehash-store.ts'
import { raiseAlarms } from './raise-alarms.ts'
import { currentScanner } from './scanner.ts'

const PAGE = 64
const MEGABYTE = 1024 * 1024
const SECONDS_A_PASS = 60

/** What a content turned out to be; undefined: whole. */
type Seen = { readonly content: Content; readonly fault?: AlarmSeen }
type Looked = { readonly seen: readonly Seen[]; /** The store itself does not answer: nothing is said of the contents. */ readonly unreachable?: string }
type Page = { readonly cycle: RehashCycle; readonly contents: readonly Content[] }

const openCycle = async (work: Work): Promise<RehashCycle | undefined> => {
  const last = await findLastCycle(work.tx)
  if (last !== undefined && last.endedAt === undefined) return last
  if (!mayBeginAnew(last, work.now)) return undefined
  await beginCycle(work.tx, (last?.serial ?? 0) + 1, work.now)
  return findLastCycle(work.tx)
}

const takePage = async (work: Work, budget: number): Promise<Page | undefined> => {
  const cycle = await openCycle(work)
  return cycle && { cycle, contents: withinBudget(await listContentsAfter(work.tx, cycle.reached, PAGE), budget) }
}

const faultOf = async ({ sha256 }: Content): Promise<AlarmSeen | undefined> => {
  try {
    await currentFileStore().prove(sha256)
    return undefined
  } catch (error) {
    if (!(error instanceof FileStoreError)) throw error
    if (error.fault !== 'missing' && error.fault !== 'damaged') throw error
    return { kind: `file-${error.fault}`, thing: sha256, detail: error.message }
  }
}

/** One after another: a walk in the background takes one core's share at most. */
const look = async (contents: readonly Content[]): Promise<Looked> => {
  const seen: Seen[] = []
  for (const content of contents) {
    try {
      const fault = await faultOf(content)
      seen.push({ content, ...(fault ? { fault } : {}) })
    } catch (error) {
      if (error instanceof FileStoreError) return { seen, unreachable: error.message }
      throw error
    }
  }
  return { seen }
}

const moved = ({ cycle, contents }: Page, seen: readonly Seen[], work: Work): RehashCycle => ({
  ...cycle,
  reached: seen.at(-1)?.content.sha256 ?? cycle.reached,
  checked: cycle.checked + seen.length,
  checkedBytes: cycle.checkedBytes + seen.reduce((sum, { content }) => sum + content.sizeBytes, 0),
  faults: cycle.faults + seen.filter(({ fault }) => fault).length,
  ...(contents.length === 0 ? { endedAt: work.now } : {}),
})

const STORE = 'store'

const keepSeen = async (work: Work, page: Page, { seen, unreachable }: Looked): Promise<boolean> => {
  if (unreachable !== undefined) await raiseAlarms(work, [{ kind: 'store-unreachable', thing: STORE, detail: unreachable }])
  else if (seen.length > 0) await closeAlarms(work.tx, { kinds: ['store-unreachable'], things: [STORE], at: work.now })
  if (!(await moveCycle(work.tx, page.cycle, moved(page, seen, work)))) return false
  const whole = seen.filter(({ fault }) => !fault).map(({ content }) => content.sha256)
  if (whole.length > 0 && currentScanner()) await askContents(work.tx, whole, work.now)
  if (whole.length > 0) await closeAlarms(work.tx, { kinds: ['file-missing', 'file-damaged'], things: whole, at: work.now })
  await raiseAlarms(work, seen.flatMap(({ fault }) => fault ?? []))
  return unreachable === undefined && page.contents.length > 0
}

/** Goes on where the last pass stopped, for so many bytes. Cut off anywhere, the next pass sees the same contents again. */
export const rehashFiles = async (step: Step, budget: number): Promise<void> => {
  for (let left = budget; left > 0; ) {
    const page = await step((work) => takePage(work, left))
    if (page === undefined) return
    const looked = await look(page.contents)
    if (!(await step((work) => keepSeen(work, page, looked)))) return
    left -= looked.seen.reduce((sum, { content }) => sum + content.sizeBytes, 0)
  }
}

/** Each minute a minute's worth. */
export const rehashJob = (megabytesPerSecond: number): Job => ({
  name: 'rehash-files',
  cron: '* * * * *',
  runInSteps: (step) => rehashFiles(step, megabytesPerSecond * MEGABYTE * SECONDS_A_PASS),
})
