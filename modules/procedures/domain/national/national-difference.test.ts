import { describe, expect, it } from 'vitest'
import { ownSheet } from '../../testing/sheets.ts'
import { differenceOf, differingElements } from './national-difference.ts'

describe('differences to the national catalogue (NĐ 63/2010 Đ25, Đ26.2)', () => {
  it.each([
    ['the same', {}, undefined],
    ['another spelling of spaces and capitals', { name: 'THỦ TỤC  cấp giấy thử ' }, undefined],
    ['what the province added for itself', { formCode: 'to-khai-v1', minimumAssurance: 1 }, undefined],
    ['another name', { name: 'Thủ tục cấp giấy khác' }, ['name']],
    ['a part that only one has', { conditions: 'Đủ 18 tuổi' }, ['conditions']],
    ['another result', { results: ['Giấy khác'] }, ['results.Giấy khác', 'results.Giấy thử']],
  ] as const)('%s', (_, changes, elements) => {
    const difference = differenceOf(ownSheet(changes), ownSheet())
    expect(difference?.elements.map(({ element }) => element)).toEqual(elements)
  })

  it('misses nothing of another time limit or levy', () => {
    const other = ownSheet({ channels: [{ kind: 'in-person', timeLimit: '4 ngày làm việc', levies: [{ kind: 'state-charge', amount: 9000 }] }, { kind: 'online', timeLimit: { unit: 'working-day', quantity: 2.5 } }] })
    expect(differingElements(ownSheet(), other).map(({ element }) => element)).toEqual(['channels.in-person-1.timeLimit', 'channels.in-person-1.levies'])
  })

  it.each([
    ['a commune’s that we lack', { levels: ['commune'] }, 'only-there'],
    ['a ministry’s own is none of ours', { levels: ['central'] }, undefined],
  ] as const)('%s', (_, changes, kind) => {
    expect(differenceOf(ownSheet(changes), undefined)?.kind).toBe(kind)
  })
})
