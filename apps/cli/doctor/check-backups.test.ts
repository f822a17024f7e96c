import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseInstant, type Instant } from '../../../kernel/instant.ts'
import { addBackupRun, type BackupRun } from '../../../platform/backup/backup-run-store.ts'
import { readConfig } from '../../../platform/config/config.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { checkBackups } from './check-backups.ts'

const at = (text: string): Instant => parseInstant(text) as Instant

/** Each test goes on where the one before ended. */
describe('doctor looks at backups by their age', () => {
  let db: TestDatabase
  beforeAll(async () => {
    db = await openTestDatabase()
  })
  afterAll(() => db.close())
  const check = (now: string, DEMO = 'off') => checkBackups({ config: readConfig({ DEMO }), work: (run) => db.work({ now: at(now) }, run) })
  const add = (kind: BackupRun['kind'], moment: string, backup: string, faults: readonly string[] = []) => db.work({}, ({ tx }) => addBackupRun(tx, { kind, at: at(moment), backup, rows: 1, files: 1, faults }))

  it('asks for the first of a real installation, and for none of a demonstration', async () => {
    expect(await check('2026-11-27T02:00:00Z')).toMatchObject({ state: 'warning', en: expect.stringContaining('run “motcua backup”; no restore was ever rehearsed') })
    expect(await check('2026-11-27T02:00:00Z', 'on')).toMatchObject({ state: 'good' })
  })

  it('is content after a good night, and says what stopped when nights go by', async () => {
    await add('backup', '2026-11-26T18:05:00Z', '20261126T180500Z')
    await add('drill', '2026-11-26T19:05:00Z', '20261126T180500Z')
    expect(await check('2026-11-27T02:00:00Z')).toMatchObject({ state: 'good' })
    expect(await check('2026-12-27T02:00:00Z')).toMatchObject({ state: 'bad', en: expect.stringMatching(/more than 26 hours old.*motcua-backup\.timer.*more than 50 hours old/) })
  })

  it('says that the last one failed', async () => {
    await add('backup', '2026-11-27T01:00:00Z', '', ['the file is missing'])
    expect(await check('2026-11-27T02:00:00Z')).toMatchObject({ state: 'bad', en: expect.stringContaining('the last backup failed') })
  })
})
