import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FILLED } from '../../modules/forms/testing.ts'
import { expectAccessible } from '../support/accessible.ts'
import { openBrowser } from '../support/browser.ts'
import { fillPage } from '../support/fill-form.ts'
import { DESK, PHONE, picture } from '../support/journey.ts'
import { startProduct, type RunningProduct } from '../support/running-product.ts'
import { confirmWithVneid, signInAtDesk, signInWithVneid } from '../support/sign-in.ts'

/** A one-page PDF, small and whole; what a phone's scanner app would hand over. */
const paper = (title: string): { name: string; mimeType: string; buffer: Buffer } => {
  const objects = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>', '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>', `<</Length ${38 + title.length}>>stream\nBT /F 24 Tf 72 760 Td (${title}) Tj ET\nendstream`, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>']
  let text = '%PDF-1.4\n'
  const places = objects.map((object, i) => {
    const at = text.length
    text += `${i + 1} 0 obj${object}endobj\n`
    return at
  })
  const start = text.length
  text += `xref\n0 6\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`
  return { name: `${title}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(text, 'latin1') }
}

describe('one dossier, from a search to the result in hand', () => {
  let product: RunningProduct
  let browser: Browser
  const contexts: BrowserContext[] = []

  beforeAll(async () => {
    ;[product, browser] = await Promise.all([startProduct(), openBrowser()])
  }, 240_000)
  afterAll(async () => {
    await Promise.all(contexts.map((context) => context.close()))
    await browser?.close()
    await product?.stop()
  })

  const openPage = async (options: { readonly script?: boolean; readonly phone?: boolean } = {}): Promise<Page> => {
    const context = await browser.newContext({ viewport: options.phone ? PHONE : DESK, javaScriptEnabled: options.script ?? true, locale: 'vi-VN', acceptDownloads: true })
    contexts.push(context)
    context.setDefaultTimeout(30_000)
    return context.newPage()
  }
  /** Page after page; without scripts what a choice opens is asked when the page comes back. */
  const declareBirth = async (page: Page): Promise<void> => {
    const answers = { ...FILLED['birth-registration-v1'], 'father.fullName': 'Nguyễn Văn An', 'father.personalIdNumber': '044090900011' }
    for (let turn = 0; turn < 9 && new URL(page.url()).pathname.includes('/to-khai/'); turn += 1) {
      await fillPage(page, answers)
      const before = page.url()
      await page.getByRole('button', { name: 'Lưu và tiếp tục' }).click()
      // The page that comes back to ask more has the same address.
      await page.waitForURL((address) => address.href !== before, { timeout: 8000 }).catch(() => undefined)
      await page.waitForLoadState('networkidle')
    }
  }
  /** What was handed in with the dossier before, and what the population register holds: one press each, nothing brought. */
  const useAgain = async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: /^Dùng giấy này: Giấy đã nộp với hồ sơ H46/ }).first().click()
    await page.getByText('Đã dùng lại').first().waitFor()
    await page.getByRole('button', { name: 'Không nộp, dùng dữ liệu: Không phải nộp: cơ quan lấy từ Cơ sở dữ liệu quốc gia về dân cư' }).first().click()
    await page.waitForFunction(() => document.body.innerText.split('Đã dùng lại').length > 2)
    await picture(page, 'used-again')
  }
  /** The result is there by itself; whoever is shown its code verifies it on a page that needs no network. */
  const seeVault = async (page: Page, script: boolean): Promise<void> => {
    await page.goto(`${product.url}/kho-giay-to?loai=ket-qua`)
    if (script) await expectAccessible(page)
    await picture(page, 'vault')
    const own = page.getByRole('link', { name: 'Giấy khai sinh' }).first()
    // The signatures are made a moment after the head's press.
    for (let turn = 0; turn < 20 && !(await own.isVisible()); turn += 1) {
      await page.waitForTimeout(1000)
      await page.reload()
    }
    await own.click()
    const proof = page.getByRole('link', { name: 'Mở trang xác thực' })
    await proof.waitFor()
    if (script) await expectAccessible(page)
    await picture(page, 'vault-paper')
    await page.goto(`${product.url}/nop-ho-so/1.001193`)
    await page.getByText('Bạn không cần nộp những giấy sau').waitFor()
    if (script) await page.goBack()
    if (script) await verifyOffline((await proof.getAttribute('href')) ?? '')
  }
  const verifyOffline = async (address: string): Promise<void> => {
    const page = await openPage({ phone: true })
    await page.goto(address)
    await page.getByText('Đúng là giấy do Ủy ban nhân dân xã Bảo Ninh cấp').waitFor()
    await page.getByText('Còn hiệu lực').waitFor()
    await expectAccessible(page)
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => caches.match('/xac-thuc')))
    await page.context().setOffline(true)
    await page.reload()
    await page.getByText('Đúng là giấy do Ủy ban nhân dân xã Bảo Ninh cấp').waitFor()
    await page.getByText('Không có mạng').waitFor()
    await picture(page, 'verified-offline')
  }
  const fileBirthRegistration = async (page: Page, script: boolean): Promise<void> => {
    await page.goto(`${product.url}/`)
    if (script) await expectAccessible(page)
    await picture(page, 'home')
    await page.getByRole('searchbox').first().fill('lam giay khai sinh')
    await page.getByRole('button', { name: 'Tìm kiếm' }).first().click()
    await page.getByRole('link', { name: 'Đăng ký khai sinh', exact: true }).waitFor()
    if (script) await expectAccessible(page)
    await picture(page, 'search')
    await page.getByRole('link', { name: 'Đăng ký khai sinh', exact: true }).click()
    await page.getByRole('heading', { name: 'Đăng ký khai sinh', level: 1 }).waitFor()
    if (script) await expectAccessible(page)
    await picture(page, 'procedure')
    await page.getByRole('link', { name: 'Nộp hồ sơ trực tuyến' }).first().click()
    await signInWithVneid(page)
    await page.getByRole('button', { name: 'Bắt đầu' }).click()
    await page.getByLabel(/Nơi nộp hồ sơ/).selectOption({ label: 'Bộ phận Tiếp nhận và Trả kết quả xã Bảo Ninh' })
    await page.getByLabel('Cho chính mình').check()
    await page.getByLabel(/Xã, phường, thị trấn nơi ở/).selectOption({ label: 'Xã Bảo Ninh, Thành phố Đồng Hới' })
    await page.getByLabel(/Nội dung yêu cầu giải quyết/).fill('Đăng ký khai sinh cho con')
    await page.getByLabel('Bản điện tử trên Cổng').check()
    if (script) await expectAccessible(page)
    await picture(page, 'applicant')
    await page.getByRole('button', { name: 'Lưu và tiếp tục' }).click()
    await page.waitForURL(/\/to-khai\//)
    await declareBirth(page)
    await page.getByRole('heading', { name: 'Giấy tờ cần nộp', level: 1 }).waitFor()
    if (!script) await useAgain(page)
    for (const input of await page.locator('input[type=file]:not([capture])').all()) await input.setInputFiles(paper('Giay to'))
    // With scripts each file is kept at once, and the page lists it by itself.
    if (script) await page.getByRole('button', { name: /^Bỏ tệp/ }).first().waitFor()
    if (script) await expectAccessible(page)
    await page.getByRole('button', { name: 'Lưu và tiếp tục' }).click()
    await page.getByRole('heading', { name: 'Kiểm tra trước khi nộp', level: 1 }).waitFor()
    if (script) await expectAccessible(page)
    await picture(page, 'check')
    // NĐ 45/2020 article 9: the confirmation at level 2 in place of the signature.
    await page.getByRole('button', { name: 'Xác nhận bằng VNeID' }).click()
    await confirmWithVneid(page)
    await page.getByRole('button', { name: 'Nộp hồ sơ', exact: true }).click()
    await page.getByText('Chưa có mã').first().waitFor()
  }

  const takeStep = async (account: string, queue: string, act: (page: Page) => Promise<void>): Promise<void> => {
    const page = await openPage()
    await signInAtDesk(page, product.url, account)
    await page.goto(`${product.url}/desk/inbox/${queue}`)
    const own = page.locator('main tr', { hasText: 'Nguyễn Văn An' }).filter({ hasText: 'Đăng ký khai sinh' }).getByRole('link').first()
    await own.waitFor()
    await expectAccessible(page)
    await picture(page, `inbox-${queue}`)
    await own.click()
    await page.getByText('Việc cần làm').first().waitFor()
    await expectAccessible(page)
    await picture(page, `dossier-${queue}`)
    await act(page)
  }

  /** What was scanned stands in no vault before the head, who opened it, has signed it. */
  const signResult = async (): Promise<void> => {
    const page = await openPage()
    await signInAtDesk(page, product.url, 'head-of-unit@bao-ninh')
    await page.goto(`${product.url}/desk/inbox/head`)
    await page.locator('main tr', { hasText: 'Nguyễn Văn An' }).getByRole('link', { name: 'Giấy khai sinh' }).first().click()
    const opened = page.waitForEvent('popup')
    await page.locator('#acts').getByRole('link', { name: 'Giấy khai sinh' }).click()
    await (await opened).close()
    await page.getByRole('button', { name: 'Ký số kết quả' }).click()
    await page.getByText('Đã ký; chữ ký số được tạo').first().waitFor()
    await expectAccessible(page)
    await picture(page, 'result-signed')
  }

  const workTheDossier = async (): Promise<void> => {
    await takeStep('one-stop-officer@bao-ninh', 'counter', async (page) => {
      await page.getByRole('button', { name: 'Tiếp nhận hồ sơ' }).click()
      await page.getByText(/Giấy hẹn số/).first().waitFor()
    })
    await takeStep('case-officer@bao-ninh', 'officer', async (page) => {
      await page.getByRole('button', { name: 'Nhận thụ lý' }).click()
      await page.getByLabel('Đề xuất giải quyết').fill('Hồ sơ đủ điều kiện, đề nghị đăng ký.')
      await page.getByRole('button', { name: 'Trình phê duyệt' }).click()
      await page.getByText('Đã trình phê duyệt').first().waitFor()
    })
    await takeStep('head-of-unit@bao-ninh', 'head', async (page) => {
      await page.getByRole('button', { name: 'Phê duyệt', exact: true }).click()
      await page.getByText('Đã phê duyệt').first().waitFor()
    })
    await takeStep('one-stop-officer@bao-ninh', 'return', async (page) => {
      await page.getByLabel('Tên kết quả').fill('Giấy khai sinh')
      await page.locator('input[type=file]').setInputFiles(paper('Giay khai sinh'))
      await page.getByRole('button', { name: 'Đính kèm kết quả' }).click()
      await page.getByText('Chưa có chữ ký số').first().waitFor()
      await signResult()
      await page.reload()
      await page.getByRole('link', { name: 'Trả kết quả và lập biên nhận' }).click()
      await page.locator('[name="method"][value="online"]').check()
      await page.getByLabel('Họ tên người nhận').fill('Nguyễn Văn An')
      await page.getByRole('button', { name: 'Trả kết quả và ghi nhận' }).click()
      await page.getByText('Đã trả 1 kết quả').first().waitFor()
    })
  }

  it.each([
    ['with scripts', true],
    ['without JavaScript on the citizen’s side', false],
  ])('%s', async (_title, script) => {
    const citizen = await openPage({ script, phone: !script })
    await fileBirthRegistration(citizen, script)
    const declaration = `${product.url}/api/dossiers/${new URL(citizen.url()).pathname.split('/')[2] ?? ''}/declaration`
    expect((await (await citizen.request.get(declaration)).body()).subarray(0, 5).toString()).toBe('%PDF-')
    // Nobody else reads what was declared.
    expect((await fetch(declaration)).status).toBe(401)
    await workTheDossier()

    await citizen.goto(`${product.url}/ho-so`)
    await citizen.getByRole('link', { name: /^H46/ }).or(citizen.getByRole('link', { name: 'Đăng ký khai sinh' })).first().click()
    await citizen.getByText('Vì sao hẹn ngày này?').first().waitFor()
    if (script) await expectAccessible(citizen)
    await picture(citizen, 'followed')
    const code = (await citizen.locator('main').innerText()).match(/H46[\w.]*-\d{6}-\d{4}/)?.[0] ?? ''
    expect(code).toMatch(/^H46[.\d]*-\d{6}-\d{4}$/)

    const download = citizen.waitForEvent('download')
    await citizen.getByRole('link', { name: /Tải kết quả/ }).first().click()
    expect((await download).suggestedFilename()).toMatch(/\.pdf$/)

    await seeVault(citizen, script)
    const stranger = await openPage({ script, phone: true })
    await stranger.goto(`${product.url}/tra-cuu`)
    await stranger.locator('main input[name]').first().fill(code)
    await stranger.locator('main').getByRole('button').first().click()
    await stranger.getByText(/\d\/\d bước|100\s?%/).first().waitFor()
    const seen = await stranger.locator('main').innerText()
    expect(seen).toContain(code)
    expect(seen).not.toMatch(/Nguyễn Văn An|khai sinh|044090900011/i)
    if (script) await expectAccessible(stranger)
    await picture(stranger, 'look-up')
  }, 300_000)
})
