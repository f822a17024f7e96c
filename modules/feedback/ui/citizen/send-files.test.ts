import { expect, it } from 'vitest'
import type { Client } from '../../../../platform/web/client.ts'
import { FILE_LIMITS } from '../../../documents/contract.ts'
import { ACCEPTED_FILES, sendFiles } from './send-files.ts'

const files = ['a.jpg', 'b.pdf', 'c.png'].map((name) => new File(['x'], name))
const answering = (...statuses: readonly number[]): Client => {
  const left = [...statuses]
  return (async () => {
    const status = left.shift() ?? 200
    return status === 200 ? { ok: true, value: {} } : { ok: false, problem: { status, detail: '', kind: '', title: '', type: '' } }
  }) as unknown as Client
}

it('offers only what is kept', () => {
  expect(ACCEPTED_FILES.split(',').filter((each) => !FILE_LIMITS.accept.split(',').includes(each))).toEqual([])
})

it.each([
  ['all taken', [200, 200, 200], { unsent: 0, tooFast: false }],
  ['one too large', [200, 413, 200], { unsent: 1, tooFast: false }],
  ['too much within a minute', [200, 429, 429], { unsent: 2, tooFast: true }],
] as const)('%s', async (_, statuses, expected) => {
  expect(await sendFiles(answering(...statuses), { feedbackCode: 'PA-1', files, idempotencyKey: 'k' })).toEqual(expected)
})
