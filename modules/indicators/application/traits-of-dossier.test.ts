import { expect, it } from 'vitest'
import type { Dossier } from '../../dossiers/index.ts'
import { traitsOf } from './traits-of-dossier.ts'

const RECEIVED = { acceptance: { at: '2025-03-12T02:00:00.000Z' }, channel: 'online', assisted: false, state: 'in-progress', pauses: [], obligations: [], results: [], components: [], submitter: {} }

const paidBy = (...methods: readonly (string | undefined)[]): Dossier =>
  ({ ...RECEIVED, levies: { total: 100_000, paid: methods.map((method) => ({ amount: 100_000 / methods.length, ...(method ? { method } : {}) })) } }) as unknown as Dossier

// QĐ 766/QĐ-TTg, formula 3.6; III.4g: a dossier is paid online when none of it came in cash.
it.each([
  ['on the platform', ['platform'], true],
  ['by VietQR', ['bank-transfer'], true],
  ['on the platform and by VietQR', ['platform', 'bank-transfer'], true],
  ['a part of it in cash', ['platform', 'cash'], false],
  ['at the door', ['post'], false],
  ['at the counter, before methods were written down', [undefined], false],
  ['not yet', [], false],
] as const)('paid %s', (_, methods, online) => {
  expect(traitsOf(paidBy(...methods), { results: [], serviceLevel: 'full' })).toMatchObject({ toPay: 100_000, paidOnline: online })
})
