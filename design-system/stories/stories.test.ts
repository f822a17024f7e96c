import { createServer, type Server } from 'node:http'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../../tests/support/browser.ts'
import { stories } from '../../tools/web-build.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

let browser: Browser
let server: Server
let address: string

const serveFolder = (folder: string): Promise<Server> =>
  new Promise((resolve) => {
    const http = createServer(async (request, response) => {
      const path = new URL(request.url ?? '/', 'http://x').pathname
      const file = join(folder, path === '/' ? 'index.html' : path)
      const bytes = await readFile(file).catch(() => undefined)
      response.writeHead(bytes === undefined ? 404 : 200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(bytes)
    })
    http.listen(0, '127.0.0.1', () => resolve(http))
  })

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stories-'))
  const config = stories()
  await build({ ...config, build: { ...config.build, outDir: folder } })
  server = await serveFolder(folder)
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  server?.close()
})

const openStories = async (dress: string, width: number): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width, height: 900 } })
  await page.goto(`${address}#${dress}`)
  await page.locator('.mc-story').first().waitFor()
  return page
}

const listFindings = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(AXE)
  return page.evaluate(async (rules) => {
    const { axe } = globalThis as unknown as { axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> } }
    const { violations } = await axe.run({ runOnly: rules })
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
  }, RULES)
}

describe('stories', () => {
  it.each(['theme=light', 'theme=dark', 'theme=light&density=staff', 'theme=dark&density=staff&lang=en'])(
    'hold WCAG 2.2 AA on every part, in %s',
    async (dress) => {
      const page = await openStories(dress, 1280)
      expect(await page.locator('.mc-story').count()).toBeGreaterThan(15)
      expect(await listFindings(page)).toEqual([])
      await page.close()
    },
  )

  it('fit 320 px without sideways scrolling (WCAG 1.4.10)', async () => {
    const page = await openStories('theme=light', 320)
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll('.mc-story')].filter((story) => story.scrollWidth > innerWidth).map((story) => story.getAttribute('aria-label')),
    )
    expect(wide).toEqual([])
    await page.close()
  })

  it('draw stacked Vietnamese marks inside their lines', async () => {
    const page = await openStories('theme=light&story=Fields', 1280)
    const ratios = await page.evaluate(() =>
      [...document.querySelectorAll('h1, h2, h3, p, label, input, button')].map((element) => {
        const style = getComputedStyle(element)
        return Number.parseFloat(style.lineHeight) / Number.parseFloat(style.fontSize)
      }),
    )
    expect(ratios.length).toBeGreaterThan(5)
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(1.3)
    await page.close()
  })

  it('give the focus to a refused form, whose links lead to the fields', async () => {
    const page = await openStories('story=Refused form', 1280)
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('error-summary')
    await page.getByRole('link', { name: 'Ngày sinh không thể ở tương lai' }).click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-bornOn')
    expect(await page.getByLabel('Họ và tên').getAttribute('aria-invalid')).toBe('true')
    await page.close()
  })

  it('keep the focus in an open dialog and give it back on Escape', async () => {
    const page = await openStories('story=Dialogs, menu, toast&density=staff', 1280)
    await page.getByRole('button', { name: 'Mở hộp thoại' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Chuyển hồ sơ' })
    await dialog.waitFor()
    for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press('Tab')
    expect(await dialog.evaluate((box) => box.contains(document.activeElement))).toBe(true)
    expect(await listFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Mở hộp thoại')
    await page.close()
  })

  it('find a choice without tones and send its value', async () => {
    const page = await openStories('story=Combo box&density=staff', 1280)
    const box = page.getByRole('combobox', { name: 'Đơn vị nhận' })
    await box.fill('ngu thuy')
    await page.getByRole('option', { name: 'Ủy ban nhân dân xã Ngư Thủy' }).click()
    expect(await page.locator('input[name=unit]').inputValue()).toBe('3')
    await page.close()
  })
})
