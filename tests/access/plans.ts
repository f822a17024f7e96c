import { createHash } from 'node:crypto'
import type { EventEmitter } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { APP_ROLE } from '../../platform/db/database.ts'
import { GROWING } from './growing-tables.ts'

type Statement = { readonly text: string; readonly values?: unknown[] }
export type Heard = { readonly route: string; readonly statement: Statement }

/** Lists of one kind may have any length. */
const keyOf = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll(/\$\d+/g, '?').replaceAll(/\?(?:, ?\?)+/g, '?, …').trim()
const isQuestion = (text: string): boolean => /^\s*(?:select|with|update|delete|insert\b[\s\S]*\bselect)\b/i.test(text)

export type Listener = {
  /** What the test itself asks is not heard. */
  readonly quietly: <T>(run: () => Promise<T>) => Promise<T>
  /** Says which route is called from here on. */
  readonly at: (route: string) => void
  /** Each question once, under the route that asked it first. */
  readonly heard: () => readonly Heard[]
  /** Statements sent for routes so far. */
  readonly sent: () => number
}

/** Listens to every connection of a pool. */
export const listenTo = (pool: pg.Pool): Listener => {
  const known = new WeakSet<pg.PoolClient>()
  const kept = new Map<string, Heard>()
  let route = ''
  let count = 0
  ;(pool as EventEmitter).on('acquire', (client: pg.PoolClient) => {
    if (known.has(client)) return
    known.add(client)
    const query = client.query.bind(client) as (...sent: unknown[]) => unknown
    Object.assign(client, {
      query: (...sent: unknown[]) => {
        const [statement] = sent as [Statement]
        if (route !== '' && typeof statement === 'object') count += 1
        if (route !== '' && typeof statement === 'object' && isQuestion(statement.text) && !kept.has(keyOf(statement.text))) kept.set(keyOf(statement.text), { route, statement: { text: statement.text, values: statement.values ?? [] } })
        return query(...sent)
      },
    })
  })
  return {
    quietly: async (run) => {
      const before = route
      route = ''
      return run().finally(() => (route = before))
    },
    at: (name) => (route = name),
    heard: () => [...kept.values()],
    sent: () => count,
  }
}

type Node = {
  readonly 'Node Type': string
  readonly 'Schema'?: string
  readonly 'Relation Name'?: string
  readonly 'Index Name'?: string
  readonly 'Index Cond'?: string
  readonly 'Filter'?: string
  readonly 'Plans'?: readonly Node[]
}
type Above = { readonly table: string; /** Nothing between here and a LIMIT asks for more rows than that. */ readonly fewAsked: boolean }

/** Take all their rows before they give one. */
const TAKE_ALL: ReadonlySet<string> = new Set(['Sort', 'Hash', 'Aggregate', 'WindowAgg', 'Bitmap Heap Scan', 'SetOp'])
export const WHOLE = 'whole'

const wayOf = (node: Node, { fewAsked }: Above, partial: ReadonlySet<string>): string | undefined => {
  const { 'Node Type': type, 'Index Name': index, 'Index Cond': condition, 'Filter': filter } = node
  if (type === 'Seq Scan') return fewAsked && filter === undefined ? 'the first' : WHOLE
  if (index === undefined) return undefined
  return condition === undefined && !fewAsked && !partial.has(index) ? `${WHOLE} by ${index}` : `by ${index}`
}

const waysOf = (node: Node, above: Above, partial: ReadonlySet<string>): readonly string[] => {
  const type = node['Node Type']
  const table = node['Relation Name'] === undefined ? above.table : `${node.Schema}.${node['Relation Name']}`
  const here = { table, fewAsked: type === 'Limit' || (above.fewAsked && !TAKE_ALL.has(type)) }
  const way = GROWING.includes(table) ? wayOf(node, here, partial) : undefined
  const below = (node.Plans ?? []).flatMap((each) => waysOf(each, type.startsWith('Bitmap') ? here : { ...here, table: '' }, partial))
  return [...(way === undefined ? [] : [`${table} ${way}`]), ...below]
}

export type Plan = { readonly route: string; readonly key: string; readonly text: string; /** How each growing table is read. */ readonly ways: readonly string[] }

type Explained = { readonly 'QUERY PLAN': readonly { readonly Plan: Node }[] }
const WRONG_VALUE = /^22/
const refused = (error: { readonly code?: string }): { readonly rows: readonly Explained[] } => {
  if (WRONG_VALUE.test(error.code ?? '')) return { rows: [] }
  throw error
}

/** Asks how PostgreSQL would answer each question to the application; those about no growing table are left out. */
export const explain = async (connection: pg.ClientConfig, heard: readonly Heard[]): Promise<readonly Plan[]> => {
  const client = new pg.Client({ ...connection, options: `-c role=${APP_ROLE}` })
  await client.connect()
  try {
    const { rows: indexes } = await client.query<{ name: string }>('SELECT relname AS name FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid WHERE indpred IS NOT NULL')
    const partial = new Set(indexes.map(({ name }) => name))
    const plans: Plan[] = []
    for (const { route, statement: { text, values } } of heard) {
      // What PostgreSQL refused when it was asked has no plan either.
      const { rows } = await client.query<Explained>({ text: `EXPLAIN (FORMAT JSON, VERBOSE) ${text}`, values: values ?? [] }).catch(refused)
      const root = rows[0]?.['QUERY PLAN'][0]?.Plan
      const ways = root ? [...new Set(waysOf(root, { table: '', fewAsked: false }, partial))].toSorted() : []
      if (ways.length > 0) plans.push({ route, key: createHash('sha256').update(keyOf(text)).digest('hex').slice(0, 10), text: keyOf(text), ways })
    }
    return plans.toSorted((a, b) => a.route.localeCompare(b.route) || a.key.localeCompare(b.key))
  } finally {
    await client.end()
  }
}

const inFile = (name: string): string => join(import.meta.dirname, name)
const writes = (): boolean => process.env['PLANS'] === 'write'
const FILE = inFile('plans.txt')
const ASKED = ' <- '
const lineOf = ({ route, key, ways, text }: Plan): string => `${route} ${key} ${ways.join(', ')}${ASKED}${text}`

/** The plans as they stand beside the test, each with what was asked; `PLANS=write` writes them again. */
export const committedPlans = (plans: readonly Plan[]): ReadonlyMap<string, string> => {
  if (writes()) writeFileSync(FILE, `${plans.map(lineOf).join('\n')}\n`)
  const lines = readFileSync(FILE, 'utf8').trimEnd().split('\n')
  return new Map(lines.map((line) => [line.split(' ')[1] ?? '', (line.split(ASKED)[0] ?? '').split(' ').slice(2).join(' ')]))
}

/** How many statements each route may send (statements.txt); `PLANS=write` writes them again. */
export const committedStatements = (counted: ReadonlyMap<string, number>): ReadonlyMap<string, number> => {
  const lines = [...counted].map(([route, count]) => `${route} ${count}`).toSorted()
  if (writes()) writeFileSync(inFile('statements.txt'), `${lines.join('\n')}\n`)
  return new Map(readFileSync(inFile('statements.txt'), 'utf8').trimEnd().split('\n').map((line) => [line.split(' ')[0] ?? '', Number(line.split(' ')[1])]))
}
