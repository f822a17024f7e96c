import type { EventEmitter } from 'node:events'
import type pg from 'pg'

export type Asked = { /** As PostgreSQL gets them, in order. */ readonly statements: readonly string[]; /** Writes to its socket: what is asked together leaves together. */ readonly packets: number }

type Stream = Record<'_write' | '_writev', (...args: unknown[]) => unknown>

/** Listens to every connection of a pool; `during` answers what an act asked of PostgreSQL. */
export const countStatements = (pool: pg.Pool): { readonly during: (act: () => Promise<unknown>) => Promise<Asked> } => {
  const heard = new WeakSet<pg.PoolClient>()
  let statements: string[] = []
  let packets = 0
  const hear = (client: pg.PoolClient): void => {
    if (heard.has(client)) return
    heard.add(client)
    const query = client.query.bind(client) as (config: { readonly text: string }) => unknown
    Object.assign(client, {
      query: (config: { readonly text: string }) => {
        statements.push(config.text.replaceAll(/\s+/g, ' ').trim())
        return query(config)
      },
    })
    const { stream } = (client as unknown as { readonly connection: { readonly stream: Stream } }).connection
    for (const way of ['_write', '_writev'] as const) {
      const write = stream[way].bind(stream)
      stream[way] = (...args) => {
        packets += 1
        return write(...args)
      }
    }
  }
  ;(pool as EventEmitter).on('acquire', hear)
  return {
    during: async (act) => {
      statements = []
      packets = 0
      await act()
      return { statements: [...statements], packets }
    },
  }
}
