import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isBuilt } from './bootstrap/build-pages.mjs'
import { weighCitizenPages } from './page-weights.ts'

const ROOT = join(import.meta.dirname, '..')
const MOST_KB = { shown: 130, used: 160 }

describe('the script of the citizen pages', () => {
  it('is light enough for a slow phone on every page, in both languages', async ({ skip }) => {
    if (!(await isBuilt(ROOT))) skip('the pages are not built from these sources: npm run build')
    const pages = await weighCitizenPages(join(ROOT, 'dist/citizen-portal/client'))
    expect(pages.length).toBeGreaterThan(40)
    expect(pages.filter(({ shown, used }) => shown > MOST_KB.shown || used > MOST_KB.used)).toEqual([])
  })
})
