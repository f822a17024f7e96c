import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { instantText } from '../../../platform/db/instant-text.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { DOSSIER_TEXTS, HANGING_TEXTS } from './row-texts.ts'

const WORDS = ['Xã Mẫu', '', 'plain', 'a,b', '(x)', 'He said "no"', 'back\\slash', 'tab\there', 'line\nend', 'no\u00a0break', ' ', 'đ', '\u000b', "it's"]
const MOMENTS = ['2026-11-20T02:00:00.000Z', '2026-11-20T02:00:00.120Z', '2026-11-20T02:00:00.003Z', '1999-12-31T23:59:59.999Z']
const VALUES: Readonly<Record<string, (at: number) => unknown>> = {
  text: (at) => WORDS[at % WORDS.length], uuid: () => newId<string>(), integer: (at) => at - 3, boolean: (at) => at % 2 === 0, jsonb: (at) => [{ at }],
  'timestamp with time zone': (at) => MOMENTS[at % MOMENTS.length],
}

let db: TestDatabase
beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())

type Column = { readonly name: string; readonly type: string }
const columnsOf = async (table: string): Promise<readonly Column[]> =>
  (await db.pool.query<Column>(`SELECT column_name AS name, data_type AS type FROM information_schema.columns WHERE table_schema || '.' || table_name = $1 AND is_generated = 'NEVER'`, [table])).rows

describe.each([DOSSIER_TEXTS, ...Object.values(HANGING_TEXTS)])('a row of $table as one text', ({ table, text, data, textOf }) => {
  const write = async (row: object): Promise<string> => (await db.pool.query<{ text: string }>(`SELECT ${text} AS text FROM jsonb_populate_record(NULL::${table}, $1::jsonb)`, [JSON.stringify(row)])).rows[0]?.text ?? ''

  it('holds every column', async () => {
    const named = [...text.slice('ROW('.length, -')::text'.length).split(', '), ...(data === undefined ? [] : [data])]
    expect(named.toSorted()).toEqual((await columnsOf(table)).map(({ name }) => name).toSorted())
  })

  it('is what PostgreSQL writes, whatever it holds', async () => {
    const columns = await columnsOf(table)
    const rows = [...WORDS.keys()].map((at) => Object.fromEntries(columns.map(({ name, type }, nth) => [name, VALUES[type]?.(at + nth)])))
    const empty = Object.fromEntries(columns.map(({ name }) => [name, null]))
    for (const row of [...rows, empty]) expect(textOf(row)).toBe(await write(row))
    expect(new Set([...rows, empty].map(textOf)).size, 'no two alike').toBe(rows.length + 1)
  })
})

it('no moment is taken for another', async () => {
  const moments = await db.pool.query<{ moment: string }>(`SELECT moment::text FROM unnest($1::timestamptz[]) AS moment`, [MOMENTS])
  expect(moments.rows.map(({ moment }) => instantText(moment))).toEqual(MOMENTS)
})
