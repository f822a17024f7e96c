import { open, type FileHandle } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { currentFileStore } from '../../../platform/storage/current-file-store.ts'
import { FileStoreError } from '../../../platform/storage/file-store.ts'
import { CRC_AT, directoryLine, MOST_32, partHead, zipEnd, type ZipFacts } from './sheets/zip-heads.ts'

/** One stored file under the path it has in the zip. */
export type PackedFile = { readonly path: string; readonly sha256: string; readonly sizeBytes: number }

const KNOWN = { sizesFollow: false }
/** People's papers: nobody else of the machine reads them. */
const OWNER_ONLY = 0o600

const writeAll = async (handle: FileHandle, bytes: Uint8Array, at: number): Promise<number> => {
  for (let done = 0; done < bytes.length; ) done += (await handle.write(bytes, done, bytes.length - done, at + done)).bytesWritten
  return at + bytes.length
}

class Unreadable extends Error {}

/** One content that is missing or rotten is said so; where the store itself is gone, nothing that follows can be read either. */
async function* contentOf(sha256: string): AsyncGenerator<Buffer> {
  try {
    yield* (await currentFileStore().open(sha256)) as AsyncIterable<Buffer>
  } catch (cause) {
    if (cause instanceof FileStoreError && cause.fault !== 'missing' && cause.fault !== 'damaged') await currentFileStore().check()
    throw new Unreadable(sha256, { cause })
  }
}

/** As it is: scans and PDFs are packed already. The store proves the bytes; their CRC is known only after them and written back into the head. */
const writePart = async (handle: FileHandle, { path, sha256, sizeBytes }: PackedFile, begun: number): Promise<{ readonly at: number; readonly facts: ZipFacts }> => {
  if (sizeBytes >= MOST_32) throw new Error(`${path} is larger than a part of a zip can say`)
  const facts: ZipFacts = { crc: 0, packed: sizeBytes, size: sizeBytes, name: Buffer.from(path), stored: true }
  let at = await writeAll(handle, partHead(facts, KNOWN), begun)
  let crc = 0
  for await (const chunk of contentOf(sha256)) {
    crc = crc32(chunk, crc)
    at = await writeAll(handle, chunk, at)
  }
  const known = Buffer.alloc(4)
  known.writeUInt32LE(crc, 0)
  await writeAll(handle, known, begun + CRC_AT)
  return { at, facts: { ...facts, crc } }
}

type Part = Awaited<ReturnType<typeof writePart>>

/** Undefined where it cannot be read: what was begun of it is taken away. */
const tryPart = async (handle: FileHandle, file: PackedFile, begun: number): Promise<Part | undefined> => {
  try {
    return await writePart(handle, file, begun)
  } catch (cause) {
    if (!(cause instanceof Unreadable)) throw cause
    await handle.truncate(begun)
    return undefined
  }
}

export type PackedZip = { readonly bytes: number; /** Paths of what could not be read and is not in it. */ readonly unreadable: readonly string[] }

/** Stored files as one zip of any size, in the memory of a chunk. The file must not be there yet. */
export const packFiles = async (target: string, files: AsyncIterable<PackedFile> | Iterable<PackedFile>): Promise<PackedZip> => {
  const handle = await open(target, 'wx', OWNER_ONLY)
  try {
    const lines: Buffer[] = []
    const unreadable: string[] = []
    let at = 0
    for await (const file of files) {
      const written = await tryPart(handle, file, at)
      if (written === undefined) {
        unreadable.push(file.path)
        continue
      }
      lines.push(directoryLine(written.facts, at, KNOWN))
      at = written.at
    }
    at = await writeAll(handle, zipEnd(lines, at), at)
    await handle.sync()
    return { bytes: at, unreadable }
  } finally {
    await handle.close()
  }
}
