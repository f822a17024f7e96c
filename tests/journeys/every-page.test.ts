import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, expectFits, kindsOn, settle } from '../support/accessible.ts'
import { openBrowser } from '../support/browser.ts'
import { startProduct, type RunningProduct } from '../support/running-product.ts'
import { signInAtDesk, signInWithVneid } from '../support/sign-in.ts'

const PUBLIC = ['/', '/thu-tuc', '/thu-tuc?q=ket+hon', '/thu-tuc?q=zzzz', '/thu-tuc/1.001193', '/thu-tuc/1.012753', '/niem-yet', '/niem-yet?cap=province', '/tra-cuu', '/tra-cuu?code=H46-250211-0001', '/chat-luong', '/chat-luong/man-hinh', '/phan-anh', '/phan-anh/theo-doi', '/phan-anh/cong-khai', '/kiem-tra-chu-ky', '/kiem-tra-chu-ky?ma=0195a000-0000-7000-8000-0000000000a1', '/dang-nhap', '/board', '/board/H46.41.62.001', '/kiosk', '/kiosk/thu-tuc?q=khai+sinh', '/kiosk/tra-cuu', '/khong-co-trang-nay', '/api/docs', '/?lang=en']
const OWN = ['/ho-so', '/kho-giay-to', '/tai-khoan', '/nop-ho-so/1.001193']
const QUALITY = ['units', 'trend', 'due', 'procedures', 'officers', 'snapshots', 'portal', 'signs', 'components/2.1', 'components/4.1'].map((page) => `/desk/quality/${page}`)
/** What those in charge open below the pages of their menu. */
const BELOW: Readonly<Record<string, readonly string[]>> = { 'control-officer@province': [...QUALITY, '/desk/surveys/cases'], 'head-of-unit@bao-ninh': [...QUALITY, '/desk/surveys/cases'], 'treasurer@dong-hoi': ['/desk/treasury/accounts', '/desk/treasury/cash-book', '/desk/treasury/receipts', '/desk/treasury/refunds'] }
const OF_PLAN = ['', '/gantt', '/due', '/units', '/next', '/wall']
const ACCOUNTS = ['administrator@province', 'control-officer@province', 'one-stop-officer@bao-ninh', 'case-officer@bao-ninh', 'head-of-unit@bao-ninh', 'treasurer@dong-hoi']

/** The two ends of what people hold: a wide desk by day, the narrowest phone by night. */
const DESK = { viewport: { width: 1280, height: 900 }, colorScheme: 'light' } as const
const PHONE = { viewport: { width: 320, height: 640 }, colorScheme: 'dark' } as const
const LOOKS = [DESK, PHONE]

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
  /** Where a page lies, its people and things aside, in one look: what was judged there already. */
  const judged = new Map<string, Set<string>>()
  /** What holds no kind of element that another account was not shown there is looked at for its width alone. */
  const judge = async (page: Page, look: number): Promise<void> => {
    await settle(page)
    const place = `${look} ${new URL(page.url()).pathname.replaceAll(/[0-9a-f-]{36}/g, ':id')}`
    const [seen, kinds] = [judged.get(place) ?? new Set<string>(), await kindsOn(page)]
    judged.set(place, new Set([...seen, ...kinds]))
    await (kinds.every((kind) => seen.has(kind)) ? expectFits(page) : expectAccessible(page))
  }
  /** Loaded once: looks follow from styles alone. */
  const lookAt = async (page: Page, go: () => Promise<unknown>): Promise<void> => {
    for (const [look, { viewport, colorScheme }] of LOOKS.entries()) {
      await page.setViewportSize(viewport)
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      if (look === 0) {
        await go()
        await page.getByRole('heading', { level: 1 }).first().waitFor()
      }
      // Colours that still fade are judged as they are at that moment.
      await page.evaluate(() => Promise.allSettled(document.getAnimations().map((each) => each.finished)))
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
      await judge(page, look)
    }
  }
  const visitInEveryLook = async (page: Page, paths: Iterable<string>): Promise<void> => {
    for (const path of paths) await lookAt(page, () => page.goto(product.url + path))
  }
  /** By the menu, as people move: the desk is loaded once. */
  const follow = async (page: Page, path: string): Promise<void> => {
    const { pathname } = new URL(page.url())
    if (pathname === path) return
    const link = page.locator(`.mc-desk-nav a[href="${path}"]`).first()
    if ((await link.count()) === 0) return void (await page.goto(product.url + path))
    await link.evaluate((anchor) => (anchor as HTMLElement).click())
    await page.waitForURL((address) => address.pathname !== pathname)
  }
  const pagesOfPlan = async (page: Page): Promise<readonly string[]> => {
    await page.goto(`${product.url}/desk/plans`)
    const plan = await page.locator('main td a[href^="/desk/plans/"], main th a[href^="/desk/plans/"]').first().getAttribute('href')
    return plan === null ? [] : OF_PLAN.map((below) => `${plan}${below}`)
  }

  /** NĐ 61/2018 article 29: from the notice, a result in hand may be rated once, without scripts; the device at the desk then says so. */
  const rateOnce = async (page: Page, seeing: Page): Promise<void> => {
    const invitation = page.locator('main a[href^="/danh-gia/ho-so/"]').first()
    await expect.poll(async () => (await page.goto(`${product.url}/thong-bao`)) && invitation.count(), { timeout: 30_000 }).toBeGreaterThan(0)
    await invitation.click()
    await page.getByRole('button', { name: 'Gửi đánh giá' }).waitFor()
    const { pathname } = new URL(page.url())
    await visit(seeing, pathname)
    await visit(seeing, `/kiosk${pathname}`)
    await page.getByRole('button', { name: 'Gửi đánh giá' }).click()
    await page.getByText('Chưa chọn mức độ hài lòng').first().waitFor()
    await page.getByRole('radio').first().check()
    await page.getByRole('button', { name: 'Gửi đánh giá' }).click()
    await page.getByText('Đã nhận đánh giá. Xin cảm ơn!').waitFor()
    await visit(seeing, `/kiosk${pathname}`)
    await seeing.getByText('Chỉ đánh giá gửi trước được tính').waitFor()
    expect((await page.goto(`${product.url}/danh-gia/${'A'.repeat(22)}`))?.status(), 'a guessed link').toBe(404)
  }

  it('of the citizen portal is accessible at a desk and on the narrowest phone', async () => {
    const context = await browser.newContext({ locale: 'vi-VN' })
    const page = await context.newPage()
    await visitInEveryLook(page, PUBLIC)
    await page.goto(`${product.url}/dang-nhap?next=%2Fho-so&lang=vi`)
    await signInWithVneid(page)
    await visitInEveryLook(page, OWN)
    await context.close()
  }, 240_000)

  it.each(ACCOUNTS)('that %s may open is accessible at a desk and on the narrowest phone', async (account) => {
    const context = await browser.newContext({ ...DESK, locale: 'vi-VN' })
    const page = await context.newPage()
    await visit(page, '/desk')
    await signInAtDesk(page, product.url, account)
    const links = await page.locator('nav a[href^="/desk/"]').evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('href') ?? ''))
    for (const path of new Set(links)) await lookAt(page, () => follow(page, path))
    const below = BELOW[account] ?? []
    await visitInEveryLook(page, ['/desk', '/desk/account', ...below, ...(below === BELOW['control-officer@province'] ? await pagesOfPlan(page) : [])])
    await context.close()
  }, 360_000)

  it('of paying leads to the platform and back without scripts, and the treasurer sees the receipt, gives a part back and puts a second payment right', async () => {
    const context = await browser.newContext({ ...PHONE, locale: 'vi-VN', javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${product.url}/dang-nhap?next=%2Fho-so&lang=vi`)
    await signInWithVneid(page, 'Đặng Quốc Khánh')
    await page.getByRole('main').locator('a[href^="/ho-so/"]').first().click()
    await page.getByRole('link', { name: 'Chuyển khoản bằng mã QR' }).click()
    const words = await page.getByText(/^MC[0-9A-Z]{14}$/).innerText()
    await page.goBack()
    await page.getByRole('button', { name: 'Thanh toán 8.000 đồng' }).click()
    await page.getByText('máy giả lập').waitFor()
    const bank = new URL(page.url()).origin
    await page.getByRole('button', { name: 'Thanh toán 8.000 đồng' }).click()
    await page.getByText('Đã thanh toán', { exact: true }).waitFor()
    const link = page.getByRole('link', { name: /Số \d+\/BNTP/ })
    const receipt = await link.getAttribute('href')
    const number = /\d+\/BNTP/.exec(await link.innerText())?.[0] ?? ''
    const bill = await page.getByRole('link', { name: 'Biên lai của nền tảng' }).getAttribute('href')
    for (const paper of [receipt, bill]) expect((await page.request.get(`${product.url}${paper}`)).headers()['content-type']).toBe('application/pdf')
    await context.close()
    const desk = await browser.newContext({ ...DESK, locale: 'vi-VN' })
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
    // Whoever paid on the platform had scanned the code before, and the bank brings that money too.
    await treasury.request.post(`${bank}/admin/transfer`, { data: { words, amount: '8000' } })
    await treasury.goto(`${product.url}/desk/treasury/differences`)
    await treasury.getByRole('button', { name: 'Đối soát ngay' }).click()
    await treasury.getByText('Đã xếp việc đối soát').waitFor()
    const owed = treasury.getByRole('row').filter({ hasText: 'Tiền thu thừa, phải hoàn' }).filter({ hasText: words })
    await expect.poll(async () => (await treasury.reload()) && owed.count(), { timeout: 30_000 }).toBe(1)
    await owed.getByRole('button', { name: 'Lập lệnh hoàn' }).click()
    await owed.waitFor({ state: 'detached' })
    await treasury.goto(`${product.url}/desk/treasury/refunds`)
    await treasury.getByRole('button', { name: 'Ghi nhận đã hoàn' }).first().waitFor()
    await desk.close()
  }, 120_000)

  it('of feedback are walked without scripts: sent from a dossier, answered and published by two, contested once', async () => {
    const context = await browser.newContext({ ...PHONE, locale: 'vi-VN', javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${product.url}/dang-nhap?next=%2Fho-so&lang=vi`)
    await signInWithVneid(page, 'Trương Hồng Phúc')
    await page.getByRole('main').getByRole('link', { name: /trích lục/ }).first().click()
    await page.getByRole('link', { name: 'Phản ánh, kiến nghị về hồ sơ' }).click()
    expect(await page.getByLabel('Mã hồ sơ liên quan').inputValue()).toMatch(/^H46/)
    await page.getByLabel('Nội dung').fill('Đến nhận kết quả đúng ngày hẹn mà phải chờ thêm một buổi')
    await page.getByLabel('Địa chỉ').fill('Phường Đồng Hới')
    await page.getByLabel('Số điện thoại').fill('0900000012')
    await page.getByRole('button', { name: 'Gửi', exact: true }).click()
    await page.getByText('Đã nhận. Hãy giữ mã này').waitFor()
    const code = /PA[0-9A-Z]{12}/.exec(page.url())?.[0] ?? ''
    const openItem = async (account: string): Promise<Page> => {
      const desk = await (await browser.newContext({ ...DESK, locale: 'vi-VN' })).newPage()
      await signInAtDesk(desk, product.url, account)
      await desk.goto(`${product.url}/desk/feedback?q=${code}`)
      await desk.locator('main tr', { hasText: code }).getByRole('link').first().click()
      await desk.getByRole('heading', { level: 1, name: code }).waitFor()
      return desk
    }
    const control = await openItem('control-officer@province')
    const head = await openItem('head-of-unit@bao-ninh')
    const draft = async (desk: Page, text: string): Promise<void> => {
      await desk.getByRole('button', { name: 'Lưu phân loại' }).click()
      await desk.getByLabel('Câu trả lời gửi người dân và công khai').fill(text)
      await desk.getByRole('button', { name: 'Trình duyệt' }).click()
      await desk.getByRole('heading', { name: 'Câu trả lời chờ duyệt' }).waitFor()
    }
    await draft(control, 'Đã xin lỗi và trả kết quả trong ngày')
    await expectAccessible(control)
    await head.reload()
    await head.getByRole('button', { name: 'Duyệt và công khai' }).click()
    await head.getByRole('heading', { name: 'Đã công khai' }).waitFor()
    await expectAccessible(head)
    await page.goto(`${product.url}/phan-anh/theo-doi?ma=${code}`)
    await page.getByText('Đã xin lỗi và trả kết quả trong ngày').waitFor()
    await page.getByLabel('Vì sao chưa được').fill('Chưa nhận được bản giấy')
    await page.getByRole('button', { name: 'Chưa, yêu cầu cấp trên xem xét lại' }).click()
    await page.getByText('Chờ phân loại').waitFor()
    await control.reload()
    // NĐ 20/2008 article 14: the next level answers, and somebody else.
    await control.getByRole('button', { name: 'Lưu phân loại' }).click()
    await control.getByText('do người khác soạn và duyệt').waitFor()
    expect(await control.getByLabel('Câu trả lời gửi người dân và công khai').count()).toBe(0)
    await Promise.all([control, head].map((desk) => desk.context().close()))
    await context.close()
  }, 120_000)

  it('of publication are walked: announced, entered in the national database by hand, made public, posted and seen from the decision', async () => {
    const context = await browser.newContext({ ...DESK, locale: 'vi-VN' })
    const control = await context.newPage()
    await signInAtDesk(control, product.url, 'control-officer@province')
    await control.goto(`${product.url}/desk/announcements`)
    await control.getByRole('link', { name: 'Công bố thủ tục hỗ trợ thiết bị giám sát hành trình tàu cá' }).click()
    await control.getByLabel('Số quyết định').waitFor()
    const decision = control.url()
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(Date.now()).split('-')
    await control.getByLabel('Số quyết định').fill('2715/QĐ-UBND')
    await control.getByLabel('Người ký').fill('Chủ tịch Ủy ban nhân dân tỉnh')
    for (const [at, part] of ['Năm', 'Tháng', 'Ngày'].entries()) await control.getByRole('group', { name: 'Ngày ký' }).getByLabel(part, { exact: true }).fill(String(Number(today[at])))
    await control.getByRole('button', { name: 'Ghi quyết định đã ký' }).click()
    await control.getByText(/^2715\/QĐ-UBND ·/).waitFor()
    await control.locator('summary', { hasText: 'Đã nhập CSDL quốc gia' }).click()
    await control.getByLabel('Nhập bằng cách nào, ai nhập').fill('Nhập tay trên trang của Cơ sở dữ liệu quốc gia')
    await control.getByRole('button', { name: 'Đã nhập CSDL quốc gia' }).click()
    await control.getByRole('button', { name: 'Công khai' }).click()
    await control.getByRole('heading', { name: 'Niêm yết', exact: true }).waitFor()
    await expectAccessible(control)
    await visit(control, '/niem-yet?cap=province')
    const edition = /[0-9A-F]{10}/.exec(await control.getByRole('main').innerText())?.[0] ?? ''
    const desk = await (await browser.newContext({ ...DESK, locale: 'vi-VN' })).newPage()
    await signInAtDesk(desk, product.url, 'one-stop-officer@bao-ninh')
    await desk.goto(`${product.url}/desk/postings/new`)
    await desk.getByLabel('Chỗ niêm yết').fill('Bảng tin trước cổng')
    await desk.getByLabel('Cấp tỉnh').check()
    await desk.getByLabel('Ấn bản').fill(edition)
    await desk.getByLabel('Lời xác nhận').fill('Đã treo, tôi đã xem')
    await desk.getByRole('button', { name: 'Ghi niêm yết' }).click()
    await desk.getByText('Bảng tin trước cổng').waitFor()
    await control.goto(decision)
    await control.getByText(/^[1-9]\d* nơi đã niêm yết đúng, \d+ nơi còn bản cũ\./).waitFor()
    await Promise.all([desk.context().close(), context.close()])
  }, 120_000)

  it('of the post are walked without scripts: chosen, handed over with minutes, brought to the door, followed', async () => {
    const context = await browser.newContext({ ...PHONE, locale: 'vi-VN', javaScriptEnabled: false })
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
    const desk = await browser.newContext({ ...DESK, locale: 'vi-VN' })
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
    const seeing = await browser.newContext({ ...PHONE, locale: 'vi-VN', storageState: await context.storageState() })
    const followed = await seeing.newPage()
    await visit(followed, new URL(dossier).pathname)
    await rateOnce(page, followed)
    await seeing.close()
    await context.close()
  }, 120_000)
})
