import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { FileStoreError, isSha256, type FileStore, type FileStoreFault } from './file-store.ts'
import { sha256Of } from './sha256.ts'

const codeOf = (cause: unknown): string =>
  typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : ''

const FAULTS: Readonly<Record<string, readonly [FileStoreFault, string]>> = {
  ENOSPC: ['full', 'the disk is full'],
  EDQUOT: ['full', 'the disk quota is used up'],
  EROFS: ['read-only', 'the disk is read-only'],
  EACCES: ['read-only', 'this user may not write there'],
  EPERM: ['read-only', 'this user may not write there'],
  ENOTDIR: ['misconfigured', 'a part of the path is a file, not a folder'],
}

const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))

const writingFailed = (folder: string, cause: unknown): FileStoreError => {
  const [fault, reason] = FAULTS[codeOf(cause)] ?? ['unreachable', reasonOf(cause)]
  return new FileStoreError(fault, `Cannot store a file in ${folder}: ${reason}. Nothing was half-written.`, cause)
}

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

/** Makes the folder and has every new name on the way survive a power cut. */
const makeFolder = async (folder: string): Promise<void> => {
  const firstMade = await mkdir(folder, { recursive: true })
  if (firstMade === undefined) return
  for (let made = folder; made.length >= firstMade.length; made = dirname(made)) await syncFolder(dirname(made))
}

const writeNew = async (path: string, bytes: Uint8Array): Promise<void> => {
  const handle = await open(path, 'wx', 0o640)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A folder: `ab/cd/abcd…`, written beside in `incoming/`, synced, then renamed into place. */
export const openLocalFileStore = (folder: string): FileStore => {
  const incoming = join(folder, 'incoming')
  const pathOf = (sha256: string): string => {
    if (!isSha256(sha256)) throw new FileStoreError('missing', `Not a file address: ${sha256.slice(0, 80)}`)
    return join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
  }
  // A strange address is refused before any path is made of it.
  const read = async (sha256: string): Promise<Uint8Array | undefined> => {
    const path = pathOf(sha256)
    try {
      return await readFile(path)
    } catch (cause) {
      if (codeOf(cause) === 'ENOENT' || codeOf(cause) === 'ENOTDIR') return undefined
      throw new FileStoreError('unreachable', `Cannot read the file ${sha256} in ${folder}: ${reasonOf(cause)}.`, cause)
    }
  }
  const place = async (sha256: string, bytes: Uint8Array): Promise<void> => {
    const target = pathOf(sha256)
    const draft = join(incoming, randomUUID())
    try {
      await makeFolder(incoming)
      await makeFolder(dirname(target))
      await writeNew(draft, bytes)
      await rename(draft, target)
      await syncFolder(dirname(target))
    } catch (cause) {
      await rm(draft, { force: true }).catch(() => undefined)
      throw writingFailed(folder, cause)
    }
  }
  return {
    put: async (bytes) => {
      const sha256 = sha256Of(bytes)
      // Reading back what is there costs less than trusting it: a damaged copy is healed by the next upload of the same bytes.
      const present = await read(sha256)
      if (present === undefined || sha256Of(present) !== sha256) await place(sha256, bytes)
      return sha256
    },
    get: async (sha256) => {
      const bytes = await read(sha256)
      if (bytes === undefined) throw new FileStoreError('missing', `The file ${sha256} is not in ${folder}.`)
      if (sha256Of(bytes) !== sha256) throw new FileStoreError('damaged', `The file ${sha256} in ${folder} no longer has its hash.`)
      return bytes
    },
    has: async (sha256) => (await stat(pathOf(sha256)).catch(() => undefined))?.isFile() ?? false,
    check: async () => {
      const probe = join(incoming, randomUUID())
      try {
        await makeFolder(incoming)
        await writeNew(probe, new Uint8Array(4096))
      } catch (cause) {
        throw writingFailed(folder, cause)
      } finally {
        await rm(probe, { force: true }).catch(() => undefined)
      }
    },
  }
}
