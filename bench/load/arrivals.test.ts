import { expect, it } from 'vitest'
import { arrive } from './arrivals.ts'

it('begins the next although the one before has not ended, and waits for all at the end', async () => {
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => (release = resolve))
  const begun: number[] = []
  const due: number[] = []
  await arrive({
    perSecond: 200,
    seconds: 0.025,
    begin: async (when, at) => {
      begun.push(at)
      due.push(when)
      // The first one ends only when the last one has begun.
      if (at === 0) await held
      if (at === 4) release()
    },
  })
  expect(begun).toEqual([0, 1, 2, 3, 4])
  expect(due.slice(1).map((when, at) => Math.round(when - (due[at] ?? 0)))).toEqual([5, 5, 5, 5])
})
