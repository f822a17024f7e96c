import { currentScratch } from '../../../platform/storage/current-file-store.ts'
import type { Work } from '../../../platform/work.ts'
import { deleteExpired, listNamed } from '../store/upload-store.ts'

/** A part that is still being received is written to all the time; one untouched for this long has lost its sender. */
const UNTOUCHED_MS = 30 * 60_000

/** Uploads a day old go, and with them every scratch file that no row names: what a killed server left half-written too. */
export const sweepUploads = async (work: Work, untouchedMs = UNTOUCHED_MS): Promise<void> => {
  await deleteExpired(work.tx, work.now)
  const scratch = currentScratch()
  // File times are the machine's own, so they are compared with the machine's clock.
  const old = await scratch.listOlder(untouchedMs)
  const named = await listNamed(work.tx, old)
  await scratch.remove(old.filter((name) => !named.has(name)))
}
