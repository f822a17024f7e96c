// Cổng DVCQG §4.8: the board is read as its gateway answers, and whatever it answers instead is a fault, never a figure.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { startNationalPortalSimulator, type PortalFault, type PortalSimulator } from '../../simulators/national-portal/start-national-portal-simulator.ts'
import { openNationalBoard } from './national-board/open-national-board.ts'

let portal: PortalSimulator
beforeAll(async () => {
  portal = await startNationalPortalSimulator({ port: 0 })
})
afterAll(() => portal.stop())
beforeEach(() => portal.setFault('none'))

const board = () => openNationalBoard(portal.boardAddress, { timeoutMs: 400 })

it('points of each group by name, of the period that was asked', async () => {
  const said = await board().readBoard({ year: 2025, quarter: 1 })
  if (!said.ok) throw new Error(said.fault)
  expect(said.value[0]).toMatchObject({ name: 'UBND tỉnh Quảng Bình', total: expect.any(Number) as number })
  expect(Object.keys(said.value[0]?.groups ?? {}).toSorted(), 'online provision has no field of its own').toEqual(['1', '2', '3b', '4', '5'])
  await board().readBoard({ year: 2025, month: 2 })
  await board().readBoard({ year: 2025 })
  expect(portal.book.heard).toEqual(['report_tinh_766_service 2025/1/', 'report_tinh_766_service 2025//2', 'report_tinh_766_service 2025//'])
})

it.each<readonly [PortalFault, string]>([
  ['down', 'status-503'],
  ['slow', 'no-answer'],
  ['maintenance', 'answer-not-understood'],
  ['garbled', 'answer-not-understood'],
])('a portal that is %s says %s', async (fault, expected) => {
  portal.setFault(fault)
  expect(await board().readBoard({ year: 2025 })).toEqual({ ok: false, fault: expected })
})

it('a board without a line yet is no fault', async () => {
  portal.setFault('empty')
  expect(await board().readBoard({ year: 2025 })).toEqual({ ok: true, value: [] })
})

it('nobody there is a fault', async () => {
  expect(await openNationalBoard('http://127.0.0.1:9/jsp/rest.jsp?tinh=1').readBoard({ year: 2025 })).toEqual({ ok: false, fault: 'unreachable' })
})
