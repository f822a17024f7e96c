import { crc32, deflateRawSync } from 'node:zlib'
import { directoryLine, partHead, zipEnd } from './zip-heads.ts'

type Part = { readonly name: string; readonly text: string | Uint8Array }

const KNOWN = { sizesFollow: false }

/** Small enough to be held whole. */
export const writeZip = (parts: readonly Part[]): Buffer => {
  const written: Buffer[] = []
  const lines: Buffer[] = []
  let at = 0
  for (const part of parts) {
    const bytes = typeof part.text === 'string' ? Buffer.from(part.text) : part.text
    const packed = deflateRawSync(bytes)
    const facts = { crc: crc32(bytes), packed: packed.length, size: bytes.length, name: Buffer.from(part.name) }
    const head = partHead(facts, KNOWN)
    lines.push(directoryLine(facts, at, KNOWN))
    written.push(head, packed)
    at += head.length + packed.length
  }
  return Buffer.concat([...written, zipEnd(lines, at)])
}
