import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectGoodPage } from './journey.ts'

/** Opens the form of an act of the dossier from the menu beside what is done first. */
export const openAct = async (page: Page, act: string): Promise<void> => {
  const menu = page.getByText(/^Việc khác \(\d+\)$/)
  const link = page.getByRole('link', { name: act, exact: true })
  // Closed again when what was done a moment ago arrives.
  const open = async (): Promise<boolean> => {
    if (!(await link.isVisible())) await menu.click()
    return link.click({ timeout: 1000 }).then(() => true, () => false)
  }
  await expect.poll(open, { timeout: 20_000 }).toBe(true)
  await page.getByRole('heading', { name: act, exact: true }).waitFor()
}

/** A unit of the province, found by typing without tones. */
export const chooseUnit = async (page: Page, label: string, typed: string, name: string): Promise<void> => {
  const box = page.getByRole('combobox', { name: label })
  const option = page.getByRole('option', { name, exact: true })
  // The list goes away when the page scrolls, as it does on the way to the field.
  const find = async (): Promise<boolean> => {
    await box.fill('')
    await box.fill(typed)
    return option.click({ timeout: 1000 }).then(() => true, () => false)
  }
  await expect.poll(find, { timeout: 20_000 }).toBe(true)
}

type Answer = { readonly of: RegExp; readonly words: string; readonly act: string; readonly done: string }

/** What other units' dossiers wait for is answered from its own list. */
export const answerWhatIsAsked = async (page: Page, url: string, { of, words, act, done }: Answer): Promise<void> => {
  await page.goto(`${url}/desk/asked`)
  const asked = page.locator('main tr', { hasText: of }).getByRole('link').first()
  await asked.waitFor()
  await expectGoodPage(page, 'asked')
  await asked.click()
  await page.getByRole('heading', { name: act, exact: true }).waitFor()
  await page.getByLabel('Ý kiến của đơn vị').fill(words)
  await expectGoodPage(page, 'answer')
  await page.getByRole('button', { name: act, exact: true }).click()
  await page.getByText(done).first().waitFor()
}

type HandedOver = { readonly act: string; readonly to: string; readonly label: string; readonly done: string; readonly words: string }

/** The work, or the part of it that was asked of this unit, goes to a named colleague, whoever of them has least in hand shown first. */
export const handOver = async (page: Page, { act, to, label, done, words }: HandedOver): Promise<void> => {
  await openAct(page, act)
  const list = page.getByLabel(label)
  const option = list.locator('option', { hasText: to }).first()
  await option.waitFor({ state: 'attached' })
  await list.selectOption((await option.getAttribute('value')) ?? '')
  await page.getByLabel(/^(Lý do chuyển|Ghi chú)/).last().fill(words)
  await expectGoodPage(page, act.startsWith('Giao') ? 'hand-over-part' : 'hand-over-work')
  await page.getByRole('button', { name: act, exact: true }).click()
  await page.getByText(done).first().waitFor()
}
