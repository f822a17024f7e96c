import { parentPort, workerData } from 'node:worker_threads'
import type { DossierId } from '../../../kernel/ids.ts'
import { openDatabase } from '../../../platform/db/database.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import { findContradictions } from '../store/journal-faults.view.ts'
import { rebuildRows, type RebuiltRows } from '../store/rebuild-rows.ts'
import { AT_ONCE, type AnsweredPage, type AskedPage, type RebuildSettings } from './rebuild-settings.ts'

const onlyTell = async (tx: Transaction, ids: readonly DossierId[]): Promise<RebuiltRows> => {
  const faults = await findContradictions(tx, ids)
  return { faults, left: faults }
}

const serve = ({ connection, dry }: RebuildSettings): void => {
  const database = openDatabase({ connection, max: AT_ONCE })
  parentPort?.on('message', async ({ nth, ids }: AskedPage) => {
    const page = await database.transaction((tx) => (dry ? onlyTell(tx, ids) : rebuildRows(tx, ids)))
    parentPort?.postMessage({ nth, ...page } satisfies AnsweredPage)
  })
}

serve(workerData as RebuildSettings)
