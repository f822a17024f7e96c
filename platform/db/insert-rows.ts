import { CompiledQuery, type Insertable } from 'kysely'
import type { Transaction } from './transaction.ts'

/** Words of more rows than that are built for one occasion. */
const MOST_ROWS = 20
const MOST_KNOWN = 500
const known = new Map<string, string>()

const quoted = (name: string): string => `"${name.replaceAll('.', '"."')}"`

const build = (table: string, columns: readonly string[], rows: number): string => {
  const places = Array.from({ length: rows }, (_, row) => `(${columns.map((_column, at) => `$${row * columns.length + at + 1}`).join(', ')})`)
  return `insert into ${quoted(table)} (${columns.map(quoted).join(', ')}) values ${places.join(', ')}`
}

const wordsOf = (table: string, columns: readonly string[], rows: number): string => {
  if (rows > MOST_ROWS) return build(table, columns, rows)
  const key = `${table} ${rows} ${columns.join()}`
  const words = known.get(key) ?? build(table, columns, rows)
  if (known.size < MOST_KNOWN) known.set(key, words)
  return words
}

/**
 * Plain rows of one table, all with the same columns, or none is written. The query builder would put the same words together anew for every act; here they are built once.
 * `insertsInto<Tables>()` gives a store its own typed tables, as `tables<Tables>(tx)` does.
 */
export const insertsInto =
  <T>() =>
  async <N extends keyof T & string>(tx: Transaction, table: N, rows: readonly Insertable<T[N]>[]): Promise<void> => {
    const [first] = rows
    if (first === undefined) return
    const columns = Object.keys(first)
    if (!rows.every((row) => Object.keys(row).length === columns.length && columns.every((column) => column in row))) throw new Error(`rows of ${table} have different columns`)
    const values = rows.flatMap((row) => columns.map((column) => (row as Readonly<Record<string, unknown>>)[column]))
    await tx.executeQuery(CompiledQuery.raw(wordsOf(table, columns, rows.length), values))
  }
