import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPostgres } from '../../../platform/db/embedded/open-postgres.ts'
import { copyLoadedHome } from '../../../tests/support/loaded-home.ts'
import { runCli } from '../../../tests/support/run-cli.ts'

type Answer = { readonly code: number; readonly answer: Readonly<Record<string, unknown>>; readonly err: string }

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort()

/** A folder of data as an operator keeps it: backed up, proven, damaged, brought back. Each test goes on where the one before ended. */
describe('motcua backup, drill and restore', { timeout: 480_000 }, () => {
  let scratch = ''
  let home = ''
  let backup = ''
  const at = (...parts: readonly string[]): string => join(scratch, ...parts)
  const run = async (line: string, passphrase = 'một cụm mật khẩu dài'): Promise<Answer> => {
    const { code, out, err } = await runCli([...line.split(' '), '--json'], { MOTCUA_HOME: home, BACKUP_FOLDER: at('backups'), BACKUP_PASSPHRASE: passphrase })
    return { code, answer: JSON.parse(out), err }
  }
  /** Asked of the database itself, while no command runs. */
  const ask = async (statement: string): Promise<readonly unknown[]> => {
    const { connection, stop } = await openPostgres({ kind: 'embedded', folder: join(home, 'postgres') })
    const client = new pg.Client(connection)
    await client.connect()
    const { rows } = await client.query(statement).finally(() => client.end())
    await stop()
    return rows
  }
  const RUNS = 'SELECT kind, good FROM platform.backup_run ORDER BY at'
  const LEVELS = 'SELECT count(DISTINCT level)::int AS levels FROM organisation.unit'

  beforeAll(async () => {
    scratch = mkdtempSync(join(tmpdir(), 'mc-backups-'))
    home = at('home')
    await copyLoadedHome(home)
  }, 240_000)
  afterAll(() => rmSync(scratch, { recursive: true, force: true }))

  it('backs up a folder, and proves that it restores by every proof there is', async () => {
    const taken = await run('backup')
    expect(taken).toMatchObject({ code: 0, answer: { keysSealed: true, leftOut: [] } })
    expect(taken.answer['files']).toBeGreaterThan(0)
    backup = String(taken.answer['name'])
    expect(JSON.parse(readFileSync(at('backups', backup, 'manifest.json'), 'utf8'))).toMatchObject({ manifest: { databaseBytes: expect.any(Number) } })
    const drilled = await run('drill')
    expect(drilled).toMatchObject({ code: 0, answer: { backup, faults: [], rows: taken.answer['rows'], files: taken.answer['files'] } })
    expect(drilled.answer['proofs']).toBeGreaterThan(10)
    expect(drilled.answer['seconds']).toBeGreaterThan(0)
    expect(await ask('SELECT kind, seconds > 0 AS took FROM platform.backup_run ORDER BY at')).toEqual([{ kind: 'backup', took: true }, { kind: 'drill', took: true }])
  })

  it('tells in the data of a backup that fails', async () => {
    renameSync(at('backups'), at('away'))
    writeFileSync(at('backups'), 'no folder')
    expect((await run('backup')).code).toBe(1)
    expect(await ask('SELECT kind, good, faults FROM platform.backup_run ORDER BY at DESC LIMIT 1')).toEqual([{ kind: 'backup', good: false, faults: [expect.stringContaining(at('backups'))] }])
    rmSync(at('backups'))
    renameSync(at('away'), at('backups'))
  })

  it('finds by a drill what a backup has lost, and says whose pass-phrase is wrong', async () => {
    const [kept = ''] = filesBelow(at('backups/files'))
    renameSync(kept, at('kept'))
    const { code, answer } = await run('drill')
    expect([code, answer['faults']]).toEqual([2, [expect.stringContaining(kept.slice(-64))]])
    renameSync(at('kept'), kept)
    expect(await run('restore --beside', 'một cụm mật khẩu khác')).toMatchObject({ code: 1, answer: { fault: 'backup-passphrase' } })
  })

  it('loads it beside damaged data, which goes on, then switches and puts files and keys back', async () => {
    const [file = ''] = filesBelow(join(home, 'files'))
    rmSync(file)
    const key = readFileSync(join(home, 'secret.key'))
    const levels = await ask(LEVELS)
    expect(levels).not.toEqual([{ levels: 1 }])
    await ask(`UPDATE organisation.unit SET level = 'province'`)
    expect(await ask(RUNS)).toEqual([{ kind: 'backup', good: true }, { kind: 'drill', good: true }, { kind: 'backup', good: false }, { kind: 'drill', good: false }])
    writeFileSync(join(home, 'secret.key'), key.toReversed())
    expect(await run('verify')).toMatchObject({ code: 1, answer: { fault: 'secret-key-differs' } })

    const beside = await run('restore --beside')
    expect(beside).toMatchObject({ code: 0, answer: { backup, switched: false, files: 1, keys: 0 } })
    expect(beside.err).toContain('organisation.unit')
    expect(await ask(LEVELS)).toEqual([{ levels: 1 }])

    const restored = await run('restore')
    expect(restored).toMatchObject({ code: 0, answer: { backup, switched: true, before: expect.stringContaining('_before_'), keysSetAside: [join(home, `secret.key.before-${backup}`)] } })
    // What stood beside was whole: it is not loaded twice.
    expect(restored.err).not.toContain('organisation.unit')
    expect(readFileSync(join(home, 'secret.key')).equals(key)).toBe(true)
    expect(await ask(RUNS)).toEqual([{ kind: 'restore', good: true }])
    expect(await ask(LEVELS)).toEqual(levels)
  })

  it('leaves data that proves itself', async () => {
    const { code, answer } = await run('verify')
    expect([code, answer['proven']]).toEqual([0, true])
  })
})
