import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asCitizen, asClerk, asHead, asOfficer } from '../testing/fixtures.ts'
import { abilitiesOf, owedOf, type Ability } from './abilities.ts'
import { openPauseOf, owesOriginals, standingResultsOf, type DossierState, wasRefused } from './dossier.ts'
import type { DossierEvent, RecordedEvent } from './event.ts'
import { fold } from './evolve.ts'
import type { RuleSetCode } from './rule-sets.ts'
import { play, sequence, SEQUENCES } from './life-cycle.cases.ts'

/** Arrows without undo: NĐ 61/2018 articles 17-20, domain §2.6. */
const HELD_UP = ['supplement-requested', 'financial-obligation', 'suspended'] as const
const STOPPED = ['withdrawn', 'discontinued', 'refused', 'refusal-ready'] as const
const NEXT: Readonly<Partial<Record<DossierState, readonly DossierState[]>>> = {
  submitted: ['accepted', 'refused', 'withdrawn', 'supplement-requested'],
  accepted: ['examining', 'approved', ...HELD_UP, ...STOPPED],
  examining: ['awaiting-approval', ...HELD_UP, ...STOPPED],
  'awaiting-approval': ['approved', 'examining', 'suspended', 'financial-obligation', ...STOPPED],
  'supplement-requested': ['submitted', 'examining', ...STOPPED],
  'financial-obligation': ['examining', 'awaiting-approval', ...STOPPED],
  suspended: ['examining', 'awaiting-approval', ...STOPPED],
  approved: ['completed'],
  completed: ['returned'],
  'refusal-ready': ['returned'],
}

describe.each<RuleSetCode>(['A', 'B', 'C'])('any sequence of all commands under rule set %s', (set) => {
  it('moves only along the arrows of the law, and the folded journal is the dossier', () => {
    fc.assert(
      fc.property(sequence, (chosen) => {
        const { dossier, journal, states } = play(set, chosen)
        for (const { from, to, by } of states) if (by !== 'StepUndone') expect(NEXT[from], `${from} → ${to} by ${by}`).toContain(to)
        expect(fold(JSON.parse(JSON.stringify(journal)) as RecordedEvent[])).toEqual(dossier)
      }),
      { numRuns: SEQUENCES },
    )
  })

  it('keeps what must always hold', () => {
    fc.assert(
      fc.property(sequence, (chosen) => {
        const { dossier, journal } = play(set, chosen, ({ dossier: was, now }, after) => {
          // Article 19.9: what is decided late has its apology for the date that passed.
          if (was.decidedAt || !after.decidedAt || !was.dueAt || (openPauseOf(was)?.from ?? now) <= was.dueAt) return
          expect(was.apologies.map(({ from }) => from)).toContain(was.dueAt)
        })
        const count = (type: DossierEvent['type']): number => journal.filter((each) => each.event.type === type).length
        expect(count('DossierAccepted')).toBeLessThanOrEqual(1)
        expect(count('SupplementRequested')).toBeLessThanOrEqual(1)
        const takenBack = journal.filter(({ event }) => event.type === 'StepUndone' && event.undoes.type === 'ResultReturned').length
        expect(count('ResultReturned') - takenBack).toBeLessThanOrEqual(1)
        expect(dossier.apologies.filter(({ to }) => to !== undefined).length).toBeLessThanOrEqual(1)
        if (dossier.acceptance) expect(dossier.acceptance.ruleSet).toBe(set)
        if (dossier.state === 'returned') expect(wasRefused(dossier)).toBe(!dossier.results.some(({ undone }) => !undone))
        // What was approved is what was drafted, where a draft went up.
        if (['approved', 'completed', 'returned'].includes(dossier.state) && dossier.draftSha256 && !wasRefused(dossier)) expect(journal.findLast(({ event }) => event.type === 'DossierApproved')?.event).toHaveProperty('draftSha256', dossier.draftSha256)
        // NĐ 118/2025 article 21: an accepted dossier is withdrawn by its notice, and nothing is decided while that waits.
        if (dossier.state === 'withdrawn' && dossier.acceptance) expect(dossier.accounting !== undefined).toBe(set !== 'A')
        if (dossier.withdrawalAsked && dossier.state !== 'withdrawn') expect([set === 'A', dossier.decidedAt]).toEqual([false, undefined])
        if (dossier.decidedAt) expect(['withdrawn', 'discontinued']).not.toContain(dossier.state)
        expect(dossier.holder === undefined).toBe(dossier.endedAt !== undefined)
        if (dossier.endedAt) expect(openPauseOf(dossier)).toBeUndefined()
        expect(dossier.pauses.filter(({ until }) => until === undefined).length).toBeLessThanOrEqual(1)
        // A clock that stands still and a state that says so are the same thing (reception has no clock yet).
        const held = dossier.state === 'suspended' || dossier.state === 'financial-obligation' || (dossier.state === 'supplement-requested' && dossier.supplement?.stage === 'examination')
        expect(openPauseOf(dossier) !== undefined).toBe(held)
        expect(owedOf(dossier)).toBeGreaterThanOrEqual(0)
        // What has ended lets nothing be done any more, but for taking an official's mistake back, the apology for what came late, a levy forgotten at the return, and a result that its office withdraws or replaces.
        const late = dossier.finishedAt && dossier.dueAt && dossier.finishedAt > dossier.dueAt
        const replaceable: readonly Ability[] = dossier.state === 'returned' && dossier.results.length > 0 ? (standingResultsOf(dossier).length > 0 ? ['withdraw-result'] : ['attach-result']) : []
        const stillMay: readonly Ability[] = ['undo', ...replaceable, ...(owesOriginals(dossier) ? ['give-back-originals' as const] : []), ...(dossier.state === 'returned' && owedOf(dossier) > 0 ? ['collect-levy' as const] : []), ...(dossier.state === 'returned' && late ? ['apologise' as const] : [])]
        if (dossier.endedAt) for (const standing of [asClerk, asOfficer, asHead, asCitizen]) expect(abilitiesOf(dossier, standing).filter((each) => !stillMay.includes(each))).toEqual([])
        if (dossier.endedAt) expect(abilitiesOf(dossier, asCitizen)).toEqual([])
      }),
      { numRuns: SEQUENCES },
    )
  })

  it('undoes to what was: state, dates, people, demands', () => {
    fc.assert(
      fc.property(sequence, (chosen) => {
        play(set, chosen, ({ journal, dossier }, after, by) => {
          if (!by.startsWith('undo')) return
          const was = fold(journal.filter(({ version }) => version < dossier.lastChange.version))
          for (const part of ['state', 'holder', 'dueAt', 'indexDueAt', 'proposal', 'proposedRefusal', 'draftSha256', 'decidedAt', 'finishedAt', 'endedAt', 'returnedAt', 'accounting', 'branches', 'withdrawalAsked', 'originalsBack'] as const) expect(after[part], part).toEqual(was?.[part])
          expect(openPauseOf(after)).toEqual(was && openPauseOf(was))
          const standing = <T extends { readonly undone?: true }>(all: readonly T[] | undefined): readonly T[] => (all ?? []).filter(({ undone }) => !undone)
          expect(standing(after.opinions)).toEqual(standing(was?.opinions))
          expect(standing(after.obligations)).toEqual(standing(was?.obligations))
          expect(standing(after.results)).toEqual(standing(was?.results))
        })
      }),
      { numRuns: SEQUENCES },
    )
  })

  it.each([
    ['a result', ['accept', 'claim', 'supplementExamined', 'giveSupplement', 'acceptSupplement', 'askOpinion', 'answerOpinion', 'verify', 'requestApproval', 'sendBack', 'claim', 'requestApproval', 'approve', 'attach', 'undoByOfficer', 'attach', 'giveBack'], 'returned'],
    ['a refusal signed by the head', ['accept', 'claim', 'proposeRefusal', 'approve'], 'refusal-ready'],
    ['papers and notice of a refusal given back', ['accept', 'claim', 'suspend', 'refuseExamined', 'giveBack'], 'returned'],
    ['a supplement at the counter', ['supplementAtReception', 'takeSupplement', 'accept'], 'examining'],
    ['an answer in one sitting', ['concludeAtOnce'], 'returned'],
    ['a result after agencies at work side by side', ['accept', 'claim', 'coordinate', 'claim', 'verifiedOnSite', 'answerBranch', 'claim', 'drafted', 'approveDraft', 'attach', 'giveBack'], 'returned'],
    ['a result after the unit was divided', ['accept', 'succeed', 'moveToHeir', 'claim', 'requestApproval', 'approve', 'attach', 'giveBack'], 'returned'],
    ['a result on a workflow approved anew', ['accept', 'claim', 'moveOn', 'requestApproval', 'approve', 'moveOn', 'attach', 'giveBack'], 'returned'],
    ['an open dossier again after an ending by mistake', ['accept', 'claim', 'refuseExamined', 'undoByHead'], 'examining'],
    ['a late answer with its apology', ['accept', ...Array.from({ length: 41 }, () => 'claim'), 'requestApproval', 'apologise', 'approve', 'attach', 'giveBack'], 'returned'],
    ['no late answer without it', ['accept', ...Array.from({ length: 41 }, () => 'claim'), 'requestApproval', 'approve', 'attach'], 'awaiting-approval'],
    ['a withdrawal by its notice', ['accept', 'claim', 'withdraw', 'requestApproval', 'confirmWithdrawal'], 'withdrawn'],
    ['a decision after the wish to withdraw was taken back', ['accept', 'claim', 'withdraw', 'takeBackWithdrawal', 'requestApproval', 'approve'], set === 'A' ? 'withdrawn' : 'approved'],
    ['a decision after the wish to withdraw was declined', ['accept', 'claim', 'withdraw', 'declineWithdrawal', 'requestApproval', 'approve'], set === 'A' ? 'withdrawn' : 'approved'],
    ['a payment met', ['accept', 'claim', 'demandObligation', 'meetObligation'], 'examining'],
  ])('reaches %s at all', (...[, names, state]) => {
    expect(play(set, (names as readonly string[]).map((name) => ({ name, hours: 1 }))).dossier.state).toBe(state)
  })
})
