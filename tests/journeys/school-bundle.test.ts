import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectGoodPage, expectProven, openJourney, type Journey } from '../support/journey.ts'

const PUPILS = Array.from({ length: 10 }, (_, index) => {
  const serial = String(index + 1).padStart(2, '0')
  return `Học Sinh Mẫu ${'ABCDEGHIKL'[index] ?? ''}\t${serial}/09/2012\t0442120000${serial}\tSố ${serial}, đường Thử Nghiệm`
})

describe('a school brings ten dossiers at once', () => {
  let journey: Journey
  beforeAll(async () => {
    journey = await openJourney()
  }, 240_000)
  afterAll(() => journey?.close())

  it('each pupil gets a code and a slip of their own, the wrong row is named first', async () => {
    const counter = await journey.openDesk('one-stop-officer@dong-hoi')
    await counter.goto(`${journey.url}/desk/counter`)
    await counter.getByLabel('Tên hoặc mã thủ tục').fill('mien giam hoc phi')
    await counter.getByRole('button', { name: 'Tìm thủ tục' }).click()
    await counter.getByRole('button', { name: /^Nhiều hồ sơ: Đề nghị miễn, giảm học phí/ }).first().click()
    await counter.getByRole('heading', { level: 1, name: /Đề nghị miễn, giảm học phí/ }).waitFor()
    const place = counter.getByLabel(/Nơi tiếp nhận và giải quyết/)
    if ((await place.inputValue()) === '') await place.selectOption({ index: 1 })
    await counter.getByLabel('Họ tên người đại diện').fill('Phạm Văn Trường')
    await counter.getByLabel('Số định danh người đại diện').fill('044180000009')
    for (const [label, value] of [['Ngày', '2'], ['Tháng', '9'], ['Năm', '1980']] as const) await counter.getByLabel(label, { exact: true }).fill(value)
    await counter.getByLabel('Căn cứ đại diện').fill('Giấy giới thiệu số 12/GGT ngày 20/11/2026 của Trường THCS Mẫu')
    await counter.getByLabel('Số nhà, đường, thôn').fill('Trường THCS Mẫu')
    await counter.getByLabel('Xã, huyện, tỉnh').fill('Phường Mẫu, thành phố Đồng Hới')
    await counter.getByLabel('Điện thoại').fill('0900000009')
    await counter.getByLabel('Nội dung yêu cầu').fill('Đề nghị miễn, giảm học phí năm học 2026-2027')
    for (const box of await counter.getByRole('textbox', { name: /^Bản chính/ }).all()) await box.fill('1')

    const table = counter.getByLabel(/^Dán từ bảng tính/)
    await table.fill([...PUPILS.slice(0, 9), 'Học Sinh Mẫu L\tngày nào đó\t044212000010\tSố 10'].join('\n'))
    await counter.getByRole('button', { name: 'Đọc danh sách' }).click()
    await counter.getByText('9 dòng sẵn sàng, 1 dòng cần sửa').waitFor()
    await expectGoodPage(counter, 'batch-wrong-row')
    await table.fill(PUPILS.join('\n'))
    await counter.getByRole('button', { name: 'Đọc danh sách' }).click()
    await counter.getByText('10 dòng sẵn sàng, 0 dòng cần sửa').waitFor()
    await counter.getByRole('button', { name: 'Tiếp nhận 10 hồ sơ' }).click()
    await counter.getByText('Đã tiếp nhận 10 hồ sơ').first().waitFor()
    await expectGoodPage(counter, 'batch-filed')
    const codes = new Set((await counter.locator('main').innerText()).match(/H46[\w.]*-\d{6}-\d{4}/g))
    expect(codes.size).toBe(10)
    await expectProven(journey)
  }, 300_000)
})
