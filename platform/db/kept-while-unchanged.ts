import { sql } from 'kysely'
import { askShared } from './ask-together.ts'
import { oncePerTransaction } from './once-per-transaction.ts'
import { stateOf, type Shelf } from './run-transaction.ts'
import type { Transaction } from './transaction.ts'

/** Per schema and process; the oldest make room. */
const MOST_KEPT = 300
/** Of what is large (whole catalogues of a day): anybody may ask for any day. */
const MOST_LARGE = 60

/** The stamp of every schema that has reference tables: one small question a transaction. */
const readStamps = (tx: Transaction): Promise<ReadonlyMap<string, string>> =>
  oncePerTransaction(tx, 'reference-stamps', async () => {
    const { rows } = await sql<{ schema_name: string; stamp: string }>`SELECT schema_name, stamp FROM platform.reference_stamp`.execute(tx)
    return new Map(rows.map((row) => [row.schema_name, row.stamp]))
  })

/** Asks for the stamps ahead, so that they travel with the first question of a command. */
export const askStampsAhead = (tx: Transaction): void => {
  if (tx.isTransaction) readStamps(tx).catch(() => undefined)
}

const keepOn = (kept: Map<string, unknown>, [key, answer]: readonly [string, unknown], most: number): void => {
  const [oldest] = kept.keys()
  if (kept.size >= most && !kept.has(key) && oldest !== undefined) kept.delete(oldest)
  kept.set(key, answer)
}

/** What is asked for again stays longest. */
const takeLarge = <T>(kept: Map<string, unknown>, key: string): T => {
  const answer = kept.get(key)
  kept.delete(key)
  kept.set(key, answer)
  return answer as T
}

const shelfOf = (shelves: Map<string, Shelf>, schema: string, stamp: string): Shelf => {
  const known = shelves.get(schema)
  if (known?.stamp === stamp) return known
  const fresh: Shelf = { stamp, kept: new Map() }
  shelves.set(schema, fresh)
  return fresh
}

const asking = new WeakMap<Transaction, Map<string, Promise<unknown>>>()

/** Who asks the same while it is being asked waits for that answer. */
const askedOnce = async <T>(tx: Transaction, key: string, ask: () => Promise<T>): Promise<T> => {
  const pending = asking.get(tx) ?? new Map<string, Promise<unknown>>()
  asking.set(tx, pending)
  const known = pending.get(key)
  if (known !== undefined) return known as Promise<T>
  const asked = ask().finally(() => pending.delete(key))
  pending.set(key, asked)
  return asked
}

export type Kept = { /** Whose reference tables are read; triggers stamp their changes (`platform.stamp_reference`). */ readonly schema: string; readonly key: string; /** What costs more than asking for the stamps each time, and is large: kept for plain questions too, and of it less. */ readonly alsoOutside?: true }

const outside = new WeakMap<Transaction, Map<string, Shelf>>()

/** The stamps first, as inside: what is kept is as new as its stamp, or newer. */
const keptOutside = async <T>(tx: Transaction, { schema, key }: Kept, ask: () => Promise<T>): Promise<T> => {
  const stamp = (await askShared(tx, 'reference-stamps', () => readStamps(tx))).get(schema)
  if (stamp === undefined) return ask()
  const shelves = outside.get(tx) ?? new Map<string, Shelf>()
  outside.set(tx, shelves)
  const { kept } = shelfOf(shelves, schema, stamp)
  if (kept.has(key)) return takeLarge<T>(kept, key)
  const answer = await askedOnce(tx, `${schema} ${key} ${stamp}`, ask)
  keepOn(kept, [key, answer], MOST_LARGE)
  return answer
}

/**
 * What was read from reference tables, from the process's memory as long as nobody changed them: each transaction asks for the
 * stamps and takes only what was read under the same. A transaction that writes in the schema reads for itself, and leaves
 * nothing behind. The answer is shared: nobody may change it.
 */
export const keptWhileUnchanged = async <T>(tx: Transaction, { schema, key, alsoOutside }: Kept, ask: () => Promise<T>): Promise<T> => {
  const state = stateOf(tx)
  if (state === undefined && alsoOutside) return keptOutside(tx, { schema, key }, ask)
  if (state === undefined || state.written.has(schema)) return ask()
  const stamp = (await readStamps(tx)).get(schema)
  if (stamp === undefined) return ask()
  const { kept } = shelfOf(state.shelves, alsoOutside ? `${schema}, large` : schema, stamp)
  if (kept.has(key)) return alsoOutside ? takeLarge<T>(kept, key) : (kept.get(key) as T)
  const answer = await askedOnce(tx, `${schema} ${key}`, ask)
  if (state.written.has(schema)) return answer
  keepOn(kept, [key, answer], alsoOutside ? MOST_LARGE : MOST_KEPT)
  return answer
}
