// NĐ 63/2010 Đ25, Đ26.2: what differs from the national catalogue, read over the network, fresh with its date, whatever the portal does.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Instant } from '../../kernel/instant.ts'
import type { Step } from '../../platform/module.ts'
import { startNationalPortalSimulator, type PortalFault, type PortalSimulator } from '../../simulators/national-portal/start-national-portal-simulator.ts'
import { at } from '../../tests/support/counter-world.ts'
import { openTestDatabase, type TestDatabase } from '../../tests/support/database.ts'
import { importSheets } from '../procedures/index.ts'
import { proceduresModule } from '../procedures/module.ts'
import { ownSheet, readNational, showDifferences } from '../procedures/testing.ts'
import { openNationalCatalogue } from './national-procedures/open-national-catalogue.ts'
import { wordProcedure } from './national-procedures/word-announcement.ts'

const FIRST = at('2025-03-12', 60)
let db: TestDatabase
let portal: PortalSimulator
beforeAll(async () => {
  ;[db, portal] = await Promise.all([openTestDatabase(), startNationalPortalSimulator({ port: 0 })])
  const sheets = [ownSheet({ code: '1.940001' }), ownSheet({ code: '1.940002', name: 'Thủ tục hai' }), ownSheet({ code: '1.940003' }), ownSheet({ code: '1.940004', kind: 'local' })]
  await db.work({ now: FIRST }, (work) => importSheets(work, sheets, { source: 'test', options: { publish: true } }))
  // There: the first says the same, of the second time and paper differ, the third is unknown.
  portal.book.procedures.set('1.940001', { TRANGTHAI: 1, ...wordProcedure(sheets[0] as never) })
  const second = wordProcedure(sheets[1] as never)
  portal.book.procedures.set('1.940002', {
    TRANGTHAI: '1', ...second, TENTTHC: 'THỦ TỤC  HAI',
    CACHTHUCTHUCHIEN: [{ KENH: '1', THOIGIAN: [{ THOIGIANGIAIQUYET: '5', DONVITINH: 'Ngày làm việc', PHILEPHI: [{ SOTIEN: '8000' }] }] }, { KENH: '2', THOIGIAN: [{ THOIGIANGIAIQUYET: 2.5, DONVITINH: 'Ngày làm việc', PHILEPHI: [] }] }],
    THANHPHANHOSO: [{ TRUONGHOP: '', GIAYTO: [{ TENGIAYTO: 'Tờ khai', SOBANCHINH: 1, SOBANSAO: 0 }, { TENGIAYTO: 'Bản sao giấy thử', SOBANCHINH: 0, SOBANSAO: 1 }, { TENGIAYTO: 'Lưu ý: mang theo bút', SOBANCHINH: 0, SOBANSAO: 0 }] }],
  })
})
afterAll(async () => {
  await portal.stop()
  await db.close()
})
beforeEach(() => portal.setFault('none'))

const read = (now: Instant, address = portal.address) => {
  const step: Step = (run) => db.work({ now, actor: { kind: 'system', process: 'jobs' } }, run)
  return readNational(step, { nationalCatalogue: openNationalCatalogue(address, { timeoutMs: 400 }) })
}
const shown = (kind: 'differs' | 'only-here' | 'only-there' = 'differs') => db.work({}, (work) => showDifferences(work, { kind }))

describe('the national catalogue over the network', () => {
  it('tells what only one has and what says something else, part by part, with the moment it was read', async () => {
    await read(FIRST)
    const { comparison, reading, items } = await shown()
    expect(comparison).toMatchObject({ source: 'network', comparedAt: FIRST, complete: true, counts: { rows: 5, unreadable: 0, same: 1, onlyHere: 1, onlyThere: 2, differs: 1 } })
    expect(reading).toMatchObject({ beganAt: FIRST, endedAt: FIRST, read: 5 })
    expect(items).toEqual([{ code: '1.940002', name: 'Thủ tục hai', kind: 'differs', elements: [
      { element: 'channels.in-person.timeLimit', change: 'changed', before: '3 ngày làm việc', after: '5 ngày làm việc' },
      { element: 'cases.bản sao giấy thử', change: 'added', after: 'Bản sao giấy thử · 0+1' },
    ] }])
    expect((await shown('only-here')).items.map(({ code }) => code)).toEqual(['1.940003'])
    expect((await shown('only-there')).items.map(({ code }) => code), 'of ministries alone nothing is missing here').toEqual(['1.990001', '1.990002'])
  })

  it('what is not public there is not there, and a procedure that cannot be read is counted as such', async () => {
    portal.book.procedures.set('1.940005', { MATTHC: '1.940005', TENTTHC: 'Đã gỡ', TRANGTHAI: 0 })
    await read(at('2025-03-13', 60))
    expect((await shown()).comparison?.counts).toMatchObject({ rows: 6, unreadable: 1 })
    portal.book.procedures.delete('1.940005')
    portal.setFault('garbled')
    await read(at('2025-03-14', 60))
    expect((await shown()).comparison).toMatchObject({ counts: { rows: 5, unreadable: 5, same: 0, differs: 0, onlyHere: 1, onlyThere: 0 } })
  })

  it('a session that ends at any time is renewed', async () => {
    portal.setFault('short-session')
    await read(at('2025-03-15', 60))
    expect((await shown()).comparison).toMatchObject({ comparedAt: at('2025-03-15', 60), counts: { rows: 5 } })
  })

  it.each<readonly [PortalFault, string]>([
    ['down', 'LayDanhSachTTHC: status-503'],
    ['slow', 'LayDanhSachTTHC: no-answer'],
    ['maintenance', 'LayDanhSachTTHC: answer-not-understood'],
    ['wrong-password', 'LayDanhSachTTHC: credentials-refused'],
    ['empty', 'list-empty'],
  ])('%s: said with its moment, the last list stands, tried again by the queue', async (fault, told) => {
    const before = (await shown()).comparison
    portal.setFault(fault)
    await expect(read(at('2025-03-16', 60))).rejects.toThrow(told)
    const { comparison, reading } = await shown()
    expect(comparison).toEqual(before)
    expect(reading).toMatchObject({ fault: told, faultAt: at('2025-03-16', 60) })
    expect(reading.endedAt).toBeUndefined()
  })

  it('goes on from where it stopped, and reads nothing twice', async () => {
    portal.book.heard.length = 0
    portal.setFault('breaks-off')
    const now = at('2025-03-18', 60)
    let tries = 0
    for (let done = false; !done && tries < 10; tries += 1) done = await read(now).then(() => true, () => false)
    expect(tries).toBeGreaterThan(1)
    expect((await shown()).comparison).toMatchObject({ comparedAt: now, counts: { rows: 5, same: 1, differs: 1 } })
    expect((await shown()).reading.fault).toBeUndefined()
    // Asked once, and once more where the line was cut before the reply.
    expect(portal.book.heard.filter((service) => service === 'LayThuTuc').length).toBeLessThan(5 + tries)
  })

  it('names of the services are as the address says', async () => {
    await expect(read(at('2025-03-19', 60), `${portal.address}&danhsach=LayDanhMucTTHC`)).rejects.toThrow('LayDanhMucTTHC: error_code -1')
  })

  it('does nothing where nothing is connected', async () => {
    const { jobs = [] } = proceduresModule()
    const job = jobs.find(({ name }) => name === 'read-national-catalogue') ?? expect.fail('no job')
    let asked = 0
    await job.runInSteps?.(async (run) => { asked += 1; return db.work({}, run) }, {})
    expect(asked).toBe(0)
  })
})
