import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readLastRuns } from '../../../platform/backup/backup-run-store.ts'
import { MANIFEST, sealManifest, type Manifest } from '../../../platform/backup/manifest.ts'
import { systemNow } from '../../../platform/clock/system-now.ts'
import { readConfig } from '../../../platform/config/config.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import type { CommandContext } from '../command.ts'
import { drillCommand } from './drill.ts'

const BACKUP = '20261127T170000Z'
const TOO_LARGE: Manifest = { format: 2, takenAt: '2026-11-27T17:00:00Z', server: 'here', databaseBytes: 2 ** 60, migrations: [], tables: [], sequences: [], files: { count: 0, sha256: '' }, keys: [] }

/** The nightly run nobody looks at. */
describe('a drill that could not begin', () => {
  let db: TestDatabase
  let scratch = ''
  const at = (name: string): string => join(scratch, name)
  const drill = async (named?: string) => {
    const config = readConfig({ MOTCUA_HOME: at('home'), BACKUP_FOLDER: at('backups') })
    const composition = async () => ({ work: (run: Parameters<typeof db.work>[1]) => db.work({ now: systemNow() }, run) })
    return drillCommand.run({ config, composition, report: () => undefined } as unknown as CommandContext, { arguments: [named], options: { scratch: at('scratch') } })
  }
  const failed = async () => (await db.work({}, ({ tx }) => readLastRuns(tx))).failedDrill

  beforeAll(async () => {
    db = await openTestDatabase()
  })
  beforeEach(() => {
    scratch = mkdtempSync(join(tmpdir(), 'mc-drill-'))
    return () => rmSync(scratch, { recursive: true, force: true })
  })
  afterAll(() => db.close())

  it('tells nothing where only a name was mistyped', async () => {
    await expect(drill('20261127T180000Z')).rejects.toMatchObject({ kind: 'no-backup' })
    expect(await failed()).toBeUndefined()
  })

  it('tells that there is no backup', async () => {
    await expect(drill()).rejects.toMatchObject({ kind: 'no-backup' })
    expect(await failed()).toMatchObject({ backup: '', faults: [expect.stringContaining(at('backups'))] })
  })

  it('tells that there is no room, and leaves nothing behind', async () => {
    mkdirSync(join(at('backups'), BACKUP), { recursive: true })
    writeFileSync(join(at('backups'), BACKUP, MANIFEST), sealManifest(TOO_LARGE))
    await expect(drill()).rejects.toMatchObject({ kind: 'no-room' })
    expect(await db.work({}, ({ tx }) => readLastRuns(tx))).toMatchObject({ failedDrill: { faults: [expect.stringContaining(at('scratch'))] } })
    expect(readdirSync(at('scratch'))).toEqual([])
  })
})
