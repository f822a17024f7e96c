import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { asAdmin } from '../../platform/backup/switch-database.ts'
import { listSegments } from '../../platform/backup/wal/wal-place.ts'
import { readConfig } from '../../platform/config/config.ts'
import { ARCHIVING, SPOOL } from '../../platform/db/embedded/archiving.ts'
import { launchPostgres, type Launched } from '../../platform/db/embedded/launch.ts'
import type { Log } from '../../platform/log/log.ts'
import { keepWalMeanwhile, openWalKeeper } from './keep-wal.ts'

describe('the log of the embedded PostgreSQL', () => {
  let scratch = ''
  let running: Launched
  const config = (backups: string) => readConfig({ MOTCUA_HOME: scratch, BACKUP_FOLDER: join(scratch, backups), BACKUP_WAL: 'on', BACKUP_PASSPHRASE: 'cụm mật khẩu của tỉnh' })
  const told: string[] = []
  const log = { error: (_of: object, words: string) => told.push(words) } as unknown as Log

  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'mc-keep-'))
    running = await launchPostgres({ folder: join(scratch, 'postgres'), settings: ARCHIVING })
    await asAdmin(running.connectionOptions, (client) => client.query('CREATE TABLE papers (name text)'))
  })
  afterAll(async () => {
    await running.stop()
    await rm(scratch, { recursive: true, force: true })
  })

  it('waits while the disk of backups is away: the server starts, says so, and keeps it when the disk is back', async () => {
    const owner = running.connectionOptions
    await writeFile(join(scratch, 'disk'), 'not mounted')
    const meanwhile = await keepWalMeanwhile(config('disk/backups'), { owner, log })
    await vi.waitFor(() => expect(told).toEqual(['the log of the database cannot be kept in BACKUP_FOLDER']))
    await rm(join(scratch, 'disk'))
    await mkdir(join(scratch, 'disk'))
    await (await openWalKeeper(config('disk/backups'), owner))?.keepAll()
    await meanwhile?.stop()
    const [system = ''] = await readdir(join(scratch, 'disk/backups/wal'))
    const kept = await listSegments(join(scratch, 'disk/backups/wal', system))
    expect(kept.length).toBeGreaterThan(0)
    expect(kept.every(({ sealed }) => sealed)).toBe(true)
  })

  it('is not said to be kept where PostgreSQL cannot hand it over', async () => {
    const keeper = await openWalKeeper(config('place'), running.connectionOptions)
    const spool = join(scratch, 'postgres/cluster', SPOOL)
    await rm(spool, { recursive: true })
    await writeFile(spool, 'in the way')
    await expect(keeper?.keepAll(300)).rejects.toMatchObject({ kind: 'wal-not-archived' })
  })

  it('is not kept of a PostgreSQL that was started without, and the server says so', async () => {
    told.length = 0
    const owner = { ...inject('postgres'), database: 'postgres' }
    expect(await openWalKeeper(config('place'), owner)).toBeUndefined()
    expect(await keepWalMeanwhile(config('place'), { owner, log })).toBeUndefined()
    expect(told).toEqual([expect.stringContaining('BACKUP_WAL=on has no effect')])
  })
})
