import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../../kernel/actor.ts'
import type { AccountId, OfficialId, SessionId, StoredFileId, UnitId } from '../../../../kernel/ids.ts'
import { newId } from '../../../../platform/db/new-id.ts'
import { countPdfPages } from '../../../../platform/signing/pdf/count-pages.ts'
import { currentFileStore, useFileStore } from '../../../../platform/storage/current-file-store.ts'
import { openLocalFileStore } from '../../../../platform/storage/local-file-store.ts'
import type { Work } from '../../../../platform/work.ts'
import { openTestDatabase, type TestDatabase } from '../../../../tests/support/database.ts'
import { onePagePdf } from '../../../../tests/support/one-page-pdf.ts'
import { filesOfDocuments } from '../retention/used-files.ts'
import { storeFile } from '../store-file.ts'
import { joinPictures, keepJoined } from './join-pictures.ts'

const [UNIT, OTHER] = [newId<UnitId>(), newId<UnitId>()]
let db: TestDatabase
let folder: string
const officer: Actor = { kind: 'staff', accountId: newId<AccountId>(), officialId: newId<OfficialId>(), sessionId: newId<SessionId>(), fullName: 'Lê Văn Thử', roles: [{ role: 'one-stop-officer', unitId: UNIT }] }
const as = <T>(run: (work: Work) => Promise<T>): Promise<T> => db.work({ actor: officer }, run)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'join-'))
  useFileStore(openLocalFileStore(folder))
  db = await openTestDatabase()
})
afterAll(async () => {
  await db.close()
  rmSync(folder, { recursive: true, force: true })
})

const picture = (mark: number): Promise<Buffer> => sharp({ create: { width: 620, height: 877, channels: 3, background: '#ffffff' } }).composite([{ input: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="620" height="877"><rect x="80" y="${mark}" width="300" height="4"/></svg>`) }]).jpeg().toBuffer()
const keep = async (bytes: Uint8Array, fileName: string, unitId = UNIT): Promise<StoredFileId> => {
  const stored = await as((work) => storeFile(work, { bytes, fileName, owner: { kind: 'unit', unitId } }))
  if (!stored.ok) throw new Error(stored.refusal.kind)
  return stored.value.id
}

describe('a paper photographed page by page (TT 01/2023/TT-VPCP Điều 8)', { timeout: 60_000 }, () => {
  it('becomes one PDF with its pages in order, and the pictures stay as long as it does', async () => {
    const ids = [await keep(await picture(90), 'trang-1.jpg'), await keep(await picture(400), 'trang-2.jpg')]
    const joined = await as((work) => joinPictures(work, ids, 'Bằng tốt nghiệp'))
    if (!joined.ok) throw new Error(joined.refusal.kind)
    const file = await as((work) => keepJoined(work, joined.value))
    expect(file).toMatchObject({ fileName: 'trang-1.pdf', mediaType: 'application/pdf', owner: { kind: 'unit', unitId: UNIT } })
    expect(countPdfPages(await currentFileStore().get(file.sha256))).toBe(2)
    expect([...(await as((work) => filesOfDocuments.usedAmong(work, ids)))].toSorted()).toEqual(ids.toSorted())
  })

  it('takes pages scanned as PDF beside pictures', async () => {
    const ids = [await keep(onePagePdf('mot'), '11-2016-tr1.pdf'), await keep(await picture(90), '11-2016-tr2.jpg'), await keep(onePagePdf('ba'), '11-2016-tr3.pdf')]
    const joined = await as((work) => joinPictures(work, ids, '11/2016'))
    expect(joined.ok && countPdfPages(joined.value.bytes)).toBe(3)
  })

  it('is not joined with another unit’s picture, nor with a table', async () => {
    const own = await keep(await picture(90), 'trang-1.jpg')
    const joined = async (...more: readonly StoredFileId[]) => (await as((work) => joinPictures(work, [own, ...more], 'x'))).ok
    expect([await joined(await keep(await picture(200), 'khac.jpg', OTHER)), await joined(await keep(Buffer.from('d0cf11e0a1b11ae1'.padEnd(1024, '0'), 'hex'), 'x.xls')), await joined(newId<StoredFileId>())]).toEqual([false, false, false])
  })

  it('waits for the malware scanner, which is no fault of the picture; more than thirty are told before any is opened', async () => {
    const id = await keep(await picture(90), 'trang-1.jpg')
    const whyNot = async (ids: readonly StoredFileId[]) => {
      const joined = await as((work) => joinPictures(work, ids, 'x'))
      return joined.ok ? undefined : joined.refusal.kind
    }
    expect(await whyNot(Array.from({ length: 31 }, () => id))).toBe('pictures-not-joined')
    await as((work) => sql`UPDATE documents.stored_file SET malware_scan = 'waiting' WHERE id = ${id}`.execute(work.tx))
    expect(await whyNot([id])).toBe('file-waits-for-scan')
  })
})
