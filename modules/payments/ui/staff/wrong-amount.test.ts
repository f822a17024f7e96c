import { describe, expect, it } from 'vitest'
import { readFormData } from '../../../../platform/web/form.ts'
import { wrongAmount } from './wrong-amount.ts'

const errorsOf = (typed: string) => {
  const form = new FormData()
  form.set('refund-amount', typed)
  return wrongAmount(readFormData(form), 'refund-amount', 'Không đọc được')?.errors
}

describe('the amount of a refund or an exemption', () => {
  it.each(['', '50000', '50.000', '50 000 đ'])('is taken as typed, or left out: “%s”', (typed) => {
    expect(errorsOf(typed)).toBeUndefined()
  })

  it.each(['abc', '5,5', '1.5', '-1000'])('is told at its field where it cannot be read: “%s”', (typed) => {
    expect(errorsOf(typed)).toEqual([{ field: 'refund-amount', reason: 'Không đọc được' }])
  })
})
