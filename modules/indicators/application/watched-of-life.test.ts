// Lessons idea 18, NĐ 61/2018/NĐ-CP articles 17-20, 30: from the journal of a dossier to the sign that a detector sees in it.
import { expect, it } from 'vitest'
import { parseInstant, type Instant } from '../../../kernel/instant.ts'
import type { StoredFile } from '../../documents/index.ts'
import type { DossierLife } from '../../dossiers/index.ts'
import { DETECTORS } from '../domain/gaming/detectors.ts'
import type { GamingKind } from '../domain/gaming/watched.ts'
import { watchedOfLife } from './watched-of-life.ts'

const at = (text: string): Instant => parseInstant(`2025-03-${text}:00+07:00`) ?? expect.fail(text)
type State = readonly [at: Instant, changes: object]

const BASE = {
  procedure: { code: '9.000001' }, applicant: { idNumber: '044190000001' }, channel: 'in-person', assisted: false, submittedAt: at('12T09:00'), acceptance: { at: at('12T09:00') }, resolvingUnitId: 'unit', examinerId: 'examiner',
  state: 'in-progress', verifications: [], results: [], dueHistory: [], apologies: [], dueAt: at('17T09:00'), lastChange: { officialId: 'clerk' },
}
const life = (id: string, ...changes: readonly State[]): DossierLife =>
  ({ dossierId: id, states: [[at('12T09:00'), {}] as State, ...changes].map(([when], index, all) => ({ at: when, dossier: Object.assign({ ...BASE, id }, ...all.slice(0, index + 1).map(([, each]) => each)) })) }) as unknown as DossierLife

const FILES = new Map([['early', at('11T09:00')], ['good', at('14T10:00')]].map(([id, storedAt]) => [id as string, { id, sha256: id, sizeBytes: 5_000, storedAt } as unknown as StoredFile]))
const found = (...lives: readonly DossierLife[]): Readonly<Partial<Record<GamingKind, readonly string[]>>> => {
  const watched = { dossiers: lives.flatMap((each) => watchedOfLife(each, FILES) ?? []), devices: [] }
  return Object.fromEntries(DETECTORS.flatMap(({ kind, find }) => {
    const ids = find(watched).map(({ subjectId }) => subjectId)
    return ids.length === 0 ? [] : [[kind, ids]]
  }))
}
const ended = (when: Instant, by: string): State => [when, { state: 'returned', finishedAt: when, lastChange: { officialId: by } }]
const moved = (why: string, apologies: number): State => [at('14T09:00'), { dueHistory: [{ from: at('17T09:00'), to: at('20T09:00'), why }], apologies: Array.from({ length: apologies }, () => ({})) }]
const verified = (saysAt: Instant, writtenAt: Instant): State => [writtenAt, { verifications: [{ tookPlaceAt: saysAt, recordedAt: writtenAt }] }]

it.each<[string, readonly State[], Readonly<Partial<Record<GamingKind, readonly string[]>>>]>([
  ['ended in the ordinary way', [ended(at('14T10:00'), 'officer'), [at('14T11:00'), { results: [{ fileId: 'good' }] }]], {}],
  ['the file of the result is older than the reception', [[at('14T10:00'), { results: [{ fileId: 'early' }] }]], { 'received-after-finished': ['a'] }],
  ['such a result, and the act was undone', [[at('14T10:00'), { results: [{ fileId: 'early', undone: true }] }]], {}],
  ['the date moved without a letter', [moved('reappointed', 0)], { 'due-date-without-slip': ['a'] }],
  ['the date moved with its letter', [moved('reappointed', 1)], {}],
  ['the clock ran on after a pause', [moved('resumed', 0)], {}],
  ['verified before it was received', [verified(at('11T09:00'), at('14T09:00'))], { 'dates-backwards': ['a'] }],
  ['written down after the date as done before it', [verified(at('14T09:00'), at('18T09:00'))], { 'dates-backwards': ['a'] }],
  ['written down on its day', [verified(at('14T09:00'), at('14T09:30'))], {}],
])('%s', (_, states, expected) => {
  expect(found(life('a', ...states))).toEqual(expected)
})

it('one who ends the dossiers of ten examiners at night is one person; each for himself is not', () => {
  const night = (by: (n: number) => string) => Array.from({ length: 10 }, (_, n) => life(`n${n}`, [at('14T22:00'), { examinerId: `examiner-${n}` }], ended(at(`14T23:${String(n).padStart(2, '0')}`), by(n)), [at('15T09:00'), { lastChange: { officialId: `clerk-${n}` } }]))
  expect(found(...night(() => 'head'))['closed-at-night']).toHaveLength(10)
  expect(found(...night((n) => `examiner-${n}`))).toEqual({})
})

it('filed again after it was withdrawn without a supplement', () => {
  const first = life('first', [at('13T09:00'), { state: 'withdrawn', endedAt: at('13T09:00') }])
  const again = life('again', [at('14T09:00'), { submittedAt: at('14T09:00'), acceptance: { at: at('14T09:00') } }])
  expect(found(first, again)).toEqual({ 'second-filing': ['again'] })
  expect(found(life('first', [at('13T09:00'), { state: 'withdrawn', endedAt: at('13T09:00'), supplement: {} }]), again)).toEqual({})
  expect(found(life('first', [at('13T09:00'), { state: 'withdrawn', endedAt: at('13T09:00'), supplement: { undone: true } }]), again), 'asked for and taken back').toEqual({ 'second-filing': ['again'] })
})
