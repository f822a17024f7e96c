import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../../kernel/actor.ts'
import type { AccountId, OfficialId, SessionId, StoredFileId, UnitId } from '../../../../kernel/ids.ts'
import { parseInstant, type Instant } from '../../../../kernel/instant.ts'
import { newId } from '../../../../platform/db/new-id.ts'
import type { DomainEvent } from '../../../../platform/work.ts'
import { stopPrinting } from '../../../../platform/pdf/render-pdf.ts'
import { openTestDatabase, type TestDatabase } from '../../../../tests/support/database.ts'
import { useFileStore } from '../../../../platform/storage/current-file-store.ts'
import { openLocalFileStore } from '../../../../platform/storage/local-file-store.ts'
import { storeFile } from '../../../documents/index.ts'
import { ownSheet } from '../../testing/sheets.ts'
import { importSheets } from '../import-file.ts'
import { retireProcedure } from '../retire-procedure.ts'
import { alarmPostings } from './alarm-postings.ts'
import { postedOfDecision } from './posted-of-decision.ts'
import { printBoard, printGuideBook } from './print-edition.ts'
import { readBoard, readSheets } from './read-edition.ts'
import { postingsOn } from './postings-on.ts'
import { listPostings, recordPosting, removePosting, servePhoto, type RecordPosting } from './record-posting.ts'

const [HERE, THERE] = [newId<UnitId>(), newId<UnitId>()]
const at = (text: string): Instant => parseInstant(text) as Instant
const staff = (role: string, unitId: UnitId): Actor => ({ kind: 'staff', accountId: 'a' as AccountId, officialId: 'o' as OfficialId, sessionId: 's' as SessionId, fullName: 'Lê Thị Niêm', roles: [{ role, unitId }] })
const desk = staff('one-stop-officer', HERE)
const COMMUNE = { level: 'commune' } as const
const NOW = at('2025-03-12T05:00:00Z')
const FOUR_PIXELS = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAAAAABX3VL4AAAADklEQVR4nGNocGBwaAAABIYBgTpPuL0AAAAASUVORK5CYII=', 'base64')

describe('postings (NĐ 63/2010 Đ17)', () => {
  let db: TestDatabase
  beforeAll(async () => {
    db = await openTestDatabase()
    await db.work({ now: NOW }, (work) => importSheets(work, [ownSheet(), ownSheet({ code: '1.900002', name: 'Thủ tục thả diều' }), ownSheet({ code: '6.900003', kind: 'internal' }), ownSheet({ code: '1.900004', levels: ['province'] })], { source: 'test' }))
  })
  afterAll(async () => {
    await stopPrinting()
    await db.close()
  })

  const boardAt = (now = NOW) => db.work({ now }, (work) => readBoard(work, COMMUNE))
  const record = async (actor: Actor, changes: Partial<RecordPosting> = {}) => {
    const { edition } = await boardAt()
    return db.work({ now: NOW, actor }, (work) => recordPosting(work, { unitId: HERE, place: 'Sảnh tiếp dân', form: 'board', edition, confirmation: 'Đã treo, tôi đã xem', ...COMMUNE, ...changes }))
  }

  it('shows public procedures of the level alone', async () => {
    const { lines } = await boardAt()
    expect(lines.map(({ code }) => code)).toEqual(['1.900001', '1.900002'])
  })

  it.each([
    ['the desk of the unit', desk, {}, undefined],
    ['the desk of another unit', staff('one-stop-officer', THERE), {}, 'not-your-posting'],
    ['the control officer looks, but hangs nothing', staff('control-officer', HERE), {}, 'not-your-posting'],
    ['an edition that is not in force', desk, { edition: 'ABCDEF0123' }, 'edition-passed'],
    ['nobody who saw it and no photo', desk, { confirmation: '' }, 'posting-unproven'],
    ['a photo that this unit has not uploaded', desk, { photoFileId: newId<StoredFileId>() }, 'photo-unusable'],
    ['a sector without procedures', desk, { sectorKey: 'khong co' }, 'nothing-to-post'],
  ] as const)('%s', async (_, actor, changes, refusal) => {
    const recorded = await record(actor, changes)
    expect(recorded.ok ? undefined : recorded.refusal.kind).toBe(refusal)
  })

  it('prints board and book with contents', async () => {
    const read = await db.work({ now: NOW }, (work) => readSheets(work, COMMUNE))
    if (!read.ok) throw new Error(read.refusal.kind)
    for (const print of [printBoard, printGuideBook]) {
      const bytes = await print({ ...read.value, level: 'commune' })
      expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-')
    }
  })

  it('raises an alarm once a procedure is abolished, from that day on', async () => {
    expect((await record(desk)).ok).toBe(true)
    const listAt = (actor: Actor, now: Instant) => db.work({ now, actor }, (work) => listPostings(work))
    expect(await listAt(desk, NOW)).toMatchObject([{ place: 'Sảnh tiếp dân', outOfDate: false, officialName: 'Lê Thị Niêm' }])
    expect(await listAt(staff('one-stop-officer', THERE), NOW)).toEqual([])
    expect(await listAt(staff('control-officer', THERE), NOW), 'procedure control sees the whole province').toHaveLength(1)
    await db.work({ now: NOW }, (work) => retireProcedure(work, { code: '1.900002', effectiveOn: '2025-04-01' as never, reason: 'Bãi bỏ', legalBasis: [{ number: '12/QĐ-UBND', title: 'Quyết định' }] }))
    expect(await listAt(desk, NOW)).toMatchObject([{ outOfDate: false }])
    expect(await listAt(desk, at('2025-04-02T01:00:00Z'))).toMatchObject([{ outOfDate: true, differences: { missing: [], changed: [], abolished: ['1.900002'] } }])

    const told: DomainEvent[] = []
    const alarm = (now: Instant) => db.work({ now, tell: async (event) => void told.push(event) }, alarmPostings)
    await alarm(at('2025-04-01T17:20:00Z'))
    await alarm(at('2025-04-02T17:20:00Z'))
    expect(told, 'once for each edition').toEqual([{ type: 'procedures.postings-out-of-date', unitId: HERE, places: ['Sảnh tiếp dân'] }])
    const decided = (code: string) => db.work({ now: at('2025-04-02T01:00:00Z') }, (work) => postedOfDecision(work, [{ code, name: '', change: 'abolished' }]))
    expect(await decided('1.900002')).toMatchObject({ right: 0, wrong: [{ place: 'Sảnh tiếp dân', codes: ['1.900002'] }] })
    expect(await decided('1.900001')).toEqual({ right: 1, wrong: [] })
  })

  it('is taken down by its unit or procedure control, and lists nothing from that day on', async () => {
    const posted = await record(desk, { place: 'Quầy đã đóng' })
    if (!posted.ok) throw new Error(posted.refusal.kind)
    const later = at('2025-03-14T05:00:00Z')
    const remove = (actor: Actor, reason = 'Quầy đã đóng cửa') => db.work({ now: later, actor }, (work) => removePosting(work, { postingId: posted.value.id, reason }))
    const kindOf = async (actor: Actor, reason?: string) => {
      const done = await remove(actor, reason)
      return done.ok ? 'ok' : done.refusal.kind
    }
    const listedOn = async (on: string) => (await db.work({ now: later }, (work) => postingsOn(work, on as never))).length
    const [before, places] = [await listedOn('2025-03-14'), async () => (await db.work({ now: later, actor: desk }, (work) => listPostings(work))).map(({ place }) => place)]
    expect([await kindOf(staff('one-stop-officer', THERE)), await kindOf(staff('head-of-unit', THERE)), await kindOf(desk, ' ')]).toEqual(['posting-gone', 'posting-gone', 'removal-unexplained'])
    expect(await places()).toContain('Quầy đã đóng')
    expect([await kindOf(staff('control-officer', THERE)), await kindOf(desk)]).toEqual(['ok', 'posting-gone'])
    expect(await places()).not.toContain('Quầy đã đóng')
    expect([await listedOn('2025-03-13'), await listedOn('2025-03-14')], 'a past day keeps what hung then').toEqual([before, before - 1])
  })

  it('keeps a photo as the proof that it hangs, and shows it to whoever sees the posting', async () => {
    const seated = (unitId: UnitId): Actor => ({ kind: 'staff', accountId: newId<AccountId>(), officialId: newId<OfficialId>(), sessionId: newId<SessionId>(), fullName: 'Lê Thị Niêm', roles: [{ role: 'one-stop-officer', unitId }] })
    const own = seated(HERE)
    const folder = mkdtempSync(join(tmpdir(), 'postings-'))
    useFileStore(openLocalFileStore(folder))
    const photo = await db.work({ now: NOW, actor: own }, (work) => storeFile(work, { bytes: FOUR_PIXELS, fileName: 'bang.png', owner: { kind: 'unit', unitId: HERE } }))
    if (!photo.ok) throw new Error(photo.refusal.kind)
    const posted = await record(own, { place: 'Hành lang', confirmation: '', photoFileId: photo.value.id })
    if (!posted.ok) throw new Error(posted.refusal.kind)
    const photoFor = (actor: Actor) => db.work({ now: NOW, actor }, (work) => servePhoto(work, posted.value.id))
    expect(await photoFor(own)).toMatchObject({ ok: true, value: { fileName: 'bang.png' } })
    expect(await photoFor(seated(THERE))).toMatchObject({ refusal: { kind: 'posting-not-found' } })
    rmSync(folder, { recursive: true })
  })
})
