import { expect, it } from 'vitest'
import { chosenByHand } from './batch-actions.ts'

// TT 01/2023/TT-VPCP Điều 8: one paper is one file.
it('two files given to one result by hand are its pages, neither takes the place of the other', () => {
  const left = ['1', '2', '3', '4'].map((fileId) => ({ fileId, fileName: `${fileId}.jpg`, reason: 'x' }))
  const chosen: Readonly<Record<string, string>> = { 1: 'a', 2: 'b', 4: 'a' }
  expect(chosenByHand(left, (fileId) => chosen[fileId])).toEqual([
    { oldResultId: 'a', files: [{ fileId: '1', fileName: '1.jpg' }, { fileId: '4', fileName: '4.jpg' }] },
    { oldResultId: 'b', files: [{ fileId: '2', fileName: '2.jpg' }] },
  ])
})
