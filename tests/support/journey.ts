import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { CLOCK_AHEAD_FILE } from '../../platform/clock/clock-ahead.ts'
import { createClient, type CallAnswer, type Client } from '../../platform/web/client.ts'
import { expectAccessible } from './accessible.ts'
import { openBrowser } from './browser.ts'
import { startProduct } from './running-product.ts'
import { signInAtDesk } from './sign-in.ts'
import { smallPng } from './small-png.ts'

export const PHONE = { width: 390, height: 844 }
export const DESK = { width: 1280, height: 900 }
const ROOT = new URL('../..', import.meta.url).pathname
/** Pictures of the README and the guides are taken here, by the journeys themselves. */
const PICTURES = process.env['PICTURES']

type Look = { readonly script?: boolean; readonly phone?: boolean }

export type Journey = {
  readonly url: string
  readonly home: string
  readonly openPage: (look?: Look) => Promise<Page>
  /** A page of the staff desk, signed in. */
  readonly openDesk: (account: string) => Promise<Page>
  /** The product's clock, ahead of the machine's (needs `TEST_CLOCK=on`). Sessions end as they would, so everybody signs in anew. */
  readonly moveClockTo: (at: string) => void
  /** `motcua …` on the running product; a proof that fails is an answer too. */
  readonly command: (...line: readonly string[]) => Promise<string>
  readonly close: () => Promise<void>
}

export const valueOf = <T>(answer: CallAnswer<T>): T => {
  if (!answer.ok) throw new Error(`${String(answer.problem.status)} ${answer.problem.kind}: ${answer.problem.detail}`)
  return answer.value
}

/** The product's own API, as whoever is signed in on that page. */
export const clientOf = async (page: Page): Promise<Client> => {
  const { origin } = new URL(page.url())
  const cookie = (await page.context().cookies(origin)).map(({ name, value }) => `${name}=${value}`).join('; ')
  return createClient((input, init) => fetch(input, { ...init, headers: { ...(init?.headers as Record<string, string>), cookie } }), origin)
}

const commandOf =
  ({ home, url }: Pick<Journey, 'home' | 'url'>, settings: Readonly<Record<string, string>>): Journey['command'] =>
  async (...line) => {
    const env = { ...process.env, MOTCUA_HOME: home, PORT: new URL(url).port, PUBLIC_URL: url, LOG_LEVEL: 'error', ...settings }
    const { stdout } = await promisify(execFile)(process.execPath, ['apps/cli/main.ts', ...line], { cwd: ROOT, env, maxBuffer: 10_000_000 }).catch((failed: { code: number; stdout: string }) => (failed.code === 2 ? failed : Promise.reject(failed)))
    return stdout
  }

export const openJourney = async (settings: Readonly<Record<string, string>> = {}): Promise<Journey> => {
  const contexts: BrowserContext[] = []
  const [product, browser]: [Awaited<ReturnType<typeof startProduct>>, Browser] = await Promise.all([startProduct(settings), openBrowser()])
  const openPage = async ({ script = true, phone = false }: Look = {}): Promise<Page> => {
    const context = await browser.newContext({ viewport: phone ? PHONE : DESK, javaScriptEnabled: script, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', acceptDownloads: true })
    contexts.push(context)
    context.setDefaultTimeout(30_000)
    return context.newPage()
  }
  return {
    url: product.url,
    home: product.home,
    openPage,
    openDesk: async (account) => {
      const page = await openPage()
      await signInAtDesk(page, product.url, account)
      return page
    },
    moveClockTo: (at) => writeFileSync(join(product.home, CLOCK_AHEAD_FILE), String(Date.parse(at) - Date.now())),
    command: commandOf(product, settings),
    close: async () => {
      await Promise.all(contexts.map((context) => context.close()))
      await browser.close()
      await product.stop()
    },
  }
}

/** Begins at the heading, or at what the picture is about. */
export const picture = async (page: Page, name: string, from?: Locator): Promise<void> => {
  if (PICTURES === undefined) return
  mkdirSync(PICTURES, { recursive: true })
  await page.waitForLoadState('networkidle')
  // A paper beside the work is part of the picture.
  await page.getByText('Đang mở tệp…').first().waitFor({ state: 'hidden' })
  // Below the bar of the desk, and past the head of the portal on a phone.
  await (from ?? page.getByRole('heading', { level: 1 }).first()).evaluate((element) => window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - 70))
  // What was done before is not what the picture is about.
  await page.locator('.mc-toast').evaluateAll((toasts) => toasts.forEach((toast) => (toast.style.visibility = 'hidden')))
  await page.locator('.mc-split > *').evaluateAll((sides) => sides.forEach((side) => side.scrollTo(0, 0)))
  const size = page.viewportSize()?.width === PHONE.width ? '-phone' : ''
  writeFileSync(join(PICTURES, `${name}${size}.png`), smallPng(await page.screenshot()))
}

/** What a new page owes: at this size and at the other one nothing is wrong for people who see, hear or move differently. */
export const expectGoodPage = async (page: Page, name?: string): Promise<void> => {
  const size = page.viewportSize() ?? DESK
  if (name !== undefined) await picture(page, name)
  await expectAccessible(page)
  await page.setViewportSize(size.width === PHONE.width ? DESK : PHONE)
  await expectAccessible(page)
  await page.setViewportSize(size)
}

type Verification = { readonly proven: boolean; readonly proofs: readonly { readonly proof: string; readonly checked: number; readonly faults: readonly string[] }[] }

/** `motcua verify` on the running product: journals fold to what the screens show, and every other proof. */
export const expectProven = async ({ command }: Journey): Promise<void> => {
  const { proven, proofs } = JSON.parse(await command('verify', '--json')) as Verification
  expect(proofs.filter(({ faults }) => faults.length > 0)).toEqual([])
  expect(proofs.some(({ checked }) => checked > 0)).toBe(true)
  expect(proven).toBe(true)
}
