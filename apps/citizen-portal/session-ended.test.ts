import { describe, expect, it } from 'vitest'
import { render, type RenderDeps } from './entry-server.tsx'

const deps: RenderDeps = {
  fetch: async () => Response.json({ type: '/problems/not-signed-in', title: 'x', status: 401, detail: 'x', kind: 'not-signed-in' }, { status: 401 }),
  site: { province: 'Quảng Bình', authority: 'Ủy ban nhân dân tỉnh Quảng Bình', demo: false },
  assets: { script: '/assets/a.js', preload: [], style: '/assets/c.css' },
}
const DRAFT = '/nop-ho-so/1.001193/0199d000-0000-7000-8000-000000000001'
const TOLD = 'Phiên làm việc đã hết'

const ask = (path: string, init?: RequestInit): Promise<Response> => render(new Request(`http://localhost${path}`, init), deps)
const leadsTo = (page: Response): URL => new URL(page.headers.get('location') ?? '', 'http://localhost')

describe('a page whose session has ended', () => {
  it.each(['', '/giay-to', '/kiem-tra'])('sends a lost post of …%s to sign-in, which says so and leads back', async (step) => {
    const page = await ask(`${DRAFT}${step}`, { method: 'POST', body: new URLSearchParams({ phone: '0900000001' }) })
    expect(page.status).toBe(303)
    const address = leadsTo(page)
    expect(address.pathname).toBe('/dang-nhap')
    expect(address.searchParams.get('next')).toBe(`${DRAFT}${step}`)
    const html = await (await ask(address.pathname + address.search)).text()
    expect(html).toContain(TOLD)
    expect(html).toContain(`/dang-nhap/vneid?next=${encodeURIComponent(`${DRAFT}${step}`)}`)
  })

  it('says nothing of the kind to somebody who only opened a page', async () => {
    const page = await ask('/ho-so')
    expect([page.status, page.headers.get('location')]).toEqual([302, '/dang-nhap?next=%2Fho-so'])
    expect(await (await ask('/dang-nhap?next=%2Fho-so')).text()).not.toContain(TOLD)
  })
})
