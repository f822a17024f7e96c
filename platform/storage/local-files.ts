import { randomBytes } from 'node:crypto'
import { link, mkdir, open, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { FileStoreError, type FileStoreFault } from './file-store.ts'

export const codeOf = (cause: unknown): string =>
  typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : ''

const FAULTS: Readonly<Record<string, readonly [FileStoreFault, string]>> = {
  ENOSPC: ['full', 'the disk is full'],
  EDQUOT: ['full', 'the disk quota is used up'],
  EROFS: ['read-only', 'the disk is read-only'],
  EACCES: ['read-only', 'this user may not write there'],
  EPERM: ['read-only', 'this user may not write there'],
  ENOTDIR: ['misconfigured', 'a part of the path is a file, not a folder'],
}

export const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))

export const writingFailed = (folder: string, cause: unknown): FileStoreError => {
  const [fault, reason] = FAULTS[codeOf(cause)] ?? ['unreachable', reasonOf(cause)]
  return new FileStoreError(fault, `Cannot store a file in ${folder}: ${reason}. Nothing was half-written.`, cause)
}

/** A disk that fills up takes less than it was given, and says so only to the next who writes. */
export const writeWhole = async (handle: FileHandle, chunks: readonly Uint8Array[], size: number): Promise<void> => {
  const { bytesWritten } = await handle.writev(chunks)
  if (bytesWritten !== size) throw Object.assign(new Error('the disk took less than it was given'), { code: 'ENOSPC' })
}

/** Makes what was written so far survive a power cut. */
export const syncPath = async (path: string): Promise<void> => {
  const handle = await open(path, 'r')
  await handle.sync().finally(() => handle.close())
}

const exists = (path: string): Promise<boolean> => stat(path).then(() => true, () => false)

/**
 * Makes the folder and has every new name on the way survive a power cut. Node's own recursive mkdir never returns where a parent
 * exists and answers ENOENT (below /proc, dead automounts).
 */
export const makeFolder = async (folder: string): Promise<void> => {
  if (await exists(folder)) return
  const parent = dirname(folder)
  if (parent !== folder) await makeFolder(parent)
  await mkdir(folder).catch(async (cause: unknown) => {
    if (!(await exists(folder))) throw cause
  })
  await syncPath(parent)
}

export const writeNew = async (path: string, bytes: Uint8Array): Promise<void> => {
  const handle = await open(path, 'wx', 0o640)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Whole or not at all; of two who come at once, one makes it. */
export const makeOnce = async (file: string, bytes: Uint8Array): Promise<void> => {
  await makeFolder(dirname(file))
  const half = `${file}.half-${randomBytes(8).toString('hex')}`
  await writeNew(half, bytes)
  // A disk without links takes the other way.
  await link(half, file).catch((cause: unknown) => (codeOf(cause) === 'EEXIST' ? undefined : rename(half, file)))
  await rm(half, { force: true })
  await syncPath(dirname(file))
}
