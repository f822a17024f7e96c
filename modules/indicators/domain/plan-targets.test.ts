import { describe, expect, it } from 'vitest'
import { planTargetsOf } from './plan-targets.ts'

const at = (key: string, figures: Parameters<typeof planTargetsOf>[0]) => planTargetsOf(figures).find((each) => each.key === key) ?? expect.fail(key)

describe('targets of plan 276 (domain §16)', () => {
  it.each([
    ['III.4g: exactly 70 % wholly online is met', 'wholly-online', { wholly: 70, received: 100 }, { standing: 'met', rate: 70 }],
    ['III.4g: assisted filing does not count as self-filed', 'self-filed', { selfFiled: 40, received: 100, online: 75, assisted: 35 }, { standing: 'short', rate: 40 }],
    ['III.4g: nothing to pay in the period', 'paid-online', { paidOnline: 0, toPay: 0 }, { standing: 'empty' }],
    ['III.3: of dossiers that could reuse, those that did', 'reused-where-held', { reused: 9, reusable: 10, received: 40 }, { standing: 'met', rate: 90 }],
    ['III.3: how many could is not known', 'reused-where-held', { reused: 980, received: 1000 }, { standing: 'awaiting' }],
    ['III.3f: nobody tells the backlog', 'backlog', { received: 5 }, { standing: 'awaiting' }],
    ['III.3: 99.99 % is short of all', 'electronic-results', { electronicResult: 9999, resultDue: 10_000 }, { standing: 'short', rate: 99.99 }],
  ] as const)('%s', (_, key, figures, expected) => {
    expect(at(key, figures)).toMatchObject(expected)
  })
})
