/** Keeps the page, its parts and the units' public keys, so that a QR code is verified without a network. */
const CACHE = 'paper-check-1'
const PAGE = '/xac-thuc'
const KEYS = '/api/paper-statement-keys'

type Extended = Event & { readonly waitUntil: (done: Promise<unknown>) => void }
type Fetching = Extended & { readonly request: Request; readonly respondWith: (answer: Promise<Response>) => void }
type Worker = { readonly skipWaiting: () => Promise<void>; readonly addEventListener: (type: string, hear: (event: never) => void) => void }
const worker = globalThis as unknown as Worker

const keepAll = async (): Promise<void> => {
  const cache = await caches.open(CACHE)
  const page = await fetch(PAGE)
  const html = await page.clone().text()
  await cache.put(PAGE, page)
  await cache.addAll([KEYS, ...Array.from(html.matchAll(/(?:src|href)="([/]assets[/][^"]+)"/g), ([, address = '']) => address)])
  await worker.skipWaiting()
}

/** From the network while there is one, so that new keys are known; else as kept. */
const freshOrKept = async (request: Request, name: string): Promise<Response> => {
  const cache = await caches.open(CACHE)
  try {
    const fresh = await fetch(request)
    if (fresh.ok) await cache.put(name, fresh.clone())
    return fresh
  } catch (cause) {
    const kept = await cache.match(name)
    if (kept) return kept
    throw cause
  }
}

const keptOrFresh = async (request: Request): Promise<Response> => (await caches.match(request)) ?? fetch(request)

worker.addEventListener('install', (event: Extended) => event.waitUntil(keepAll()))
worker.addEventListener('fetch', (event: Fetching) => {
  const { pathname } = new URL(event.request.url)
  if (event.request.method !== 'GET') return
  if (pathname === PAGE || pathname === KEYS) event.respondWith(freshOrKept(event.request, pathname))
  else if (pathname.startsWith('/assets/')) event.respondWith(keptOrFresh(event.request))
})
