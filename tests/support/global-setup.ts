import { accessSync, constants, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../platform/db/migrate.ts'
import { launchPostgres } from '../../platform/db/embedded/launch.ts'
import { clearAfterUs } from './clear-after-us.ts'

const TEMPLATE = 'motcua_template'
const ROOT = new URL('../..', import.meta.url).pathname
/** Nothing here outlives the run, so nothing waits for the disk; and plans are those of a new database, however long the run lasts. */
const SETTINGS = { fsync: 'off', full_page_writes: 'off', autovacuum: 'off', max_wal_size: '256MB' }

/** Several times what a run ever holds at once. */
const ROOM = 3 * 1024 ** 3

/** Memory where there is plenty: the two thousand files of a database are made and thrown away for every file of tests. */
const findPlace = (): string => {
  try {
    accessSync('/dev/shm', constants.W_OK)
    const { bavail, bsize } = statfsSync('/dev/shm')
    return bavail * bsize > ROOM ? '/dev/shm' : tmpdir()
  } catch {
    return tmpdir()
  }
}

/** One PostgreSQL in a scratch folder for the whole run; every test file copies the migrated template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(findPlace(), 'mc-test-'))
  clearAfterUs(folder)
  const postgres = await launchPostgres({ folder: join(folder, 'pg'), settings: SETTINGS })
  const { host, port, user } = postgres.connectionOptions
  const close = async (): Promise<void> => {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const admin = new pg.Client({ ...postgres.connectionOptions, database: 'postgres' })
    await admin.connect()
    await admin.query(`CREATE DATABASE ${TEMPLATE}`).finally(() => admin.end())
    await migrate({ ...postgres.connectionOptions, database: TEMPLATE }, ROOT)
  } catch (cause) {
    await close()
    throw cause
  }
  project.provide('postgres', { host: String(host), port: Number(port ?? 5432), user: String(user) })
  project.provide('templateDatabase', TEMPLATE)
  project.provide('loadedHome', join(folder, 'loaded-home'))
  return close
}
