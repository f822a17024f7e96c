import { renderToStaticMarkup } from 'react-dom/server'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { expect, it } from 'vitest'
import { Component } from './acting-page.tsx'

const row = { id: 'r', personName: 'Nguyễn Văn Mẫu', principalName: 'Công ty Mẫu', kind: 'authorised', untilOn: '2027-11-29', verifiedAt: '2026-11-29T01:00:00.000Z' }

it('ends what somebody may do for me only after it was said what that means', () => {
  const router = createMemoryRouter([{ id: 'acting', path: '/', loader: () => undefined, Component }], { hydrationData: { loaderData: { acting: { mine: [], forMe: [row] } } } })
  const html = renderToStaticMarkup(<RouterProvider router={router} />)
  const closed = html.match(/<details(?![^>]* open)[^>]*>.*?<\/details>/su)?.[0] ?? ''
  expect(closed).toContain('Hết hiệu lực ngay.')
  expect(html.match(/aria-label="Chấm dứt: Nguyễn Văn Mẫu"/gu)).toHaveLength(1)
  expect(closed).toContain('aria-label="Chấm dứt: Nguyễn Văn Mẫu"')
})
