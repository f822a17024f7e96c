import { describe, expect, it } from 'vitest'
import type { DossierId, OfficialId, PersonId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { RecordedEvent } from '../domain/event.ts'
import { recordedOf, storedOf, type StoredEvent } from './stored-event.ts'

const at = '2026-11-20T02:00:00.000Z' as Instant
const holder = { step: 'examine', unitId: 'unit' as UnitId, role: 'case-officer', since: at }
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
    ['a holder since an earlier moment', of({ type: 'DossierHandedOver', holder: { ...holder, since: '2026-11-19T02:00:00.000Z' as Instant } })],
    ['a citizen', of({ type: 'DossierApproved' }, { kind: 'citizen', name: 'Trần Mẫu', personId: 'person' as PersonId })],
    ['a process', of({ type: 'DossierApproved' }, { kind: 'system', name: 'clock' })],
  ])('of %s is read as it was written', (_what, recorded) => {
    expect(readBack(recorded)).toEqual(recorded)
  })

  it('of an earlier release is read as it was written then', () => {
    const recorded = of({ type: 'DossierHandedOver', holder })
    const row: StoredEvent = { dossier_id: 'dossier', version: 3, type: 'DossierHandedOver', at, author: by, author_kind: null, author_id: null, author_name: null, event: recorded.event }
    expect(recordedOf(row)).toEqual(recorded)
  })

  it('writes nothing twice that a column beside it holds', () => {
    const row = storedOf(of({ type: 'DossierHandedOver', holder }), 'test')
    expect(row).toMatchObject({ request_id: 'test' })
    expect(JSON.parse(row.event)).toEqual({ holder: { step: 'examine', unitId: 'unit', role: 'case-officer' } })
  })
})
