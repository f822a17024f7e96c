import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { findReader } from '../../platform/ocr/find-reader.ts'
import { stopPrinting } from '../../platform/pdf/render-pdf.ts'
import { dropFolder } from './drop-folder.ts'
import { expectGoodPage, picture } from './journey.ts'
import { printPages, type PrintedPage } from './printed-page.ts'

const PAPERS = [
  { title: 'TỜ KHAI ĐĂNG KÝ KHAI SINH', number: 'Số: 11/TK-KS' },
  { title: 'GIẤY CHỨNG SINH', number: 'Số: 27/2026/GCS' },
  { title: 'GIẤY CHỨNG NHẬN KẾT HÔN', number: 'Số: 115/2020' },
]
const LINES = Array.from({ length: 4 }, (_, at) => `Nội dung thứ ${at + 1} của giấy tờ in để thử, người khai cam đoan đúng sự thật.`)

const pagesOf = ({ title, number }: (typeof PAPERS)[number]): readonly PrintedPage[] => [
  { agency: ['ỦY BAN NHÂN DÂN', 'XÃ THỬ NGHIỆM'], number, dated: 'Thử Nghiệm, ngày 3 tháng 3 năm 2026', title, lines: LINES },
  ...[2, 3, 4].map((pageNumber) => ({ pageNumber, lines: LINES, upsideDown: pageNumber === 3 })),
]
/** A sheet was forgotten between the first paper and the second. */
const [FIRST = [], ...OTHERS] = PAPERS.map(pagesOf)
const SCAN: readonly PrintedPage[] = [...FIRST, { lines: [] }, ...OTHERS.flat()]

/** What the machine did by itself is told at each page: turned where it lay upside down, the blank sheet left out, nothing lost; what was read stands in the fields with how surely. */
const checkPages = async (page: Page): Promise<void> => {
  for (const serial of [3, 8, 12]) await page.getByRole('button', { name: `Trang ${serial}, đã xoay`, exact: true }).waitFor()
  await page.getByText('Trang để ngoài (1)').click()
  await page.getByRole('button', { name: 'Trang 5, trắng', exact: true }).click()
  await page.getByText(/^Trang này trắng\. Hãy kiểm tra/).waitFor()
  await page.getByRole('button', { name: 'Trang 6', exact: true }).click()
  for (const [label, value] of [['Số, ký hiệu', '27/2026/GCS'], ['Ngày cấp', '2026-03-03'], ['Cơ quan cấp', 'ỦY BAN NHÂN DÂN XÃ THỬ NGHIỆM']] as const) {
    const field = page.getByLabel(label)
    expect(await field.inputValue()).toBe(value)
    expect(await field.evaluate((input) => input.closest('.mc-field')?.textContent)).toMatch(/Đọc từ ảnh, độ chắc chắn \d+ %/)
  }
  // Whose paper it is nobody could read: one tap says it, of whom the matter is about.
  const whose = page.getByText('Giấy của:').locator('..').getByRole('button').first()
  const name = (await whose.innerText()).replace(/ \(.*\)$/, '')
  await picture(page, 'bench-holder', page.getByText('Giấy của:'))
  await whose.click()
  await expect.poll(() => page.getByLabel('Họ tên, tên tổ chức').inputValue()).toBe(name)
}

/**
 * TT 01/2023 article 8: twelve pages and a blank one go in as one scan, papers come out with their components; the counter's page shows them.
 * Where this machine reads no print, the official names the papers; that is another test's.
 */
export const digitiseAtCounter = async (page: Page): Promise<boolean> => {
  if ((await findReader()).state !== 'ready') return false
  await page.getByRole('link', { name: /^Số hóa giấy tờ/ }).click()
  const folder = mkdtempSync(join(tmpdir(), 'may-quet-'))
  writeFileSync(join(folder, 'ho-so-12-trang.pdf'), await printPages(SCAN))
  await stopPrinting()
  // As the scanner left it: the whole folder at once.
  await dropFolder(page.locator('.mc-drop', { has: page.getByLabel('Chọn tệp quét') }), folder)
  await page.getByText('13 trang, 3 giấy tờ').waitFor({ timeout: 180_000 })
  rmSync(folder, { recursive: true })
  await page.getByText(/^Đang làm thẳng và đọc/).waitFor({ state: 'detached', timeout: 180_000 })
  expect(await page.getByLabel('Là thành phần nào của hồ sơ?').count()).toBe(3)
  await checkPages(page)
  await expectGoodPage(page, 'bench')
  await page.getByRole('button', { name: 'Lưu và ký là bản sao đúng' }).click()
  await page.getByText('Đã lưu 3 giấy tờ vào hồ sơ').waitFor()
  await page.getByText('Giấy chứng sinh.pdf').first().waitFor()
  return true
}

/** Whoever resolves the dossier sees beside the paper what it says, each value with who says so. */
export const readBesidePaper = async (page: Page, address: string): Promise<void> => {
  await page.goto(address)
  await page.getByRole('link', { name: 'Giấy chứng sinh.pdf' }).first().click()
  const said = page.locator('details', { has: page.locator('summary', { hasText: 'Giấy này ghi' }) })
  await said.getByText('27/2026/GCS').waitFor()
  for (const words of ['(máy đọc từ bản quét)', '03/03/2026', 'Giá trị do máy đọc chưa ai nhập lại']) expect(await said.innerText()).toContain(words)
  await expectGoodPage(page, 'paper-says')
  await page.context().close()
}

/** The bench lends itself to the telephone of whoever stands there: one code, taken once, no sign-in. */
export const photographAtCounter = async (page: Page, phone: Page): Promise<void> => {
  await page.getByRole('link', { name: /^Số hóa giấy tờ/ }).click()
  await page.getByRole('button', { name: 'Chụp bằng điện thoại' }).click()
  await page.getByRole('img', { name: 'Mã QR mở trang chụp giấy tờ trên điện thoại' }).waitFor()
  const address = page.getByRole('dialog').getByText('/quet/')
  const link = await address.innerText()
  await phone.goto(link)
  await expectGoodPage(phone, 'phone-link')
  await phone.getByRole('button', { name: 'Bắt đầu chụp' }).click()
  await phone.waitForURL(/\/quet\/chup\//)
  await phone.locator('input[name="picture"]').setInputFiles({ name: 'trang-1.jpg', mimeType: 'image/jpeg', buffer: await phone.screenshot({ type: 'jpeg' }) })
  await phone.getByText(/^Đã gửi 1 trang/).waitFor()
  await expectGoodPage(phone, 'phone-sent')
  await page.getByText('Một điện thoại đang chụp giấy tờ vào bàn này.').waitFor()
  await page.getByText('1 trang, 1 giấy tờ').waitFor()
  // Whoever finds the code afterwards has nothing of it.
  await phone.goto(link)
  await phone.getByRole('button', { name: 'Bắt đầu chụp' }).click()
  await phone.getByRole('alert').waitFor()
}
