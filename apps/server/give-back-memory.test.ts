import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { giveBackWhenQuiet } from './give-back-memory.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] }))
afterEach(() => void vi.useRealTimers())

/** Seconds after the start at which somebody asks; each second the proxy does. */
const countGiven = async (asked: readonly number[], untilSecond: number): Promise<number> => {
  const server = new EventEmitter()
  let given = 0
  const { stop } = giveBackWhenQuiet(server, () => void (given += 1))
  for (let second = 0; second <= untilSecond; second += 1) {
    server.emit('request', { url: '/health/ready' })
    if (asked.includes(second)) server.emit('request', { url: '/thu-tuc' })
    vi.advanceTimersByTime(1000)
  }
  await stop()
  return given
}

const everySecond = Array.from({ length: 300 }, (_, second) => second)

describe('memory is given back', () => {
  it.each([
    ['not before anybody asked', [], 300, 0],
    ['in the quiet after a request, once', [1], 300, 1],
    ['not while requests follow one another', everySecond, 290, 0],
    ['when they have ended', everySecond.slice(0, 200), 310, 1],
    ['at the latest after five minutes, in a breath between two of them', [...everySecond, ...everySecond.map((second) => second + 300)], 590, 1],
    ['once a minute at most', [1, 10, 20, 30, 40, 50], 300, 2],
  ])('%s', async (_, asked, until, times) => {
    expect(await countGiven(asked, until)).toBe(times)
  })
})
