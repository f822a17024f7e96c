import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from '../support/accessible.ts'
import { openBrowser } from '../support/browser.ts'
import { startProduct, type RunningProduct } from '../support/running-product.ts'
import { signInAtDesk } from '../support/sign-in.ts'

/** A small wall or kiosk lying, a large one standing, the narrowest phone, a large wall lying. */
const SIZES = [{ width: 1280, height: 800 }, { width: 1080, height: 1920 }, { width: 360, height: 740 }, { width: 1920, height: 1080 }]
const WALLS = ['/chat-luong/man-hinh']
const BOARDS = ['/board', '/board?level=district&q=zzzz', '/board/H46.02', '/board/H46.02?turn=on', '/board/H46.99.99.999']
const KIOSK = ['/kiosk', '/kiosk?lang=en', '/kiosk/thu-tuc?lang=vi', '/kiosk/thu-tuc?q=khai+sinh', '/kiosk/thu-tuc?q=zzzz', '/kiosk/thu-tuc/1.001193', '/kiosk/tra-cuu?code=H46-1', '/kiosk/nop-ho-so', '/kiosk/khong-co']

type Listed = { readonly items: readonly { readonly code?: string; readonly applicantName: string }[] }

describe('screens of public places', () => {
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
  const openPage = async (script: boolean, viewport = SIZES[0]): Promise<Page> => {
    const context = await browser.newContext({ javaScriptEnabled: script, locale: 'vi-VN', ...(viewport ? { viewport } : {}) })
    context.setDefaultTimeout(30_000)
    contexts.push(context)
    return context.newPage()
  }
  const refreshOf = async (path: string): Promise<string | null> => (await fetch(product.url + path)).headers.get('refresh')

  /** What an officer of the desk sees in the inbox: names and codes that no wall may show. */
  const secretsOfDesk = async (): Promise<readonly string[]> => {
    const page = await openPage(true)
    await page.goto(product.url)
    const listed = await page.evaluate(async (): Promise<Listed> => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }
      const body = JSON.stringify({ signInName: 'case-officer@bao-ninh', password: 'mot-cua-demo' })
      await fetch('/api/identity/staff-sign-in', { method: 'POST', headers, body })
      return (await fetch('/api/desk/inbox/officer')).json() as Promise<Listed>
    })
    return listed.items.flatMap(({ code, applicantName }) => [applicantName, ...(code === undefined ? [] : [code])])
  }

  it('lead from the list of boards to a desk, which shows its counts and nobody', async () => {
    const page = await openPage(false)
    await page.goto(`${product.url}/board`)
    await page.getByRole('searchbox').fill('bao ninh')
    await page.getByRole('button', { name: 'Tìm kiếm' }).click()
    await page.getByRole('link', { name: /xã Bảo Ninh/ }).click()
    await page.getByRole('heading', { level: 1, name: /xã Bảo Ninh/ }).waitFor()
    const code = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    const { counts } = (await (await fetch(`${product.url}/api/boards/${code}`)).json()) as { counts: Readonly<Record<string, number>> }
    expect(counts['inHand']).toBeGreaterThan(0)
    const shown = await page.locator('dl dd').allTextContents()
    expect(shown).toEqual([counts['receivedToday'], counts['returnedToday'], counts['inHand'], counts['dueToday']].map(String))
    const secrets = await secretsOfDesk()
    expect(secrets.length).toBeGreaterThan(1)
    const text = await page.content()
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
  })

  it('renew themselves without a script, and turn through the whole list where that is asked', async () => {
    expect(await refreshOf('/board/H46.02')).toBe('60')
    expect(await refreshOf('/board/H46.99.99.999')).toBe('60')
    const page = await openPage(false)
    const seen: string[] = []
    for (let path = '/board/H46.02?turn=on', turns = 0; turns === 0 || path !== '/board/H46.02?turn=on'; turns++) {
      expect(turns).toBeLessThan(20)
      await page.goto(product.url + path)
      seen.push(...(await page.locator('.mc-posted-code').allTextContents()))
      path = (await refreshOf(path))?.replace('60; url=', '') ?? ''
    }
    const { total } = (await (await fetch(`${product.url}/api/procedures?level=province&limit=1`)).json()) as { total: number }
    expect(new Set(seen).size).toBe(total)
    expect(seen).toHaveLength(total)
  })

  it('take a stranger from the kiosk’s start to a list of papers and back, by touch and without scripts', async () => {
    const page = await openPage(false, SIZES[1])
    await page.goto(`${product.url}/kiosk`)
    expect(await refreshOf('/kiosk')).toBeNull()
    const doors = await page.getByRole('main').getByRole('listitem').all()
    expect(doors).toHaveLength(3)
    for (const door of doors) expect((await door.boundingBox())?.height).toBeGreaterThan(150)
    await page.getByRole('link', { name: 'Tìm thủ tục' }).click()
    await page.getByRole('searchbox').fill('khai sinh')
    await page.getByRole('button', { name: 'Tìm' }).click()
    await page.getByRole('link', { name: 'Đăng ký khai sinh', exact: true }).click()
    await page.getByText('Giấy chứng sinh').waitFor()
    expect(await refreshOf(new URL(page.url()).pathname)).toBe('120; url=/kiosk?lang=vi')
    await page.getByRole('link', { name: 'Cần thêm thời gian' }).click()
    const longer = new URL(page.url())
    expect(await refreshOf(longer.pathname + longer.search)).toBe('1200; url=/kiosk?lang=vi')
    await page.getByRole('link', { name: 'Về đầu' }).click()
    await page.getByRole('heading', { level: 1, name: 'Kính chào quý khách' }).waitFor()
  })

  it('lead nowhere outside the kiosk from it', async () => {
    const page = await openPage(false)
    for (const path of KIOSK) {
      await page.goto(product.url + path)
      const links = await page.locator('a[href^="/"], form[action]').evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? each.getAttribute('action') ?? ''))
      expect(links.length, path).toBeGreaterThan(1)
      expect(links.filter((link) => !link.startsWith('/kiosk')), path).toEqual([])
    }
  })

  it('are accessible at every size of a wall, a kiosk and a phone', async () => {
    const page = await openPage(true)
    for (const path of [...BOARDS, ...WALLS, ...KIOSK]) {
      // Loaded once: a size follows from styles alone.
      await page.goto(product.url + path)
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      for (const size of SIZES) {
        await page.setViewportSize(size)
        await expectAccessible(page)
      }
    }
  }, 240_000)

  it('show a plan after its official has left, and send no sign of anybody at work', async () => {
    const page = await openPage(true, SIZES[3])
    await signInAtDesk(page, product.url, 'control-officer@province')
    const [plan] = await page.evaluate(async () => ((await (await fetch('/api/plans')).json()) as { items: readonly { planId: string; title: string }[] }).items)
    const { planId, title } = plan ?? expect.fail('the demo has no plan')
    await page.goto(`${product.url}/desk/plans/${planId}/wall`)
    await page.waitForURL(/wall\?key=/)
    const shown = () => page.getByRole('heading', { level: 1, name: title }).waitFor()
    await shown()
    const asked = page.waitForRequest(/\/api\/(?!plan-walls)/, { timeout: 25_000 }).then(() => 'asked', () => 'nothing')
    const turned = await page.waitForRequest(/\/api\/plan-walls\//, { timeout: 60_000 })
    expect([(await turned.allHeaders())['cookie'], await asked], 'what it asks by itself').toEqual([undefined, 'nothing'])
    await page.context().clearCookies()
    await page.reload()
    await shown()
    await page.goto(`${product.url}/desk/plans/${planId}/wall?key=${planId}.x.y`)
    await page.getByText('Màn hình này đã dừng').waitFor()
    expect(await page.getByRole('link', { name: 'Mở lại từ trang kế hoạch' }).getAttribute('href')).toBe(`/desk/plans/${planId}`)
    await expectAccessible(page)
  }, 120_000)

  it.each(SIZES.filter(({ width, height }) => width + height >= 3000))('show the whole quality wall without scrolling at $width × $height', async (size) => {
    const page = await openPage(true, size)
    await page.goto(`${product.url}/chat-luong/man-hinh`)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight)).toBeLessThanOrEqual(1)
  })
})
