import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '../../../platform/config/config.ts'
import { openPostgres } from '../../../platform/db/embedded/open-postgres.ts'
import { copyLoadedHome } from '../../../tests/support/loaded-home.ts'
import { runCli } from '../../../tests/support/run-cli.ts'
import type { CommandContext } from '../command.ts'
import { backupAt, readTime } from './backup-at.ts'

type Answer = { readonly code: number; readonly answer: Readonly<Record<string, unknown>> }

/** An operator's mistake, found out after the last backup. Each test goes on where the one before ended. */
describe('motcua restore --at', { timeout: 480_000 }, () => {
  let [scratch, home] = ['', '']
  const settings = () => ({ MOTCUA_HOME: home, BACKUP_FOLDER: join(scratch, 'backups'), BACKUP_PASSPHRASE: 'một cụm mật khẩu dài', BACKUP_WAL: 'on' })
  const run = async (...line: readonly string[]): Promise<Answer> => {
    const { code, out } = await runCli([...line, '--json'], settings())
    return { code, answer: JSON.parse(out) }
  }
  /** Asked of the database itself, one after the other, while no command runs. */
  const ask = async (...statements: readonly string[]): Promise<readonly (readonly Record<string, unknown>[])[]> => {
    const { connection, stop } = await openPostgres({ kind: 'embedded', folder: join(home, 'postgres'), keepsWal: true })
    const client = new pg.Client(connection)
    await client.connect()
    const answers: (readonly Record<string, unknown>[])[] = []
    for (const statement of statements) answers.push((await client.query(statement)).rows)
    await client.end()
    await stop()
    return answers
  }
  const NAMES = 'SELECT name, level FROM organisation.unit_name JOIN organisation.unit ON unit.id = unit_id ORDER BY unit_id, name LIMIT 5'

  beforeAll(async () => {
    scratch = mkdtempSync(join(tmpdir(), 'mc-at-'))
    home = join(scratch, 'home')
    await copyLoadedHome(home)
  }, 240_000)
  afterAll(() => rmSync(scratch, { recursive: true, force: true }))

  it('reaches no moment before the first copy', async () => {
    expect(await run('backup')).toMatchObject({ code: 0, answer: { pointInTime: true } })
    const context = { config: readConfig(settings()), report: () => undefined } as unknown as CommandContext
    await expect(backupAt(context, readTime('2020-01-01 08:00'))).rejects.toMatchObject({ kind: 'no-base-before' })
    expect(() => readTime('hôm qua')).toThrow(expect.objectContaining({ kind: 'time-unreadable' }))
  })

  it('drills the way back, too', async () => {
    const drilled = await run('drill')
    expect(drilled).toMatchObject({ code: 0, answer: { faults: [] } })
    // Every proof twice: over the rows, and over the copy with its log.
    expect(Number(drilled.answer['proofs']) % 2).toBe(0)
  })

  it('brings back the moment before the mistake, with what came after the backup', async () => {
    const [, good, , moments] = await ask(
      "UPDATE organisation.unit SET level = 'commune' WHERE id = (SELECT id FROM organisation.unit ORDER BY id LIMIT 1)",
      NAMES,
      'SELECT pg_sleep(0.05)',
      `SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at`,
      'SELECT pg_sleep(0.05)',
      "UPDATE organisation.unit SET level = 'province'",
    )
    expect(await run('restore', '--at', String(moments?.[0]?.['at']))).toMatchObject({ code: 0, answer: { switched: true, before: expect.stringContaining('_before_') } })
    expect(await ask(NAMES)).toEqual([good])
    expect(readdirSync(home).filter((name) => name.startsWith('recovering-'))).toEqual([])
  })
})
