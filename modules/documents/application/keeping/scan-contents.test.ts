import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../../../../kernel/actor.ts'
import type { PersonId, SessionId, StoredFileId } from '../../../../kernel/ids.ts'
import { epochMs, instantFromMs, type Instant } from '../../../../kernel/instant.ts'
import { newId } from '../../../../platform/db/new-id.ts'
import { prepareJobQueue } from '../../../../platform/jobs/job-queue.ts'
import { useFileStore } from '../../../../platform/storage/current-file-store.ts'
import { openLocalFileStore } from '../../../../platform/storage/local-file-store.ts'
import type { DomainEvent } from '../../../../platform/work.ts'
import { SIMULATED_MALWARE, startClamdSimulator, type ClamdSimulator } from '../../../../simulators/clamd/start-clamd-simulator.ts'
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../../../tests/support/database.ts'
import { onePagePdf } from '../../../../tests/support/one-page-pdf.ts'
import { openClamd } from '../../../integrations/clamd.ts'
import type { StoredFile } from '../../domain/stored-file.ts'
import { findFile } from '../find-file.ts'
import { openFile } from '../open-file.ts'
import { storeFile, storeOwnPrint } from '../store-file.ts'
import { decideClosedFile } from './decide-closed-file.ts'
import { scanContents } from './scan-contents.ts'
import { useScanner, withoutScanner } from './scanner.ts'
import { showFileKeeping } from './show-file-keeping.ts'

const personId = newId<PersonId>()
const citizen: Actor = { kind: 'citizen', personId, sessionId: newId<SessionId>(), fullName: 'Người Thử Quét', assuranceLevel: 2 }
const owner = { kind: 'person', personId } as const
const WHY = 'đã hỏi người nộp'

let database: TestDatabase
let clamd: ClamdSimulator
let folder: string
const told: DomainEvent[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'scan-'))
  useFileStore(openLocalFileStore(folder))
  database = await openTestDatabase()
  await prepareJobQueue(database.connection)
  clamd = await startClamdSimulator({ limit: 400_000 })
  useScanner(openClamd(clamd.address))
})
afterAll(async () => {
  useScanner(undefined)
  await clamd.stop()
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => {
  clamd.setFault('none')
  told.length = 0
})

const later = (minutes: number): Instant => instantFromMs(epochMs(TEST_NOW) + minutes * 60_000)
const pass = (now: Instant = TEST_NOW) => scanContents((run) => database.work({ now, tell: async (event) => void told.push(event) }, run))
const store = async (words: string): Promise<StoredFile> => {
  const page = Buffer.from(onePagePdf('Giấy tờ'))
  const bytes = Buffer.concat([page.subarray(0, 9), Buffer.from(`%${words}\n`), page.subarray(9)])
  const stored = await database.work({ actor: citizen }, (work) => storeFile(work, { bytes, fileName: 'giay-to.pdf', owner }))
  if (!stored.ok) throw new Error(stored.refusal.kind)
  return stored.value
}
const stateOf = (id: StoredFileId) => database.work({}, async (work) => (await findFile(work, id))?.malwareScan)
const opened = async (id: StoredFileId) => {
  const outcome = await database.work({ actor: citizen }, (work) => openFile(work, { fileId: id, purpose: 'own-file' }))
  return outcome.ok ? 'opened' : outcome.refusal.kind
}
const keeping = () => database.work({}, showFileKeeping)
const alarms = async () => (await keeping()).alarms.map(({ kind }) => kind)

// NĐ 85/2016/NĐ-CP Điều 12, cấp độ 3
describe('a file a stranger sent', () => {
  it('is opened by nobody, not even its owner, before it was looked at', async () => {
    const { id } = await store('mot')
    expect([await stateOf(id), await opened(id)]).toEqual(['waiting', 'file-waits-for-scan'])
    await pass()
    expect([await stateOf(id), await opened(id)]).toEqual(['clean', 'opened'])
  })

  it('is looked at once, however often the same bytes come', async () => {
    const before = clamd.scanned()
    expect((await store('mot')).malwareScan).toBe('clean')
    await pass()
    expect(clamd.scanned()).toBe(before)
  })

  it('with malware is locked, its owner and the operator are told, and the same bytes stay locked', async () => {
    const { id, sha256 } = await store(SIMULATED_MALWARE)
    await pass()
    expect([await stateOf(id), await opened(id)]).toEqual(['quarantined', 'file-quarantined'])
    expect(told).toEqual(expect.arrayContaining([{ type: 'FileAlarmRaised', count: 1 }, expect.objectContaining({ type: 'FileQuarantined', fileId: id, owner })]))
    expect((await store(SIMULATED_MALWARE)).malwareScan).toBe('quarantined')
    expect((await keeping()).scanner.closed).toMatchObject([{ sha256, state: 'quarantined', said: 'MotCua.Simulated', fileNames: ['giay-to.pdf'] }])
    await database.work({}, (work) => decideClosedFile(work, { sha256, choice: 'confirm', reason: WHY }))
    expect([await opened(id), await alarms()]).toEqual(['file-quarantined', []])
  })

  it('is kept while the scanner is away: the operator hears of it, the sender does not, and it is looked at when the scanner is back', async () => {
    clamd.setFault('down')
    const [first, second] = [await store('hai'), await store('ba')]
    await pass()
    expect([await stateOf(first.id), await stateOf(second.id), await alarms()]).toEqual(['waiting', 'waiting', ['scanner-down']])
    expect(told.map(({ type }) => type)).toEqual(['FileAlarmRaised'])
    await pass(later(2))
    expect(told).toHaveLength(1)
    clamd.setFault('none')
    await pass(later(4))
    expect([await stateOf(first.id), await stateOf(second.id), await alarms()]).toEqual(['clean', 'clean', []])
  })

  it('that the scanner fails on again and again is left to a person, who may open it or have it looked at once more', async () => {
    const { id, sha256 } = await store('bon')
    clamd.setFault('cut')
    for (const minutes of [0, 2, 10, 30, 100, 400]) await pass(later(minutes))
    expect([await stateOf(id), await opened(id), await alarms()]).toEqual(['unscanned', 'file-unscanned', ['file-unscanned']])
    const decide = (choice: 'release' | 'scan-again') => database.work({ now: later(500) }, (work) => decideClosedFile(work, { sha256, choice, reason: WHY }))
    expect(await decide('scan-again')).toMatchObject({ ok: true })
    clamd.setFault('none')
    await pass(later(501))
    expect(await stateOf(id)).toBe('clean')
    expect(await decide('release')).toEqual({ ok: false, refusal: { kind: 'content-not-closed' } })
  })

  it('too large for the scanner is locked until a person opens it', async () => {
    const { id, sha256 } = await store('x'.repeat(500_000))
    for (const minutes of [0, 2, 10, 30, 100, 400]) await pass(later(minutes))
    expect(await stateOf(id)).toBe('unscanned')
    await database.work({}, (work) => decideClosedFile(work, { sha256, choice: 'release', reason: WHY }))
    expect([await stateOf(id), await opened(id), (await keeping()).scanner.closed.map((file) => file.sha256)]).toEqual(['released', 'opened', expect.not.arrayContaining([sha256])])
  })
})

it('what the product brings at its start waits for nobody', async () => {
  const before = clamd.scanned()
  const brought = await withoutScanner(() => store('mang sẵn'))
  expect([brought.malwareScan, await opened(brought.id), clamd.scanned()]).toEqual(['not-scanned', 'opened', before])
  expect((await store('sau đó')).malwareScan).toBe('waiting')
})

it('a paper we printed ourselves waits for nobody', async () => {
  const printed = await database.work({}, (work) => storeOwnPrint(work, { bytes: onePagePdf('Phiếu'), fileName: 'phieu.pdf', owner }))
  expect(printed.malwareScan).toBe('not-scanned')
  expect(await opened(printed.id)).toBe('opened')
})
