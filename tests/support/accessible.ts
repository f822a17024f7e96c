import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

type Axe = { run: (where: Document, how: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }

/** WCAG 2.2 AA, by axe, and nothing to scroll sideways. Only where scripts run, since axe is one. */
export const expectAccessible = async (page: Page): Promise<void> => {
  // A page that asks for news twice a second is never idle: it has drawn itself long before.
  await page.waitForLoadState('networkidle', { timeout: 3_000 }).catch(() => undefined)
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  const faults = await page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth
    return [...violations.map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.html).join(' ').slice(0, 300)}`), ...(wide > 1 ? [`scrolls sideways by ${wide} px`] : [])]
  })
  expect(faults, page.url()).toEqual([])
}
