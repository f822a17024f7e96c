import { expect, it } from 'vitest'
import type { Dossier } from '../../dossiers/index.ts'
import { traitsOf } from './traits-of-dossier.ts'

const RECEIVED = { acceptance: { at: '2025-03-12T02:00:00.000Z' }, channel: 'online', assisted: false, state: 'in-progress', pauses: [], obligations: [], results: [], components: [], submitter: {} }
const of = (changes: object): Dossier => ({ ...RECEIVED, ...changes }) as unknown as Dossier
const PROCEDURE = { results: [{ name: 'Giấy thử' }], serviceLevel: 'full' } as const

const paidBy = (...methods: readonly (string | undefined)[]): Dossier =>
  of({ levies: { total: 100_000, paid: methods.map((method) => ({ amount: 100_000 / methods.length, ...(method ? { method } : {}) })) } })

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

const SELF = { submitter: { personId: 'p' } }
const component = (...from: readonly string[]) => ({ files: [], ...(from.length > 0 ? { reused: from.map((each) => ({ from: each })) } : {}) })
const DAY = (text: string): string => `2025-03-${text}:00:00.000Z`

// QĐ 766/QĐ-TTg 4.1-4.5, TT 01/2018 Điều 13: what a dossier holds is what it counts as.
it.each([
  ['4.1: a result file', { results: [{}] }, { hasResultFile: true, returnsPaper: true }],
  ['4.1: a result whose act was undone', { results: [{ undone: true }] }, { hasResultFile: false }],
  ['NĐ 45/2020 Đ15: a file nobody signed', { results: [{ unsigned: true }] }, { hasResultFile: false }],
  ['NĐ 45/2020 Đ15: a signature nobody is making any more', { results: [{ signingStopped: true }] }, { hasResultFile: false }],
  ['4.1: a result that was withdrawn', { results: [{ withdrawn: {} }] }, { hasResultFile: false }],
  ['4.1: what replaced one that was withdrawn', { results: [{ withdrawn: {} }, {}] }, { hasResultFile: true }],
  ['4.2: files of what was handed in', { components: [component(), { files: ['f'] }] }, { hasComponentFiles: true }],
  ['4.2: paper only', { components: [component()] }, { hasComponentFiles: false }],
  ['4.3, 4.4: a result of one’s own taken from the store', { components: [component('result')] }, { reused: true, fromStore: true, identityKnown: false }],
  ['4.3: a file uploaded before', { components: [component('upload')] }, { reused: true, fromStore: false }],
  ['4.5b: a register of the state answered for a paper', { channel: 'in-person', components: [component('state')] }, { reused: true, fromStore: false, identityKnown: true }],
  ['4.5b: signed in and filed by oneself', SELF, { identityKnown: true }],
  ['4.5b: signed in, but somebody filed for them', { ...SELF, assisted: true }, { identityKnown: false, assisted: true }],
  ['4.5b: known at the counter', { ...SELF, channel: 'in-person' }, { identityKnown: false }],
  ['4.5b: nobody signed in', {}, { identityKnown: false }],
  ['nothing reused', { components: [component()] }, { reused: false, fromStore: false }],
  ['nothing to pay', {}, { toPay: 0, paidOnline: false }],
  ['2.1: the first of its ends', { state: 'returned', finishedAt: DAY('14T02'), returnedAt: DAY('17T02') }, { endedAt: DAY('14T02'), withResult: true }],
  ['2.1: refused after reception', { state: 'refused', endedAt: DAY('14T02') }, { endedAt: DAY('14T02'), withResult: false }],
  ['2.1: a refusal handed over', { state: 'returned', accounting: {}, returnedAt: DAY('14T02') }, { withResult: false }],
  ['2.1: withdrawn', { state: 'withdrawn', endedAt: DAY('14T02') }, { withResult: false }],
  ['2.1: waits for the applicant', { pauses: [{ from: DAY('13T02') }] }, { pausedSince: DAY('13T02') }],
  ['2.2: two pauses, one undone, one that lasted to the end', { state: 'finished', finishedAt: DAY('14T02'), pauses: [{ from: DAY('12T03'), until: DAY('12T04') }, { from: DAY('12T05'), until: DAY('12T09'), undone: true }, { from: DAY('14T00') }] }, { waitedMs: 3 * 3_600_000 }],
  ['Đ13.3: asked for a supplement', { supplement: {} }, { supplements: 1 }],
  ['Đ13.3: the request was undone', { supplement: { undone: true } }, { supplements: 0 }],
  ['Đ13.4: result taken at the desk', { resultBy: 'counter' }, { agenciesSeen: 'desk' }],
  ['Đ13.4: online, result by post', { resultBy: 'postal' }, { agenciesSeen: 'none' }],
  ['Đ13.4: a duty met at another agency', { resultBy: 'postal', obligations: [{ met: {} }] }, { agenciesSeen: 'more' }],
  ['Đ13.4: that duty was undone', { resultBy: 'postal', obligations: [{ met: {}, undone: true }] }, { agenciesSeen: 'none' }],
])('%s', (_, changes, expected) => {
  expect(traitsOf(of(changes), PROCEDURE as never)).toMatchObject(expected)
})

it('counts nothing before its reception, and of the procedure whether it is wholly online and returns a paper', () => {
  expect(traitsOf(of({ acceptance: undefined }), PROCEDURE as never)).toBeUndefined()
  expect(traitsOf(of({}), { results: [], serviceLevel: 'partial' } as never)).toMatchObject({ returnsPaper: false, whollyOnline: false })
})
