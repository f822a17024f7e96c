import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { asAdmin } from '../../platform/backup/switch-database.ts'
import { takeBase } from '../../platform/backup/wal/copy-base.ts'
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

  it('goes nowhere but to the place it went to before: a folder that its disk has left behind is not that place', async () => {
    const owner = running.connectionOptions
    const place = join(scratch, 'mounted')
    const keeper = await openWalKeeper(config('mounted'), owner)
    await keeper?.keepAll()
    await rename(place, join(scratch, 'unmounted'))
    await mkdir(place)
    await asAdmin(owner, (client) => client.query('SELECT pg_current_xact_id(), pg_switch_wal()'))
    await expect(keeper?.keep()).rejects.toMatchObject({ kind: 'backup-place-away', vi: expect.stringContaining(place) })
    expect(await readdir(place)).toEqual([])
    await rm(place, { recursive: true })
    await rename(join(scratch, 'unmounted'), place)
    await keeper?.keepAll()
  })

  it('is not said to be kept where PostgreSQL cannot hand it over', async () => {
    const keeper = await openWalKeeper(config('place'), running.connectionOptions)
    const spool = join(scratch, 'postgres/cluster', SPOOL)
    await rm(spool, { recursive: true })
    await writeFile(spool, 'in the way')
    // A copy does not wait for it without end: the limit is asked of afterwards.
    const copied = await takeBase({ connection: running.connectionOptions, cluster: join(scratch, 'postgres/cluster'), folder: await mkdtemp(join(scratch, 'base-')), box: undefined })
    expect(copied.blocks).toBeGreaterThan(0)
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
