/** Sent with what a page asks by itself: it shows what is there and keeps no session alive. */
export const IN_BACKGROUND = { 'x-background': '1' } as const

/** Within this time of a touch somebody is there, and what is asked is asked by them. */
const ALONE_AFTER_MS = 60_000
const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const

/** A page left open goes on asking; its session ends all the same, as nobody is there. Commands are always somebody's. */
export const attendedFetch = (fetchIt: typeof fetch, page: Pick<EventTarget, 'addEventListener'> = window): typeof fetch => {
  let touchedAt = performance.now()
  const touch = (): void => {
    touchedAt = performance.now()
  }
  for (const event of TOUCHES) page.addEventListener(event, touch, { capture: true, passive: true })
  return (address, init) =>
    fetchIt(address, (init?.method ?? 'GET') !== 'GET' || performance.now() - touchedAt < ALONE_AFTER_MS ? init : { ...init, headers: { ...Object.fromEntries(new Headers(init?.headers)), ...IN_BACKGROUND } })
}
