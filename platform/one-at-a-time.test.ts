import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { oneAtATime, type OneAtATime } from './one-at-a-time.ts'

/** Says how many questions it has before it and which process it is; `never` does not end, `greedy` takes all the memory there is. */
const PROGRAM = `let open = 0
process.on('message', ({ id, what }) => {
  open += 1
  if (what === 'never') for (;;);
  if (what === 'greedy') for (const kept = []; ; ) kept.push(Array.from({ length: 100_000 }, () => ({})))
  setTimeout(() => process.send({ id, answer: { open: open--, pid: process.pid } }), 20)
})`
type Answer = { readonly open: number; readonly pid: number }

let folder = ''
let asking: OneAtATime<{ readonly what: string }, Answer>
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'one-at-a-time-'))
  writeFileSync(join(folder, 'child.mjs'), PROGRAM)
})
afterEach(() => asking.stop())
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const OVERRUN: Answer = { open: 0, pid: 0 }
const start = (patienceMs: number): void => {
  asking = oneAtATime({ program: join(folder, 'child.mjs'), heapMb: 32, patienceMs, idleMs: 60_000, overrun: OVERRUN })
}

it('has one question open, however many are asked, and one process for all', async () => {
  start(60_000)
  const answers = await Promise.all(['a', 'b', 'c'].map((what) => asking.ask({ what })))
  expect(answers.map(({ open }) => open)).toEqual([1, 1, 1])
  expect(new Set(answers.map(({ pid }) => pid)).size).toBe(1)
})

it.each([
  ['never', 'takes too long', 5_000],
  ['greedy', 'wants too much memory', 60_000],
])('ends what %s: it %s, and who waited behind is answered by another process', async (what, _why, patienceMs) => {
  start(patienceMs)
  const before = await asking.ask({ what: 'a' })
  const [ended, after] = await Promise.all([asking.ask({ what }), asking.ask({ what: 'b' })])
  expect(ended).toEqual(OVERRUN)
  expect([after.open, after.pid === before.pid]).toEqual([1, false])
}, 90_000)
