// APPNOTE 6.3: local headers, data, directory, end; deflated, no zip64: sheets of ours stay far below its limits.
import { crc32, deflateRawSync } from 'node:zlib'

export type ZippedFile = { readonly name: string; readonly text: string }

/** The same files give the same bytes: 1 January 1980 is the oldest date the format knows. */
const DATE = 0x0021

const common = (name: Buffer, packed: Buffer, plain: Buffer): Buffer => {
  const head = Buffer.alloc(26)
  head.writeUInt16LE(20, 0)
  head.writeUInt16LE(0x0800, 2)
  head.writeUInt16LE(8, 4)
  head.writeUInt16LE(0, 6)
  head.writeUInt16LE(DATE, 8)
  head.writeUInt32LE(crc32(plain), 10)
  head.writeUInt32LE(packed.length, 14)
  head.writeUInt32LE(plain.length, 18)
  head.writeUInt16LE(name.length, 22)
  return head
}

export const zipFiles = (files: readonly ZippedFile[]): Uint8Array => {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const file of files) {
    const [name, plain] = [Buffer.from(file.name), Buffer.from(file.text)]
    const packed = deflateRawSync(plain)
    const head = common(name, packed, plain)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), head, rest, name)
    parts.push(Buffer.from('PK\u0003\u0004', 'latin1'), head, name, packed)
    at += 30 + name.length + packed.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, listed, end])
}
