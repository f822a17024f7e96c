// An upgrade carries the trail over in its own words, and by time: `entry_by_time` finds a day only where its entries lie together.
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { migrate } from '../../../platform/db/migrate.ts'

const ROOT = new URL('../../..', import.meta.url).pathname
const database = `trail_${process.pid}`
const connection = { ...inject('postgres'), database }

const asAdmin = async (statement: string): Promise<void> => {
  const admin = new pg.Client({ ...connection, database: 'postgres' })
  await admin.connect()
  await admin.query(statement).finally(() => admin.end())
}
const ask = async (statement: string): Promise<readonly object[]> => {
  const client = new pg.Client(connection)
  await client.connect()
  return (await client.query<Record<string, unknown>>(statement).finally(() => client.end())).rows
}

beforeAll(() => asAdmin(`CREATE DATABASE ${database}`))
afterAll(() => asAdmin(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`))

const WORDS = 'SELECT entry.id, audit.entry_text(entry) AS words FROM audit.audit_entry AS entry ORDER BY entry.id'

it('lays the entries by time and changes none of their words', async () => {
  await migrate(connection, ROOT, new Set(['20261123T0830_create-audit']))
  // The newest first, of three actors and of nobody, about a dossier itself, another thing and nothing.
  await ask(`INSERT INTO audit.audit_entry (id, at, request_id, event, actor_kind, actor_id, actor_unit_id, thing, thing_id, unit_id, dossier_id, person_ids, purpose, facts)
    SELECT id(n), timestamptz '2026-01-01' + n * interval '1 hour', CASE WHEN n % 2 = 0 THEN id(n)::text ELSE 'job ' || n END, 'event-' || n % 4, CASE WHEN n % 5 = 0 THEN 'anonymous' ELSE 'staff' END,
      CASE WHEN n % 5 > 0 THEN 'actor-' || n % 3 END, id(n % 3), CASE WHEN n % 4 > 0 THEN 'dossier' END, CASE n % 4 WHEN 1 THEN id(7)::text WHEN 2 THEN 'other' END, id(n % 2), CASE WHEN n % 4 = 1 THEN id(7) END,
      CASE WHEN n % 3 = 0 THEN ARRAY[id(9)] ELSE '{}' END, CASE WHEN n % 3 = 0 THEN 'purpose' END, CASE WHEN n % 2 = 0 THEN '{"of": 1}' ELSE '{}' END::jsonb
    FROM generate_series(60, 1, -1) AS n`.replaceAll(/\bid\(([^()]+)\)/g, "lpad(($1)::text, 32, '0')::uuid"))
  const before = await ask(WORDS)
  await migrate(connection, ROOT, new Set(['20261201T1071_small-entries']))
  expect(before).toHaveLength(60)
  expect(await ask(WORDS)).toEqual(before)
  expect(await ask('SELECT id FROM audit.entry ORDER BY ctid')).toEqual(await ask('SELECT id FROM audit.entry ORDER BY id'))
})
