import { describe, expect, it } from 'vitest'
import { Check } from 'typebox/value'
import { confirmRefund, orderRefund, recordTransfer } from './contract.ts'

describe('what a form leaves empty', () => {
  it.each([
    ['the evidence of a refund', confirmRefund.body, { evidence: '' }],
    ['the reason of a refund', orderRefund.body, { reason: '' }],
    ['the number of a transfer', recordTransfer.body, { amount: 1, transactionNo: '' }],
  ])('%s reaches the rule, which says in one sentence what is missing', (_, schema, body) => {
    expect(schema !== undefined && Check(schema, body)).toBe(true)
  })
})
