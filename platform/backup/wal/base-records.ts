/** Part of a file of a base copy, or a folder. */
export type RecordOf = { readonly path: string; readonly folder?: true }

const BLOCK = 8 * 1024 * 1024
const LENGTH = 4

const lengthOf = (value: number): Buffer => {
  const bytes = Buffer.alloc(LENGTH)
  bytes.writeUInt32BE(value)
  return bytes
}

export const frame = (bytes: Buffer): Buffer => Buffer.concat([lengthOf(bytes.length), bytes])

/** Gathers records into blocks, so that small files are packed together. */
export class RecordWriter {
  #parts: Buffer[] = []
  #size = 0
  readonly #write: (block: Buffer) => Promise<void>
  constructor(write: (block: Buffer) => Promise<void>) {
    this.#write = write
  }
  async add(record: RecordOf, bytes: Uint8Array): Promise<void> {
    this.#parts.push(frame(Buffer.from(JSON.stringify(record))), lengthOf(bytes.length), Buffer.from(bytes))
    this.#size += bytes.length
    if (this.#size >= BLOCK) await this.end()
  }
  async end(): Promise<void> {
    if (this.#parts.length === 0) return
    const block = Buffer.concat(this.#parts)
    this.#parts = []
    this.#size = 0
    await this.#write(block)
  }
}

export const readRecords = (block: Buffer): readonly { readonly record: RecordOf; readonly bytes: Buffer }[] => {
  const all: { readonly record: RecordOf; readonly bytes: Buffer }[] = []
  let at = 0
  const next = (): Buffer => {
    const length = block.readUInt32BE(at)
    const bytes = block.subarray(at + LENGTH, at + LENGTH + length)
    if (bytes.length !== length) throw new Error('a record is cut')
    at += LENGTH + length
    return bytes
  }
  while (at < block.length) {
    const record = JSON.parse(next().toString()) as RecordOf
    all.push({ record, bytes: next() })
  }
  return all
}
