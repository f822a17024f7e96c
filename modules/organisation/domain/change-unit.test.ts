import { describe, expect, it } from 'vitest'
import type { UnitId } from '../../../kernel/ids.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { checkAfter, checkCode, checkOpen, checkPlace, decideClose } from './change-unit.ts'

const day = (text: string): PlainDate => text as PlainDate
const id = (text: string): UnitId => text as UnitId
const unit = (given: Partial<Parameters<typeof checkOpen>[0] & object> = {}) => ({
  id: id('u'),
  name: 'Sở Thử',
  level: 'province' as const,
  openedOn: day('2025-01-01'),
  ...given,
})
const kindOf = (outcome: { ok: true } | { ok: false; refusal: { kind: string } }): string => (outcome.ok ? 'ok' : outcome.refusal.kind)

describe('change-unit', () => {
  it('refuses to change what ended', () => {
    expect(kindOf(checkOpen(unit()))).toBe('ok')
    expect(kindOf(checkOpen(unit({ closedOn: day('2025-07-01') })))).toBe('unit-closed')
    expect(kindOf(checkOpen(undefined))).toBe('unit-unknown')
  })

  it.each([
    ['a parent not there', { parent: undefined }, 'parent-unknown'],
    ['a parent of the same level', { parent: unit() }, 'ok'],
    ['a parent that opens the same day', { parent: unit({ openedOn: day('2025-03-01') }) }, 'ok'],
    ['a parent that opens a day later', { parent: unit({ openedOn: day('2025-03-02') }) }, 'parent-not-in-force'],
    ['a parent that ends that very day', { parent: unit({ closedOn: day('2025-03-01') }) }, 'parent-not-in-force'],
    ['a parent that ends a day later', { parent: unit({ closedOn: day('2025-03-02') }) }, 'ok'],
    ['a commune above a district', { level: 'district' as const, parent: unit({ level: 'commune' }) }, 'level-above-parent'],
    ['itself', { parent: unit({ id: id('x') }), moved: { unitId: id('x'), aboveParent: [] } }, 'circle'],
    ['one of its own', { parent: unit(), moved: { unitId: id('x'), aboveParent: [id('y'), id('x')] } }, 'circle'],
    ['a stranger', { parent: unit(), moved: { unitId: id('x'), aboveParent: [id('y')] } }, 'ok'],
  ])('checks the place: %s', (_, given, expected) => {
    expect(kindOf(checkPlace({ level: 'province', fromOn: day('2025-03-01'), ...given }))).toBe(expected)
  })

  it.each([
    ['H46.77', undefined, 'ok'],
    ['H46,77', undefined, 'code-malformed'],
    ['H46.77', { id: id('other'), name: 'Sở Khác' }, 'code-taken'],
    ['H46.77', { id: id('own'), name: 'chính nó' }, 'ok'],
  ])('checks the code %s', (code, holder, expected) => {
    expect(kindOf(checkCode({ code, holder, unitId: id('own') }))).toBe(expected)
  })

  it('lets a change begin only after the last one', () => {
    expect(kindOf(checkAfter(day('2025-03-02'), day('2025-03-01')))).toBe('ok')
    expect(kindOf(checkAfter(day('2025-03-01'), day('2025-03-01')))).toBe('too-early')
  })

  const closing = { unit: unit(), closedOn: day('2025-07-01'), lastOn: day('2025-01-01'), openBelow: [], stillInPosts: [], successors: [] }
  it.each([
    ['empty', {}, 'ok'],
    ['units below', { openBelow: [{ name: 'Phòng Thử' }] }, 'units-below'],
    ['people', { stillInPosts: [{ fullName: 'Võ Việt Lâm' }] }, 'people-in-posts'],
    ['before its last change', { lastOn: day('2025-07-01') }, 'too-early'],
    ['followed by itself', { successors: [unit()] }, 'successor-unknown'],
    ['followed by nobody known', { successors: [undefined] }, 'successor-unknown'],
  ])('closes: %s', (_, given, expected) => {
    expect(kindOf(decideClose({ ...closing, ...given }))).toBe(expected)
  })

  it('divides a unit among several successors in parts', () => {
    const one = decideClose({ ...closing, successors: [unit({ id: id('a') })] })
    const two = decideClose({ ...closing, successors: [unit({ id: id('a') }), unit({ id: id('b') })] })
    expect(one.ok && one.value).toEqual({ extent: 'whole', successorIds: ['a'] })
    expect(two.ok && two.value).toEqual({ extent: 'part', successorIds: ['a', 'b'] })
  })
})
