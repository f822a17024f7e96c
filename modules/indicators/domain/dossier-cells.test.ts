import { describe, expect, it } from 'vitest'
import { parseInstant, type Instant } from '../../../kernel/instant.ts'
import { COUNTS, type CountName } from './counts.ts'
import { cellsOf, lateFrom, type DossierTraits } from './dossier-cells.ts'

const at = (text: string): Instant => parseInstant(`${text}:00+07:00`) ?? expect.fail(text)

const OPEN: DossierTraits = {
  receivedAt: at('2025-02-11T09:00'),
  channel: 'in-person',
  assisted: false,
  withResult: false,
  dueAt: at('2025-02-18T16:30'),
  indexDueAt: at('2025-02-20T16:30'),
  supplements: 0,
  returnsPaper: true,
  whollyOnline: false,
  hasResultFile: false,
  hasComponentFiles: false,
  reusable: false,
  reused: false,
  fromStore: false,
  identityKnown: false,
  toPay: 0,
  paidOnline: false,
  agenciesSeen: 'desk',
  waitedMs: 0,
}
const DONE: DossierTraits = { ...OPEN, endedAt: at('2025-02-17T15:00'), withResult: true, hasResultFile: true }

/** By which rules it was counted is told apart. */
const DERIVED: ReadonlySet<number> = new Set([COUNTS.derivedOpen, COUNTS.derivedEnded])
const namesOf = (traits: DossierTraits, told = (count: number) => !DERIVED.has(count)): readonly string[] => {
  const names = new Map(Object.entries(COUNTS).map(([name, id]) => [id as number, name]))
  return cellsOf(traits).filter(({ count }) => told(count)).map(({ count, on, sum }) => `${names.get(count)} ${on}${sum === 1 ? '' : ` ${sum}`}`)
}

describe('formula 2.1: on time is an end not after the date', () => {
  it.each([
    ['open: late from its date on', OPEN, '2025-02-20T16:30'],
    ['ended before it: never', DONE, undefined],
    ['ended at the very moment: never', { ...DONE, endedAt: at('2025-02-20T16:30') }, undefined],
    ['ended a minute after: since the date', { ...DONE, endedAt: at('2025-02-20T16:31') }, '2025-02-20T16:30'],
    ['waits for the applicant since before the date: never', { ...OPEN, pausedSince: at('2025-02-19T08:00') }, undefined],
    ['waits since after the date: since the date', { ...OPEN, pausedSince: at('2025-02-21T08:00') }, '2025-02-20T16:30'],
    ['a second supplement request makes it late then', { ...DONE, supplements: 2, secondSupplementAt: at('2025-02-14T08:00') }, '2025-02-14T08:00'],
  ] as readonly (readonly [string, DossierTraits, string | undefined])[])('%s', (_, traits, expected) => {
    expect(lateFrom(traits, traits.indexDueAt)).toBe(expected === undefined ? undefined : at(expected))
  })

  it('without a promised date: never', () => {
    expect(lateFrom(OPEN, undefined)).toBeUndefined()
  })
})

describe('what a dossier counts as', () => {
  it('says that these rules counted it, on the day its newer counts are of', () => {
    expect([OPEN, DONE].map((traits) => namesOf(traits, (count) => DERIVED.has(count)))).toEqual([['derivedOpen 2025-02-11'], ['derivedEnded 2025-02-17']])
  })

  it.each([
    ['open at the counter', OPEN, ['received 2025-02-11', 'direct 2025-02-11', 'late 2025-02-20', 'lateByLaw 2025-02-18']],
    ['formula 3.3: online and still open', { ...OPEN, channel: 'online' }, ['received 2025-02-11', 'online 2025-02-11', 'late 2025-02-20', 'lateByLaw 2025-02-18', 'lateOnline 2025-02-20', 'selfFiled 2025-02-11']],
    ['formula 3.3: online but filed for somebody', { ...OPEN, channel: 'online', assisted: true }, ['received 2025-02-11', 'online 2025-02-11', 'assisted 2025-02-11', 'late 2025-02-20', 'lateByLaw 2025-02-18', 'lateOnline 2025-02-20']],
    ['beside formula 4.3: on record already, and brought all the same', { ...OPEN, reusable: true }, ['received 2025-02-11', 'direct 2025-02-11', 'reusable 2025-02-11', 'late 2025-02-20', 'lateByLaw 2025-02-18']],
    ['formula 4.3: a paper that was on record already', { ...OPEN, reused: true }, ['received 2025-02-11', 'direct 2025-02-11', 'reused 2025-02-11', 'late 2025-02-20', 'lateByLaw 2025-02-18']],
    ['by post', { ...OPEN, channel: 'postal' }, ['received 2025-02-11', 'postal 2025-02-11', 'late 2025-02-20', 'lateByLaw 2025-02-18']],
    ['formula 3.6: exempt of everything is not below the line', { ...OPEN, toPay: 0, paidOnline: true }, ['received 2025-02-11', 'direct 2025-02-11', 'late 2025-02-20', 'lateByLaw 2025-02-18']],
  ] satisfies readonly (readonly [string, DossierTraits, readonly string[]])[])('%s', (_, traits, expected) => {
    expect(namesOf(traits)).toEqual(expected)
  })

  it.each([
    ['formula 3.3: finished online without the file of a paper result', { ...DONE, channel: 'online', hasResultFile: false }, { online: false, electronicResult: false, resultDue: true }],
    ['formula 3.3: a procedure that returns no paper needs none', { ...DONE, channel: 'online', hasResultFile: false, returnsPaper: false }, { online: true, resultDue: false }],
    ['kế hoạch 276 III.4g: filed wholly online, the result signed', { ...DONE, channel: 'online', whollyOnline: true }, { wholly: true, whollyUnsigned: false }],
    ['III.4g: filed wholly online, no electronic result yet', { ...DONE, channel: 'online', whollyOnline: true, hasResultFile: false }, { wholly: false, whollyUnsigned: true }],
    ['III.4g: still open', { ...OPEN, channel: 'online', whollyOnline: true }, { wholly: true, whollyUnsigned: false }],
    ['III.4g: brought to the counter', { ...DONE, whollyOnline: true, hasResultFile: false }, { wholly: false, whollyUnsigned: false }],
    ['III.4g: filed by themselves, the result signed', { ...DONE, channel: 'online' }, { online: true, selfFiled: true }],
    ['III.4g: filed by themselves, the result not signed', { ...DONE, channel: 'online', hasResultFile: false }, { online: false, selfFiled: false }],
    ['III.4g: filed for somebody, the result not signed', { ...DONE, channel: 'online', assisted: true, hasResultFile: false }, { online: false, assisted: true, selfFiled: false }],
    ['formula 4.1', DONE, { resultDue: true, electronicResult: true, finished: true, digitised: false }],
    ['formula 4.2: files on both ends', { ...DONE, hasComponentFiles: true }, { digitised: true }],
    ['withdrawn: ended without a result', { ...DONE, withResult: false, hasResultFile: false }, { ended: true, finished: false, resultDue: false, finishedOfReceived: false }],
    ['TT 01/2018 Đ13.9: online and ended late, without a file of its result', { ...DONE, channel: 'online', hasResultFile: false, endedAt: at('2025-02-21T10:00') }, { online: false, late: true, lateOnline: true, endedLateOnline: true }],
    ['TT 01/2018 Đ13.9: at the counter and ended late', { ...DONE, endedAt: at('2025-02-21T10:00') }, { endedLate: true, lateOnline: false, endedLateOnline: false }],
    ['late by law and not by the index', { ...DONE, endedAt: at('2025-02-19T10:00') }, { endedLateByLaw: true, endedLate: false, late: false, lateByLaw: true }],
  ] satisfies readonly (readonly [string, DossierTraits, Partial<Record<CountName, boolean>>])[])('%s', (_, traits, expected) => {
    const counted = new Set(cellsOf(traits).map(({ count }) => count))
    expect(Object.fromEntries(Object.keys(expected).map((name) => [name, counted.has(COUNTS[name as CountName])]))).toEqual(expected)
  })

  it.each([
    ['TT 01/2018 Đ13.1: a day early', DONE, 2],
    ['the same day', { ...DONE, endedAt: at('2025-02-18T09:00') }, 1],
    ['after it', { ...DONE, endedAt: at('2025-02-18T17:00') }, 0],
  ] satisfies readonly (readonly [string, DossierTraits, number])[])('%s: %#', (_, traits, points) => {
    expect(cellsOf(traits).find(({ count }) => count === COUNTS.timePoints)?.sum).toBe(points)
  })

  it('formula 2.2: hours without the time waited for the applicant', () => {
    const { sum } = cellsOf({ ...DONE, waitedMs: 48 * 3_600_000 }).find(({ count }) => count === COUNTS.hours) ?? expect.fail()
    expect(sum).toBe(150 - 48)
  })
})
