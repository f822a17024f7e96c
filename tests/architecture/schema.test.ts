import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dumpSchema } from '../../tools/dump-schema.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'

const ROOT = new URL('../..', import.meta.url).pathname
const DUMP = join(ROOT, 'db/schema.sql')

type Row = { readonly name: string; readonly words: string }

/** `'dossiers.dossier': { … }` members of a `…Tables` type, with their columns. */
const tablesIn = (file: string): ReadonlyMap<string, readonly string[]> => {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const types = new Map<string, ts.TypeNode>()
  const found = new Map<string, readonly string[]>()
  const columnsOf = (type: ts.TypeNode | undefined): readonly string[] => {
    if (type === undefined) return []
    if (ts.isTypeReferenceNode(type)) return columnsOf(types.get(type.typeName.getText()))
    if (ts.isIntersectionTypeNode(type)) return type.types.flatMap((each) => columnsOf(each))
    return ts.isTypeLiteralNode(type) ? type.members.flatMap((member) => (member.name ? [member.name.getText().replaceAll("'", '')] : [])) : []
  }
  source.forEachChild((node) => void (ts.isTypeAliasDeclaration(node) && types.set(node.name.text, node.type)))
  const visit = (node: ts.Node): void => {
    if (ts.isPropertySignature(node) && ts.isStringLiteral(node.name) && node.name.text.includes('.')) found.set(node.name.text, columnsOf(node.type))
    node.forEachChild(visit)
  }
  visit(source)
  return found
}

describe('schema', () => {
  let db: TestDatabase
  let client: pg.Client
  beforeAll(async () => {
    db = await openTestDatabase()
    client = new pg.Client(db.connection)
    await client.connect()
  })
  afterAll(async () => {
    await client.end()
    await db.close()
  })
  const names = async (query: string): Promise<readonly string[]> => (await client.query<Row>(query)).rows.map((row) => row.name)
  const OWN = `n.nspname NOT IN ('pg_catalog', 'information_schema', 'public', 'graphile_worker') AND n.nspname NOT LIKE 'pg\\_%'`

  it('equals db/schema.sql', async () => {
    const dump = await dumpSchema(client)
    if (process.env['WRITE_SCHEMA'] === '1') writeFileSync(DUMP, dump)
    expect(readFileSync(DUMP, 'utf8'), 'run `npm run write:schema` and read the difference').toBe(dump)
  })

  it('has no table without a comment', async () => {
    const all = await names(`SELECT n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND ${OWN}`)
    expect(all.length).toBeGreaterThan(10)
    const silent = await names(`SELECT n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND ${OWN} AND obj_description(c.oid) IS NULL`)
    expect(silent).toEqual([])
  })

  it('uses neither varchar(n) nor timestamp without zone nor serial', async () => {
    const wrong = await names(`SELECT n.nspname || '.' || c.relname || '.' || a.attname AS name FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND ${OWN} AND format_type(a.atttypid, a.atttypmod) ~ '^(character varying|character\\(|timestamp without|money|json$)'`)
    expect(wrong).toEqual([])
  })

  it('leads every key of what hangs on a dossier with dossier_id, so that it can be sharded', async () => {
    const rows = (await client.query<Row>(`SELECT n.nspname || '.' || c.relname || ' ' || k.conname AS name, pg_get_constraintdef(k.oid) AS words
      FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'dossier_id' AND a.attnotnull
      WHERE k.contype IN ('p', 'u') AND ${OWN}`)).rows
    expect(rows.length).toBeGreaterThan(0)
    const wrong = rows.filter((row) => (row.words.startsWith('PRIMARY') ? !/\(dossier_id[,)]/.test(row.words) : !row.words.includes('dossier_id')))
    expect(wrong.map((row) => `${row.name} ${row.words}`)).toEqual([])
  })

  it('lets the application only add to journals and trails', async () => {
    const rows = (await client.query<Row>(`SELECT n.nspname || '.' || c.relname AS name, string_agg(DISTINCT g.privilege_type, ',') AS words FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace,
      aclexplode(c.relacl) g JOIN pg_roles r ON r.oid = g.grantee WHERE r.rolname = 'motcua_app' AND c.relname ~ '(_event|^entry|^audit_entry|^outbox_message|_change|_decision)$' AND ${OWN} GROUP BY 1`)).rows
    expect(rows.map((row) => row.name)).toContain('dossiers.dossier_event')
    expect(rows.filter((row) => /UPDATE|DELETE|TRUNCATE/.test(row.words) && !row.name.endsWith('outbox_message'))).toEqual([])
  })

  it('is what the stores believe: each tables.ts names the columns that exist', async () => {
    const live = new Map<string, string[]>()
    for (const row of (await client.query<Row>(`SELECT n.nspname || '.' || c.relname AS name, a.attname AS words FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'v', 'm') AND a.attnum > 0 AND NOT a.attisdropped AND ${OWN}`)).rows)
      live.set(row.name, [...(live.get(row.name) ?? []), row.words])
    const files = readdirSync(join(ROOT, 'modules')).map((name) => join(ROOT, 'modules', name, 'store/tables.ts')).filter((file) => existsSync(file))
    expect(files.length).toBeGreaterThan(5)
    const faults = files.flatMap((file) =>
      [...tablesIn(file)].flatMap(([table, columns]) => {
        const real = live.get(table)
        if (real === undefined) return [`${table} does not exist`]
        return columns.filter((column) => !real.includes(column)).map((column) => `${table}.${column} does not exist`)
      }),
    )
    expect(faults).toEqual([])
  })
})
