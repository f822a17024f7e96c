import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rm, stat, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { growFiles, type GrownPart, type Joined } from './growing-file.ts'
import { codeOf, syncPath, writeWhole, writingFailed } from './local-files.ts'

const CHUNK = 1024 * 1024
const GATHERED = 512 * 1024

/** What came of a stream: `whole` is false where the sender hung up, and then what came before is kept. */
export type Received = { readonly name: string; readonly sizeBytes: number; readonly whole: boolean; readonly tooLong: boolean }

/**
 * A folder of half-done files of this machine. Nothing in it is promised to anybody: what no row names is swept. Several web
 * servers behind one address share one such folder, or send one person always to the same server.
 */
export type Scratch = {
  /** Never more than `limit` bytes; memory does not grow with the length. */
  readonly receive: (stream: Readable, limit: number) => Promise<Received>
  /** A part of `key` that counts: put together with those before it while the next ones come. */
  readonly follow: (key: string, part: GrownPart) => void
  /** One file of many, with its hash; the parts stay until `remove`. A single part is not copied. `key`: as followed. */
  readonly join: (names: readonly string[], key?: string) => Promise<Joined>
  /** Its bytes survive a power cut. */
  readonly sync: (name: string) => Promise<void>
  readonly pathOf: (name: string) => string
  readonly remove: (names: readonly string[]) => Promise<void>
  /** Names of files not written to for so long, by the machine's own clock. */
  readonly listOlder: (ageMs: number) => Promise<readonly string[]>
}

const isName = (name: string): boolean => /^[0-9a-f-]{36}$/.test(name)

/** Memory of a chunk nobody reads again, given back at once: left to the collector, every few files would cost a walk through the whole heap. */
const letGo = ({ buffer, byteLength }: Uint8Array): void => {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0)
}

const writeAll = async (handle: FileHandle, chunks: readonly Uint8Array[], size: number): Promise<void> => {
  await writeWhole(handle, chunks, size)
  chunks.forEach(letGo)
}

/** Bytes go to disk as they come, the next ones read meanwhile; a sender that hangs up ends the file, not the server. */
const drain = async (stream: Readable, handle: FileHandle, limit: number): Promise<Omit<Received, 'name'>> => {
  let [sizeBytes, waiting, held] = [0, [] as Uint8Array[], 0]
  let writing: Promise<void> = Promise.resolve()
  const flush = async (): Promise<void> => {
    await writing
    if (held === 0) return
    writing = writeAll(handle, waiting, held)
    // Told at the next flush.
    writing.catch(() => undefined)
    sizeBytes += held
    ;[waiting, held] = [[], 0]
  }
  const end = async (): Promise<void> => {
    await flush()
    await writing
  }
  try {
    for await (const chunk of stream) {
      const bytes = chunk as Uint8Array
      if (sizeBytes + held + bytes.byteLength > limit) {
        await writing
        return { sizeBytes, whole: false, tooLong: true }
      }
      waiting.push(bytes)
      held += bytes.byteLength
      if (held >= GATHERED) await flush()
    }
  } catch (cause) {
    if (['ENOSPC', 'EDQUOT', 'EROFS', 'EIO'].includes(codeOf(cause))) throw cause
    await end()
    return { sizeBytes, whole: false, tooLong: false }
  }
  await end()
  return { sizeBytes, whole: true, tooLong: false }
}

/** With the hash of the whole; without `to` only hashed. */
const copyAll = async (paths: readonly string[], to: FileHandle | undefined): Promise<Omit<Joined, 'name'>> => {
  const hash = createHash('sha256')
  let sizeBytes = 0
  for (const path of paths)
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) {
      const bytes = chunk as Uint8Array
      hash.update(bytes)
      sizeBytes += bytes.byteLength
      if (to !== undefined) await writeWhole(to, [bytes], bytes.byteLength)
      letGo(bytes)
    }
  return { sha256: hash.digest('hex'), sizeBytes }
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
  const growing = growFiles(folder)
  return {
    follow: growing.follow,
    sync: (name) => syncPath(pathOf(name)),
    receive: async (stream, limit) => {
      const { name, filled } = await create((handle) => drain(stream, handle, limit))
      return { name, ...filled }
    },
    join: async (names, key) => {
      const grown = key === undefined ? undefined : await growing.take(key, names)
      if (grown !== undefined) return grown
      const [only] = names
      if (only !== undefined && names.length === 1) return { name: only, ...(await copyAll(names.map(pathOf), undefined)) }
      const { name, filled } = await create((handle) => copyAll(names.map(pathOf), handle))
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
