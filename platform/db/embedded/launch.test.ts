import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chown, cp, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OperatorFault } from '../../operator-fault.ts'
import { launchPostgres } from './launch.ts'
import type { Launched } from './launch.ts'

const LAUNCH = new URL('launch.ts', import.meta.url).href

const ask = async (launched: Launched, text: string): Promise<readonly Record<string, unknown>[]> => {
  const client = new pg.Client(launched.connectionOptions)
  client.on('error', () => undefined)
  await client.connect()
  return client.query(text).then(({ rows }) => rows).finally(() => client.end())
}

const pidOf = async (folder: string): Promise<number> => Number((await readFile(join(folder, 'cluster/postmaster.pid'), 'utf8')).split('\n')[0])

const faultOf = async (folder: string): Promise<OperatorFault> => {
  const launched = await launchPostgres({ folder }).catch((cause: unknown) => cause)
  if (launched instanceof OperatorFault) return launched
  throw new Error(`expected a fault, got ${String(launched)}`)
}

/** A server that dies without a word, leaving its PostgreSQL behind. */
const launchAndDie = async (folder: string): Promise<void> => {
  const code = `const { launchPostgres } = await import(${JSON.stringify(LAUNCH)}); await launchPostgres({ folder: ${JSON.stringify(folder)} }); process.kill(process.pid, 'SIGKILL')`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: 'ignore' })
  const [, signal] = await once(child, 'exit')
  expect(signal).toBe('SIGKILL')
}

const own = async (folder: string, to: { readonly uid: number; readonly gid: number }): Promise<void> => {
  const cluster = join(folder, 'cluster')
  await chown(cluster, to.uid, to.gid)
  for (const name of await readdir(cluster, { recursive: true })) await chown(join(cluster, name), to.uid, to.gid)
}

describe('launchPostgres', () => {
  let scratch = ''
  let folder = ''

  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'mc-launch-'))
    folder = join(scratch, 'postgres')
  })
  afterAll(() => rm(scratch, { recursive: true, force: true }))

  it('makes a durable cluster that sorts Vietnamese, and keeps rows over a stop', async () => {
    const first = await launchPostgres({ folder })
    expect(first.adopted).toBe(false)
    expect(await ask(first, `SELECT current_setting('fsync') AS fsync, current_setting('listen_addresses') AS tcp, datlocale, pg_encoding_to_char(encoding) AS encoding FROM pg_database WHERE datname = 'postgres'`))
      .toEqual([{ fsync: 'on', tcp: '', datlocale: 'vi-VN', encoding: 'UTF8' }])
    const sorted = await ask(first, `SELECT string_agg(name, ' ' ORDER BY name) AS names FROM unnest(ARRAY['Bình', 'Đào', 'Anh', 'Ân', 'Dung', 'Ánh']) AS given(name)`)
    expect(sorted).toEqual([{ names: 'Anh Ánh Ân Bình Dung Đào' }])
    await ask(first, 'CREATE TABLE kept (n int); INSERT INTO kept VALUES (1)')
    await first.stop()
    const second = await launchPostgres({ folder })
    expect(await ask(second, 'SELECT n FROM kept')).toEqual([{ n: 1 }])
    await second.stop()
  })

  it('adopts the one a killed server left behind, and stops it only when told to take over', async () => {
    await launchAndDie(folder)
    const orphan = await pidOf(folder)
    const borrowed = await launchPostgres({ folder })
    expect(borrowed.adopted).toBe(true)
    await borrowed.stop()
    expect(await pidOf(folder)).toBe(orphan)
    const owner = await launchPostgres({ folder, takeOver: true })
    expect(owner.adopted).toBe(true)
    await owner.stop()
    await expect(readFile(join(folder, 'cluster/postmaster.pid'))).rejects.toThrow('ENOENT')
  })

  it('loses nothing acknowledged when PostgreSQL itself is killed', async () => {
    const killed = await launchPostgres({ folder })
    await ask(killed, 'INSERT INTO kept VALUES (2)')
    process.kill(await pidOf(folder), 'SIGKILL')
    const next = await launchPostgres({ folder })
    expect(await ask(next, 'SELECT n FROM kept ORDER BY n')).toEqual([{ n: 1 }, { n: 2 }])
    await next.stop()
  })

  it('leaves PostgreSQL to others who still use it', async () => {
    const launched = await launchPostgres({ folder })
    const other = new pg.Client(launched.connectionOptions)
    await other.connect()
    await launched.stop({ unlessUsed: true })
    expect((await other.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
    await other.end()
    await launched.stop()
  })

  it('is not misled by a process number that now belongs to another program', async () => {
    await writeFile(join(folder, 'cluster/postmaster.pid'), `${process.pid}\n${folder}\n1\n5432\n\n\n`)
    const launched = await launchPostgres({ folder })
    expect(launched.adopted).toBe(false)
    await launched.stop()
  })

  it('finds its socket under a path longer than a socket address', async () => {
    const deep = join(scratch, 'một thư mục rất sâu '.repeat(6))
    const launched = await launchPostgres({ folder: deep })
    expect(await ask(launched, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await launched.stop()
    await rm(String(launched.connectionOptions.host), { force: true })
  })

  it.each<[string, (cluster: string) => Promise<void>, string?]>([
    ['PG_VERSION missing', (cluster: string) => rm(join(cluster, 'PG_VERSION'))],
    ['PG_VERSION overwritten', (cluster: string) => writeFile(join(cluster, 'PG_VERSION'), '\0\0\0')],
    ['PG_VERSION of another PostgreSQL', (cluster: string) => writeFile(join(cluster, 'PG_VERSION'), '17\n'), 'database-other-major'],
    ['control file overwritten', (cluster: string) => writeFile(join(cluster, 'global/pg_control'), Buffer.alloc(8192, 7))],
    ['control file missing', (cluster: string) => rm(join(cluster, 'global/pg_control'))],
    ['system tables missing', (cluster: string) => rename(join(cluster, 'global'), join(cluster, 'away'))],
    ['write-ahead log missing', (cluster: string) => rm(join(cluster, 'pg_wal'), { recursive: true })],
  ])('says that the data is damaged, or another PostgreSQL’s, and touches nothing: %s', async (_name, damage, kind = 'data-damaged') => {
    const copy = join(scratch, 'damaged')
    await cp(folder, copy, { recursive: true, preserveTimestamps: true })
    if (process.getuid?.() === 0) await own(copy, await stat(join(folder, 'cluster')))
    await damage(join(copy, 'cluster'))
    const before = (await readdir(join(copy, 'cluster'))).sort()
    const fault = await faultOf(copy)
    expect(fault.kind).toBe(kind)
    expect(fault.vi).toContain(copy)
    expect((await readdir(join(copy, 'cluster'))).sort()).toEqual(before)
    await rm(copy, { recursive: true })
  })

  it('says that the folder cannot be made', async () => {
    const file = join(scratch, 'a-file')
    await writeFile(file, '')
    expect((await faultOf(join(file, 'postgres'))).kind).toBe('folder-unwritable')
  })
})
