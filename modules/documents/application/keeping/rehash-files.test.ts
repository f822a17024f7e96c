import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { parseInstant, type Instant } from '../../../../kernel/instant.ts'
import type { UnitId } from '../../../../kernel/ids.ts'
import { addBackupRun, type BackupRun } from '../../../../platform/backup/backup-run-store.ts'
import { newId } from '../../../../platform/db/new-id.ts'
import type { Step } from '../../../../platform/module.ts'
import { useFileStore } from '../../../../platform/storage/current-file-store.ts'
import { FileStoreError } from '../../../../platform/storage/file-store.ts'
import { openLocalFileStore } from '../../../../platform/storage/local-file-store.ts'
import type { DomainEvent } from '../../../../platform/work.ts'
import { onePagePdf } from '../../../../tests/support/one-page-pdf.ts'
import { openTestDatabase, type TestDatabase } from '../../../../tests/support/database.ts'
import { storeFile } from '../store-file.ts'
import { keepingJobs } from './keeping-jobs.ts'
import { useLogHeldUp } from './log-held-up.ts'
import { lookAtBackups } from './look-at-backups.ts'
import { rehashFiles } from './rehash-files.ts'
import { showFileKeeping } from './show-file-keeping.ts'

const at = (text: string): Instant => parseInstant(text) as Instant
const NOON = at('2026-11-27T05:00:00Z')
const MUCH = 1_000_000
const owner = { kind: 'unit', unitId: newId<UnitId>() } as const

let database: TestDatabase
let folder: string
let hashes: readonly string[]
const told: DomainEvent[] = []

const stepAt =
  (now: Instant): Step =>
  (run) =>
    database.work({ now, tell: async (event) => void told.push(event) }, run)
const keeping = () => database.work({}, showFileKeeping)
const pathOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rehash-'))
  useFileStore(openLocalFileStore(folder))
  database = await openTestDatabase()
  const names = ['một', 'hai', 'ba', 'ba']
  hashes = await database.work({}, async (work) => {
    const kept: string[] = []
    for (const name of names) {
      const stored = await storeFile(work, { bytes: onePagePdf(`Giấy ${name}`), fileName: 'giay.pdf', owner })
      if (stored.ok) kept.push(stored.value.sha256)
    }
    return [...new Set(kept)].sort()
  })
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => {
  useFileStore(openLocalFileStore(folder))
  told.length = 0
})

// Luật 20/2023/QH15 Điều 12: each test goes on where the one before ended.
describe('the walk through all stored bytes', () => {
  it('stops at its budget, remembers the place, and goes on there', async () => {
    expect(hashes).toHaveLength(3)
    await rehashFiles(stepAt(NOON), 1)
    expect(await keeping()).toMatchObject({ current: { checked: 1, faults: 0 }, alarms: [] })
    expect((await keeping()).lastFull).toBeUndefined()
    await rehashFiles(stepAt(NOON), MUCH)
    const { lastFull, current } = await keeping()
    expect(lastFull).toMatchObject({ checked: 3, faults: 0, endedAt: NOON })
    expect(current).toBeUndefined()
  })

  it('rests for a day after it began', async () => {
    await rehashFiles(stepAt(at('2026-11-27T20:00:00Z')), MUCH)
    expect((await keeping()).lastFull?.endedAt).toBe(NOON)
  })

  it('finds what was changed and what is gone, tells once, and closes the alarm when it is whole again', async () => {
    const [first = '', second = ''] = hashes
    const kept = await openLocalFileStore(folder).get(second)
    writeFileSync(pathOf(first), 'somebody wrote here')
    rmSync(pathOf(second))
    const next = at('2026-11-28T05:00:00Z')
    await rehashFiles(stepAt(next), MUCH)
    const found = await keeping()
    expect(found.lastFull).toMatchObject({ checked: 3, faults: 2, endedAt: next })
    expect(found.openAlarms).toBe(2)
    expect(found.alarms.map(({ kind, thing }) => [kind, thing])).toEqual(expect.arrayContaining([['file-damaged', first], ['file-missing', second]]))
    expect(told.map(({ type }) => type)).toContain('FileAlarmRaised')
    told.length = 0
    await openLocalFileStore(folder).put(kept)
    await rehashFiles(stepAt(at('2026-11-29T05:00:00Z')), MUCH)
    expect((await keeping()).alarms).toMatchObject([{ kind: 'file-damaged', thing: first, openedAt: next, seenAt: at('2026-11-29T05:00:00Z') }])
    expect(told).toEqual([])
  })

  it('calls no file lost while the store itself is away', async () => {
    const store = openLocalFileStore(folder)
    useFileStore({ ...store, prove: () => Promise.reject(new FileStoreError('unreachable', 'The store does not answer.')) })
    const later = at('2026-12-01T05:00:00Z')
    await rehashFiles(stepAt(later), MUCH)
    expect((await keeping()).current).toMatchObject({ checked: 0, faults: 0 })
    expect((await keeping()).alarms.map(({ kind }) => kind)).toContain('store-unreachable')
    useFileStore(store)
    await rehashFiles(stepAt(later), MUCH)
    expect((await keeping()).alarms.map(({ kind }) => kind)).toEqual(['file-damaged'])
  })
})

// The administrator's screen says how old the last proof is that a backup restores, and whether a later one failed.
describe('backups and drills', () => {
  const run = (kind: BackupRun['kind'], moment: string, faults: readonly string[] = []) =>
    database.work({}, ({ tx }) => addBackupRun(tx, { kind, at: at(moment), backup: `of ${moment}`, rows: 7, files: 3, faults }))
  const backups = async (now = at('2026-11-27T05:00:00Z')) => (await database.work({ now }, showFileKeeping)).backups

  it('say nothing where there were none', async () => {
    expect(await backups()).toEqual({ worries: ['never-backed-up', 'never-drilled'] })
  })

  it('name the last good drill, and one that failed since', async () => {
    await run('backup', '2026-11-26T18:00:00Z')
    await run('drill', '2026-11-26T19:00:00Z')
    const good = { at: at('2026-11-26T19:00:00Z'), backup: 'of 2026-11-26T19:00:00Z', rows: 7, files: 3 }
    expect(await backups()).toEqual({ backup: { at: at('2026-11-26T18:00:00Z'), rows: 7, files: 3 }, goodDrill: good, worries: [] })
    await run('drill', '2026-11-27T19:00:00Z', ['one row is gone'])
    await run('backup', '2026-11-27T18:00:00Z', ['a file was left out'])
    expect(await backups()).toMatchObject({ backup: { at: at('2026-11-26T18:00:00Z') }, failedBackup: { at: at('2026-11-27T18:00:00Z'), faults: ['a file was left out'] }, goodDrill: good, failedDrill: { at: at('2026-11-27T19:00:00Z'), faults: ['one row is gone'] }, worries: ['backup-failed', 'drill-failed'] })
    await run('drill', '2026-11-28T19:00:00Z')
    const after = await backups()
    expect([after.goodDrill?.at, after.failedDrill]).toEqual([at('2026-11-28T19:00:00Z'), undefined])
  })

  it('say by a drill how long a restore takes, and tell of their age each morning until somebody has seen to it', async () => {
    await database.work({}, ({ tx }) => addBackupRun(tx, { kind: 'drill', at: at('2026-11-28T20:00:00Z'), backup: '20261128T193000Z', rows: 7, files: 3, faults: [], seconds: 361.4 }))
    expect((await backups()).goodDrill).toMatchObject({ backup: '20261128T193000Z', seconds: 361 })
    const morning = (now: string) => database.work({ now: at(now), tell: async (event) => void told.push(event) }, lookAtBackups)
    await run('backup', '2026-11-28T18:00:00Z')
    await morning('2026-11-28T23:50:00Z')
    expect(told).toEqual([])
    await morning('2026-11-30T23:50:00Z')
    await morning('2026-12-01T23:50:00Z')
    expect(told).toEqual([{ type: 'BackupsLacking', count: 2 }, { type: 'BackupsLacking', count: 2 }])
    const names = (isBackedUp: boolean) => keepingJobs({ isBackedUp }).map(({ name }) => name)
    expect([names(true).includes('look-at-backups'), names(false).includes('look-at-backups')]).toEqual([true, false])
  })

  it('tell of a log that cannot leave for the place of backups', async () => {
    expect(await backups()).not.toHaveProperty('logHeldUp')
    useLogHeldUp(async () => 300_000_000)
    expect((await backups()).logHeldUp).toBe(300_000_000)
    useLogHeldUp(undefined)
  })

  it('say from which backup the data came', async () => {
    expect((await backups()).restored).toBeUndefined()
    await run('restore', '2026-11-29T02:00:00Z')
    expect((await backups()).restored).toMatchObject({ at: at('2026-11-29T02:00:00Z'), backup: 'of 2026-11-29T02:00:00Z' })
  })
})
