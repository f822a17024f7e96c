import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { expect, inject, it } from 'vitest'

/** What `keptWhileUnchanged` answers from: every table these files name must stamp its changes, or a process goes on with what it read before. */
const KEPT = [
  'modules/organisation/store/profile-store.ts',
  'modules/organisation/store/unit-view.ts',
  'modules/procedures/store/quality-facts.view.ts',
  'modules/procedures/store/version-store.ts',
  'modules/workflow/store/graph-store.ts',
  'modules/documents/store/vault/replacement-rule-store.ts',
]
const ROOT = join(import.meta.dirname, '../..')

const askStamped = async (): Promise<{ readonly tables: ReadonlySet<string>; readonly stamped: ReadonlySet<string> }> => {
  const client = new pg.Client({ ...inject('postgres'), database: inject('templateDatabase') })
  await client.connect()
  const namesOf = async (which: string): Promise<ReadonlySet<string>> => new Set((await client.query<{ name: string }>(`SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND ${which}`)).rows.map(({ name }) => name))
  try {
    return { tables: await namesOf("n.nspname !~ '^pg_'"), stamped: await namesOf("EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgfoid = 'platform.stamp_reference'::regproc)") }
  } finally {
    await client.end()
  }
}

it('every table that a kept answer is read from stamps its changes', async () => {
  const { tables, stamped } = await askStamped()
  const named = KEPT.map((file) => [file, [...new Set(readFileSync(join(ROOT, file), 'utf8').match(/\b[a-z_]+\.[a-z_]+\b/g))].filter((name) => tables.has(name))] as const)
  expect(named.filter(([, found]) => found.length === 0)).toEqual([])
  expect(named.flatMap(([file, found]) => found.filter((name) => !stamped.has(name)).map((name) => `${file}: ${name}`))).toEqual([])
})
