import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import xz from 'xz-decompress'
import { readRow, type Place, type RowRead } from '../domain/import/read-row.ts'
import { excerpt, type FaultReason } from '../domain/import/reading.ts'

export type ImportFormat = 'json-lines' | 'json' | 'archive' | 'folder'
export type ImportFile = { readonly name: string; readonly bytes: Uint8Array }

/** Longest line or archive member read into memory; the longest honest sheet has 300 kB. */
const LARGEST_ROW = 16 * 1024 * 1024
/** A small archive may unpack without end. */
const LARGEST_CONTENT = 1024 * 1024 * 1024

type Chunks = AsyncIterable<Uint8Array>

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, at) => bytes[at] === byte)
const XZ = [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]
const GZIP = [0x1f, 0x8b]
const TAR_MARK = [0x75, 0x73, 0x74, 0x61, 0x72]

const unpack = (bytes: Uint8Array): Chunks => {
  if (startsWith(bytes, XZ)) return new xz.XzReadableStream(new Blob([new Uint8Array(bytes)]).stream()) as unknown as Chunks
  if (startsWith(bytes, GZIP)) return Readable.from([bytes]).pipe(createGunzip())
  return Readable.from([bytes])
}

class TooLargeError extends Error {
  override readonly name = 'TooLargeError'
}

const bounded = async function* (chunks: Chunks): AsyncGenerator<Uint8Array> {
  let total = 0
  for await (const chunk of chunks) {
    total += chunk.length
    if (total > LARGEST_CONTENT) throw new TooLargeError('the content unpacks to more than 1 GiB')
    yield chunk
  }
}

/** The first bytes, and the whole again. */
const peek = async (chunks: Chunks): Promise<{ head: Uint8Array; all: Chunks }> => {
  const iterator = chunks[Symbol.asyncIterator]()
  const taken: Uint8Array[] = []
  let size = 0
  while (size < 512) {
    const next = await iterator.next()
    if (next.done === true) break
    taken.push(Uint8Array.from(next.value))
    size += next.value.length
  }
  const all = async function* (): AsyncGenerator<Uint8Array> {
    yield* taken
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value
  }
  return { head: Buffer.concat(taken), all: all() }
}

const fault = (place: Place, reason: FaultReason, value?: unknown): RowRead => ({
  ...place,
  faults: [{ field: '(dòng)', reason, ...(value === undefined ? {} : { value: excerpt(value) }) }],
  dirt: [],
})

const utf8 = new TextDecoder('utf-8', { fatal: true })

const decode = (bytes: Uint8Array): string | undefined => {
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}

const parseJson = (text: string): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return undefined
  }
}

/** The code of a row that cannot be read whole, so that one bad byte is not taken for the end of a procedure. */
const codeWithin = (bytes: Uint8Array): { readonly code?: string } => {
  const code = /"code"\s*:\s*"([\w.-]{1,60})"/.exec(Buffer.from(bytes.subarray(0, 4_000)).toString('latin1'))?.[1]
  return code === undefined ? {} : { code }
}

const rowOf = (bytes: Uint8Array, place: Place): RowRead => {
  if (bytes.length > LARGEST_ROW) return fault(place, 'too-long')
  const text = decode(bytes)
  if (text === undefined) return { ...fault(place, 'not-utf8', Buffer.from(bytes.subarray(0, 120)).toString('latin1')), ...codeWithin(bytes) }
  const parsed = parseJson(text)
  return parsed === undefined ? { ...fault(place, 'not-json', text), ...codeWithin(bytes) } : readRow(parsed.value, place)
}

const NEWLINE = 0x0a
const blank = (line: Uint8Array): boolean => line.length < 200 && Buffer.from(line).toString('latin1').trim() === ''

const rowsOfLines = async function* (chunks: Chunks): AsyncGenerator<RowRead> {
  let carried: Uint8Array[] = []
  let row = 0
  for await (const chunk of chunks) {
    let from = 0
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
      const line = Buffer.concat([...carried, chunk.subarray(from, at)])
      carried = []
      from = at + 1
      row += 1
      if (!blank(line)) yield rowOf(line, { row })
    }
    if (from < chunk.length) carried.push(Uint8Array.from(chunk.subarray(from)))
    if (carried.reduce((size, part) => size + part.length, 0) > LARGEST_ROW * 2) throw new TooLargeError(`row ${row + 1} has no end within 32 MiB`)
  }
  const last = Buffer.concat(carried)
  if (!blank(last)) yield rowOf(last, { row: row + 1 })
}

const rowsOfValue = function* (value: unknown, file?: string): Generator<RowRead> {
  const named = file === undefined ? {} : { file }
  if (!Array.isArray(value)) return yield readRow(value, { row: 1, ...named })
  for (const [index, item] of value.entries()) yield readRow(item, { row: index + 1, ...named })
}

const rowsOfJson = function* (bytes: Uint8Array, file?: string): Generator<RowRead> {
  const place: Place = { row: 1, ...(file === undefined ? {} : { file }) }
  const text = decode(bytes)
  if (text === undefined) return yield fault(place, 'not-utf8', Buffer.from(bytes.subarray(0, 120)).toString('latin1'))
  const parsed = parseJson(text)
  if (parsed === undefined) return yield fault(place, 'not-json', text)
  yield* rowsOfValue(parsed.value, file)
}

const rowsOfArchive = async function* (chunks: Chunks): AsyncGenerator<RowRead> {
  const archive = extract()
  const source = Readable.from(chunks)
  source.on('error', (error) => archive.destroy(error))
  source.pipe(archive)
  for await (const entry of archive) {
    const { name, type, size } = entry.header
    const wanted = type === 'file' && /\.json$/i.test(name) && !/(?:^|\/)\./.test(name)
    if (wanted && (size ?? 0) <= LARGEST_ROW) yield* rowsOfJson(await buffer(entry), name)
    else {
      if (wanted) yield fault({ row: 1, file: name }, 'too-long')
      entry.resume()
    }
  }
}

/** A JSON text begins an array, or an object that does not end on its own line. */
const isOneJson = (head: Uint8Array, name: string): boolean => {
  const text = Buffer.from(head).toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '').trimStart()
  return text.startsWith('[') || /^\{\s*\n/.test(text) || /\.json$/i.test(name.replace(/\.(?:xz|gz)$/i, ''))
}

const rowsOfContent = async function* (file: ImportFile, onFormat: (format: ImportFormat) => void): AsyncGenerator<RowRead> {
  const { head, all } = await peek(bounded(unpack(file.bytes)))
  if (startsWith(head.subarray(257), TAR_MARK)) {
    onFormat('archive')
    yield* rowsOfArchive(all)
  } else if (isOneJson(head, file.name)) {
    onFormat('json')
    yield* rowsOfJson(await buffer(all))
  } else {
    onFormat('json-lines')
    yield* rowsOfLines(all)
  }
}

/**
 * Every row of one file: JSON lines, one JSON value, or a tar of JSON files, each also packed with xz or gzip. A file that
 * breaks off gives the rows before the break, then one row with the fault `broken-off`; it never throws for its content.
 */
export const readImportFile = async function* (file: ImportFile, onFormat: (format: ImportFormat) => void): AsyncGenerator<RowRead> {
  let last = 0
  try {
    for await (const row of rowsOfContent(file, onFormat)) {
      last = row.row
      yield row
    }
  } catch (error) {
    yield fault({ row: last + 1, file: file.name }, error instanceof TooLargeError ? 'too-long' : 'broken-off', error instanceof Error ? error.message : error)
  }
}

/** The rows of several files, one after the other, as of one folder. */
export const readImportFolder = async function* (files: Iterable<ImportFile>): AsyncGenerator<RowRead> {
  for (const file of files) yield* rowsOfJson(file.bytes, file.name)
}
