import { describe, expect, it } from 'vitest'
import { backAfter, judgeMemory, judgeSteps, sayTraffic } from './judge.ts'
import { STEPS, type Timed } from './journey.ts'

const step = (name: string, ms: number, at = 0): Timed => ({ step: name, at, ms })
const many = (name: string, ms: number): readonly Timed[] => Array.from({ length: 20 }, () => step(name, ms))
const quick = STEPS.flatMap((name) => many(name, 15))

describe('what a run of load is held to', () => {
  it('passes what is quick, names what is slow, and takes a step nobody came to for one that was not reached', () => {
    expect(judgeSteps(quick)).toEqual([])
    expect(judgeSteps([...quick, ...many('open', 90)])).toEqual([expect.stringContaining('p95 of open is over 80 ms')])
    expect(judgeSteps(quick.filter(({ step: name }) => name !== 'act'))).toEqual([expect.stringContaining('p95 of act')])
  })

  it('bears one error in more than a thousand steps, and none in fewer', () => {
    const fault: Timed = { step: 'declare', at: 0, ms: 5, fault: 'no' }
    expect(judgeSteps([...quick, fault])).toEqual([expect.stringContaining('1 errors in 121 steps')])
    expect(judgeSteps([...Array.from({ length: 10 }, () => quick).flat(), fault])).toEqual([])
  })

  it('finds the first ten seconds after a rush that are as quick as before, within a fifth', () => {
    const quiet = many('open', 10)
    expect(backAfter(quiet, [step('open', 50, 1000), step('open', 11, 12_000)], 0)).toBe(20)
    expect(backAfter(quiet, [step('open', 50, 1000)], 0)).toBeUndefined()
  })

  it('judges memory of a soak alone, from its eleventh minute on', () => {
    const minutes = (count: number, mb: number): readonly number[] => Array.from({ length: count * 6 }, () => mb)
    expect(judgeMemory([...minutes(10, 100), ...minutes(20, 300)])).toEqual([])
    expect(judgeMemory([...minutes(20, 300), ...minutes(20, 330)])).toEqual([expect.stringContaining('from 300 to 330 MB')])
    expect(judgeMemory([...minutes(5, 100), ...minutes(5, 400)])).toEqual([])
  })

  it('tells bytes and round trips by the journeys that began', () =>
    expect(sayTraffic([...many('look-up', 1), ...many('mine', 1)], 'a journey of a citizen', { first: 'look-up', bytes: 20 * 2048, answers: 100 })).toBe('a journey of a citizen: 2 kB in 5 round trips'))
})
