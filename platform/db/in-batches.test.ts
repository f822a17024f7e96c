import { expect, it } from 'vitest'
import { inBatches } from './in-batches.ts'

it('writes the first at once, and what came meanwhile together behind it, in order', async () => {
  const written: (readonly number[])[] = []
  let end: (() => void) | undefined
  const put = inBatches<number>((all) => {
    written.push(all)
    return written.length === 1 ? new Promise((resolve) => (end = resolve)) : Promise.resolve()
  })
  const all = [1, 2, 3].map(put)
  expect(written).toEqual([[1]])
  end?.()
  await Promise.all(all)
  expect(written).toEqual([[1], [2, 3]])
  await put(4)
  expect(written).toEqual([[1], [2, 3], [4]])
})

it('tells a failed batch to all in it, and goes on with the next', async () => {
  const put = inBatches<number>((all) => (all.includes(2) ? Promise.reject(new Error('full')) : Promise.resolve()))
  expect((await Promise.allSettled([1, 2, 3].map(put))).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
  await expect(put(4)).resolves.toBeUndefined()
})
