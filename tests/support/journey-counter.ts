import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectGoodPage } from './journey.ts'
import { paper } from './journey-filing.ts'

type Coming = { readonly typed: string; readonly q: string; readonly procedure: string }

/** Who stands here, and what do they need? Ends on the page of the reception. */
export const beginReception = async (page: Page, url: string, { typed, q, procedure }: Coming): Promise<void> => {
  await page.goto(`${url}/desk/counter`)
  await page.getByLabel(/^Quét thẻ, hoặc gõ số định danh/).fill(typed)
  await page.getByRole('button', { name: 'Tìm người' }).click()
  await page.getByText('Chọn người').first().waitFor()
  await page.getByLabel('Tên hoặc mã thủ tục').fill(q)
  await page.getByRole('button', { name: 'Tìm thủ tục' }).click()
  await page.getByRole('button', { name: `Chọn: ${procedure}` }).first().click()
  await page.getByRole('heading', { level: 1, name: procedure }).waitFor()
}

type Told = { readonly bornOn?: readonly [string, string, string]; readonly fullName: string; readonly number: string; readonly request: string }

/** What the clerk asks across the counter of somebody who applies for herself. */
export const answerAtCounter = async (page: Page, { fullName, number, bornOn = ['1', '5', '1990'], request }: Told): Promise<void> => {
  await page.locator('[name="applicantKind"][value="individual"]').check()
  await page.locator('[name="submitter.fullName"]').fill(fullName)
  await page.locator('[name="submitter.personalIdNumber"]').fill(number)
  for (const [index, part] of ['day', 'month', 'year'].entries()) await page.locator(`[name="submitter.bornOn-${part}"]`).fill(bornOn[index] ?? '')
  await page.getByLabel('Cho chính mình').check()
  await page.getByLabel(/Xã, phường, thị trấn nơi ở/).selectOption({ index: 2 })
  await page.getByLabel(/Số nhà, đường/).fill('Số 1, đường Thử Nghiệm')
  await page.getByLabel(/^Số điện thoại/).fill('0900000001')
  await page.getByLabel(/Nội dung yêu cầu giải quyết/).fill(request)
  await page.locator('[name="resultBy"][value="counter"]').check()
}

/** NĐ 61/2018 article 16: by post, with what stands on the parcel; the fields come with the choice. */
export const sayCameByPost = async (page: Page, sender: string): Promise<void> => {
  await page.locator('[name="channel"][value="postal"]').check()
  await page.getByLabel('Số bưu gửi').fill('EB123456785VN')
  await page.getByLabel('Người gửi trên phong bì').fill(sender)
  for (const [part, value] of [['day', '20'], ['month', '11'], ['year', '2026']] as const) await page.locator(`[name="parcel.stampedOn-${part}"]`).fill(value)
}

/** Filed online in somebody's name, who says yes at the counter. */
export const sayConsents = async (page: Page, by: string): Promise<void> => {
  await page.locator('[name="channel"][value="online"]').check()
  await page.getByLabel('Nói trực tiếp tại quầy').check()
  await page.getByLabel('Người đồng ý').fill(by)
}

/** Every paper is there as an original, and one of them is scanned. */
export const countPapers = async (page: Page): Promise<void> => {
  for (const box of await page.getByRole('textbox', { name: /^Bản chính/ }).all()) await box.fill('1')
  const scan = page.locator('input[type=file]:not([capture])').first()
  if ((await scan.count()) > 0) await scan.setInputFiles(paper('Ban quet'))
}

/** Answers the code that the person gets with the slip. */
export const acceptAtCounter = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: 'Tiếp nhận và in giấy hẹn' }).click()
  const answer = page.getByText(/Đã tiếp nhận, mã hồ sơ H46/).or(page.getByRole('alert')).first()
  const said = await answer.innerText()
  const [code = ''] = said.match(/H46[\w.]*-\d{6}-\d{4}/) ?? []
  expect(code, said).not.toBe('')
  return code
}

/** NĐ 61/2018 article 17.4: no slip, and straight on to what is left to do while the person waits. */
export const receiveAtOnce = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: 'Tiếp nhận, giải quyết ngay' }).click()
  const own = page.getByRole('link', { name: /H46[\w.]*-\d{6}-\d{4}/ }).or(page.getByRole('alert')).first()
  const said = await own.innerText()
  const [code = ''] = said.match(/H46[\w.]*-\d{6}-\d{4}/) ?? []
  expect(code, said).not.toBe('')
  return code
}

/** One press: the result is kept, handed out, and the receipt lies there to be printed. */
export const concludeAtCounter = async (page: Page, { code, press }: { readonly code: string; readonly press: string }): Promise<void> => {
  await page.getByLabel(/^Số, ký hiệu/).fill('15/2026-SCT/BS')
  await page.locator('input[type=file]:not([capture])').first().setInputFiles(paper('Ban sao co chung thuc'))
  await page.locator('input[name="result-stored"]').first().waitFor({ state: 'attached' })
  await page.getByRole('button', { name: press }).click()
  await page.getByText(`Đã trả kết quả, mã hồ sơ ${code}`).waitFor()
  const receipt = await page.getByRole('link', { name: 'In biên nhận (PDF)' }).getAttribute('href')
  const printed = await page.request.get(new URL(receipt ?? '', page.url()).href)
  expect(printed.headers()['content-type']).toContain('pdf')
}

/** The result, found by its code, against a receipt that names who took it. */
export const handOut = async (page: Page, url: string, code: string, { fullName, number }: { readonly fullName: string; readonly number: string }): Promise<void> => {
  await page.goto(`${url}/desk/returns?q=${code}`)
  await page.getByLabel('Họ tên người nhận').fill(fullName)
  await page.getByLabel('Số giấy tờ người nhận').fill(number)
  await expectGoodPage(page, 'returns')
  await page.getByRole('button', { name: 'Trả kết quả và ghi nhận' }).click()
  await page.getByText('Đã trả 1 kết quả').first().waitFor()
  const receipt = await page.request.get(new URL((await page.getByRole('link', { name: 'In biên nhận (PDF)' }).getAttribute('href')) ?? '', url).href)
  expect(receipt.headers()['content-type']).toContain('pdf')
}
