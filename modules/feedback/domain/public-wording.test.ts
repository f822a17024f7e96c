import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isStruckFrom, STRUCK, tidyStruck } from './public-wording.ts'

const WHOLE = 'Bà Nguyễn Thị B ở cạnh nhà\r\nnộp hồ sơ trước tôi mà có kết quả sau.'

describe('words struck out of what goes public (NĐ 20/2008 Điều 19)', () => {
  it.each([
    [WHOLE, true],
    ['Bà Nguyễn Thị B ở cạnh nhà nộp hồ sơ trước tôi mà có kết quả sau.', true],
    ['Bà […] ở cạnh nhà nộp hồ sơ trước tôi mà có kết quả sau.', true],
    ['[…] nộp hồ sơ trước tôi […]', true],
    ['[…]', true],
    ['[…] sau tôi […] trước', false],
    ['Bà […] ở cạnh nhà nộp hồ sơ trước tôi mà có kết quả trước.', false],
    ['Bà Nguyễn Thị B', false],
    ['', false],
    [`${WHOLE} Xin cảm ơn`, false],
  ])('%s: %s', (given, is) => {
    expect(isStruckFrom(WHOLE, given)).toBe(is)
  })

  it.each([['Bà [...] ở đây', 'Bà […] ở đây'], ['[ … ] và [ ... ]', '[…] và […]'], ['chờ... [a]', 'chờ... [a]']])('with the dots of a keyboard: %s', (given, said) => {
    expect(tidyStruck(given)).toBe(said)
  })

  it('whatever is struck out of whatever, nothing else is taken for it', () => {
    const word = fc.stringMatching(/^[a-c]{1,3}$/)
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.boolean()), { minLength: 1, maxLength: 12 }), word, (words, other) => {
        const whole = words.map(([each]) => each).join(' ')
        const given = words.map(([each, stays]) => (stays ? each : STRUCK)).join(' ')
        expect(isStruckFrom(whole, given)).toBe(true)
        expect(isStruckFrom(whole, `${given} ${other}x`)).toBe(false)
      }),
    )
  })
})
