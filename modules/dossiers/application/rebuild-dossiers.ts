import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { DossierId } from '../../../kernel/ids.ts'
import { openDatabase, type Database } from '../../../platform/db/database.ts'
import { listDossierIds } from '../store/journal-faults.view.ts'
import type { RebuiltRows } from '../store/rebuild-rows.ts'
import { AT_ONCE, type AnsweredPage, type AskedPage, type RebuildSettings } from './rebuild-settings.ts'

const PAGE = 200
const MOST_WORKERS = 4
/** What a page of journals leaves behind dies young where there is room for some pages: what is still alive is copied seldom. */
const YOUNG_MB = 192
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

async function* pagesOf({ tx }: Database): AsyncGenerator<readonly DossierId[]> {
  for (let after = BEFORE_ALL; ; ) {
    const ids = await listDossierIds(tx, after, PAGE)
    if (ids.length > 0) yield ids
    const last = ids.at(-1)
    if (last === undefined || ids.length < PAGE) return
    after = last
  }
}

type Folding = { readonly ask: (ids: readonly DossierId[]) => Promise<RebuiltRows>; readonly end: () => Promise<unknown> }

/** A worker that ends, however it does, answers nothing any more: whoever waits for it, or asks it later, is told. */
export const openWorker = (settings: RebuildSettings, program = new URL('./rebuild-worker.ts', import.meta.url)): Folding => {
  const worker = new Worker(program, { workerData: settings, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } })
  const waiting = new Map<number, PromiseWithResolvers<RebuiltRows>>()
  let asked = 0
  worker.on('message', ({ nth, ...rows }: AnsweredPage) => {
    waiting.get(nth)?.resolve(rows)
    waiting.delete(nth)
  })
  let gone: Error | undefined
  const fail = (cause: Error): void => {
    gone ??= cause
    for (const { reject } of waiting.values()) reject(gone)
    waiting.clear()
  }
  worker.on('error', fail)
  worker.on('exit', (code) => fail(new Error(`a worker of the rebuild ended early (exit ${code})`)))
  const ask = (ids: readonly DossierId[]): Promise<RebuiltRows> => {
    if (gone !== undefined) return Promise.reject(gone)
    const page = { nth: (asked += 1), ids } satisfies AskedPage
    const answer = Promise.withResolvers<RebuiltRows>()
    waiting.set(page.nth, answer)
    worker.postMessage(page)
    return answer.promise
  }
  return { ask, end: () => worker.terminate() }
}

export type Rebuilt = RebuiltRows & { readonly checked: number }

/**
 * Every journal folded, and the rows that say something else written anew, on all processors: each page of dossiers is one short
 * transaction of its own.
 * @param onPage told how many were folded so far
 */
export const rebuildDossiers = async (settings: RebuildSettings, onPage: (checked: number) => void = () => undefined): Promise<Rebuilt> => {
  const database = openDatabase({ connection: settings.connection, max: 1 })
  const workers = Array.from({ length: Math.min(MOST_WORKERS, availableParallelism()) }, () => openWorker(settings))
  const pages = pagesOf(database)
  const [faults, left]: [string[], string[]] = [[], []]
  let checked = 0
  const foldPages = async ({ ask }: Folding): Promise<void> => {
    for await (const ids of pages) {
      const page = await ask(ids)
      checked += ids.length
      faults.push(...page.faults)
      left.push(...page.left)
      onPage(checked)
    }
  }
  try {
    await Promise.all(workers.flatMap((worker) => Array.from({ length: AT_ONCE }, () => foldPages(worker))))
  } finally {
    await Promise.all([...workers.map(({ end }) => end()), database.close()])
  }
  return { checked, faults: faults.toSorted(), left: left.toSorted() }
}
