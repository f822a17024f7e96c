import { describe, expect, it } from 'vitest'
import type { Problem } from '../../../platform/web/problem.ts'
import { keepEach } from './keep-each.ts'

const refusedAs = (name: string, status: number): Problem => ({ type: 'x', title: 'x', status, kind: 'x', detail: name, errors: [{ field: name, reason: `${name} refused` }] })

/** By name, the status each file is answered with; 200 keeps it. */
const keepAll = async (files: Readonly<Record<string, number>>) => {
  const tried: string[] = []
  const problem = await keepEach(Object.entries(files), async ([name, status]) => {
    tried.push(name)
    return status === 200 ? undefined : refusedAs(name.trim(), status)
  })
  return { tried, detail: problem?.detail, told: problem?.errors?.map(({ field }) => field) }
}

describe('several files of one page', () => {
  it.each([
    ['all kept', { a: 200, b: 200 }, { tried: ['a', 'b'], detail: undefined, told: undefined }],
    ['one refused: the others are kept, also those after it', { a: 422, b: 200, c: 200 }, { tried: ['a', 'b', 'c'], detail: 'a', told: ['a'] }],
    ['two refused: each told at its own field', { a: 422, b: 200, c: 413 }, { tried: ['a', 'b', 'c'], detail: 'a', told: ['a', 'c'] }],
    ['refused for the same at the same field: told once', { a: 422, 'a ': 422, b: 422 }, { tried: ['a', 'a ', 'b'], detail: 'a', told: ['a', 'b'] }],
    ['signed out: no further is tried', { a: 200, b: 401, c: 200 }, { tried: ['a', 'b'], detail: 'b', told: ['b'] }],
    ['nobody answers: no further is tried', { a: 0, b: 200 }, { tried: ['a'], detail: 'a', told: ['a'] }],
  ] as const)('%s', async (_, files, expected) => expect(await keepAll(files)).toEqual(expected))
})
