import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Outcome } from '../../../kernel/outcome.ts'
import { asCitizen, asClerk, asHead, asOfficer, asOtherOfficer, AT, dueSet, FILE, handedTo, HEAD, OFFICER, record, submitted } from '../testing/fixtures.ts'
import { checkCompleteness, decideAccept } from './accept.ts'
import { decideApprove, decideSendBack } from './approve.ts'
import type { Dossier, DossierState } from './dossier.ts'
import { formatDossierCode } from './dossier-code.ts'
import type { DossierEvent, RecordedEvent } from './event.ts'
import { evolve, fold } from './evolve.ts'
import { decideClaim, decideRequestApproval } from './examine.ts'
import { abilitiesOf } from './abilities.ts'
import type { DossierRefusal } from './refusal.ts'
import { decideRefuse } from './refuse.ts'
import { decideAttachResult, decideReturnResult } from './return-result.ts'
import { RULE_SETS } from './rule-sets.ts'
import { decideWithdraw } from './withdraw.ts'

type Decided = Outcome<readonly DossierEvent[], DossierRefusal>
type Command = (dossier: Dossier) => Decided

/** Adds what the step graph adds after a decision, as the recipes do. */
const then = (decided: Decided, step?: string): Decided =>
  decided.ok && step ? { ok: true, value: [...decided.value, handedTo(step)] } : decided

const accept: Command = (dossier) => {
  const checked = checkCompleteness(dossier, asClerk, { required: [], waived: [] })
  if (!checked.ok) return checked
  const code = formatDossierCode('H46.28', '2025-02-11' as PlainDate, 1)
  const events = decideAccept(dossier, { now: AT, code, ruleSet: RULE_SETS.A, limit: { unit: 'hour', quantity: 8 }, due: dueSet as never, waived: [] })
  return { ok: true, value: [...events, handedTo('examine')] }
}

const COMMANDS: Readonly<Record<string, Command>> = {
  accept,
  refuse: (dossier) => decideRefuse(dossier, asClerk, { reasonCode: 'duplicate', words: 'Đã nộp hồ sơ này hôm trước' }),
  claim: (dossier) => decideClaim(dossier, asOfficer, { officialId: OFFICER, name: 'O' }),
  claimByOther: (dossier) => decideClaim(dossier, asOtherOfficer, { officialId: HEAD, name: 'P' }),
  requestApproval: (dossier) => then(decideRequestApproval(dossier, asOfficer, { proposal: 'Đủ điều kiện' }), 'approve'),
  approve: (dossier) => then(decideApprove(dossier, asHead), 'return'),
  approveByOfficer: (dossier) => then(decideApprove(dossier, asOfficer), 'return'),
  sendBack: (dossier) => then(decideSendBack(dossier, asHead, 'Thiếu'), 'examine'),
  attach: (dossier) => decideAttachResult(dossier, asClerk, { name: 'Kết quả', fileId: FILE }),
  giveBack: (dossier) => decideReturnResult(dossier, asClerk, { method: 'in-person', receivedBy: 'Mẫu' }),
  withdraw: (dossier) => decideWithdraw(dossier, asCitizen, 'Đổi ý'),
}

const NEXT: Readonly<Record<string, readonly DossierState[]>> = {
  submitted: ['accepted', 'refused', 'withdrawn'],
  accepted: ['examining', 'withdrawn'],
  examining: ['awaiting-approval', 'withdrawn'],
  'awaiting-approval': ['approved', 'examining', 'withdrawn'],
  approved: ['completed'],
  completed: ['returned'],
}

const play = (names: readonly string[]): { dossier: Dossier; journal: readonly RecordedEvent[]; path: readonly DossierState[] } => {
  const journal: RecordedEvent[] = []
  const path: DossierState[] = []
  const append = (before: Dossier | undefined, event: DossierEvent): Dossier => {
    const recorded = record(event, (before?.version ?? 0) + 1)
    const after = evolve(before, recorded)
    journal.push(recorded)
    if (after.state !== path.at(-1)) path.push(after.state)
    return after
  }
  let dossier = append(append(undefined, submitted), handedTo('receive'))
  for (const name of names) {
    const decided = COMMANDS[name]?.(dossier)
    if (decided?.ok) for (const event of decided.value) dossier = append(dossier, event)
  }
  return { dossier, journal, path }
}

const sequences = fc.array(fc.constantFrom(...Object.keys(COMMANDS)), { maxLength: 40 })

describe('any sequence of commands', () => {
  it('moves only along the arrows of the law, and the folded journal is the dossier', () => {
    fc.assert(
      fc.property(sequences, (names) => {
        const { dossier, journal, path } = play(names)
        for (const [index, state] of path.entries()) {
          const before = path[index - 1]
          if (before) expect(NEXT[before]).toContain(state)
        }
        expect(fold(JSON.parse(JSON.stringify(journal)) as RecordedEvent[])).toEqual(dossier)
      }),
      { numRuns: 1000 },
    )
  })

  it('keeps what must always hold', () => {
    fc.assert(
      fc.property(sequences, (names) => {
        const { dossier, journal } = play(names)
        const count = (type: string): number => journal.filter((each) => each.event.type === type).length
        expect(count('DossierAccepted')).toBeLessThanOrEqual(1)
        expect(count('ResultReturned')).toBeLessThanOrEqual(1)
        if (dossier.state === 'returned') expect(dossier.results.length).toBeGreaterThan(0)
        if (dossier.decidedAt) expect(dossier.state).not.toBe('withdrawn')
        expect(dossier.holder === undefined).toBe(dossier.endedAt !== undefined)
        if (dossier.endedAt) for (const standing of [asClerk, asOfficer, asHead, asCitizen]) expect(abilitiesOf(dossier, standing)).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it('reaches a returned result at all', () => {
    const { dossier } = play(['accept', 'claim', 'requestApproval', 'sendBack', 'claim', 'requestApproval', 'approve', 'attach', 'giveBack'])
    expect(dossier.state).toBe('returned')
  })
})
