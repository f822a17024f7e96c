import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Instant } from '../../../kernel/instant.ts'
import { ARCHIVING, SPOOL } from '../../db/embedded/archiving.ts'
import { launchPostgres, type Launched } from '../../db/embedded/launch.ts'
import type { Backup, Manifest } from '../manifest.ts'
import { newKeySeal, openKeyBox } from '../seal-keys.ts'
import { takeBase } from './copy-base.ts'
import { recoverTo } from './recover.ts'
import { boxesOf, dropSegmentsBefore, keepWal, listSegments, walFolder } from './wal-place.ts'

const PASSPHRASE = 'cụm mật khẩu của tỉnh'

/** One cluster that goes on living while others are made from its copy and its log. */
describe('any moment after a copy of the cluster', { timeout: 240_000 }, () => {
  let [scratch, place, wal] = ['', '', '']
  let running: Launched
  let backup: Backup
  const moments: Instant[] = []

  const ask = async (launched: Launched, text: string): Promise<readonly Record<string, unknown>[]> => {
    const client = new pg.Client(launched.connectionOptions)
    await client.connect()
    return client.query(text).then(({ rows }) => rows).finally(() => client.end())
  }
  const noteMoment = async (): Promise<void> => {
    await sleep(20)
    moments.push((await ask(running, `SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at`))[0]?.['at'] as Instant)
    await sleep(20)
  }
  /** Ends the segment in use, and waits until it is in the place. */
  const keep = async (): Promise<void> => {
    const [ended] = await ask(running, 'SELECT pg_walfile_name(pg_switch_wal()) AS name')
    for (;;) {
      await keepWal(join(scratch, 'postgres/cluster', SPOOL), wal, (await boxesOf(wal, [PASSPHRASE]))[0])
      if ((await listSegments(wal)).some(({ name }) => name >= String(ended?.['name']))) return
      await sleep(50)
    }
  }
  const recover = async <T>(at: Instant | undefined, run: (launched: Launched, folder: string) => Promise<T>, passphrases: readonly string[] = [PASSPHRASE]): Promise<T> => {
    const folder = await mkdtemp(join(scratch, 'recovered-'))
    const recovered = await recoverTo({ backup, place, folder, passphrases, ...(at === undefined ? {} : { at }) })
    return run(recovered, folder).finally(() => recovered.stop())
  }
  const NAMES = 'SELECT name FROM papers ORDER BY name'
  const namesAt = (at: Instant | undefined) => recover(at, async (launched) => (await ask(launched, NAMES)).map(({ name }) => name))

  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'mc-wal-'))
    place = join(scratch, 'place')
    const folder = join(place, '20261128T100000Z')
    await mkdir(folder, { recursive: true })
    running = await launchPostgres({ folder: join(scratch, 'postgres'), settings: ARCHIVING })
    await ask(running, "CREATE TABLE papers (name text PRIMARY KEY); INSERT INTO papers VALUES ('trước bản sao')")
    const keySeal = newKeySeal()
    const base = await takeBase({ connection: running.connectionOptions, cluster: join(scratch, 'postgres/cluster'), folder, box: await openKeyBox(PASSPHRASE, keySeal) })
    backup = { name: '20261128T100000Z', folder, manifest: { base, keySeal } as Manifest }
    wal = walFolder(place, base.system)
    await ask(running, "INSERT INTO papers VALUES ('sau bản sao')")
    await noteMoment()
    await ask(running, "DELETE FROM papers WHERE name = 'trước bản sao'")
    await noteMoment()
    await ask(running, "INSERT INTO papers VALUES ('sau cùng')")
    await keep()
  })
  afterAll(async () => {
    await running.stop()
    await rm(scratch, { recursive: true, force: true })
  })

  it('comes back as it was, and what runs is not touched', async () => {
    expect(await namesAt(moments[0])).toEqual(['sau bản sao', 'trước bản sao'])
    expect(await namesAt(moments[1])).toEqual(['sau bản sao'])
    expect(await namesAt(undefined)).toEqual(['sau bản sao', 'sau cùng'])
    expect((await ask(running, NAMES)).map(({ name }) => name)).toEqual(['sau bản sao', 'sau cùng'])
  })

  it('takes one segment of the log after the other: none lies unpacked beside the data', async () => {
    expect((await listSegments(wal)).length).toBeGreaterThan(1)
    expect(await recover(undefined, (_launched, folder) => readdir(join(folder, 'cluster/motcua_restore')))).toEqual([])
  })

  it('is told where the log does not reach it yet', async () => {
    await noteMoment()
    await expect(namesAt(moments[2])).rejects.toMatchObject({ kind: 'wal-ends-before' })
  })

  it('gives nothing to whoever has not the pass-phrase', async () => {
    const kept = [...(await readdir(wal)), ...(await readdir(backup.folder))]
    expect(kept.filter((name) => /^[0-9A-F]{24}$/.test(name))).toEqual([])
    await expect(recover(undefined, async () => undefined, ['cụm mật khẩu khác'])).rejects.toMatchObject({ kind: 'backup-damaged' })
    expect(await recover(undefined, (launched) => ask(launched, 'SELECT 1 AS one'), ['cụm mật khẩu khác', PASSPHRASE])).toEqual([{ one: 1 }])
  })

  it('is told where a segment was changed', async () => {
    const segment = (await listSegments(wal)).findLast(({ name }) => name.length === 24)
    const file = join(wal, segment?.file ?? '')
    await writeFile(file, 'changed')
    for (const at of [moments[0], undefined]) await expect(namesAt(at)).rejects.toMatchObject({ kind: 'backup-damaged', en: expect.stringContaining(segment?.file ?? '?') })
  })

  it('is forgotten with the copies that reach it', async () => {
    const before = (await listSegments(wal)).filter(({ name }) => name.length === 24)
    expect(await dropSegmentsBefore(wal, backup.manifest.base?.startWal ?? '')).toBe(before.filter(({ name }) => name < (backup.manifest.base?.startWal ?? '')).length)
    await dropSegmentsBefore(wal, before.at(-1)?.name ?? '')
    expect((await listSegments(wal)).filter(({ name }) => name.length === 24)).toHaveLength(1)
  })
})
