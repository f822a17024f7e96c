// NĐ 45/2020 Đ11, BLDS 2015 Đ134: what was begun for one person is not gone on with for another.
import { describe, expect, it } from 'vitest'
import { newestOfEach } from './open-drafts.ts'

const mother = '0199d000-0000-7000-8000-0000000000a1'
const father = '0199d000-0000-7000-8000-0000000000a2'

describe('the drafts offered', () => {
  it.each([
    ['none', [], []],
    ['one’s own, the last changed', [{ id: 1 }, { id: 2 }], [1]],
    ['one for each whom they are for, in the order given', [{ id: 1, actingFor: mother }, { id: 2 }, { id: 3, actingFor: mother }, { id: 4, actingFor: father }, { id: 5 }], [1, 2, 4]],
    ['one’s own beside that for whom only a name was typed', [{ id: 1, applicantName: 'Lê Thị Bình' }, { id: 2 }, { id: 3, applicantName: 'Lê Thị Bình' }, { id: 4 }], [1, 2]],
    ['none of one’s own where all are for another', [{ id: 1, actingFor: mother }], [1]],
  ])('are %s', (_, drafts, offered) => {
    expect(newestOfEach<{ readonly id: number; readonly actingFor?: string; readonly applicantName?: string }>(drafts).map(({ id }) => id)).toEqual(offered)
  })
})
