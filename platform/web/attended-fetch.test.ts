import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { attendedFetch } from './attended-fetch.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

it.each([
  ['soon after a touch', 59, 'GET', null],
  ['when nobody has touched the page for a minute', 61, 'GET', '1'],
  ['as a command, whenever', 3600, 'POST', null],
])('what is asked %s is somebody\'s or nobody\'s', async (_when, seconds, method, background) => {
  const page = new EventTarget()
  const asked = vi.fn<typeof fetch>(async () => new Response())
  const ask = attendedFetch(asked, page)
  vi.advanceTimersByTime(3_600_000)
  page.dispatchEvent(new Event('keydown'))
  vi.advanceTimersByTime(seconds * 1000)
  await ask('/api/dossiers', { method, headers: { accept: 'application/json' } })
  const headers = new Headers(asked.mock.calls[0]?.[1]?.headers)
  expect([headers.get('x-background'), headers.get('accept')]).toEqual([background, 'application/json'])
})
