import { chown, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Owner } from '../../db/embedded/owner.ts'
import type { KeyBox } from '../seal-keys.ts'
import { readSegment } from './wal-place.ts'

const FOLDER = 'motcua_restore'
const ASKED = '.asked-'
const LOOK_EVERY = 10

/**
 * PostgreSQL asks for a segment by a file of its name, and takes what lies there when that file is gone; nothing lies there where the
 * log has ended. Whoever should answer may have died: after some minutes it gives up (above 125 it does not go on without).
 */
export const RESTORE_COMMAND = `touch "${FOLDER}/${ASKED}%f"; n=0; while [ -e "${FOLDER}/${ASKED}%f" ]; do n=$((n+1)); [ $n -gt 30000 ] && exit 255; sleep 0.02; done; mv "${FOLDER}/%f" "%p"`

type Serving = {
  /** What stood in the way of a segment: to PostgreSQL the log ended there. */
  readonly fault: () => unknown
  readonly stop: () => Promise<void>
}

type Served = { readonly wal: string; readonly cluster: string; readonly boxes: readonly KeyBox[]; /** The user PostgreSQL runs as. */ readonly owner: Owner | undefined }

/** One segment at a time: the log of a day, unpacked at once, would fill the disk of the data that runs. */
export const serveSegments = async ({ wal, cluster, boxes, owner }: Served): Promise<Serving> => {
  const folder = join(cluster, FOLDER)
  const stopping = new AbortController()
  let fault: unknown
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if (owner !== undefined) await chown(folder, owner.uid, owner.gid)
  const give = async (name: string): Promise<void> => {
    const bytes = fault === undefined ? await readSegment(wal, name, boxes) : undefined
    if (bytes === undefined) return
    const half = join(folder, `.half-${name}`)
    await writeFile(half, bytes, { mode: 0o600 })
    if (owner !== undefined) await chown(half, owner.uid, owner.gid)
    await rename(half, join(folder, name))
  }
  const serve = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      for (const file of (await readdir(folder)).filter((each) => each.startsWith(ASKED))) {
        await give(file.slice(ASKED.length)).catch((cause: unknown) => (fault ??= cause))
        await rm(join(folder, file), { force: true })
      }
      await sleep(LOOK_EVERY, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }
  const serving = serve().catch((cause: unknown) => (fault ??= cause))
  return {
    fault: () => fault,
    stop: async () => {
      stopping.abort()
      await serving
    },
  }
}
