import { pipeline, Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'
import { directoryLine, MOST_32 as MOST, partHead, partTail, zipEnd } from './zip-heads.ts'

export type StreamedPart = { readonly name: string; readonly chunks: AsyncIterable<string> | Iterable<string> }

const FOLLOW = { sizesFollow: true }
/** Tables deflate well at once; more effort costs three times the time for a tenth of the size. */
const LEVEL = 1

type Counting = { crc: number; size: number }

async function* counted(chunks: StreamedPart['chunks'], counting: Counting): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk)
    counting.crc = crc32(bytes, counting.crc)
    counting.size += bytes.length
    if (bytes.length > 0) yield bytes
  }
}

/** The same zip as `writeZip` writes, piece by piece: never more of a part in memory than a chunk. Throws where a part or the whole exceeds 4 GiB. */
export async function* streamZip(parts: AsyncIterable<StreamedPart> | Iterable<StreamedPart>): AsyncGenerator<Buffer> {
  const lines: Buffer[] = []
  let at = 0
  for await (const { name, chunks } of parts) {
    const begun = at
    const counting: Counting = { crc: 0, size: 0 }
    const head = partHead({ crc: 0, packed: 0, size: 0, name: Buffer.from(name) }, FOLLOW)
    yield head
    let packed = 0
    // A fault of the source destroys the deflater, whose reader then throws it.
    const deflated = pipeline(Readable.from(counted(chunks, counting), { objectMode: false }), createDeflateRaw({ level: LEVEL }), () => undefined)
    for await (const piece of deflated as AsyncIterable<Buffer>) {
      packed += piece.length
      yield piece
    }
    const facts = { ...counting, packed, name: Buffer.from(name) }
    const tail = partTail(facts)
    at = begun + head.length + packed + tail.length
    if (counting.size > MOST || at > MOST) throw new Error(`${name} is larger than a zip can say`)
    lines.push(directoryLine(facts, begun, FOLLOW))
    yield tail
  }
  yield zipEnd(lines, at)
}
