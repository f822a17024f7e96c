import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../../kernel/actor.ts'
import type { AccountId, OfficialId, SessionId, UnitId } from '../../../../kernel/ids.ts'
import { parseInstant, type Instant } from '../../../../kernel/instant.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import type { Work } from '../../../../platform/work.ts'
import { kindOf, valueOf } from '../../../../tests/support/counter-world.ts'
import { openDossierWorld, type DossierWorld } from '../../../../tests/support/dossier-world.ts'
import { findAnnouncementFaults } from '../../store/announcement-proof.ts'
import { ownSheet } from '../../testing/sheets.ts'
import { findPublished } from '../find-published.ts'
import { importSheets } from '../import-file.ts'
import { announce } from './announce.ts'
import { cancelAnnouncement, checkAnnouncement, sendBackAnnouncement, submitAnnouncement } from './check-announcement.ts'
import { changeAnnouncement, draftAnnouncement, type DraftAnnouncement } from './draft-announcement.ts'
import { confirmUpload, onUploaded, publishAnnouncement } from './publish-announcement.ts'
import { listAnnouncements, showAnnouncement } from './show-announcement.ts'

const at = (text: string): Instant => parseInstant(text) as Instant
const day = (text: string): PlainDate => text as PlainDate
const NOW = at('2025-03-12T05:00:00Z')
const staff = (role: string, unitId: UnitId, who: string): Actor => ({ kind: 'staff', accountId: who as AccountId, officialId: who as OfficialId, sessionId: 's' as SessionId, fullName: who, roles: [{ role, unitId }] })

describe('announcement decisions (NĐ 63/2010 Đ13-15, Đ17, Đ24)', () => {
  let world: DossierWorld
  let department: UnitId
  beforeAll(async () => {
    world = await openDossierWorld()
    const made = await world.db.work({ now: NOW }, async (work) => {
      await importSheets(work, [ownSheet({ code: '1.910001' }), ownSheet({ code: '1.910004' })], { source: 'cong-bo', options: { publish: false } })
      await importSheets(work, [ownSheet({ code: '1.910002' }), ownSheet({ code: '1.910003' })], { source: 'dang-ap-dung' })
      return sql<{ id: UnitId }>`SELECT id FROM organisation.unit WHERE kind = 'department' LIMIT 1`.execute(work.tx)
    })
    department = made.rows[0]?.id ?? expect.fail('no department in this world')
  })
  afterAll(() => world.close())

  const drafter = () => staff('head-of-unit', department, 'Giám đốc sở')
  const control = (who = 'Kiểm soát') => staff('control-officer', world.committee.id, who)
  const as = <T>(actor: Actor, run: (work: Work) => Promise<T>, now = NOW): Promise<T> => world.db.work({ now, actor }, run)
  const command = (lines: DraftAnnouncement['lines'] = [{ code: '1.910004', change: 'new' }]): DraftAnnouncement => ({
    title: 'Công bố thủ tục hành chính lĩnh vực thử', lines, basis: { number: '05/2025/QĐ-UBND', title: 'Quyết định thử', promulgatedOn: day('2025-03-01'), effectiveOn: day('2025-03-20'), isShortened: false },
  })
  const draft = async (actor = drafter(), lines?: DraftAnnouncement['lines']) => valueOf(await as(actor, (work) => draftAnnouncement(work, { unitId: department, ...command(lines) }))).id
  const upTo = async (id: string): Promise<string> => {
    valueOf(await as(control(), (work) => checkAnnouncement(work, id)))
    valueOf(await as(control(), (work) => submitAnnouncement(work, id)))
    return id
  }

  it('go from the draft of a department to the public, each step by whom it belongs to', async () => {
    const id = await upTo(await draft(drafter(), [{ code: '1.910001', change: 'new' }, { code: '1.910002', change: 'abolished', retiredOn: day('2025-03-17') }]))
    expect(kindOf(await as(drafter(), (work) => announce(work, id, { number: '1/QĐ-UBND', signer: 'Chủ tịch', signedOn: day('2025-03-12') })))).toBe('not-your-announcement')
    expect(kindOf(await as(control(), (work) => announce(work, id, { number: '1/QĐ-UBND', signer: 'Chủ tịch', signedOn: day('2025-03-13') })))).toBe('decision-signed-in-future')
    valueOf(await as(control(), (work) => announce(work, id, { number: '1/QĐ-UBND', signer: 'Chủ tịch', signedOn: day('2025-03-12') })))
    const [before, after] = await as(control(), (work) => Promise.all([findPublished(work, '1.910002', day('2025-03-16')), findPublished(work, '1.910002', day('2025-03-17'))]))
    expect([before?.code, after], 'QĐ 2715: reception is locked from the day the decision names').toEqual(['1.910002', undefined])
    expect(kindOf(await as(control(), (work) => publishAnnouncement(work, id))), 'Đ25: the national database first').toBe('announcement-not-now')
    await as({ kind: 'system', process: 'outbox' }, (work) => onUploaded(work, id), at('2025-03-14T02:00:00Z'))
    await as({ kind: 'system', process: 'outbox' }, (work) => onUploaded(work, id), at('2025-03-15T02:00:00Z'))
    valueOf(await as(control(), (work) => publishAnnouncement(work, id), at('2025-03-20T02:00:00Z')))
    const shown = valueOf(await as(drafter(), (work) => showAnnouncement(work, id), at('2025-03-21T02:00:00Z')))
    expect(shown.days).toEqual([
      { step: 'announce', dueOn: '2025-03-15', doneOn: '2025-03-12', standing: 'in-time' },
      { step: 'upload', dueOn: '2025-03-19', doneOn: '2025-03-14', standing: 'in-time' },
      { step: 'publish', dueOn: '2025-03-19', doneOn: '2025-03-20', standing: 'late' },
      { step: 'lock', dueOn: '2025-03-19', doneOn: '2025-03-17', standing: 'in-time' },
    ])
    expect(shown.events.map(({ act }) => act)).toEqual(['draft', 'check', 'submit', 'announce', 'upload', 'publish'])
    expect((await as(control(), (work) => findPublished(work, '1.910001', day('2025-03-20'))))?.code).toBe('1.910001')
  })

  it('are seen by their department and procedure control alone', async () => {
    const id = await draft()
    const elsewhere = staff('head-of-unit', world.committee.id, 'Chủ tịch xã')
    expect(kindOf(await as(elsewhere, (work) => showAnnouncement(work, id)))).toBe('announcement-not-found')
    expect((await as(elsewhere, (work) => listAnnouncements(work))).items).toEqual([])
    for (const actor of [drafter(), control()]) expect((await as(actor, (work) => listAnnouncements(work))).items.map((each) => each.id)).toContain(id)
    expect(kindOf(await as(elsewhere, (work) => draftAnnouncement(work, { unitId: world.committee.id, ...command() }))), 'communes receive what was announced').toBe('not-your-announcement')
    expect(kindOf(await as(drafter(), (work) => checkAnnouncement(work, id)))).toBe('not-your-announcement')
  })

  it('are checked by another than the drafter, sent back with the reason, changed, given up', async () => {
    const id = await draft(control('Người soạn'))
    expect(kindOf(await as(control('Người soạn'), (work) => checkAnnouncement(work, id)))).toBe('checked-by-drafter')
    valueOf(await as(control(), (work) => sendBackAnnouncement(work, id, 'Thiếu căn cứ')))
    expect(valueOf(await as(control(), (work) => showAnnouncement(work, id))).sentBackReason).toBe('Thiếu căn cứ')
    valueOf(await as(control('Người soạn'), (work) => changeAnnouncement(work, id, command([{ code: '1.910004', change: 'new' }]))))
    const changed = valueOf(await as(control(), (work) => showAnnouncement(work, id)))
    expect([changed.sentBackReason, changed.lines.map(({ code }) => code)]).toEqual([undefined, ['1.910004']])
    expect(valueOf(await as(control(), (work) => cancelAnnouncement(work, id, 'Văn bản bị bãi bỏ'))).state).toBe('cancelled')
  })

  it.each<[string, DraftAnnouncement['lines'], string]>([
    ['nothing', [], 'announcement-empty'],
    ['the same twice', [{ code: '1.910004', change: 'new' }, { code: ' 1.910004', change: 'new' }], 'announcement-line-twice'],
    ['a code nobody has', [{ code: '1.999999', change: 'new' }], 'announcement-line-unknown'],
    ['a version that is public', [{ code: '1.910003', change: 'amended' }], 'announcement-line-public'],
    ['an end without a day', [{ code: '1.910003', change: 'abolished' }], 'announcement-line-undated'],
  ])('refuse %s', async (_, lines, refusal) => {
    expect(kindOf(await as(drafter(), (work) => draftAnnouncement(work, { unitId: department, ...command(lines) })))).toBe(refusal)
  })

  it('have a number of their own, and take a confirmation by hand where nothing is connected', async () => {
    const id = await upTo(await draft(drafter(), [{ code: '1.910004', change: 'new' }]))
    expect(kindOf(await as(control(), (work) => announce(work, id, { number: '1/QĐ-UBND', signer: 'Chủ tịch', signedOn: day('2025-03-12') })))).toBe('decision-number-taken')
    valueOf(await as(control(), (work) => announce(work, id, { number: '2/QĐ-UBND', signer: 'Chủ tịch', signedOn: day('2025-03-12') })))
    valueOf(await as(control(), (work) => confirmUpload(work, id, 'Nhập tay trên CSDLQG')))
    expect(valueOf(await as(control(), (work) => showAnnouncement(work, id)))).toMatchObject({ state: 'uploaded', uploadNote: 'Nhập tay trên CSDLQG' })
  })

  it('are proven: each row stands where its journal ends', async () => {
    expect(await world.db.work({}, (work) => findAnnouncementFaults(work.tx))).toMatchObject({ faults: [] })
    await world.db.work({}, ({ tx }) => sql`UPDATE procedures.announcement SET title = title, state = 'checked' WHERE state = 'draft'`.execute(tx))
    expect((await world.db.work({}, (work) => findAnnouncementFaults(work.tx))).faults.length).toBeGreaterThan(0)
  })
})
