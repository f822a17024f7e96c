import type { EventEmitter } from 'node:events'
import type { IncomingMessage } from 'node:http'

/** Milliseconds without a request: whoever comes during the 0.2 s that giving back takes would wait for it. */
const QUIET_MS = 3_000
const SELDOM_MS = 60_000
/** A server that is asked all day never rests so long: what its busiest moment needed would stay for good. Then a breath is enough. */
const BREATH_MS = 250
const LATEST_MS = 300_000
const LOOK_MS = 500
/** A proxy and a watcher ask day and night, each second. */
const WATCHING = /^\/(health|metrics)\b/

/**
 * What the start or past work needed leaves at once: left alone, the heap keeps its largest size until it next fills, on a quiet
 * server for hours. About 0.2 s. Needs `--expose-gc`; without it nothing happens.
 */
export const giveBackMemory = (): void => {
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' })
}

/** The same in every quiet moment after work, once a minute at most: a machine of a commune has other things to do with it. Under lasting work every five minutes. */
export const giveBackWhenQuiet = (server: EventEmitter, giveBack = giveBackMemory): { readonly stop: () => Promise<void> } => {
  let [asked, given] = [-Infinity, -Infinity]
  const begun = performance.now()
  server.on('request', ({ url = '' }: Pick<IncomingMessage, 'url'>) => {
    if (!WATCHING.test(url)) asked = performance.now()
  })
  const looking = setInterval(() => {
    const now = performance.now()
    const [quiet, rested] = [now - asked, now - given]
    const isQuiet = quiet >= QUIET_MS && rested >= SELDOM_MS
    const isLate = quiet >= BREATH_MS && now - Math.max(given, begun) >= LATEST_MS
    if (asked <= given || !(isQuiet || isLate)) return
    given = now
    giveBack()
  }, LOOK_MS).unref()
  return { stop: async () => clearInterval(looking) }
}
