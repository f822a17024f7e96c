import { describe, expect, it } from 'vitest'
import { readCounts } from './read-counts.ts'

describe('readCounts', () => {
  const read = (fields: Readonly<Record<string, string>>) => readCounts(['1', '2'], { text: (name) => fields[name] })

  it('takes whole numbers, and blank as none', () => {
    expect(read({ 'originals-1': '1', 'copies-1': ' 12 ', 'originals-2': '' })).toEqual({
      counts: { '1': { originals: 1, copies: 12 }, '2': { originals: 0, copies: 0 } },
      wrong: [],
    })
  })

  it.each(['abc', '-1', '1.5', '1e2', '1000', '0x1', '1 bản'])('names the field that holds “%s” and reads no other wrong', (text) => {
    expect(read({ 'originals-1': '1', 'copies-2': text }).wrong).toEqual(['copies-2'])
  })
})
