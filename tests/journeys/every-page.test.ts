import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from '../support/accessible.ts'
import { openBrowser } from '../support/browser.ts'
import { startProduct, type RunningProduct } from '../support/running-product.ts'
import { signInAtDesk, signInWithVneid } from '../support/sign-in.ts'

const PUBLIC = ['/', '/thu-tuc', '/thu-tuc?q=ket+hon', '/thu-tuc?q=zzzz', '/thu-tuc/1.001193', '/thu-tuc/1.012753', '/niem-yet', '/niem-yet?cap=province', '/tra-cuu', '/tra-cuu?code=H46-250211-0001', '/chat-luong', '/chat-luong/man-hinh', '/kiem-tra-chu-ky', '/kiem-tra-chu-ky?ma=0195a000-0000-7000-8000-0000000000a1', '/dang-nhap', '/board', '/board/H46.41.62.001', '/kiosk', '/kiosk/thu-tuc?q=khai+sinh', '/kiosk/tra-cuu', '/khong-co-trang-nay', '/api/docs', '/?lang=en']
const OWN = ['/ho-so', '/kho-giay-to', '/tai-khoan', '/nop-ho-so/1.001193']
const ACCOUNTS = ['administrator@province', 'control-officer@province', 'one-stop-officer@bao-ninh', 'case-officer@bao-ninh', 'head-of-unit@bao-ninh', 'treasurer@dong-hoi']

/** The two ends of what people hold: a wide desk by day, the narrowest phone by night. */
const SIZES = [
  ['at a desk, light', { viewport: { width: 1280, height: 900 }, colorScheme: 'light' }],
  ['on the narrowest phone, dark', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' }],
] as const

describe('every page', () => {
  let product: RunningProduct
  let browser: Browser
  beforeAll(async () => {
    ;[product, browser] = await Promise.all([startProduct(), openBrowser()])
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })
  const visit = async (page: Page, path: string): Promise<void> => {
    await page.goto(product.url + path)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await expectAccessible(page)
  }

  it.each(SIZES)('of the citizen portal is accessible %s', async (_title, look) => {
    const context = await browser.newContext({ ...look, locale: 'vi-VN' })
    const page = await context.newPage()
    for (const path of PUBLIC) await visit(page, path)
    await page.goto(`${product.url}/dang-nhap?next=%2Fho-so&lang=vi`)
    await signInWithVneid(page)
    for (const path of OWN) await visit(page, path)
    await context.close()
  }, 240_000)

  it.each(ACCOUNTS)('that %s may open is accessible at a desk and on the narrowest phone', async (account) => {
    const context = await browser.newContext({ ...SIZES[0][1], locale: 'vi-VN' })
    const page = await context.newPage()
    await page.goto(`${product.url}/desk`)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await expectAccessible(page)
    await signInAtDesk(page, product.url, account)
    const links = await page.locator('nav a[href^="/desk/"]').evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('href') ?? ''))
    const paths = new Set(['/desk', '/desk/account', ...links])
    for (const path of paths) await visit(page, path)
    await page.setViewportSize(SIZES[1][1].viewport)
    await page.emulateMedia({ colorScheme: SIZES[1][1].colorScheme })
    for (const path of paths) await visit(page, path)
    await context.close()
  }, 240_000)

  it('of paying leads to the platform and back without scripts, and the treasurer sees the receipt and gives a part back', async () => {
    const context = await browser.newContext({ ...SIZES[1][1], locale: 'vi-VN', javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${product.url}/dang-nhap?next=%2Fho-so&lang=vi`)
    await signInWithVneid(page, 'Đặng Quốc Khánh')
    await page.getByRole('main').locator('a[href^="/ho-so/"]').first().click()
    await page.getByRole('button', { name: 'Thanh toán 8.000 đồng' }).click()
    await page.getByText('máy giả lập').waitFor()
    await page.getByRole('button', { name: 'Thanh toán 8.000 đồng' }).click()
    await page.getByText('Đã thanh toán', { exact: true }).waitFor()
    const link = page.getByRole('link', { name: /Số \d+\/BNTP/ })
    const receipt = await link.getAttribute('href')
    const number = /\d+\/BNTP/.exec(await link.innerText())?.[0] ?? ''
    expect((await page.request.get(`${product.url}${receipt}`)).headers()['content-type']).toBe('application/pdf')
    await context.close()
    const desk = await browser.newContext({ ...SIZES[0][1], locale: 'vi-VN' })
    const treasury = await desk.newPage()
    await signInAtDesk(treasury, product.url, 'treasurer@dong-hoi')
    await treasury.goto(`${product.url}/desk/treasury/receipts`)
    // Books of several units may hold the same number.
    await treasury.getByRole('row', { name: number }).filter({ hasText: 'Đặng Quốc Khánh' }).locator('a[href*="/desk/treasury/demands/"]').click()
    const refund = treasury.locator('form', { has: treasury.getByRole('button', { name: 'Lập lệnh hoàn tiền' }) })
    await treasury.locator('summary', { hasText: 'Hoàn tiền' }).click()
    await refund.getByLabel(/^Số tiền hoàn/).fill('3000')
    await refund.getByLabel('Lý do').fill('Thu nhầm một trang')
    await refund.getByRole('button').click()
    await treasury.getByText('Chờ hoàn tiền', { exact: true }).first().waitFor()
    await treasury.goto(`${product.url}/desk/treasury/refunds`)
    const line = treasury.getByRole('row').filter({ hasText: 'Thu nhầm một trang' })
    await line.getByLabel('Chứng từ hoàn tiền').fill('UNC 15/2026')
    await line.getByRole('button', { name: 'Ghi nhận đã hoàn' }).click()
    await line.getByText('Đã hoàn tiền: UNC 15/2026').waitFor()
    await desk.close()
  }, 120_000)

  it('of the post are walked without scripts: chosen, handed over with minutes, brought to the door, followed', async () => {
    const context = await browser.newContext({ ...SIZES[1][1], locale: 'vi-VN', javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${product.url}/dang-nhap?next=%2Fho-so&lang=vi`)
    await signInWithVneid(page, 'Trương Hồng Phúc')
    await page.getByRole('main').getByRole('link', { name: /trích lục/ }).first().click()
    await page.getByText(/Bưu điện đã nhận đơn|Đang đặt với bưu điện/).waitFor()
    const dossier = page.url()
    await page.getByRole('link', { name: 'Gửi, nhận qua bưu chính' }).click()
    await page.getByLabel('Xã, phường, thị trấn').selectOption({ label: 'Phường Hải Thành' })
    await page.getByRole('button', { name: 'Xem cước' }).click()
    await page.getByText(/^Cước [\d.]+ đồng, dự kiến đến ngày/).waitFor()
    await page.getByRole('button', { name: 'Gửi kết quả về địa chỉ này' }).click()
    await page.getByText(/Phường Hải Thành/).first().waitFor()
    const desk = await browser.newContext({ ...SIZES[0][1], locale: 'vi-VN' })
    const counter = await desk.newPage()
    await signInAtDesk(counter, product.url, 'one-stop-officer@bao-ninh')
    const row = counter.locator('main tr', { hasText: 'Trương Hồng Phúc' })
    const isOrdered = async (): Promise<boolean> => {
      await counter.goto(`${product.url}/desk/post`)
      await row.waitFor()
      return (await row.innerText()).includes('chờ bàn giao')
    }
    await expect.poll(isOrdered, { timeout: 30_000 }).toBe(true)
    await row.getByRole('checkbox').check()
    await counter.getByLabel('Họ tên bưu tá').fill('Lê Văn Bưu')
    await counter.getByRole('button', { name: 'Lập biên bản bàn giao' }).click()
    const printed = await counter.getByRole('link', { name: 'In biên bản (PDF)' }).getAttribute('href')
    expect((await counter.request.get(`${product.url}${printed}`)).headers()['content-type']).toBe('application/pdf')
    const number = /CG\d{9}VN/.exec(await counter.getByRole('main').innerText())?.[0] ?? ''
    await counter.goto(/simulator bưu điện\s+(\S+)/.exec(product.printed())?.[1] ?? '')
    await counter.locator('article', { hasText: number }).getByRole('button', { name: 'Phát thành công' }).click()
    await counter.getByText('Phát thành công').first().waitFor()
    await desk.close()
    await page.goto(dossier)
    await page.getByText(`Mã bưu gửi: ${number}`).waitFor()
    await page.getByText('Đã phát', { exact: true }).waitFor()
    await page.getByText('Đã thanh toán', { exact: true }).waitFor()
    const seeing = await browser.newContext({ ...SIZES[1][1], locale: 'vi-VN', storageState: await context.storageState() })
    const followed = await seeing.newPage()
    await visit(followed, new URL(dossier).pathname)
    await seeing.close()
    await context.close()
  }, 120_000)
})
