import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Transform, Writable, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdCompress, createZstdDecompress } from 'node:zlib'
import type pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import type { TableCopy } from './manifest.ts'

export type TableShape = Pick<TableCopy, 'name' | 'columns' | 'order'>
type Told = Pick<TableCopy, 'rows' | 'sha256'>

const LINE_FEED = 10

/** In a line of COPY a line feed inside a value is written `\n`: so one line is one row. */
const countLines = () => {
  const hash = createHash('sha256')
  let rows = 0
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, at + 1)) rows += 1
      done(null, chunk)
    },
  })
  return { through, told: (): Told => ({ rows, sha256: hash.digest('hex') }) }
}

const readOut = (client: pg.ClientBase, { name, columns, order }: TableShape): Readable =>
  client.query(copyTo(`COPY (SELECT ${columns.join(', ')} FROM ${name} ORDER BY ${order.join(', ')}) TO STDOUT`))

/** Every row of the table into one packed file that survives a power cut. */
export const writeRows = async (client: pg.ClientBase, table: TableShape, path: string): Promise<Told> => {
  const { through, told } = countLines()
  await pipeline(readOut(client, table), through, createZstdCompress(), createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }))
  return told()
}

const unpack = (path: string): Readable => {
  const packed = createReadStream(path)
  const plain = createZstdDecompress()
  packed.on('error', (cause) => plain.destroy(cause))
  return packed.pipe(plain)
}

/** Fills an empty table; answers what was really read, for the caller to compare with what was once written. */
export const loadRows = async (client: pg.ClientBase, { name, columns }: TableShape, path: string): Promise<Told> => {
  const { through, told } = countLines()
  await pipeline(unpack(path), through, client.query(copyFrom(`COPY ${name} (${columns.join(', ')}) FROM STDIN`)))
  return told()
}

/** Reads every row of a table of the database, keeping none. */
export const proveRows = async (client: pg.ClientBase, table: TableShape): Promise<Told> => {
  const { through, told } = countLines()
  await pipeline(readOut(client, table), through, new Writable({ write: (_chunk, _encoding, done) => done() }))
  return told()
}

const linesOf = (stream: Readable): AsyncIterator<string> => createInterface({ input: stream, crlfDelay: 0 })[Symbol.asyncIterator]()

/** The first row, counted from one, that the database and the file do not hold alike; undefined when all are alike. */
export const firstDifference = async (client: pg.ClientBase, table: TableShape, path: string): Promise<number | undefined> => {
  const kept = linesOf(unpack(path))
  const held = linesOf(readOut(client, table))
  for (let row = 1; ; row += 1) {
    const [one, other] = await Promise.all([kept.next(), held.next()])
    const done = one.done === true && other.done === true
    const alike = one.done === other.done && one.value === other.value
    if (!alike || done) {
      // The rest must be read, or the connection stays in the middle of its answer.
      while ((await held.next()).done !== true);
      return done ? undefined : row
    }
  }
}
