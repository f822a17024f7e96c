import type pg from 'pg'

export type PreparingClient = {
  readonly query: (text: string, values: readonly unknown[]) => Promise<pg.QueryResult>
  readonly release: (destroy?: boolean) => void
}

/** Statements known by name on each connection; SQL text comes from our stores, so there are a few hundred of them. */
const MOST_NAMES = 500
/** Longer ones are built for one occasion (many rows at once) and would only fill memory. */
const LONGEST = 6000

/** PostgreSQL's word for a plan whose table has changed under it: an upgrade beside a running server does that. */
const CHANGED_UNDERNEATH = '0A000'

const names = new Map<string, string>()
const seenOnce = new Set<string>()

const nameOf = (text: string): string | undefined => {
  const known = names.get(text)
  if (known !== undefined) return known
  if (text.length > LONGEST || names.size >= MOST_NAMES) return undefined
  if (!seenOnce.has(text)) {
    if (seenOnce.size > 4 * MOST_NAMES) seenOnce.clear()
    seenOnce.add(text)
    return undefined
  }
  seenOnce.delete(text)
  const name = `s${names.size + 1}`
  names.set(text, name)
  return name
}

/** Of what has no parameters only questions: `begin` and its like need no plan. */
const QUESTION = /^\s*select\b/i

type Socket = { readonly cork: () => void; readonly uncork: () => void }
const socketOf = (client: pg.PoolClient): Socket => (client as unknown as { readonly connection: { readonly stream: Socket } }).connection.stream

const BEGUN = { command: 'BEGIN', rowCount: null, oid: 0, fields: [], rows: [] } as unknown as pg.QueryResult

/**
 * A connection that costs less per statement. What comes again gets a name, so that PostgreSQL parses and plans it once.
 * What is asked in one turn (the opening of a transaction and its first question; several writes under one `Promise.all`)
 * leaves in one packet: on small machines the system calls cost more than the SQL. A connection whose plans have grown
 * stale fails that one transaction and is not used again.
 */
export const prepareStatements = (client: pg.PoolClient): PreparingClient => {
  let stale = false
  let gathering = false
  let beginFault: Error | undefined
  const gather = (): void => {
    if (gathering) return
    gathering = true
    const socket = socketOf(client)
    socket.cork()
    process.nextTick(() => {
      gathering = false
      socket.uncork()
    })
  }
  const send = async (text: string, values: readonly unknown[]): Promise<pg.QueryResult> => {
    const name = values.length === 0 && !QUESTION.test(text) ? undefined : nameOf(text)
    gather()
    try {
      const answer = await client.query({ text, values: values as unknown[], ...(name === undefined ? {} : { name }) })
      if (beginFault !== undefined) throw beginFault
      return answer
    } catch (error) {
      if ((error as { readonly code?: string }).code === CHANGED_UNDERNEATH) stale = true
      throw error
    }
  }
  return {
    query: async (text, values) => {
      if (text !== 'begin') return send(text, values)
      // Its answer comes before that of the first question, which throws what went wrong here.
      beginFault = undefined
      send(text, values).catch((error: unknown) => {
        beginFault = error instanceof Error ? error : new Error(String(error))
      })
      return BEGUN
    },
    release: (destroy = false) => client.release(destroy || stale || beginFault !== undefined),
  }
}
