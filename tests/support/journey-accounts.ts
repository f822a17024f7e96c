import type { Locator, Page } from 'playwright-core'

type Reason = { readonly code: string; readonly words: string }

/** A reason of the catalogue and the official's own words, as every refusal, delay and stop wants them. */
export const giveReason = async (page: Page, { code, words }: Reason): Promise<void> => {
  await page.getByLabel('Lý do', { exact: true }).selectOption(code)
  await page.getByLabel('Giải thích bằng lời của bạn').fill(words)
}

/** One of the things to be completed, and what is wrong with it. */
export const addSupplementItem = async (page: Page, what: RegExp, wrong: string): Promise<void> => {
  const list: Locator = page.getByLabel(/^Giấy tờ hoặc câu trả lời/)
  const option = list.locator('option', { hasText: what }).first()
  await list.selectOption((await option.getAttribute('value')) ?? '')
  await page.getByRole('button', { name: 'Thêm mục' }).click()
  await page.getByLabel(/^Sai hoặc thiếu gì: /).last().fill(wrong)
}
