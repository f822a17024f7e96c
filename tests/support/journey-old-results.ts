import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { dropFolder } from './drop-folder.ts'
import { expectGoodPage } from './journey.ts'
import { paper } from './journey-filing.ts'
import { pagesPdf } from './pages-pdf.ts'

const NUMBER = '77/2014'
const HOLDER = 'Nguyễn Thị Kho'
const LIST = `Mã thủ tục,Tên kết quả,Số,Ngày cấp,Họ và tên,Số trang,Nơi lưu\n1.001193,Giấy khai sinh,${NUMBER},12/05/2014,${HOLDER},1,"Kho 2, kệ 1"\n1.001193,Giấy khai sinh,78/2014,31/02/2014,Trần Văn Kho,1,"Kho 2, kệ 1"\n`

/** Typed from the paper, never from the inventory. */
const typeEntry = async (page: Page, holder: string): Promise<void> => {
  await page.locator('[name="number"]').fill(NUMBER)
  for (const [part, value] of [['day', '12'], ['month', '5'], ['year', '2014']] as const) await page.locator(`[name="issuedOn-${part}"]`).fill(value)
  await page.locator('[name="issuer"]').fill('Ủy ban nhân dân xã Bảo Ninh')
  await page.locator('[name="holderName"]').fill(holder)
}

/** NĐ 45/2020 article 25, TT 01/2023 article 5: listed, scanned, typed by one and again by another, who decides where they differ. */
export const enterOldResult = async (officer: Page, head: Page, url: string): Promise<void> => {
  await officer.goto(`${url}/desk/old-results/inventory`)
  await officer.locator('input[name="list"]').setInputFiles({ name: 'kiem-ke.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) })
  await officer.getByRole('button', { name: 'Gửi danh sách' }).click()
  await officer.getByText('Đã ghi 1 kết quả; 0 đã có từ trước; 1 dòng chưa ghi.').waitFor()
  await officer.getByText('ngày cấp “31/02/2014” không có trên lịch').waitFor()
  await expectGoodPage(officer, 'old-results-inventory')

  await officer.goto(`${url}/desk/old-results/list?q=${encodeURIComponent(NUMBER)}`)
  await officer.locator('main tr', { hasText: NUMBER }).getByRole('link').first().click()
  await officer.locator('input[type=file]:not([capture])').first().setInputFiles(paper('Giay khai sinh 2014'))
  await officer.locator('input[name="scan-stored"]').first().waitFor({ state: 'attached' })
  await officer.getByRole('button', { name: 'Gắn bản quét' }).click()
  await officer.getByRole('heading', { name: 'Nhập từ bản quét' }).waitFor()
  await typeEntry(officer, HOLDER)
  await expectGoodPage(officer, 'old-results-enter')
  await officer.getByRole('button', { name: 'Lưu, chuyển người thứ hai kiểm' }).click()
  await officer.getByText(/^Việc tiếp theo thuộc người khác/).waitFor()

  await head.goto(officer.url())
  await head.getByRole('heading', { name: 'Kiểm: nhập lại' }).waitFor()
  await typeEntry(head, 'Nguyễn Thị Khô')
  await head.getByRole('button', { name: 'So và xác nhận' }).click()
  await head.getByLabel('Tôi đã đọc lại trên giấy, giữ những gì tôi gõ').check()
  await expectGoodPage(head, 'old-results-differ')
  await head.getByRole('button', { name: 'So và xác nhận' }).click()
  await head.getByRole('button', { name: 'Ký số', exact: true }).waitFor()
  await head.getByText(/Nguyễn Thị Khô/).first().waitFor()
}

const BATCH = ['81/2014', '82/2014', '83/2014']

/** A batch comes from the shelf, is scanned into one folder, and the folder is dropped: files find their results by number, the one that does not is told and put right by hand. */
export const scanBatch = async (officer: Page, url: string): Promise<void> => {
  await officer.goto(`${url}/desk/old-results/inventory`)
  const list = ['Mã thủ tục,Tên kết quả,Số,Họ và tên', ...BATCH.map((number, at) => `1.001193,Giấy khai sinh,${number},Người Thứ ${String(at + 1)}`)].join('\n')
  await officer.locator('input[name="list"]').setInputFiles({ name: 'kiem-ke-lo.csv', mimeType: 'text/csv', buffer: Buffer.from(list) })
  await officer.getByRole('button', { name: 'Gửi danh sách' }).click()
  await officer.getByText(/^Đã ghi 3 kết quả/).waitFor()
  await officer.goto(`${url}/desk/old-results/list?state=inventoried`)
  for (const number of BATCH) await officer.getByRole('checkbox', { name: `Chọn: Giấy khai sinh ${number}` }).check()
  await officer.getByRole('button', { name: 'Lập lô từ các kết quả đã chọn' }).click()
  await officer.getByText('3 kết quả trong lô, 3 chưa có bản quét').waitFor()

  const folder = mkdtempSync(join(tmpdir(), 'lo-quet-'))
  mkdirSync(join(folder, 'ke-2'))
  for (const [name, number] of [['81-2014.pdf', '81'], [join('ke-2', 'Giay khai sinh 82-2014.pdf'), '82'], [join('ke-2', 'khong-ro.pdf'), '83']] as const) writeFileSync(join(folder, name), paper(`Ban quet ${number}`).buffer)
  await dropFolder(officer.locator('.mc-drop'), folder)
  await officer.locator('input[name="scans-stored"]').nth(2).waitFor({ state: 'attached' })
  rmSync(folder, { recursive: true })
  await expectGoodPage(officer, 'old-results-batch')
  await officer.getByRole('button', { name: 'Gắn theo tên tệp' }).click()
  await officer.getByText('Đã gắn 2 bản quét; 1 tệp chưa gắn.').waitFor()
  await officer.getByLabel('khong-ro.pdf là bản quét của').selectOption({ label: '83/2014 · Người Thứ 3' })
  await expectGoodPage(officer, 'old-results-left-over')
  await officer.getByRole('button', { name: 'Gắn các tệp đã chọn kết quả' }).click()
  await officer.getByText('Đã gắn 1 bản quét; 0 tệp chưa gắn.').waitFor()
  await officer.getByText('3 kết quả trong lô, 0 chưa có bản quét').waitFor()
}

const FED_TOGETHER = ['84/2014', '85/2014', '86/2014']

/** Three results lay in the feeder together: their pages are proposed as the inventory counted them, put right by a person, and each becomes a scan of its own. */
export const splitScan = async (officer: Page, url: string): Promise<void> => {
  await officer.goto(`${url}/desk/old-results/inventory`)
  const list = ['Mã thủ tục,Tên kết quả,Số,Họ và tên,Số trang', ...FED_TOGETHER.map((number, at) => `1.001193,Giấy khai sinh,${number},Người Chung ${String(at + 1)},${at === 1 ? 2 : 1}`)].join('\n')
  await officer.locator('input[name="list"]').setInputFiles({ name: 'kiem-ke-chung.csv', mimeType: 'text/csv', buffer: Buffer.from(list) })
  await officer.getByRole('button', { name: 'Gửi danh sách' }).click()
  await officer.getByText(/^Đã ghi 3 kết quả/).waitFor()
  await officer.goto(`${url}/desk/old-results/list?state=inventoried`)
  for (const number of FED_TOGETHER) await officer.getByRole('checkbox', { name: `Chọn: Giấy khai sinh ${number}` }).check()
  await officer.getByRole('button', { name: 'Lập lô từ các kết quả đã chọn' }).click()
  await officer.getByText('3 kết quả trong lô, 3 chưa có bản quét').waitFor()

  await officer.locator('input[name="scans"]').setInputFiles({ name: 'ca-lo.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pagesPdf(['Bia', 'Mot', 'Hai', 'Hai tiep', 'Ba'])) })
  await officer.locator('input[name="scans-stored"]').waitFor({ state: 'attached' })
  await officer.getByRole('button', { name: 'Gắn theo tên tệp' }).click()
  await officer.getByText('Tách ca-lo.pdf (5 trang) cho nhiều kết quả').waitFor()
  const pages = (number: string, at: number) => officer.getByLabel(`${number} · Người Chung ${String(at)}`)
  await expect.poll(() => pages('85/2014', 2).inputValue()).toBe('2-3')
  for (const [at, typed] of ['2', '4-3', '5'].entries()) await pages(FED_TOGETHER[at] ?? '', at + 1).fill(typed)
  await officer.getByRole('button', { name: 'Tách và gắn' }).click()
  await officer.getByText('Trang 4–3 không có trong bản quét 5 trang.').first().waitFor()
  await pages('85/2014', 2).fill('3-4')
  await expectGoodPage(officer, 'old-results-split')
  await officer.getByRole('button', { name: 'Tách và gắn' }).click()
  await officer.getByText('Đã gắn 3 bản quét; 0 tệp chưa gắn.').waitFor()
  await officer.getByText('Trang 1 không gắn cho kết quả nào').waitFor()
  await officer.getByText('3 kết quả trong lô, 0 chưa có bản quét').waitFor()
}
