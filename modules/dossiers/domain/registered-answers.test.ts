// NĐ 45/2020 Đ4: table of what is typed against what a register tells.
import { describe, expect, it } from 'vitest'
import type { Instant } from '../../../kernel/instant.ts'
import { fillFromTold, registeredFields, registeredSources } from './registered-answers.ts'

const at = '2025-03-12T05:00:00.000Z' as Instant
const fill = (typed: string | undefined, told: string) => fillFromTold({ answers: typed === undefined ? {} : { street: typed }, told: { street: told }, register: 'population', at })

describe('fillFromTold', () => {
  it.each([
    ['nothing', undefined, { street: 'Thôn 1' }, []],
    ['blanks', '  ', { street: 'Thôn 1' }, []],
    ['the same in capitals', 'THÔN 1', {}, []],
    ['something else', 'Thôn 2', {}, ['street']],
    ['the same and more', 'Thôn 1, xã Thử', {}, []],
    ['a longer number', 'Thôn 11', {}, ['street']],
  ])('with %s typed', (_, typed, answers, differs) => {
    const filled = fill(typed, 'Thôn 1')
    expect(filled.answers).toEqual(answers)
    expect(filled.differs).toEqual(differs)
    expect(Object.keys(filled.registered), 'what was typed otherwise is not the register’s').toEqual(differs.length > 0 || typed?.includes(',') ? [] : ['street'])
  })

  it('an answer typed over is the register’s no more', () => {
    const registered = { f: fill(undefined, 'Thôn 1').registered }
    expect(registeredFields({ registered }, 'f', { street: 'Thôn 1' })).toEqual(['street'])
    expect(registeredFields({ registered }, 'f', { street: 'Thôn 11' })).toEqual([])
    expect(registeredSources({ registered }, 'f', { street: 'Thôn 1' })).toEqual([['street', { from: 'register', register: 'population', at }]])
    expect(registeredFields({}, 'f', { street: 'Thôn 1' })).toEqual([])
  })
})
