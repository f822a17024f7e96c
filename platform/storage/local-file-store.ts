import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, link, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { FileStoreError, isSha256, type FileStore } from './file-store.ts'
import { codeOf, makeFolder, reasonOf, syncPath, writeNew, writingFailed } from './local-files.ts'
import { rememberProven } from './proven.ts'
import { sha256Of, sha256OfStream } from './sha256.ts'

const CHUNK = 1024 * 1024

type Place = { readonly folder: string; readonly incoming: string; readonly asideOf: (sha256: string) => string; readonly pathOf: (sha256: string) => string }

const missing = ({ folder }: Place, sha256: string): FileStoreError => new FileStoreError('missing', `The file ${sha256} is not in ${folder}.`)
const damaged = ({ folder }: Place, sha256: string): FileStoreError =>
  new FileStoreError('damaged', `The file ${sha256} in ${folder} no longer has its hash.`)
const isAbsent = (cause: unknown): boolean => codeOf(cause) === 'ENOENT' || codeOf(cause) === 'ENOTDIR'

const readingFailed = (place: Place, sha256: string, cause: unknown): FileStoreError => {
  if (cause instanceof FileStoreError) return cause
  return isAbsent(cause) ? missing(place, sha256) : new FileStoreError('unreachable', `Cannot read the file ${sha256} in ${place.folder}: ${reasonOf(cause)}.`, cause)
}

// A strange address is refused before any path is made of it.
const read = async (place: Place, sha256: string): Promise<Uint8Array | undefined> => {
  const path = place.pathOf(sha256)
  try {
    return await readFile(path)
  } catch (cause) {
    if (isAbsent(cause)) return undefined
    throw readingFailed(place, sha256, cause)
  }
}

const prove = async (place: Place, sha256: string): Promise<void> => {
  try {
    if ((await sha256OfStream(createReadStream(place.pathOf(sha256), { highWaterMark: CHUNK }))) !== sha256) throw damaged(place, sha256)
  } catch (cause) {
    throw readingFailed(place, sha256, cause)
  }
}

/** `write` makes the draft; it is synced there, then renamed into place, so that no name ever stands for half a file. */
const keep = async (place: Place, sha256: string, write: (draft: string) => Promise<void>): Promise<void> => {
  const target = place.pathOf(sha256)
  const draft = join(place.incoming, randomUUID())
  try {
    await makeFolder(place.incoming)
    await makeFolder(dirname(target))
    await write(draft)
    await rename(draft, target)
    await syncPath(dirname(target))
  } catch (cause) {
    await rm(draft, { force: true }).catch(() => undefined)
    throw writingFailed(place.folder, cause)
  }
}

/** A second name for the same bytes where the disk allows it, else a copy; what stands at `path` is never written again. */
const linkOrCopy = async (path: string, draft: string): Promise<void> => {
  await link(path, draft).catch(() => copyFile(path, draft))
  await syncPath(draft)
}

/** Renamed and synced; nothing happens where there is nothing. */
const move = async ({ folder }: Place, from: string, to: string): Promise<boolean> => {
  try {
    await makeFolder(dirname(to))
    await rename(from, to)
    await Promise.all([syncPath(dirname(to)), syncPath(dirname(from))])
    return true
  } catch (cause) {
    if (!isAbsent(cause)) throw writingFailed(folder, cause)
    return false
  }
}

const signatureOf = async (place: Place, sha256: string): Promise<string> => {
  try {
    const { mtimeNs, size, ino } = await stat(place.pathOf(sha256), { bigint: true })
    return `${mtimeNs}-${size}-${ino}`
  } catch (cause) {
    throw readingFailed(place, sha256, cause)
  }
}

/** A folder: `ab/cd/abcd…`, written beside in `incoming/`, synced, then renamed into place. */
export const openLocalFileStore = (folder: string): FileStore => {
  const pathOf = (sha256: string): string => {
    if (!isSha256(sha256)) throw new FileStoreError('missing', `Not a file address: ${sha256.slice(0, 80)}`)
    return join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
  }
  const asideOf = (sha256: string): string => join(folder, 'leaving', pathOf(sha256).slice(-64))
  const place: Place = { folder, incoming: join(folder, 'incoming'), asideOf, pathOf }
  const onceProven = rememberProven()
  return {
    put: async (bytes) => {
      const sha256 = sha256Of(bytes)
      // Reading back what is there costs less than trusting it: a damaged copy is healed by the next upload of the same bytes.
      const present = await read(place, sha256)
      if (present === undefined || sha256Of(present) !== sha256) await keep(place, sha256, (draft) => writeNew(draft, bytes))
      return sha256
    },
    // Whatever stood there before is replaced by the same bytes.
    putFile: (path, sha256) => keep(place, sha256, (draft) => linkOrCopy(path, draft)),
    get: async (sha256) => {
      const bytes = await read(place, sha256)
      if (bytes === undefined) throw missing(place, sha256)
      if (sha256Of(bytes) !== sha256) throw damaged(place, sha256)
      return bytes
    },
    open: async (sha256, range) => {
      await onceProven(sha256, await signatureOf(place, sha256), () => prove(place, sha256))
      return createReadStream(pathOf(sha256), { highWaterMark: 256 * 1024, ...range })
    },
    prove: (sha256) => prove(place, sha256),
    setAside: (sha256) => move(place, pathOf(sha256), asideOf(sha256)),
    bringBack: (sha256) => move(place, asideOf(sha256), pathOf(sha256)),
    discard: async (sha256) => rm(asideOf(sha256), { force: true }),
    has: async (sha256) => (await stat(pathOf(sha256)).catch(() => undefined))?.isFile() ?? false,
    check: async () => {
      const probe = join(place.incoming, randomUUID())
      try {
        await makeFolder(place.incoming)
        await writeNew(probe, new Uint8Array(4096))
      } catch (cause) {
        throw writingFailed(folder, cause)
      } finally {
        await rm(probe, { force: true }).catch(() => undefined)
      }
    },
  }
}
