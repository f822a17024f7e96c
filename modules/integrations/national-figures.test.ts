// Cổng DVCQG §4.8: figures and ratings of a closed month reach the portal for every unit, whatever it does meanwhile, and say the same when told twice.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Instant } from '../../kernel/instant.ts'
import { startNationalPortalSimulator, type PortalFault, type PortalSimulator } from '../../simulators/national-portal/start-national-portal-simulator.ts'
import { NATIONAL_FIGURES, type OutwardMonth } from '../indicators/index.ts'
import { listFiguresDeliverers } from './national-portal/list-figures-deliverers.ts'

let portal: PortalSimulator
beforeAll(async () => {
  portal = await startNationalPortalSimulator({ port: 0 })
})
afterAll(() => portal.stop())
beforeEach(() => {
  portal.setFault('none')
  portal.book.months.clear()
})

const MONTH: OutwardMonth = {
  month: '2025-02',
  units: [
    { code: 'H46', name: 'Ủy ban nhân dân tỉnh', dossiers: { received: 10, carriedOver: 4, inProcess: 14, ended: 9, endedLate: 3, open: 5, openLate: 1 }, rated: [1, 2, 5] },
    { code: 'H46.1', name: 'Sở Tư pháp', dossiers: { received: 0, carriedOver: 0, inProcess: 0, ended: 0, endedLate: 0, open: 0, openLate: 0 } },
  ],
}
const deliver = (body = MONTH) => listFiguresDeliverers(portal.address, { timeoutMs: 400 })[0]?.deliver({ subjectId: 'root', receiver: NATIONAL_FIGURES, position: 202_502, type: 'month-closed', body, appendedAt: '2025-03-01T00:00:00.000Z' as Instant }, 'key')

it('with its shares; what nobody rated is not told as content', async () => {
  expect(await deliver()).toEqual({ ok: true })
  expect([...portal.book.months.keys()]).toEqual(['DongBoThongKeHoSo H46 2-2025', 'DongBoDanhGia H46 2-2025', 'DongBoThongKeHoSo H46.1 2-2025'])
  expect(portal.book.months.get('DongBoThongKeHoSo H46 2-2025')).toMatchObject({ Thang: 2, Nam: 2025, SoNhanTrongKy: 10, SoTonKyTruoc: 4, TongSoXuLy: 14, TongDaXuLy: 9, TongXuLyDungHan: 6, PhanTramXuLyDungHan: 66.67, TongXuLyTreHan: 3, TongChuaXuLy: 5, TongChuaXuLyTrongHan: 4, TongChuaXuLyTreHan: 1, PhanTramChuaXuLyTreHan: 20, LoaiThongKe: '1' })
  expect(portal.book.months.get('DongBoDanhGia H46 2-2025')).toMatchObject({ TongSoNguoiDanhGia: 8, PhanTramDanhGia: { RatHaiLong: 62.5, HaiLong: 25, ChuaHaiLong: 12.5 } })
  expect(portal.book.months.get('DongBoThongKeHoSo H46.1 2-2025')).toMatchObject({ TongDaXuLy: 0, PhanTramXuLyDungHan: 0 })
})

it('the ratings of a month whose answers are all in go alone', async () => {
  const ratings: OutwardMonth = { month: '2025-01', units: [{ code: 'H46', name: 'Ủy ban nhân dân tỉnh', rated: [1, 2, 5] }] }
  expect(await deliver(ratings)).toEqual({ ok: true })
  expect([...portal.book.months.keys()]).toEqual(['DongBoDanhGia H46 1-2025'])
})

it.each<readonly [PortalFault, string]>([
  ['down', 'DongBoThongKeHoSo: status-503'],
  ['refuses', 'DongBoThongKeHoSo H46: error_code -1; DongBoDanhGia H46: error_code -1; DongBoThongKeHoSo H46.1: error_code -1'],
  ['maintenance', 'DongBoThongKeHoSo: answer-not-understood'],
])('a portal that is %s is asked again later, and holds each once', async (fault, expected) => {
  portal.setFault(fault)
  expect(await deliver()).toEqual({ ok: false, fault: expected, lasting: false })
  portal.setFault('none')
  expect([await deliver(), await deliver()]).toEqual([{ ok: true }, { ok: true }])
  expect(portal.book.months.size).toBe(3)
})
