import { lookAfterHouse } from '../../../modules/documents/index.ts'
import type { Log } from '../../../platform/log/log.ts'
import { lookAtHouse, type House } from './look-at-house.ts'

const EVERY_MS = 300_000

/** By every process, not by a job: a worker that does not run cannot tell of itself. Two that look at once tell once. */
export const keepWatch = (house: House & { readonly log: Log }): { readonly stop: () => Promise<void> } => {
  const look = async (): Promise<void> => {
    const seen = await lookAtHouse(house)
    await house.work((work) => lookAfterHouse(work, seen))
  }
  let looking = Promise.resolve()
  const timer = setInterval(() => {
    looking = look().catch((error: unknown) => house.log.warn({ error }, 'the house could not be looked at'))
  }, EVERY_MS).unref()
  return {
    stop: () => {
      clearInterval(timer)
      return looking
    },
  }
}
