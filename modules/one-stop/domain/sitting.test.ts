import { describe, expect, it } from 'vitest'
import { nextInSitting, type SittingFacts, type SittingNext } from './sitting.ts'

const CLERK = { examine: false, decide: false, handOut: true }
const OFFICER = { examine: true, decide: false, handOut: true }
const CHARGED = { examine: true, decide: true, handOut: true }
/** A head decides, but the counter hands out. */
const HEAD = { examine: false, decide: true, handOut: false }

describe('what comes next in one sitting', () => {
  it.each<[string, Partial<SittingFacts>, SittingNext]>([
    // NĐ 61/2018 article 17.5: charged with deciding, the officer does all of it.
    ['charged, just accepted', { state: 'accepted', may: CHARGED }, 'conclude'],
    ['charged, at the signing', { state: 'awaiting-approval', may: CHARGED }, 'conclude'],
    ['charged to sign but not to examine', { state: 'examining', may: { ...CHARGED, examine: false } }, 'wait'],
    // Article 19.2: prepared by one, decided by another.
    ['prepares', { state: 'examining', may: OFFICER }, 'propose'],
    ['the head is waited for', { state: 'awaiting-approval', may: OFFICER }, 'wait'],
    ['the head signed', { state: 'approved', may: CLERK }, 'hand-out'],
    ['the result lies ready', { state: 'completed', may: CLERK }, 'collect'],
    ['clerk, the officer is waited for', { state: 'accepted', may: CLERK }, 'wait'],
    ['a colleague has it in hand', { state: 'examining', may: CHARGED, heldByOther: true }, 'wait'],
    ['the head hands nothing out', { state: 'awaiting-approval', may: HEAD }, 'wait'],
    ['the head hands nothing out, though signed', { state: 'approved', may: HEAD }, 'wait'],
    ['over', { state: 'returned', may: CLERK }, 'done'],
    // Not this way.
    ['a refusal is signed by itself', { state: 'awaiting-approval', may: CHARGED, refusalProposed: true }, 'leave'],
    ['something is lacking', { state: 'supplement-requested', may: CHARGED }, 'leave'],
    ['withdrawn', { state: 'withdrawn', may: CHARGED }, 'leave'],
    ['not to be given at once (article 17.4)', { state: 'accepted', may: CHARGED, immediate: false }, 'leave'],
  ])('%s', (_, facts, next) => {
    expect(nextInSitting({ state: 'accepted', immediate: true, heldByOther: false, refusalProposed: false, may: CLERK, ...facts })).toBe(next)
  })
})
