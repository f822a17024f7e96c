import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rm, stat, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { codeOf, writingFailed } from './local-files.ts'

const CHUNK = 1024 * 1024
const GATHERED = 512 * 1024

/** What came of a stream: `whole` is false where the sender hung up, and then what came before is kept. */
export type Received = { readonly name: string; readonly sizeBytes: number; readonly whole: boolean; readonly tooLong: boolean }
export type Joined = { readonly name: string; readonly sha256: string; readonly sizeBytes: number }

/**
 * A folder of half-done files of this machine. Nothing in it is promised to anybody: what no row names is swept. Several web
 * servers behind one address share one such folder, or send one person always to the same server.
 */
export type Scratch = {
  /** Never more than `limit` bytes; memory does not grow with the length. */
  readonly receive: (stream: Readable, limit: number) => Promise<Received>
  /** One file of many, with its hash; the parts stay until `remove`. A single part is not copied. */
  readonly join: (names: readonly string[]) => Promise<Joined>
  readonly pathOf: (name: string) => string
  readonly remove: (names: readonly string[]) => Promise<void>
  /** Names of files not written to for so long, by the machine's own clock. */
  readonly listOlder: (ageMs: number) => Promise<readonly string[]>
}

const isName = (name: string): boolean => /^[0-9a-f-]{36}$/.test(name)

/** Bytes go to disk as they come; a sender that hangs up ends the file, not the server. */
const drain = async (stream: Readable, handle: FileHandle, limit: number): Promise<Omit<Received, 'name'>> => {
  let [sizeBytes, waiting, held] = [0, [] as Uint8Array[], 0]
  const flush = async (): Promise<void> => {
    if (held === 0) return
    await handle.writev(waiting)
    sizeBytes += held
    ;[waiting, held] = [[], 0]
  }
  try {
    for await (const chunk of stream) {
      const bytes = chunk as Uint8Array
      if (sizeBytes + held + bytes.byteLength > limit) return { sizeBytes, whole: false, tooLong: true }
      waiting.push(bytes)
      held += bytes.byteLength
      if (held >= GATHERED) await flush()
    }
  } catch (cause) {
    if (['ENOSPC', 'EDQUOT', 'EROFS', 'EIO'].includes(codeOf(cause))) throw cause
    await flush()
    return { sizeBytes, whole: false, tooLong: false }
  }
  await flush()
  return { sizeBytes, whole: true, tooLong: false }
}

export const openScratch = (folder: string): Scratch => {
  const pathOf = (name: string): string => {
    if (!isName(name)) throw new Error(`not a name in the scratch folder: ${name.slice(0, 80)}`)
    return join(folder, name)
  }
  const remove = async (names: readonly string[]): Promise<void> => {
    for (const name of names) await rm(pathOf(name), { force: true })
  }
  /** A new file written by `fill`; gone again when that fails. */
  const create = async <T>(fill: (handle: FileHandle) => Promise<T>): Promise<{ readonly name: string; readonly filled: T }> => {
    const name = randomUUID()
    try {
      await mkdir(folder, { recursive: true })
      const handle = await open(pathOf(name), 'wx', 0o600)
      try {
        return { name, filled: await fill(handle) }
      } finally {
        await handle.close()
      }
    } catch (cause) {
      await remove([name]).catch(() => undefined)
      throw writingFailed(folder, cause)
    }
  }
  const copyAll = async (names: readonly string[], to: FileHandle | undefined): Promise<Omit<Joined, 'name'>> => {
    const hash = createHash('sha256')
    let sizeBytes = 0
    for (const name of names)
      for await (const chunk of createReadStream(pathOf(name), { highWaterMark: CHUNK })) {
        const bytes = chunk as Uint8Array
        hash.update(bytes)
        sizeBytes += bytes.byteLength
        await to?.write(bytes)
      }
    return { sha256: hash.digest('hex'), sizeBytes }
  }
  return {
    receive: async (stream, limit) => {
      const { name, filled } = await create((handle) => drain(stream, handle, limit))
      return { name, ...filled }
    },
    join: async (names) => {
      const [only] = names
      if (only !== undefined && names.length === 1) return { name: only, ...(await copyAll(names, undefined)) }
      const { name, filled } = await create((handle) => copyAll(names, handle))
      return { name, ...filled }
    },
    pathOf,
    remove,
    listOlder: async (ageMs) => {
      const before = Date.now() - ageMs
      const names = (await readdir(folder).catch(() => [])).filter(isName)
      const ages = await Promise.all(names.map(async (name) => [name, (await stat(pathOf(name)).catch(() => undefined))?.mtimeMs ?? Infinity] as const))
      return ages.filter(([, written]) => written < before).map(([name]) => name)
    },
  }
}
