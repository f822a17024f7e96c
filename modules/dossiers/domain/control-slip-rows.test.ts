import { describe, expect, it } from 'vitest'
import type { Instant } from '../../../kernel/instant.ts'
import type { UnitId } from '../../../kernel/ids.ts'
import { controlSlipRows } from './control-slip-rows.ts'
import type { Dossier } from './dossier.ts'
import type { RecordedEvent } from './event.ts'

const [DESK, OFFICE] = ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002'] as UnitId[]
const nameOf = (unitId: UnitId): string => (unitId === DESK ? 'Một cửa' : 'Cơ quan')

const handed = (at: string, by: string, unitId: UnitId | undefined, dueAt?: string) =>
  ({ at, by: { kind: 'staff', name: by }, event: { type: 'DossierHandedOver', holder: { unitId, ...(dueAt ? { dueAt } : {}) } } }) as unknown as RecordedEvent
const done = (at: string, by: string, event: object) => ({ at, by: { kind: 'staff', name: by }, event }) as unknown as RecordedEvent

const JOURNAL = [
  handed('2026-11-15T23:00:00.000Z', 'Người nộp', DESK),
  // Before seven in the morning in Viet Nam it is the day before in UTC.
  handed('2026-11-15T23:10:00.000Z', 'Tiếp nhận', OFFICE, '2026-11-16T04:00:00.000Z'),
  done('2026-11-15T23:20:00.000Z', 'Thụ lý', { type: 'DossierClaimed', name: 'Thụ lý' }),
  handed('2026-11-15T23:30:00.000Z', 'Thụ lý', OFFICE, '2026-11-17T04:00:00.000Z'),
  handed('2026-11-16T01:00:00.000Z', 'Lãnh đạo', DESK, '2026-11-16T02:00:00.000Z'),
  done('2026-11-16T05:00:00.000Z', 'Trả kết quả', { type: 'ResultReturned', method: 'in-person', receivedBy: 'Trần Thị Mẫu' }),
]
const DOSSIER = { opinions: [], branches: [], resolvingUnitId: OFFICE, endedAt: '2026-11-16T05:00:00.000Z' as Instant } as unknown as Dossier

describe('the rows of the control slip (TT 01/2018 Mẫu số 05, TT 03/2025 Mẫu số 06)', () => {
  it('name who gave and who had it, also where nobody took it in hand, and measure by the day in Viet Nam', () => {
    expect(controlSlipRows(JOURNAL, DOSSIER, nameOf).map(({ from, to, outcome }) => [from.person, to.person, outcome])).toEqual([
      ['Tiếp nhận', 'Thụ lý', 'on-time'],
      ['Thụ lý', 'Lãnh đạo', 'early'],
      ['Lãnh đạo', 'Trả kết quả', 'late'],
    ])
  })
})
