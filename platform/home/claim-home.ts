import { createHash } from 'node:crypto'
import { link, readFile, rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { OperatorFault } from '../operator-fault.ts'
import { codeOf, diskFull, fileFault } from './folder-faults.ts'
import { makeFolder } from './make-folder.ts'
import { startOf } from './process-identity.ts'

/** Who holds an installation, as written into its `server.lock`. */
export type Holder = { readonly pid: number; readonly start: string; readonly publicUrl: string; readonly port: number }
export type Claim = { readonly release: () => Promise<void> }

/** A holder that is just stopping gets this long before the newcomer gives up. */
const PATIENCE = 12_000
/** Below this PostgreSQL cannot even write its log ahead. */
const LEAST_FREE = 64 * 1024 * 1024

const lockOf = (home: string): string => join(home, 'server.lock')

const isHolder = (value: unknown): value is Holder =>
  typeof value === 'object' && value !== null && 'pid' in value && typeof value.pid === 'number' && 'start' in value && typeof value.start === 'string'

const parseHolder = (text: string): Holder | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    return isHolder(value) ? value : undefined
  } catch {
    return undefined
  }
}

const aliveIn = async (text: string): Promise<Holder | undefined> => {
  const holder = parseHolder(text)
  return holder && (await startOf(holder.pid)) === holder.start ? holder : undefined
}

/** The live server of this folder, if there is one. */
export const findHolder = async (home: string): Promise<Holder | undefined> => aliveIn((await readLock(lockOf(home)).catch(() => undefined)) ?? '')

const alreadyRunning = (home: string, holder: Holder): OperatorFault =>
  new OperatorFault({
    kind: 'already-running',
    vi: `Một Cửa đang chạy trên thư mục ${home} (tiến trình ${holder.pid}, ${holder.publicUrl}); hãy dừng nó trước, hoặc đặt MOTCUA_HOME và PORT khác.`,
    en: `Một Cửa already runs on ${home} (process ${holder.pid}, ${holder.publicUrl}); stop it first, or set another MOTCUA_HOME and PORT.`,
  })

const answers = (holder: Holder): Promise<boolean> =>
  fetch(`http://127.0.0.1:${holder.port}/health/live`, { signal: AbortSignal.timeout(1000) }).then((response) => response.ok, () => false)

/** Appears whole or not at all: nobody reads a lock before its holder stands in it. */
const take = async (lock: string, mine: string): Promise<boolean> => {
  const draft = `${lock}.${process.pid}`
  await writeFile(draft, mine)
  return link(draft, lock)
    .then(
      () => true,
      (cause: unknown) => {
        if (codeOf(cause) === 'EEXIST') return false
        throw cause
      },
    )
    .finally(() => rm(draft, { force: true }))
}

/** Undefined where there is none: nothing to remove. What cannot be read is no dead lock either. */
const readLock = (lock: string): Promise<string | undefined> =>
  readFile(lock, 'utf8').catch((cause: unknown) => {
    if (codeOf(cause) === 'ENOENT') return undefined
    throw cause
  })

/**
 * Only who holds the right named after this very lock removes it. What is read while holding the right cannot change: its
 * holder is dead, and nobody else may. The right is a lock like any other, so its dead holder does not block either.
 */
const removeDead = async (lock: string, dead: string, mine: string): Promise<void> => {
  const right = `${lock}.${createHash('sha256').update(dead).digest('hex').slice(0, 16)}`
  if (!(await tryClaim(right, mine))) return
  if ((await readLock(lock)) === dead) await rm(lock, { force: true })
  await rm(right, { force: true })
}

const tryClaim = async (lock: string, mine: string): Promise<boolean> => {
  if (await take(lock, mine)) return true
  const text = await readLock(lock)
  if (text !== undefined && (await aliveIn(text)) === undefined) await removeDead(lock, text, mine)
  return false
}

const claim = async (home: string, mine: string): Promise<void> => {
  const until = Date.now() + PATIENCE
  while (!(await tryClaim(lockOf(home), mine))) {
    const holder = await findHolder(home)
    if (holder && (Date.now() > until || (await answers(holder)))) throw alreadyRunning(home, holder)
    await sleep(holder ? 250 : 20)
  }
}

/**
 * Makes the folder and takes it for one server. The lock names a process and its start time, so it holds nobody up after
 * `kill -9`, a reboot, or reuse of the number.
 * @throws OperatorFault `already-running`, `folder-unwritable`, `disk-full`
 */
export const claimHome = async (home: string, at: { readonly publicUrl: string; readonly port: number }): Promise<Claim> => {
  const mine = JSON.stringify({ pid: process.pid, start: (await startOf(process.pid)) ?? '', ...at })
  try {
    await makeFolder(home)
    const { bavail, bsize } = await statfs(home)
    if (bavail * bsize < LEAST_FREE) throw diskFull(home)
    await claim(home, mine)
  } catch (cause) {
    throw fileFault(home, cause)
  }
  return {
    release: async () => {
      if ((await readLock(lockOf(home)).catch(() => undefined)) === mine) await rm(lockOf(home), { force: true })
    },
  }
}
