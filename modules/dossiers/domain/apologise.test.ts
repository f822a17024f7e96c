import { describe, expect, it } from 'vitest'
import { later } from '../testing/acts.ts'
import { andThen, asHead, AT, record, standingIn } from '../testing/fixtures.ts'
import { whyNot } from './abilities.ts'
import { decideApprove } from './approve.ts'
import type { Dossier } from './dossier.ts'
import type { DossierEvent } from './event.ts'
import { evolve } from './evolve.ts'
import { decideRefuseExamined } from './refuse.ts'

const accounting = { reasonCode: 'workload', words: 'Số hồ sơ tăng đột biến' }
const waiting = standingIn['awaiting-approval']
const due = waiting.dueAt ?? AT
const LATE = later(due, 1)
const newDueAt = later(due, 24)
const apology: DossierEvent = { type: 'ApologyIssued', accounting }
const reappointed = andThen(waiting, { ...apology, newDueAt }, { type: 'DueDateSet', why: 'reappointed', dueAt: newDueAt, trace: [] })
const suspendedAt = (at: typeof AT): Dossier => {
  const events: readonly DossierEvent[] = [{ type: 'DossierSuspended', accounting }, { type: 'PauseBegan', kind: 'suspension', mode: 'pause-resume', basis: 'x', reason: 'y' }]
  return events.reduce<Dossier>((before, event) => evolve(before, record(event, before.version + 1, at)), waiting)
}
const refusalOf = (decided: { readonly ok: boolean; readonly refusal?: { readonly kind: string } }): string | undefined => decided.refusal?.kind

describe('a decision after the promised date (NĐ 61/2018 art. 19.9, plan 276 row IV.1)', () => {
  it.each<[string, Dossier, typeof AT, string | undefined]>([
    ['at the very moment promised', waiting, due, undefined],
    ['late, nobody apologised', waiting, LATE, 'delay-unaccounted'],
    ['late, with its apology', andThen(waiting, apology), LATE, undefined],
    ['within the new date', reappointed, LATE, undefined],
    ['after the new date, which the first letter does not cover', reappointed, later(newDueAt, 1), 'delay-unaccounted'],
    ['after the new date, with another letter', andThen(reappointed, apology), later(newDueAt, 1), undefined],
  ])('%s', (...[, dossier, now, kind]) => {
    expect(refusalOf(decideApprove(dossier, asHead, { now }))).toBe(kind)
    expect(refusalOf(decideRefuseExamined(dossier, asHead, { reasonCode: 'not-eligible', words: accounting.words, now }))).toBe(kind)
  })

  it.each<[string, Dossier, string | undefined, string | undefined]>([
    ['stopped in time: nothing is late, nothing to apologise for', suspendedAt(AT), undefined, 'wrong-state'],
    ['stopped when it was late: the letter can be signed there', suspendedAt(LATE), 'delay-unaccounted', undefined],
    ['and then it is decided', andThen(suspendedAt(LATE), apology), undefined, undefined],
  ])('%s', (...[, dossier, kind, apologising]) => {
    expect(refusalOf(decideRefuseExamined(dossier, asHead, { reasonCode: 'not-eligible', words: accounting.words, now: later(due, 99) }))).toBe(kind)
    expect(whyNot('apologise', dossier, asHead)?.kind).toBe(apologising)
  })
})
