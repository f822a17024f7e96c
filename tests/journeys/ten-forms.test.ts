import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FILLED } from '../../modules/forms/testing.ts'
import { expectAccessible } from '../support/accessible.ts'
import { openBrowser } from '../support/browser.ts'
import { fillPage } from '../support/fill-form.ts'
import { startProduct, type RunningProduct } from '../support/running-product.ts'
import { signInAtDesk, signInWithVneid } from '../support/sign-in.ts'

const PHONE = { width: 390, height: 844 }
const DESK = { width: 1280, height: 900 }
const PICTURES = process.env['PICTURES']

/** Who signs in; the form knows it and lets nobody type over it. */
const AN = '044090900011'

/** Every form a procedure of the demonstration asks online; certified copies are made at the counter, from the original in hand. */
const ASKED = [
  ['1.001193', 'birth-registration-v1', { 'father.personalIdNumber': AN }],
  ['1.000894', 'marriage-registration-v1', {}],
  ['1.001022', 'parent-child-recognition-v1', { 'recogniser.personalIdNumber': AN }],
  ['2.000635', 'civil-status-extract-copy-v2', {}],
  ['1.004222', 'permanent-residence-v3', { ownerConsent: 'form' }],
  ['1.001612', 'household-business-v3', { 'members.0.idNumber': AN }],
  ['1.009994', 'building-permit-v1', {}],
] as const

describe('the forms in the browser, on a phone and on a desktop', () => {
  let product: RunningProduct
  let browser: Browser
  let context: BrowserContext
  let page: Page

  beforeAll(async () => {
    ;[product, browser] = await Promise.all([startProduct(), openBrowser()])
    context = await browser.newContext({ viewport: DESK, locale: 'vi-VN' })
    context.setDefaultTimeout(30_000)
    page = await context.newPage()
    await page.goto(`${product.url}/nop-ho-so/1.001193`)
    await signInWithVneid(page)
    await page.getByRole('button', { name: 'Bắt đầu' }).waitFor()
  }, 240_000)
  afterAll(async () => {
    await context?.close()
    await browser?.close()
    await product?.stop()
  })

  const look = async (name: string): Promise<void> => {
    for (const size of [PHONE, DESK]) {
      await page.setViewportSize(size)
      await expectAccessible(page)
      if (PICTURES === undefined) continue
      mkdirSync(PICTURES, { recursive: true })
      await page.screenshot({ path: join(PICTURES, `${name}-${size.width}.png`), fullPage: true })
    }
  }

  it('counts what was typed before the rules of the form were here, and saves it', async () => {
    await page.goto(`${product.url}/nop-ho-so/1.001193`)
    await page.getByRole('button', { name: 'Bắt đầu' }).click()
    await page.getByLabel(/Nơi nộp hồ sơ/).waitFor()
    const waiting: (() => void)[] = []
    await page.route(/applicant-fields/, async (asked) => {
      await new Promise<void>((resolve) => waiting.push(resolve))
      await asked.continue()
    })
    await page.goto(page.url())
    const wish = page.getByLabel(/Nội dung yêu cầu giải quyết/)
    await wish.fill('Xin cấp hai bản')
    await page.getByLabel('Cho chính mình').check()
    await expect.poll(() => waiting.length).toBe(1)
    waiting.forEach((go) => go())
    await page.getByText('Đã lưu.', { exact: true }).waitFor()
    await page.unroute(/applicant-fields/)
    await page.goto(page.url())
    expect(await wish.inputValue()).toBe('Xin cấp hai bản')
    expect(await page.getByLabel('Cho chính mình').isChecked()).toBe(true)
  }, 120_000)

  it('shows at the desk, accessibly, the forms no procedure of the demonstration asks online', async () => {
    const own = page
    const desk = await browser.newContext({ viewport: DESK, locale: 'vi-VN' })
    try {
      page = await desk.newPage()
      await signInAtDesk(page, product.url, 'control-officer@province')
      for (const ref of ['secured-land-registration-v2', 'exit-entry-permit-v1', 'certified-copies-v1']) {
        await page.goto(`${product.url}/desk/forms/${ref}`)
        await page.locator('main').getByRole('textbox').first().waitFor()
        await look(`desk-${ref}`)
      }
    } finally {
      await desk.close()
      page = own
    }
  }, 120_000)

  it.each(ASKED)('%s asks %s page by page, accessibly, and shows its draft on paper', async (code, ref, own) => {
    await page.goto(`${product.url}/nop-ho-so/${code}`)
    await page.getByRole('button', { name: /^(Bắt đầu|Soạn hồ sơ mới)$/ }).click()
    await page.getByLabel(/Nơi nộp hồ sơ/).waitFor()
    await page.getByLabel(/Nơi nộp hồ sơ/).selectOption({ index: 1 })
    await page.getByLabel('Cho chính mình').check()
    await page.getByLabel(/Xã, phường, thị trấn nơi ở/).selectOption({ index: 2 })
    await page.getByLabel(/Nội dung yêu cầu giải quyết/).fill('Xin giải quyết')
    await page.getByLabel('Bản điện tử trên Cổng').check()
    await page.getByRole('button', { name: 'Lưu và tiếp tục' }).click()
    for (let at = 0; at < 8; at += 1) {
      await page.waitForURL(/\/(to-khai\/|giay-to)/)
      if (!new URL(page.url()).pathname.includes('/to-khai/')) break
      await look(`${ref}-${at}`)
      await fillPage(page, { ...FILLED[ref], ...own })
      const before = page.url()
      await page.getByRole('button', { name: 'Lưu và tiếp tục' }).click()
      await page.waitForURL((address) => address.href !== before)
    }
    const draftId = new URL(page.url()).pathname.split('/')[3] ?? ''
    const printed = await page.request.get(`${product.url}/api/filing-drafts/${draftId}/declaration`)
    expect(printed.status()).toBe(200)
    expect((await fetch(`${product.url}/api/filing-drafts/${draftId}/declaration`)).status).toBe(401)
    expect((await printed.body()).subarray(0, 5).toString()).toBe('%PDF-')
  }, 180_000)
})
