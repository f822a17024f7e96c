import type { ByteSource } from './byte-source.ts'

export type ZipEntry = {
  readonly name: string
  readonly packedBytes: number
  readonly unpackedBytes: number
  readonly isLocked: boolean
  readonly isStored: boolean
  readonly startsAt: number
}

const END = 'PK\u0005\u0006'
const ENTRY = 'PK\u0001\u0002'
/** A long comment may follow the end record. */
const TAIL = 66_000

/** The directory at the end of the file (APPNOTE 4.3.12); undefined where it never arrived or is cut. */
export const readDirectory = (source: ByteSource, mostEntries: number): readonly ZipEntry[] | 'too-many' | undefined => {
  const tailAt = Math.max(0, source.size - TAIL)
  const tail = source.slice(tailAt, source.size)
  const end = tail.lastIndexOf(END, undefined, 'latin1')
  if (end < 0 || end + 22 > tail.length) return undefined
  const [count, length, start] = [tail.readUInt16LE(end + 10), tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)]
  if (count > mostEntries || length > mostEntries * 512) return 'too-many'
  const directory = source.slice(start, start + length)
  const entries: ZipEntry[] = []
  for (let at = 0; at + 46 <= directory.length && directory.toString('latin1', at, at + 4) === ENTRY; ) {
    const nameLength = directory.readUInt16LE(at + 28)
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      packedBytes: directory.readUInt32LE(at + 20),
      unpackedBytes: directory.readUInt32LE(at + 24),
      isLocked: (directory.readUInt16LE(at + 8) & 1) === 1,
      isStored: directory.readUInt16LE(at + 10) === 0,
      startsAt: directory.readUInt32LE(at + 42),
    })
    if (entries.length > mostEntries) return 'too-many'
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries.length === 0 || entries.length !== count ? undefined : entries
}

/** The packed bytes of one entry, found through its own header. */
export const packedOf = (source: ByteSource, { startsAt, packedBytes }: ZipEntry): Buffer | undefined => {
  const header = source.slice(startsAt, startsAt + 30)
  if (header.length < 30 || header.toString('latin1', 0, 4) !== 'PK\u0003\u0004') return undefined
  const at = startsAt + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  const packed = source.slice(at, at + packedBytes)
  return packed.length === packedBytes ? packed : undefined
}

/** Entries that share bytes are how a small zip becomes petabytes; no honest writer makes them. */
export const overlap = (entries: readonly ZipEntry[]): boolean =>
  [...entries].sort((a, b) => a.startsAt - b.startsAt).some((entry, index, sorted) => entry.startsAt + 30 + entry.packedBytes > (sorted[index + 1]?.startsAt ?? Infinity))
