// APPNOTE 6.3.10: what stands before each part of a zip and at its end.

export type ZipFacts = { readonly crc: number; readonly packed: number; readonly size: number; readonly name: Buffer }

const UTF8_NAMES = 0x0800
/** The sizes follow the part: they are not known before it is written. */
const SIZES_FOLLOW = 0x0008
const DEFLATED = 8
const VERSION = 20
/** 1 January 1980, the first day a zip knows: the same parts are always the same bytes. */
const FIRST_DAY = 0x21

const headOf = (signature: number, size: number): Buffer => {
  const head = Buffer.alloc(size)
  head.writeUInt32LE(signature, 0)
  return head
}

/** Fields that the header of a part and its line in the directory share, from `at` on. */
const writeFacts = (head: Buffer, at: number, { crc, packed, size, name, flags }: ZipFacts & { readonly flags: number }): void => {
  for (const [index, field] of [VERSION, flags, DEFLATED, 0, FIRST_DAY].entries()) head.writeUInt16LE(field, at + index * 2)
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

/** @param at where the head of the part begins */
export const directoryLine = (facts: ZipFacts, at: number, sized: Sized): Buffer => {
  const line = headOf(0x02014b50, 46)
  line.writeUInt16LE(VERSION, 4)
  writeFacts(line, 6, { ...facts, flags: flagsOf(sized) })
  line.writeUInt32LE(at, 42)
  return Buffer.concat([line, facts.name])
}

/** @param at where the directory begins */
export const zipEnd = (lines: readonly Buffer[], at: number): Buffer => {
  const directory = Buffer.concat(lines)
  const end = headOf(0x06054b50, 22)
  end.writeUInt16LE(lines.length, 8)
  end.writeUInt16LE(lines.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([directory, end])
}
