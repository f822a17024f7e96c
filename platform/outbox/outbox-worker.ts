import { drainOutbox, type Draining } from './drain-outbox.ts'

export type OutboxWorker = { readonly stop: () => Promise<void> }

const IDLE_MS = 1_000

/** Drains until stopped; after an empty round it rests for a second. Without any deliverer it does not even start. */
export const startOutboxWorker = (draining: Draining): OutboxWorker => {
  if (draining.deliverers.length === 0) return { stop: async () => undefined }
  let stopped = false
  let wake: () => void = () => undefined
  const rest = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, IDLE_MS)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const run = async (): Promise<void> => {
    while (!stopped) {
      const tried = await drainOutbox(draining).catch((error: unknown) => {
        draining.log.error({ cause: error instanceof Error ? error.message : String(error) }, 'the outbox could not be read')
        return 0
      })
      if (tried === 0 && !stopped) await rest()
    }
  }
  const running = run()
  return {
    stop: async () => {
      stopped = true
      wake()
      await running
    },
  }
}
