import type pg from 'pg'

type PreparingClient = {
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

/**
 * Gives every statement that comes again a name, so that PostgreSQL parses and plans it once per connection. A connection
 * whose plans have grown stale fails that one transaction and is not used again.
 */
export const prepareStatements = (client: pg.PoolClient): PreparingClient => {
  let stale = false
  return {
    query: async (text, values) => {
      const name = values.length === 0 ? undefined : nameOf(text)
      try {
        return await client.query({ text, values: values as unknown[], ...(name === undefined ? {} : { name }) })
      } catch (error) {
        if ((error as { readonly code?: string }).code === CHANGED_UNDERNEATH) stale = true
        throw error
      }
    },
    release: (destroy = false) => client.release(destroy || stale),
  }
}
