import { expect, it } from 'vitest'
import { keptUnder } from './kept-under.ts'

it('asks once under one sign, however many ask, and again under the next', async () => {
  let asked = 0
  const keep = keptUnder<number>(2)
  const ask = (key: string, under: string) => keep({ key, under }, async () => (asked += 1))
  expect(await Promise.all([ask('a', '1'), ask('a', '1')])).toEqual([1, 1])
  expect([await ask('a', '1'), await ask('a', '2'), await ask('a', '2')]).toEqual([1, 2, 2])
  await ask('b', '2')
  await ask('c', '2')
  expect([await ask('b', '2'), await ask('a', '2')], 'the oldest made room').toEqual([3, 5])
})

it('keeps neither what failed nor what is not worth keeping', async () => {
  let asked = 0
  const keep = keptUnder<number>(5, (answer) => answer > 2)
  const ask = () => keep({ key: 'a', under: '1' }, async () => {
    asked += 1
    if (asked === 1) throw new Error('away')
    return asked
  })
  await expect(ask()).rejects.toThrow('away')
  expect([await ask(), await ask(), await ask()]).toEqual([2, 3, 3])
})
