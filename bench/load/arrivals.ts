import { setTimeout as sleep } from 'node:timers/promises'

export type Arrivals = {
  readonly perSecond: number
  readonly seconds: number
  /** @param due when it should have begun (ms of `performance.now`): time counts from there, so a slow server cannot hide behind a waiting client */
  readonly begin: (due: number, at: number) => Promise<void>
}

/** Open model: each arrives at its moment, whether those before it have ended or not. Ends when all have. */
export const arrive = async ({ perSecond, seconds, begin }: Arrivals): Promise<void> => {
  const running = new Set<Promise<void>>()
  const started = performance.now()
  const many = Math.round(perSecond * seconds)
  for (let at = 0; at < many; at += 1) {
    const due = started + (at * 1000) / perSecond
    const wait = due - performance.now()
    if (wait > 0) await sleep(wait)
    const one: Promise<void> = begin(due, at).finally(() => running.delete(one))
    running.add(one)
  }
  await Promise.all(running)
}
