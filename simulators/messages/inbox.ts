/** One message as its reader sees it. */
export type Arrived = { readonly key: string; readonly to: string; readonly subject?: string; readonly text: string; readonly at: string; /** How often the sender handed it over. */ readonly times: number }

export type Inbox = {
  /** A key that has been here is the same message: counted, not kept twice. Answers whether it is new. */
  readonly take: (message: Omit<Arrived, 'at' | 'times'>) => boolean
  /** Newest first. */
  readonly list: (to?: string) => readonly Arrived[]
  readonly clear: () => void
}

const MOST = 500

export const openInbox = (most = MOST): Inbox => {
  const kept = new Map<string, Arrived>()
  return {
    take: (message) => {
      const known = kept.get(message.key)
      kept.set(message.key, known ? { ...known, times: known.times + 1 } : { ...message, at: new Date().toISOString(), times: 1 })
      const [oldest] = kept.keys()
      if (kept.size > most && oldest !== undefined) kept.delete(oldest)
      return known === undefined
    },
    list: (to) => [...kept.values()].filter((message) => to === undefined || message.to === to).reverse(),
    clear: () => kept.clear(),
  }
}
