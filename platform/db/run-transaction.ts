import { Transaction as KyselyTransaction, type CompiledQuery, type DatabaseConnection, type Dialect, type Kysely, type QueryResult } from 'kysely'
import type { PreparingClient } from './prepare-statements.ts'
import type { Transaction } from './transaction.ts'
import { schemasWritten } from './schemas-written.ts'

/** PostgreSQL's word for a statement behind one that failed in the same transaction. */
const ABORTED = '25P02'

const COUNTING: readonly string[] = ['INSERT', 'UPDATE', 'DELETE', 'MERGE']

/** What one process read from a schema's reference tables under one stamp. */
export type Shelf = { readonly stamp: string; readonly kept: Map<string, unknown> }

/** What is known of a transaction under way. */
export type TransactionState = {
  /** How many statements were asked so far. */
  readonly asked: () => number
  /** Schemas this transaction has written in. */
  readonly written: Set<string>
  /** Shared by all transactions of a database, by schema. */
  readonly shelves: Map<string, Shelf>
}

const running = new WeakMap<Transaction, TransactionState>()

/** Undefined outside a transaction. */
export const stateOf = (tx: Transaction): TransactionState | undefined => running.get(tx)

type Conversation = DatabaseConnection & Omit<TransactionState, 'shelves'> & { readonly say: (command: 'begin' | 'commit' | 'rollback') => Promise<void> }

/** Sends each statement when it is asked, behind those asked before, and remembers which of them failed first. */
const converse = (client: PreparingClient): Conversation => {
  const written = new Set<string>()
  let over = false
  let fault: unknown
  let asked = 0
  const send = async (text: string, values: readonly unknown[]) => {
    try {
      return await client.query(text, values)
    } catch (error) {
      if ((error as { readonly code?: string }).code === ABORTED && fault !== undefined) throw fault
      fault ??= error
      throw error
    }
  }
  return {
    executeQuery: async <Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> => {
      if (over) throw new Error(`asked after its transaction had ended: ${sql.slice(0, 100)}`)
      asked += 1
      for (const schema of schemasWritten(sql)) written.add(schema)
      const { command, rowCount, rows } = await send(sql, parameters)
      return { rows: rows as Row[], ...(COUNTING.includes(command) ? { numAffectedRows: BigInt(rowCount ?? 0) } : {}) }
    },
    streamQuery: () => {
      throw new Error('statements of a transaction answer whole')
    },
    asked: () => asked,
    written,
    say: async (command) => {
      over = command !== 'begin'
      const { command: done } = await client.query(command, [])
      // What nobody waited for has failed, and took everything else with it.
      if (command === 'commit' && done === 'ROLLBACK') throw fault instanceof Error ? fault : new Error('a statement of the transaction failed')
    },
  }
}

type Run = <T>(run: (tx: Transaction) => Promise<T>) => Promise<T>

/**
 * Transactions on connections of their own. Kysely's own would send a statement only after the answer to the one before; here
 * several asked at once leave together, and the commit leaves with writes whose answers nobody waits for.
 */
export const transactionsOf = (base: Kysely<unknown>, dialect: Dialect, connect: () => Promise<PreparingClient>): Run => {
  const props = { config: { dialect }, dialect, driver: dialect.createDriver() }
  const shelves = new Map<string, Shelf>()
  return async (run) => {
    const client = await connect()
    const conversation = converse(client)
    let broken = false
    try {
      const executor = base.getExecutor().withConnectionProvider({ provideConnection: (consumer) => consumer(conversation) })
      const tx = new KyselyTransaction<unknown>({ ...props, executor }) as unknown as Transaction
      running.set(tx, { asked: conversation.asked, written: conversation.written, shelves })
      await conversation.say('begin')
      const result = await run(tx).catch(async (error: unknown) => {
        await conversation.say('rollback').catch(() => {
          broken = true
        })
        throw error
      })
      await conversation.say('commit')
      return result
    } finally {
      client.release(broken)
    }
  }
}
