import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DossierCode, DossierId, UnitId } from '../../../kernel/ids.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import type { Work } from '../../../platform/work.ts'
import { standingOf, type RegisterReception } from '../domain/register.ts'
import { listLines } from '../store/register.view.ts'
import { moment, NOW } from '../testing/facts.ts'
import { closeInRegister, enterInRegister, noteDueDateInRegister, reopenInRegister } from './keep-register.ts'
import { registerProof } from './prove-register.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
afterAll(() => database.close())

const act = <T>(run: (work: Work) => Promise<T>): Promise<T> => database.work({ now: NOW }, run)

const reception = (unitId: UnitId, changes: Partial<RegisterReception> = {}): RegisterReception => ({
  dossierId: newId<DossierId>(),
  dossierCode: 'H46.99.01-250312-0007' as DossierCode,
  unitId,
  group: { code: 'HT', name: 'Hộ tịch' },
  procedure: { code: '9.999999', name: 'Đăng ký thử nghiệm' },
  sets: 1,
  applicant: { name: 'NGUYỄN THỊ THỬ', address: 'Thôn Mẫu', phone: '0900000001' },
  leadUnitName: 'Phòng Thử Nghiệm',
  receivedAt: NOW,
  dueAt: moment('2025-03-17T03:30:00Z'),
  resultBy: 'Tại quầy',
  ...changes,
})

describe('the register (TT 01/2018 Đ10.2, Mẫu số 06)', () => {
  it('is one book per unit, year and sector, each numbered from 1', async () => {
    const unitId = newId<UnitId>()
    const enter = (changes: Partial<RegisterReception> = {}) => act((work) => enterInRegister(work, reception(unitId, changes)))
    expect([await enter(), await enter()]).toEqual([{ book: 'HT/2025', serial: 1 }, { book: 'HT/2025', serial: 2 }])
    expect(await enter({ group: { code: 'DD', name: 'Đất đai' } })).toEqual({ book: 'DD/2025', serial: 1 })
    expect(await enter({ receivedAt: moment('2025-12-31T17:00:00Z') })).toEqual({ book: 'HT/2026', serial: 1 })
  })

  it('writes a dossier once', async () => {
    const one = reception(newId<UnitId>())
    const entered = await act((work) => enterInRegister(work, one))
    expect(await act((work) => enterInRegister(work, one))).toEqual(entered)
  })

  it('leaves no gap when many come at once and some receptions fail', async () => {
    const unitId = newId<UnitId>()
    const tries = await Promise.allSettled(
      Array.from({ length: 20 }, (_, at) =>
        act(async (work) => {
          const entry = await enterInRegister(work, reception(unitId))
          if (at % 4 === 0) throw new Error('refused after all')
          return entry.serial
        }),
      ),
    )
    const serials = tries.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    expect(serials.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 15 }, (_, at) => at + 1))
    const { checked, faults } = await act((work) => registerProof.find(work))
    expect(checked).toBeGreaterThan(0)
    expect(faults).toEqual([])
  })

  it('is written on: new dates, closing, undoing; the last word holds and every word stays', async () => {
    const unitId = newId<UnitId>()
    const { dossierId } = await act(async (work) => {
      const one = reception(unitId)
      await enterInRegister(work, one)
      return one
    })
    const dueAt = moment('2025-03-20T09:00:00Z')
    await act((work) => noteDueDateInRegister(work, { dossierId, dueAt, words: 'Hẹn lại lần 1, phiếu 01/PXL' }))
    await act((work) => closeInRegister(work, { dossierId, how: 'refused', words: 'Phiếu 02/PTC' }))
    await act((work) => reopenInRegister(work, { dossierId, words: 'Hoàn tác từ chối' }))
    await act((work) => closeInRegister(work, { dossierId, how: 'returned', receivedBy: 'NGUYỄN THỊ THỬ' }))
    const [line] = await act((work) => listLines(work.tx, { unitId, year: 2025, groupCode: 'HT', limit: 9 }))
    if (line === undefined) throw new Error('no line')
    expect(standingOf(line)).toEqual({
      dueAt,
      closed: { kind: 'closed', at: NOW, how: 'returned', receivedBy: 'NGUYỄN THỊ THỬ' },
      remarks: ['Hẹn lại lần 1, phiếu 01/PXL', 'Phiếu 02/PTC', 'Hoàn tác từ chối'],
    })
  })

  it('takes no word for a dossier it does not hold', async () => {
    await act((work) => closeInRegister(work, { dossierId: newId<DossierId>(), how: 'withdrawn' }))
    expect((await act((work) => registerProof.find(work))).faults).toEqual([])
  })

  it('names a book with a gap, and a line without a book', async () => {
    const unitId = newId<UnitId>()
    await act((work) => enterInRegister(work, reception(unitId)))
    const owner = new pg.Client(database.connection)
    await owner.connect()
    await owner.query('UPDATE official_documents.register_book SET last_serial = 5 WHERE unit_id = $1', [unitId])
    expect((await act((work) => registerProof.find(work))).faults).toEqual([expect.stringContaining('last serial 5, 1 lines')])
    await owner.query('DELETE FROM official_documents.register_book WHERE unit_id = $1', [unitId])
    expect((await act((work) => registerProof.find(work))).faults).toEqual([expect.stringContaining('last serial 0, 1 lines')])
    await owner.end()
  })
})
