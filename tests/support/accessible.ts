import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page, Request } from 'playwright-core'
import { expect } from 'vitest'

type Axe = { run: (where: Document, how: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }

/** Read by the browser anew on each page: the short edition is less than half as long. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const PATIENCE_MS = 3_000
/** Longer than a page needs between what it was told and what it asks next, shorter than any pulse. */
const QUIET_MS = 200

type Line = { readonly open: Set<Request>; since: number }
const lines = new WeakMap<Page, Line>()

const watch = (page: Page): void => {
  const line: Line = { open: new Set(), since: Date.now() }
  const end = (request: Request): void => {
    line.open.delete(request)
    line.since = Date.now()
  }
  page.on('request', (request) => line.open.add(request))
  page.on('requestfinished', end)
  page.on('requestfailed', end)
  lines.set(page, line)
}

/** Until it asks for nothing more; a page that asks for news twice a second is drawn between two of them. */
export const settle = async (page: Page): Promise<void> => {
  const line = lines.get(page)
  if (!line) {
    watch(page)
    await page.waitForLoadState('networkidle', { timeout: PATIENCE_MS }).catch(() => undefined)
    return
  }
  await page.waitForLoadState()
  const until = Date.now() + PATIENCE_MS
  while (Date.now() < until && (line.open.size > 0 || Date.now() - line.since < QUIET_MS)) await page.waitForTimeout(20)
}

const widthFaults = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth
    return wide > 1 ? [`scrolls sideways by ${wide} px`] : []
  })

/** Nothing to scroll sideways. */
export const expectFits = async (page: Page): Promise<void> => {
  await settle(page)
  expect(await widthFaults(page), page.url()).toEqual([])
}

/** WCAG 2.2 AA, by axe, and nothing to scroll sideways. Only where scripts run, since axe is one. */
export const expectAccessible = async (page: Page): Promise<void> => {
  await expectFits(page)
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE)
  const faults = await page.evaluate(async () => {
    // Nothing is asked of what passed, and of a fault only the element: axe need not write down the rest.
    const how = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'], selectors: false }
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run(document, how)
    return violations.map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.html).join(' ').slice(0, 300)}`)
  })
  expect(faults, page.url()).toEqual([])
}

/** Each kind of element on the page: its names, what it hangs in, which attributes it has, whether it says anything. Its words aside. */
export const kindsOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const named = (element: Element | null): string => `${element?.tagName ?? ''}.${element?.getAttribute('class') ?? ''}`
    const attribute = ({ name, value }: Attr): string => (['role', 'type', 'tabindex', 'scope', 'autocomplete', 'lang'].includes(name) ? `${name}=${value}` : name)
    const kindOf = (element: Element): string =>
      `${named(element.parentElement)} > ${named(element)} [${[...element.attributes].map(attribute).toSorted().join(' ')}] ${(element.textContent ?? '').trim() === '' ? 'silent' : 'speaks'}`
    return [...new Set([...document.body.querySelectorAll('*')].map(kindOf))]
  })
