import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectGoodPage, picture, type Journey } from './journey.ts'
import { paper } from './journey-filing.ts'

/** Opens the dossier from the list where its work waits. */
export const openFromInbox = async (page: Page, url: string, { queue, reference }: { readonly queue: string; readonly reference: string | RegExp }): Promise<void> => {
  await page.goto(`${url}/desk/inbox/${queue}`)
  const own = page.locator('main tr', { hasText: reference }).getByRole('link').first()
  await own.waitFor()
  await expectGoodPage(page, `inbox-${queue}`)
  await own.click()
  await page.getByText('Việc cần làm').first().waitFor()
}

/** The officer takes it in hand, compares, and submits a proposal begun from a template. */
export const proposeAtDesk = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Nhận thụ lý' }).click()
  await page.getByRole('button', { name: 'Trình phê duyệt' }).waitFor()
  await page.getByRole('button', { name: /^Đối chiếu: / }).or(page.getByRole('checkbox', { name: /^Đối chiếu: / })).first().click()
  await page.getByRole('button', { name: 'Chèn mẫu' }).click()
  await expectGoodPage(page, 'two-panes')
  await page.getByRole('button', { name: 'Trình phê duyệt' }).click()
  await page.getByText('Đã trình phê duyệt').first().waitFor()
}

/** The head reads before deciding; what was read can be chosen. */
const chooseAfterReading = async (page: Page, url: string, reference: string | RegExp): Promise<void> => {
  await page.goto(`${url}/desk/inbox/head`)
  const row = page.locator('main tr', { hasText: reference }).first()
  await row.getByRole('link', { name: 'Đọc' }).click()
  await page.locator('#reading').waitFor()
  await expectGoodPage(page, 'inbox-head')
  await row.getByRole('checkbox').check()
}

/** Decides for all that were chosen. */
export const approveAtDesk = async (page: Page, url: string, reference: string | RegExp): Promise<void> => {
  await chooseAfterReading(page, url, reference)
  await page.getByRole('button', { name: 'Phê duyệt các hồ sơ đã chọn' }).click()
  await page.getByText('đã phê duyệt').first().waitFor()
}

/** All that were chosen go back with what is to be done again, and the officer submits anew. */
export const sendBackAndForth = async (head: Page, officer: Page, { url, reference, words }: { readonly url: string; readonly reference: string; readonly words: string }): Promise<void> => {
  await chooseAfterReading(head, url, reference)
  await head.getByLabel('Cần làm lại gì (khi chuyển lại)').fill(words)
  // Of two ways to end it Enter takes neither.
  await head.getByLabel('Cần làm lại gì (khi chuyển lại)').press('Enter')
  await head.getByRole('button', { name: 'Chuyển lại các hồ sơ đã chọn' }).click()
  await head.getByText('đã chuyển lại').first().waitFor()
  await officer.goto(`${url}/desk/dossiers/${reference}`)
  await officer.getByText(words).first().waitFor()
  await officer.getByLabel('Đề xuất giải quyết').fill('Đã xem lại, hồ sơ đủ điều kiện')
  const submit = officer.getByRole('button', { name: 'Trình phê duyệt' })
  await submit.click()
  // The words of the first submission stand on the page already.
  await submit.waitFor({ state: 'detached' })
}

export const attachAtDesk = async (page: Page, name: string): Promise<void> => {
  await page.getByLabel('Tên kết quả').fill(name)
  await page.locator('input[type=file]').setInputFiles(paper('Ket qua'))
  await page.getByRole('button', { name: 'Đính kèm kết quả' }).click()
  await page.getByText('Đã đính kèm kết quả').first().waitFor()
  await picture(page, 'result-attached')
}

/** NĐ 45/2020 article 15: the head opens what was attached, and signs it. */
export const signAtDesk = async (head: Page, { url, reference, result }: { readonly url: string; readonly reference: string; readonly result: string }): Promise<void> => {
  await head.goto(`${url}/desk/dossiers/${reference}`)
  const opened = head.waitForEvent('popup')
  await head.locator('#acts').getByRole('link', { name: result }).first().click()
  await (await opened).close()
  await head.getByRole('button', { name: 'Ký số kết quả' }).click()
  await head.getByText('Đã ký; chữ ký số được tạo').first().waitFor()
}

const openWaiting = async (page: Page, address: string, reference: string): Promise<void> => {
  await page.goto(address)
  await page.locator(`main tr a[href*="${reference}"]`).first().click()
  await page.getByText('Việc cần làm').first().waitFor()
}

type Waiting = { readonly url: string; readonly reference: string }

/** What was filed online is accepted at the one-stop; answers its code. */
export const acceptAtDesk = async (page: Page, { url, reference }: Waiting): Promise<string> => {
  await openWaiting(page, `${url}/desk/inbox/counter`, reference)
  await page.getByRole('button', { name: 'Tiếp nhận hồ sơ' }).click()
  await page.getByText(/Giấy hẹn số/).first().waitFor()
  const [code = ''] = (await page.locator('main').innerText()).match(/H46[\w.]*-\d{6}-\d{4}/) ?? []
  expect(code).not.toBe('')
  return code
}

export const claimAtDesk = async (page: Page, { url, reference }: Waiting): Promise<void> => {
  await openWaiting(page, `${url}/desk/inbox/officer`, reference)
  await page.getByRole('button', { name: 'Nhận thụ lý' }).click()
  await page.getByText('Đã nhận thụ lý').first().waitFor()
}

/** The whole way at the unit that decides: taken in hand, proposed, approved after reading, the result attached and signed. */
export const workToResult = async (journey: Journey, place: string, { reference, result }: { readonly reference: string; readonly result: string }): Promise<void> => {
  const [desk, headDesk] = await Promise.all([journey.openDesk(`case-officer@${place}`), journey.openDesk(`head-of-unit@${place}`)])
  await claimAtDesk(desk, { url: journey.url, reference })
  await desk.getByLabel('Đề xuất giải quyết').fill('Hồ sơ đủ điều kiện, đề nghị giải quyết')
  await desk.getByRole('button', { name: 'Trình phê duyệt' }).click()
  await desk.getByText('Đã trình phê duyệt').first().waitFor()
  await approveAtDesk(headDesk, journey.url, reference)
  await desk.goto(`${journey.url}/desk/dossiers/${reference}`)
  await attachAtDesk(desk, result)
  await signAtDesk(headDesk, { url: journey.url, reference, result })
  await Promise.all([desk.context().close(), headDesk.context().close()])
}
