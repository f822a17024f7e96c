import { sql, type RawBuilder } from 'kysely'
import type { Transaction } from './transaction.ts'

type Waiting = { readonly wanted: unknown; readonly give: (rows: readonly never[]) => void; readonly fail: (cause: unknown) => void }

/** Where many pages are asked for at one moment, a statement still has an end. */
const MOST = 24

const queues = new WeakMap<Transaction, Map<string, Waiting[]>>()

const answer = async (tx: Transaction, waiting: readonly Waiting[], selectOf: (wanted: never) => RawBuilder<unknown>): Promise<void> => {
  const [first] = waiting
  if (first === undefined) return
  if (waiting.length === 1) return first.give((await sql<never>`${selectOf(first.wanted as never)}`.execute(tx)).rows)
  const parts = waiting.map(({ wanted }, at) => sql`SELECT ${sql.lit(at)} AS asked_at, part.* FROM (${selectOf(wanted as never)}) AS part`)
  const { rows } = await sql<{ asked_at: number }>`${sql.join(parts, sql` UNION ALL `)}`.execute(tx)
  const byAsker = Map.groupBy(rows, ({ asked_at: at }) => at)
  for (const [at, { give }] of waiting.entries()) give((byAsker.get(at) ?? []) as never)
}

/**
 * The rows of one question; what the same transaction asks of the same `kind` before anything was sent goes as one statement. One alone is
 * sent as it is. For series: a page that asks the same of twelve months asks once.
 */
export const askTogether = <W, R>(tx: Transaction, { kind, wanted }: { readonly kind: string; readonly wanted: W }, selectOf: (wanted: W) => RawBuilder<unknown>): Promise<readonly R[]> =>
  new Promise((give, fail) => {
    const ofTransaction = queues.get(tx) ?? new Map<string, Waiting[]>()
    queues.set(tx, ofTransaction)
    const one = { wanted, give: give as Waiting['give'], fail }
    const queue = ofTransaction.get(kind)
    if (queue !== undefined && queue.length < MOST) return void queue.push(one)
    const fresh: Waiting[] = [one]
    ofTransaction.set(kind, fresh)
    setImmediate(() => {
      if (ofTransaction.get(kind) === fresh) ofTransaction.delete(kind)
      answer(tx, fresh, selectOf).catch((cause: unknown) => fresh.forEach(({ fail: tell }) => tell(cause)))
    })
  })

const shared = new WeakMap<Transaction, Map<string, Promise<unknown>>>()

/** One answer for all who ask the same before it is sent: it is as new as the newest of them could ask for. */
export const askShared = <T>(tx: Transaction, key: string, ask: () => Promise<T>): Promise<T> => {
  const ofTransaction = shared.get(tx) ?? new Map<string, Promise<unknown>>()
  shared.set(tx, ofTransaction)
  const known = ofTransaction.get(key)
  if (known !== undefined) return known as Promise<T>
  const asked = new Promise<void>((send) => setImmediate(send)).then(() => {
    ofTransaction.delete(key)
    return ask()
  })
  ofTransaction.set(key, asked)
  return asked
}
