import { spawnSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TOOL_FLAGS } from '../../tools/bootstrap/runtime.mjs'
import { dumpSchema } from '../../tools/dump-schema.ts'
import { openTestDatabase } from '../support/database.ts'

const ROOT = new URL('../..', import.meta.url).pathname

/** A route as a careless hand writes it: `leftOut` is the line that is not there. */
const careless = (leftOut: string): string =>
  `import { Type } from 'typebox'
import { ok } from '${ROOT}kernel/outcome.ts'
import { defineRoute } from '${ROOT}platform/http/route.ts'
import { defineContract } from '${ROOT}platform/web/contract.ts'
const contract = defineContract({ id: 'x', summary: 'x', method: 'GET', path: '/api/x', answer: Type.Object({}) })
export const route = defineRoute({
  contract,
  permission: 'public',
  audit: { event: false, because: 'made up' },
  refusals: {},
  handle: async () => ok({}),
})
`
    .split('\n')
    .filter((line) => !line.startsWith(`  ${leftOut}:`))
    .join('\n')

describe('gates', () => {
  const house = mkdtempSync(join(tmpdir(), 'mc-gates-'))
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(house, file)), { recursive: true })
    writeFileSync(join(house, file), text)
  }
  const run = (tool: string, ...args: readonly string[]): { readonly status: number | null; readonly said: string } => {
    const ended = spawnSync(process.execPath, [...TOOL_FLAGS, join(ROOT, 'node_modules', tool), ...args], { cwd: house, encoding: 'utf8', timeout: 300_000 })
    return { status: ended.status, said: ended.stdout + ended.stderr }
  }
  beforeAll(() => {
    symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'))
    for (const file of ['package.json', '.oxlintrc.json', 'knip.json', 'tsconfig.json']) cpSync(join(ROOT, file), join(house, file))
  })
  afterAll(() => rmSync(house, { recursive: true, force: true }))

  describe('types', () => {
    const CASES = ['nothing', 'permission', 'audit', 'refusals']
    const LEFT_OUT = CASES.slice(1)
    let faults: readonly string[] = []
    beforeAll(() => {
      for (const leftOut of CASES) write(`${leftOut}.ts`, careless(leftOut))
      write('tsconfig.red.json', JSON.stringify({ extends: './tsconfig.json', include: [], files: CASES.map((leftOut) => `${leftOut}.ts`) }))
      const { status, said } = run('typescript/bin/tsc', '-p', 'tsconfig.red.json')
      expect(status, said).toBe(2)
      faults = said.trim().split(/\n(?=\S)/)
    }, 60_000)

    it('take a route that leaves out nothing, and all it stands on', () => {
      expect(faults.filter((fault) => !LEFT_OUT.some((leftOut) => fault.startsWith(`${leftOut}.ts(`)))).toEqual([])
    })

    it.each(LEFT_OUT)('refuse a route that leaves out %s', (leftOut) => {
      expect(faults.filter((fault) => fault.startsWith(`${leftOut}.ts(`)).join('\n')).toContain(`'${leftOut}'`)
    })
  })

  it.each([
    ['no-explicit-any', 'export const take = (value: any): unknown => value\n'],
    ['no-default-export', 'export default 1\n'],
    ['max-params', 'export const sum = (a: number, b: number, c: number, d: number): number => a + b + c + d\n'],
    ['no-non-null-assertion', 'export const first = (list: readonly number[]): number => list[0]!\n'],
  ])('lint names %s', (rule, text) => {
    write('kernel/red.ts', text)
    const ended = run('oxlint/bin/oxlint', '--deny-warnings', 'kernel')
    rmSync(join(house, 'kernel'), { recursive: true })
    expect(ended.status).not.toBe(0)
    expect(ended.said).toContain(rule)
  })

  it.each([
    ['a private key', generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()],
    // Put together here, so that this file holds none itself.
    ['a password in an address', ['postgres', '://owner', ':Zq81nvLwpt', '@db.internal', ':5432/motcua'].join('')],
  ])('secrets name %s', (_what, text) => {
    write('kernel/red.txt', text)
    const ended = run('secretlint/bin/secretlint.js', '--secretlintrc', join(ROOT, '.secretlintrc.json'), 'kernel/red.txt')
    rmSync(join(house, 'kernel'), { recursive: true })
    expect(ended.status, ended.said).not.toBe(0)
  })

  it('dead code names a file and an export that nobody uses', () => {
    write('apps/server/main.ts', "import { used } from '../../kernel/used.ts'\nused()\n")
    write('kernel/used.ts', 'export const used = (): number => 1\nexport const neverCalled = (): number => 2\n')
    write('kernel/never-opened.ts', 'export const lost = 1\n')
    const ended = run('knip/bin/knip.js')
    expect(ended.status).not.toBe(0)
    expect(ended.said).toContain('never-opened.ts')
    expect(ended.said).toContain('neverCalled')
  })

  it('the schema in words changes with a table, a column, a constraint and a grant', async () => {
    const db = await openTestDatabase()
    const client = new pg.Client(db.connection)
    await client.connect()
    const before = await dumpSchema(client)
    const changes = ['CREATE TABLE platform.red (id int)', 'ALTER TABLE platform.red ADD note text', 'ALTER TABLE platform.red ADD CONSTRAINT red_key PRIMARY KEY (id)', 'GRANT DELETE ON platform.red TO motcua_app']
    const dumps = [before]
    for (const change of changes) {
      await client.query(change)
      dumps.push(await dumpSchema(client))
    }
    await client.end()
    await db.close()
    expect(new Set(dumps).size).toBe(changes.length + 1)
  })
})
