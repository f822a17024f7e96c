import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSheet, SHEET_MEDIA_TYPE, writeSheet } from '../../modules/documents/index.ts'
import { expectGoodPage, expectProven, openJourney, type Journey } from '../support/journey.ts'
import { seen, signInByApi } from '../support/journey-office.ts'

const PUPILS = Array.from({ length: 10 }, (_, index) => {
  const serial = String(index + 1).padStart(2, '0')
  const name = `Học Sinh Mẫu ${'ABCDEGHIKL'[index] ?? ''}`
  return [name, `${serial}/09/2012`, `0442120000${serial}`, `Số ${serial}, đường Thử Nghiệm`, index % 2 === 0 ? 'Nam' : 'Nữ']
})

/** As a school keeps its list: who it is about first, then the headings. */
const workbookOf = (pupils: readonly (readonly string[])[]) => {
  const headings = ['Họ và tên', 'Ngày sinh', 'Số định danh', 'Địa chỉ', 'Giới tính']
  const columns = ['Trường THCS Mẫu, lớp 6A', '', '', '', ''].map((heading) => ({ heading, width: 20 }))
  return { name: 'lop-6a.xlsx', mimeType: SHEET_MEDIA_TYPE, buffer: writeSheet({ name: 'Lớp 6A', columns, rows: [headings, ...pupils], roomFor: 0 }) }
}

const byName = (page: Page, name: string) => page.locator(`[name="${name}"]`).first()

/** Everything of the form that is the same for all ten, and that the sex is another in each row. */
const fillShared = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Khai phần chung, chọn mục hỏi riêng từng dòng' }).click()
  await page.getByRole('heading', { level: 1, name: /trích lục hộ tịch/i }).waitFor()
  await byName(page, 'requester.identityPaper').fill('Căn cước công dân số 044180000009, Cục Cảnh sát cấp ngày 01/01/2022')
  await byName(page, 'residence.area').selectOption({ index: 2 })
  await byName(page, 'residence.street').fill('Trường THCS Mẫu')
  await page.locator('[name="relation"][value="other"]').check()
  await byName(page, 'relationWords').fill('Giấy giới thiệu số 12/GGT ngày 20/11/2026 của Trường THCS Mẫu')
  await page.locator('[name="event"][value="birth"]').check()
  await byName(page, 'subject.ethnicity').fill('Kinh')
  await byName(page, 'subject.nationality').fill('Việt Nam')
  await byName(page, 'subject.identityPaper').fill('Không có')
  await byName(page, 'subjectResidence.area').selectOption({ index: 2 })
  await byName(page, 'subjectResidence.street').fill('Đường Thử Nghiệm')
  await byName(page, 'registeredIn.area').selectOption({ index: 2 })
  if ((await page.locator('[name="registeredIn.street"]').count()) > 0) await byName(page, 'registeredIn.street').fill('Trụ sở')
  await byName(page, 'copyCount').fill('2')
  await page.locator('[name="affirmed"]').check()
  await page.getByRole('checkbox', { name: 'Hỏi riêng từng dòng: Giới tính' }).check()
  await expectGoodPage(page, 'batch-form')
  await page.getByRole('button', { name: 'Lưu và về danh sách' }).click()
  await page.getByRole('columnheader', { name: 'Giới tính' }).waitFor()
}

describe('a school brings ten dossiers at once', () => {
  let journey: Journey
  beforeAll(async () => {
    journey = await openJourney()
  }, 240_000)
  afterAll(() => journey?.close())

  it('each pupil gets a code and a slip of their own, the wrong cell is named first, the form is filled in once and by row', async () => {
    const counter = await journey.openDesk('one-stop-officer@bao-ninh')
    await counter.goto(`${journey.url}/desk/counter`)
    await counter.getByLabel('Tên hoặc mã thủ tục').fill('trich luc ho tich')
    await counter.getByRole('button', { name: 'Tìm thủ tục' }).click()
    await counter.getByRole('button', { name: /^Nhiều hồ sơ: Cấp bản sao trích lục hộ tịch/ }).first().click()
    await counter.getByRole('heading', { level: 1, name: /Cấp bản sao trích lục hộ tịch/ }).waitFor()
    const place = counter.getByLabel(/Nơi tiếp nhận và giải quyết/)
    if ((await place.inputValue()) === '') await place.selectOption({ index: 1 })
    await counter.getByLabel('Họ tên người đại diện').fill('Phạm Văn Trường')
    await counter.getByLabel('Số định danh người đại diện').fill('044180000009')
    for (const [label, value] of [['Ngày', '2'], ['Tháng', '9'], ['Năm', '1980']] as const) await counter.getByLabel(label, { exact: true }).fill(value)
    await counter.getByLabel('Căn cứ đại diện').fill('Giấy giới thiệu số 12/GGT ngày 20/11/2026 của Trường THCS Mẫu')
    await counter.getByLabel('Số nhà, đường, thôn').fill('Trường THCS Mẫu')
    await counter.getByLabel('Xã, huyện, tỉnh').fill('Phường Mẫu, thành phố Đồng Hới')
    await counter.getByLabel('Điện thoại').fill('0900000009')
    await counter.getByLabel('Nội dung yêu cầu').fill('Bản sao trích lục khai sinh cho hồ sơ học sinh')
    for (const box of await counter.getByRole('textbox', { name: /^Bản chính/ }).all()) await box.fill('1')
    await counter.getByText('Khai ở đây: phần chung một lần').click()
    await fillShared(counter)

    // Eight rows come in the school's own workbook with its title, a ninth is pasted below them, the tenth typed with a date that is none.
    await counter.getByText('Lấy từ tệp Excel, CSV hoặc dán từ bảng tính').click()
    const template = await counter.request.get(new URL((await counter.getByRole('link', { name: 'Tải mẫu danh sách để điền (.xlsx)' }).getAttribute('href')) ?? '', journey.url).href)
    const headings = await readSheet({ bytes: await template.body(), fileName: 'mau.xlsx' })
    expect(headings).toEqual({ ok: true, value: [['Họ và tên', 'Ngày sinh', 'Số định danh', 'Địa chỉ', 'Giới tính']] })
    await counter.getByLabel('Tệp danh sách').setInputFiles({ ...workbookOf(PUPILS.slice(0, 8)), name: 'lop-6a.xls' })
    await counter.getByText('không phải bảng tính .xlsx').waitFor()
    await counter.getByLabel('Tệp danh sách').setInputFiles(workbookOf(PUPILS.slice(0, 8)))
    await counter.getByText('8 dòng sẵn sàng, 0 dòng cần sửa').waitFor()
    await counter.getByText('Lấy từ tệp Excel, CSV hoặc dán từ bảng tính').click()
    const pasted = counter.getByLabel(/^Dán từ bảng tính hoặc gõ/)
    await pasted.fill(`${await pasted.inputValue()}\n${PUPILS[8]?.join('\t') ?? ''}`)
    await counter.getByRole('button', { name: 'Đọc danh sách' }).click()
    await counter.getByText('9 dòng sẵn sàng, 0 dòng cần sửa').waitFor()
    const cell = (column: string) => counter.getByLabel(`${column}, dòng 10`, { exact: true })
    const [name = '', , number = '', address = ''] = PUPILS[9] ?? []
    await cell('Họ và tên').fill(name)
    await cell('Ngày sinh').fill('31/02/2012')
    await cell('Số định danh').fill(number)
    await cell('Địa chỉ').fill(address)
    await counter.getByRole('button', { name: 'Đọc danh sách' }).click()
    await counter.getByText('9 dòng sẵn sàng, 1 dòng cần sửa').waitFor()
    await counter.getByText('không có trên lịch').first().waitFor()
    await expectGoodPage(counter, 'batch-wrong-row')
    await cell('Ngày sinh').fill('10/09/2012')
    await counter.getByRole('button', { name: 'Đọc danh sách' }).click()
    await counter.getByText('hãy chọn giới tính').first().waitFor()
    await cell('Giới tính').selectOption('Nữ')
    await counter.getByRole('button', { name: 'Đọc danh sách' }).click()
    await counter.getByText('10 dòng sẵn sàng, 0 dòng cần sửa').waitFor()
    await counter.getByRole('button', { name: 'Tiếp nhận 10 hồ sơ' }).click()
    await counter.getByText('Đã tiếp nhận 10 hồ sơ').first().waitFor()
    await expectGoodPage(counter, 'batch-filed')
    const codes = [...new Set((await counter.locator('main').innerText()).match(/H46[\w.]*-\d{6}-\d{4}/g))]
    expect(codes).toHaveLength(10)

    const slips = await counter.request.get(new URL((await counter.getByRole('link', { name: 'In 10 giấy hẹn trong một tệp (PDF)' }).getAttribute('href')) ?? '', journey.url).href)
    expect(slips.headers()['content-type']).toContain('pdf')
    const last = await seen(await signInByApi(journey.url, 'one-stop-officer@bao-ninh'), codes.at(-1) ?? '')
    expect(last.declared).toBe(true)
    expect(last.answers.flatMap(({ lines }) => lines).map(({ answer }) => answer)).toEqual(expect.arrayContaining(['female', 'birth']))

    await expectProven(journey)
  }, 300_000)
})
