import { describe, expect, it } from 'vitest'
import type { DossierId, OfficialId, PersonId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { RecordedEvent } from '../domain/event.ts'
import { recordedOf, storedOf, type StoredEvent } from './stored-event.ts'

const at = '2026-11-20T02:00:00.000Z' as Instant
const holder = { step: 'examine', stage: 'appraise', name: { vi: 'Thẩm định', en: 'Appraise' }, unitId: 'unit' as UnitId, role: 'case-officer', since: at, dueAt: '2026-11-25T10:00:00.000Z' as Instant, assigneeId: 'official' as OfficialId, assigneeName: 'Người Thử' }
const by = { kind: 'staff', name: 'Người Thử', officialId: 'official' as OfficialId } as const
const of = (event: RecordedEvent['event'], author: RecordedEvent['by'] = by): RecordedEvent => ({ dossierId: 'dossier' as DossierId, version: 3, at, by: author, event })

/** The row as PostgreSQL gives it back. */
const readBack = (recorded: RecordedEvent): RecordedEvent => {
  const row = storedOf(recorded, '01a22113-8df2-7175-b334-3cf6c3d099d8')
  return recordedOf({ ...row, author: null, event: JSON.parse(row.event) as unknown })
}

describe('a stored event', () => {
  it.each<[string, RecordedEvent]>([
    ['words of its own', of({ type: 'DossierSentBack', reason: 'Xem lại' })],
    ['no words', of({ type: 'DossierApproved' })],
    ['a holder since its own moment', of({ type: 'DossierHandedOver', holder })],
    ['a holder of whom little is known', of({ type: 'DossierHandedOver', holder: { step: 'examine', unitId: 'unit' as UnitId, role: 'case-officer', since: at, waiting: true } })],
    ['a holder since an earlier moment', of({ type: 'DossierHandedOver', holder: { ...holder, since: '2026-11-19T02:00:00.000Z' as Instant } })],
    ['who claims it', of({ type: 'DossierClaimed', officialId: by.officialId, name: by.name })],
    ['somebody claiming it for another', of({ type: 'DossierClaimed', officialId: 'other' as OfficialId, name: 'Người Khác' })],
    ['a citizen', of({ type: 'DossierApproved' }, { kind: 'citizen', name: 'Trần Mẫu', personId: 'person' as PersonId })],
    ['a process', of({ type: 'DossierApproved' }, { kind: 'system', name: 'clock' })],
  ])('of %s is read as it was written', (_what, recorded) => {
    expect(readBack(recorded)).toEqual(recorded)
  })

  it('of an earlier release is read as it was written then', () => {
    const recorded = of({ type: 'DossierHandedOver', holder })
    const row: StoredEvent = { ...storedOf(of({ type: 'DossierApproved' }), 'test'), type: 'DossierHandedOver', author: by, author_kind: null, author_id: null, author_name: null, event: recorded.event }
    expect(recordedOf(row)).toEqual(recorded)
  })

  it('writes nothing twice that a column beside it holds', () => {
    const row = storedOf(of({ type: 'DossierHandedOver', holder }), 'test')
    expect(row).toMatchObject({ request_id: 'test' })
    expect(JSON.parse(row.event)).toEqual({ holder: { name: { vi: 'Thẩm định', en: 'Appraise' } } })
    expect(storedOf(of({ type: 'DossierClaimed', officialId: by.officialId, name: by.name }), 'test').event).toBe('{}')
  })
})
