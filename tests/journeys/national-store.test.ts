import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectGoodPage, openJourney, picture, type Journey } from '../support/journey.ts'
import { dossierOnPage, sayWhoAndWhere } from '../support/journey-citizen.ts'
import { paper } from '../support/journey-filing.ts'
import { seen, signInByApi } from '../support/journey-office.ts'
import { signInWithVneid } from '../support/sign-in.ts'

const BAO_NINH = 'Bộ phận Tiếp nhận và Trả kết quả xã Bảo Ninh'
const WISH = { procedureCode: '1.001731', place: BAO_NINH, request: 'Hỗ trợ chi phí mai táng' }
const HELD = 'Kết quả trong Kho dữ liệu quốc gia: Trích lục khai tử'

let journey: Journey
/** Simulators of this run, apart from others on this machine; the bus is the eighth after the first. */
const SIMULATORS = 21_000 + (process.pid % 9000)
const setFault = async (fault: string): Promise<void> => {
  const said = await fetch(`http://127.0.0.1:${SIMULATORS + 8}/admin/fault`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ fault }) })
  expect(said.status).toBe(200)
}
beforeAll(async () => {
  journey = await openJourney({ SIMULATOR_PORT: String(SIMULATORS), TEST_CLOCK: 'on' })
}, 240_000)
afterAll(() => journey?.close())

/** NĐ 45/2020 articles 11, 16: a result of another authority is used by one tap; a store that is out of order is the operator's trouble alone. */
describe.each([['on a phone', true, 'Nguyễn Văn An', 'down'], ['at a desk', false, 'Trần Thị Bình', 'wrong-signature']] as const)('the national store %s', (_where, phone, person, fault) => {
  it('gives a paper with one tap, and its source stays on it; out of order, the paper is handed in', async () => {
    const page = await journey.openPage({ phone })
    await page.goto(`${journey.url}/dang-nhap?next=%2Fho-so&lang=vi`)
    await signInWithVneid(page, person)
    await page.waitForURL(/ho-so/)
    await setFault(fault)
    await sayWhoAndWhere(page, journey.url, WISH)
    await page.getByRole('heading', { name: /Giấy tờ/, level: 1 }).waitFor()
    expect(await page.getByText(HELD).count()).toBe(0)
    const operator = await journey.openDesk('administrator@province')
    await operator.goto(`${journey.url}/desk/registers`)
    await operator.getByText(fault === 'down' ? /Kho dữ liệu điện tử của tổ chức, cá nhân: dịch vụ tạm ngừng/ : /chữ ký của câu trả lời sai/).waitFor()
    if (!phone) await expectGoodPage(operator, 'registers-store')
    await setFault('none')
    // Nobody waits again for a store that was silent a moment ago.
    journey.moveClockTo(new Date(Date.now() + (phone ? 2 : 4) * 60_000).toISOString())
    await page.reload()
    await page.getByText(HELD).waitFor()
    await expectGoodPage(page, 'national-store-offered')
    await page.getByRole('button', { name: `Dùng giấy này: ${HELD}` }).click()
    await page.getByText('Đã dùng lại').waitFor()
    await expectGoodPage(page, 'national-store-taken')
    await page.locator('input[type=file]:not([capture])').first().setInputFiles(paper('To khai'))
    await page.getByRole('button', { name: 'Bỏ tệp To khai.pdf' }).waitFor()
    await page.getByRole('button', { name: 'Lưu và tiếp tục' }).click()
    await page.getByText(HELD).waitFor()
    await page.getByRole('button', { name: 'Nộp hồ sơ', exact: true }).click()
    const dossierId = await dossierOnPage(page)
    await page.goto(`${journey.url}/ho-so/${dossierId}`)
    await page.getByText('Trích lục khai tử, Kho dữ liệu quốc gia').first().waitFor({ state: 'attached' })
    await picture(page, 'national-store-mine')
    const { components } = await seen(await signInByApi(journey.url, 'one-stop-officer@bao-ninh'), dossierId)
    expect(components.flatMap(({ reused = [] }) => reused.map(({ from, name }) => [from, name]))).toEqual([['national', 'Trích lục khai tử']])
  }, 300_000)
})
