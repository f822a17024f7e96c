import { describe, expect, it } from 'vitest'
import { render, type RenderDeps } from './entry-server.tsx'
import { DATA_BLOCK_ID, type DataBlock } from './start.ts'

const line = {
  code: '1.001193',
  name: 'Đăng ký khai sinh </script><script>alert(1)</script>',
  kind: 'national',
  levels: ['commune'],
  sector: { key: 'ho tich', name: 'Hộ tịch' },
  agency: 'Ủy ban nhân dân xã',
  promulgatedBy: 'Bộ Tư pháp',
  channels: ['online'],
  serviceLevel: 'full',
}
const facets = { sectors: [{ key: 'ho tich', name: 'Hộ tịch', count: 1 }], levels: [{ key: 'commune', name: 'commune', count: 1 }], agencies: [], channels: [] }

const answers = (given: { items: readonly unknown[] }): Record<string, unknown> => ({
  '/api/procedures': { items: given.items, total: given.items.length, next: 'abc' },
  '/api/procedures/facets': facets,
  '/api/procedures/life-events': { items: [] },
  '/api/procedures/sectors': { items: [] },
})

const apiOf = (known: Record<string, unknown>): typeof fetch => async (address) => {
  const path = new URL(String(address), 'http://localhost').pathname
  return path in known
    ? Response.json(known[path])
    : Response.json({ type: '/problems/x', title: 'x', status: 404, detail: 'Không có thủ tục này.', kind: 'not-found' }, { status: 404 })
}

const deps = (known = answers({ items: [line] })): RenderDeps => ({
  fetch: apiOf(known),
  site: { province: 'Quảng Bình', authority: 'Ủy ban nhân dân tỉnh Quảng Bình', demo: false },
  assets: { script: '/assets/a.js', preload: ['/assets/b.js'], style: '/assets/c.css' },
})

const open = async (path: string, given = deps(), headers: Record<string, string> = {}): Promise<{ page: Response; html: string }> => {
  const page = await render(new Request(`http://localhost${path}`, { headers }), given)
  return { page, html: await page.text() }
}
const blockOf = (html: string): DataBlock => {
  const text = new RegExp(`<script type="application/json" id="${DATA_BLOCK_ID}">(.*?)</script>`, 's').exec(html)?.[1]
  return JSON.parse(text ?? 'null') as DataBlock
}

describe('a page of the portal', () => {
  it('is whole before any script runs, with its own title', async () => {
    const { page, html } = await open('/thu-tuc?q=khai+sinh')
    expect(page.status).toBe(200)
    expect(html).toContain('<title>Kết quả cho “khai sinh” - Dịch vụ công Quảng Bình</title>')
    expect(html).toContain('href="/thu-tuc/1.001193"')
    expect(html.match(/<title>/g)).toHaveLength(1)
  })

  it('holds no inline script, style or handler, so that the policy can forbid them', async () => {
    const { html } = await open('/thu-tuc?q=khai+sinh')
    const scripts = [...html.matchAll(/<script\b([^>]*)>/g)].map(([, attributes = '']) => attributes)
    expect(scripts).toEqual([' type="module" src="/assets/a.js"', ` type="application/json" id="${DATA_BLOCK_ID}"`])
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+="/)
  })

  it('cannot be broken out of by a name that closes its script', async () => {
    const { html } = await open('/thu-tuc?q=khai+sinh')
    expect(html).not.toContain('<script>alert')
    expect(JSON.stringify(blockOf(html).hydration?.loaderData)).toContain('</script><script>alert(1)</script>')
  })

  it('hands its data to the browser, unless they are a long text', async () => {
    const long = { ...line, agency: 'Cơ quan '.repeat(5000) }
    expect(blockOf((await open('/thu-tuc')).html).hydration).toBeDefined()
    expect(blockOf((await open('/thu-tuc', deps(answers({ items: [long] })))).html).hydration).toBeUndefined()
  })

  it.each([
    { path: '/thu-tuc', cookie: '', language: 'vi', words: 'Thủ tục hành chính' },
    { path: '/thu-tuc?lang=en', cookie: '', language: 'en', words: 'Administrative procedures' },
    { path: '/thu-tuc', cookie: 'lang=en', language: 'en', words: 'Administrative procedures' },
  ])('$path with cookie “$cookie” speaks $language', async ({ path, cookie, language, words }) => {
    const { html } = await open(path, deps(), { cookie })
    expect(html).toContain(`<html lang="${language}">`)
    expect(html).toContain(`${words}</h1>`)
  })

  it('answers 404 in the shell for an unknown address, and the API’s own words for an unknown procedure', async () => {
    const unknown = await open('/khong-co')
    expect(unknown.page.status).toBe(404)
    expect(unknown.html).toContain('Không tìm thấy trang')
    const missing = await open('/thu-tuc/9.999999')
    expect(missing.page.status).toBe(404)
    expect(missing.html).toContain('Không có thủ tục này.')
    expect(missing.html).toContain('class="mc-header"')
  })

  it('leaves screens of public places as the server drew them, without the portal’s header, whatever becomes of their data', async () => {
    const { page, html } = await open('/kiosk/thu-tuc?q=khai+sinh')
    expect(html).not.toContain('class="mc-header"')
    expect(blockOf(html).hydration).toBeUndefined()
    expect(page.headers.get('refresh')).toBe('120; url=/kiosk?lang=vi')
    const away = await open('/board/H46.02', { ...deps(), fetch: () => Promise.reject(new Error('away')) })
    expect(away.page.status).toBe(503)
    expect(away.page.headers.get('refresh')).toBe('60')
  })

  it('says so when the API is away', async () => {
    const away: RenderDeps = { ...deps(), fetch: () => Promise.reject(new Error('away')) }
    const { page, html } = await open('/thu-tuc', away)
    expect(page.status).toBe(503)
    expect(html).toContain('Chưa mở được trang này')
  })

  it('greets who is signed in', async () => {
    const { html } = await open('/thu-tuc', { ...deps(), person: { kind: 'citizen', fullName: 'Trần Thị Ễnh', assuranceLevel: 2 } })
    expect(html).toContain('Trần Thị Ễnh')
    expect(html).toContain('action="/dang-xuat"')
  })
})
