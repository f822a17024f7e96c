import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPostgres } from '../../../platform/db/embedded/open-postgres.ts'
import { runCli } from '../../../tests/support/run-cli.ts'

type Answer = { readonly code: number; readonly answer: Readonly<Record<string, unknown>> }

/** An operator's mistake, found out after the last backup. Each test goes on where the one before ended. */
describe('motcua restore --at', { timeout: 480_000 }, () => {
  let [scratch, home, before] = ['', '', '']
  const run = async (...line: readonly string[]): Promise<Answer> => {
    const { code, out } = await runCli([...line, '--json'], { MOTCUA_HOME: home, BACKUP_FOLDER: join(scratch, 'backups'), BACKUP_PASSPHRASE: 'một cụm mật khẩu dài', BACKUP_WAL: 'on' })
    return { code, answer: JSON.parse(out) }
  }
  /** Asked of the database itself, while no command runs. */
  const ask = async (statement: string): Promise<readonly Record<string, unknown>[]> => {
    const { connection, stop } = await openPostgres({ kind: 'embedded', folder: join(home, 'postgres'), keepsWal: true })
    const client = new pg.Client(connection)
    await client.connect()
    const { rows } = await client.query(statement).finally(() => client.end())
    await stop()
    return rows
  }
  const NAMES = 'SELECT name, level FROM organisation.unit_name JOIN organisation.unit ON unit.id = unit_id ORDER BY unit_id, name LIMIT 5'

  beforeAll(() => {
    scratch = mkdtempSync(join(tmpdir(), 'mc-at-'))
    home = join(scratch, 'home')
  })
  afterAll(() => rmSync(scratch, { recursive: true, force: true }))

  it('reaches no moment before the first copy', async () => {
    expect(await run('backup')).toMatchObject({ code: 0, answer: { pointInTime: true } })
    expect(await run('restore', '--at', '2020-01-01 08:00')).toMatchObject({ code: 1, answer: { fault: 'no-base-before' } })
    expect(await run('restore', '--at', 'hôm qua')).toMatchObject({ code: 1, answer: { fault: 'time-unreadable' } })
  })

  it('brings back the moment before the mistake, with what came after the backup', async () => {
    await ask("UPDATE organisation.unit SET level = 'commune' WHERE id = (SELECT id FROM organisation.unit ORDER BY id LIMIT 1)")
    const good = await ask(NAMES)
    before = String((await ask(`SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at`))[0]?.['at'])
    await ask("UPDATE organisation.unit SET level = 'province'")
    expect(await run('restore', '--at', before)).toMatchObject({ code: 0, answer: { switched: true, before: expect.stringContaining('_before_') } })
    expect(await ask(NAMES)).toEqual(good)
    expect(readdirSync(home).filter((name) => name.startsWith('recovering-'))).toEqual([])
  })

  it('drills the way back, too', async () => {
    await run('backup')
    const drilled = await run('drill')
    expect(drilled).toMatchObject({ code: 0, answer: { faults: [] } })
    // Every proof twice: over the rows, and over the copy with its log.
    expect(Number(drilled.answer['proofs']) % 2).toBe(0)
  })
})
