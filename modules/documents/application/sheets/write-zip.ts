import { crc32, deflateRawSync } from 'node:zlib'

type Part = { readonly name: string; readonly text: string | Uint8Array }

const UTF8_NAMES = 0x0800
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
const writeFacts = (head: Buffer, at: number, { crc, packed, size, name }: { readonly crc: number; readonly packed: number; readonly size: number; readonly name: number }): void => {
  for (const [index, field] of [VERSION, UTF8_NAMES, DEFLATED, 0, FIRST_DAY].entries()) head.writeUInt16LE(field, at + index * 2)
  for (const [index, field] of [crc, packed, size].entries()) head.writeUInt32LE(field, at + 10 + index * 4)
  head.writeUInt16LE(name, at + 22)
}

/** APPNOTE 6.3.10: parts, then the directory that finds them. */
export const writeZip = (parts: readonly Part[]): Buffer => {
  const written: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const part of parts) {
    const [name, bytes] = [Buffer.from(part.name), typeof part.text === 'string' ? Buffer.from(part.text) : part.text]
    const packed = deflateRawSync(bytes)
    const facts = { crc: crc32(bytes), packed: packed.length, size: bytes.length, name: name.length }
    const head = headOf(0x04034b50, 30)
    writeFacts(head, 4, facts)
    const line = headOf(0x02014b50, 46)
    line.writeUInt16LE(VERSION, 4)
    writeFacts(line, 6, facts)
    line.writeUInt32LE(at, 42)
    written.push(head, name, packed)
    directory.push(line, name)
    at += head.length + name.length + packed.length
  }
  const lines = Buffer.concat(directory)
  const end = headOf(0x06054b50, 22)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(lines.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...written, lines, end])
}
