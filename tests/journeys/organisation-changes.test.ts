import AxeBuilder from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { startProduct, type RunningProduct } from '../support/running-product.ts'

describe('an administrator changes the organisation', () => {
  let product: RunningProduct
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    ;[product, browser] = await Promise.all([startProduct(), openBrowser()])
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'vi-VN' })
    context.setDefaultTimeout(30_000)
    page = await context.newPage()
    await page.goto(product.url)
    const status = await page.evaluate(async () => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }
      const body = JSON.stringify({ signInName: 'administrator@province', password: 'mot-cua-demo' })
      return (await fetch('/api/identity/staff-sign-in', { method: 'POST', headers, body })).status
    })
    expect(status).toBe(200)
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  const expectAccessible = async (): Promise<void> => {
    await page.waitForLoadState('networkidle')
    await page.evaluate(AxeBuilder.source)
    const faults = await page.evaluate(async () => {
      const axe = (globalThis as unknown as { axe: { run: () => Promise<{ violations: { id: string }[] }> } }).axe
      return (await axe.run()).violations.map((fault) => fault.id)
    })
    expect(faults, page.url()).toEqual([])
  }
  const typeDay = async (year: string, month: string, day: string): Promise<void> => {
    await page.getByLabel('Ngày', { exact: true }).fill(day)
    await page.getByLabel('Tháng', { exact: true }).fill(month)
    await page.getByLabel('Năm', { exact: true }).fill(year)
  }
  const save = (): Promise<void> => page.getByRole('button', { name: 'Lưu' }).click()

  it('finds a commune in the tree and by words without tones', async () => {
    await page.goto(`${product.url}/desk/organisation`)
    await page.getByRole('link', { name: 'Ủy ban nhân dân huyện Bố Trạch' }).waitFor()
    await expectAccessible()
    await page.getByLabel('Tìm đơn vị theo tên hoặc mã').last().fill('uy ban thi tran hoan lao')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Ủy ban nhân dân thị trấn Hoàn Lão' }).click()
    await page.getByRole('heading', { level: 1, name: 'Ủy ban nhân dân thị trấn Hoàn Lão' }).waitFor()
    await expectAccessible()
  })

  it('gives it a new code from a day on: a wrong one is refused in words, nothing typed is lost, the old one is kept', async () => {
    await page.getByRole('link', { name: 'Đổi tên, đổi mã' }).click()
    await page.getByLabel('Mã', { exact: true }).fill('H46;45')
    await typeDay('2026', '11', '1')
    await page.getByLabel('Căn cứ').fill('15/QĐ-UBND ngày 20/10/2026')
    await save()
    await page.getByText('Mã H46;45 không đúng dạng').waitFor()
    expect(await page.getByLabel('Căn cứ').inputValue()).toBe('15/QĐ-UBND ngày 20/10/2026')
    expect(await page.getByLabel('Năm', { exact: true }).inputValue()).toBe('2026')
    await expectAccessible()
    await page.getByLabel('Mã', { exact: true }).fill('H46.45.99')
    await save()
    const codes = page.getByRole('table', { name: 'Mã qua các thời kỳ' })
    await codes.getByText('H46.45.99').waitFor()
    expect(await codes.getByRole('row').allTextContents()).toHaveLength(4)
  })

  it('adds a post and seats someone new on it', async () => {
    await page.getByRole('link', { name: 'Thêm vị trí' }).click()
    await page.getByLabel('Chức vụ').selectOption('deputy-head')
    await page.getByLabel('Tên vị trí').fill('Phó Chủ tịch Ủy ban nhân dân')
    await typeDay('2026', '11', '1')
    await save()
    await page.getByText('đang trống').waitFor()
    await page.getByRole('link', { name: 'Bố trí người' }).click()
    await page.getByRole('heading', { level: 1, name: 'Bố trí người vào vị trí Phó Chủ tịch Ủy ban nhân dân' }).waitFor()
    await expectAccessible()
    await page.getByRole('textbox', { name: /Họ và tên/ }).fill('Lương Thụy Khuê')
    await page.getByLabel('Loại').selectOption('cadre')
    await typeDay('2026', '11', '1')
    await page.getByLabel('Căn cứ').fill('16/QĐ-UBND ngày 20/10/2026')
    await save()
    await page.getByText('Lương Thụy Khuê, từ 01/11/2026').waitFor()
  })

  it('does not close a unit that others depend on', async () => {
    await page.getByRole('link', { name: 'Kết thúc hoạt động' }).click()
    await typeDay('2026', '12', '1')
    await page.getByLabel('Căn cứ').fill('17/QĐ-UBND')
    await save()
    await page.getByText('Còn 1 đơn vị trực thuộc đang hoạt động').waitFor()
    await expectAccessible()
  })
})
