// APPNOTE 6.3.10: what stands before each part of a zip and at its end.

export type ZipFacts = { readonly crc: number; readonly packed: number; readonly size: number; readonly name: Buffer; /** As they are: what is packed already, as PDFs and pictures are. */ readonly stored?: true }

const UTF8_NAMES = 0x0800
/** The sizes follow the part: they are not known before it is written. */
const SIZES_FOLLOW = 0x0008
const DEFLATED = 8
const STORED = 0
const VERSION = 20
/** Of a zip that counts with 64 bits. */
const WIDE_VERSION = 45
export const MOST_32 = 0xffff_ffff
const MOST_16 = 0xffff
/** 1 January 1980, the first day a zip knows: the same parts are always the same bytes. */
const FIRST_DAY = 0x21

const headOf = (signature: number, size: number): Buffer => {
  const head = Buffer.alloc(size)
  head.writeUInt32LE(signature, 0)
  return head
}

/** Fields that the header of a part and its line in the directory share, from `at` on. */
const writeFacts = (head: Buffer, at: number, { crc, packed, size, name, flags, stored }: ZipFacts & { readonly flags: number }): void => {
  for (const [index, field] of [VERSION, flags, stored ? STORED : DEFLATED, 0, FIRST_DAY].entries()) head.writeUInt16LE(field, at + index * 2)
  for (const [index, field] of [crc, packed, size].entries()) head.writeUInt32LE(field, at + 10 + index * 4)
  head.writeUInt16LE(name.length, at + 22)
}

export type Sized = { readonly sizesFollow: boolean }
const flagsOf = ({ sizesFollow }: Sized): number => UTF8_NAMES | (sizesFollow ? SIZES_FOLLOW : 0)

export const partHead = (facts: ZipFacts, sized: Sized): Buffer => {
  const head = headOf(0x04034b50, 30)
  writeFacts(head, 4, { ...facts, flags: flagsOf(sized) })
  return Buffer.concat([head, facts.name])
}

/** After a part whose sizes follow it. */
export const partTail = ({ crc, packed, size }: ZipFacts): Buffer => {
  const tail = headOf(0x08074b50, 16)
  for (const [index, field] of [crc, packed, size].entries()) tail.writeUInt32LE(field, 4 + index * 4)
  return tail
}

/** Where the CRC stands in the head of a part: it may be written there once it is known. */
export const CRC_AT = 14

/** A place beyond 32 bits is told in a field of its own (APPNOTE 4.5.3). */
const widePlace = (at: number): Buffer => {
  if (at < MOST_32) return Buffer.alloc(0)
  const field = Buffer.alloc(12)
  field.writeUInt16LE(1, 0)
  field.writeUInt16LE(8, 2)
  field.writeBigUInt64LE(BigInt(at), 4)
  return field
}

/** @param at where the head of the part begins */
export const directoryLine = (facts: ZipFacts, at: number, sized: Sized): Buffer => {
  const line = headOf(0x02014b50, 46)
  const place = widePlace(at)
  line.writeUInt16LE(place.length === 0 ? VERSION : WIDE_VERSION, 4)
  writeFacts(line, 6, { ...facts, flags: flagsOf(sized) })
  line.writeUInt16LE(place.length, 30)
  line.writeUInt32LE(Math.min(at, MOST_32), 42)
  return Buffer.concat([line, facts.name, place])
}

type Directory = { readonly lines: number; readonly bytes: number; readonly at: number }

/** What the end of an ordinary zip cannot count (APPNOTE 4.3.14-15). */
const wideEnd = ({ lines, bytes, at }: Directory): Buffer => {
  const end = headOf(0x06064b50, 56)
  end.writeBigUInt64LE(44n, 4)
  end.writeUInt16LE(WIDE_VERSION, 12)
  end.writeUInt16LE(WIDE_VERSION, 14)
  for (const [index, count] of [lines, lines, bytes, at].entries()) end.writeBigUInt64LE(BigInt(count), 24 + index * 8)
  const finder = headOf(0x07064b50, 20)
  finder.writeBigUInt64LE(BigInt(at + bytes), 8)
  finder.writeUInt32LE(1, 16)
  return Buffer.concat([end, finder])
}

/** @param at where the directory begins */
export const zipEnd = (lines: readonly Buffer[], at: number): Buffer => {
  const directory = Buffer.concat(lines)
  const bytes = directory.length
  const end = headOf(0x06054b50, 22)
  const count = Math.min(lines.length, MOST_16)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(Math.min(bytes, MOST_32), 12)
  end.writeUInt32LE(Math.min(at, MOST_32), 16)
  const isWide = lines.length >= MOST_16 || at >= MOST_32 || bytes >= MOST_32
  return Buffer.concat([directory, ...(isWide ? [wideEnd({ lines: lines.length, bytes, at })] : []), end])
}
