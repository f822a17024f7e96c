import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EventAuthor } from '../../../kernel/event-author.ts'
import { epochMs, instantFromMs, type Instant } from '../../../kernel/instant.ts'
import type { Outcome } from '../../../kernel/outcome.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import { asCitizen, asClerk, asHead, asOfficer, asOtherOfficer, AT, DOSSIER, FILE, HEAD, OFFICER, OTHER_UNIT, RECEIVING, RESOLVING, submitted } from '../testing/fixtures.ts'
import { abilitiesOf, owedOf, type Ability, type Standing } from './abilities.ts'
import { checkCompleteness, decideAccept } from './accept.ts'
import { decideApologise } from './apologise.ts'
import { decideApprove, decideSendBack } from './approve.ts'
import { decideAssign, decideRelease } from './assign.ts'
import { decideDiscontinue } from './discontinue.ts'
import { openBranchesOf, openPauseOf, owesOriginals, standingResultsOf, type Dossier, type DossierState, wasRefused } from './dossier.ts'
import { decideWithdrawResult } from './withdraw-result.ts'
import type { PauseKind } from './dossier-parts.ts'
import { formatDossierCode } from './dossier-code.ts'
import type { DossierEvent, RecordedEvent } from './event.ts'
import { evolve, fold } from './evolve.ts'
import { decideClaim, decideRequestApproval } from './examine.ts'
import { decideGiveBackOriginals } from './give-back-originals.ts'
import { decideHandOverPart } from './hand-over-part.ts'
import { decideHandOverPapers } from './hand-over-papers.ts'
import { decideGiveProof } from './give-proof.ts'
import { decideCollectLevy, demandLevies } from './levy.ts'
import { decideMoveToHeir, partsAt } from './move-to-heir.ts'
import { decideDemandObligation, decideMeetObligation } from './obligation.ts'
import { checkAskOpinion, decideAnswerBranch, decideAnswerOpinion, decideTellOpinionOverdue } from './opinion.ts'
import { checkOwnStep } from './own-step.ts'
import { beginPause, onwardsAfter } from './pause.ts'
import { decideRecalculate } from './recalculate.ts'
import type { DossierRefusal } from './refusal.ts'
import { decideRefuse, decideRefuseExamined } from './refuse.ts'
import { decideAttachResult, decideReceiveResult, decideReturnResult } from './return-result.ts'
import { RULE_SETS, type RuleSetCode } from './rule-sets.ts'
import { decideAcceptSupplement, decideGiveSupplement, decideRequestSupplement } from './supplement.ts'
import { decideResume, decideSuspend } from './suspend.ts'
import { beforeLastAct, decideUndo } from './undo.ts'
import { decideVerified, HOUR_MS, later, SOON } from '../testing/acts.ts'
import { decideConfirmWithdrawal, decideDeclineWithdrawal, decideTakeBackWithdrawal, decideWithdraw } from './withdraw.ts'

type Decided = Outcome<readonly DossierEvent[], DossierRefusal>
type Moment = { readonly dossier: Dossier; readonly journal: readonly RecordedEvent[]; readonly now: Instant; readonly set: RuleSetCode }
type Command = { readonly as: Standing; readonly run: (moment: Moment) => Decided }

const WORDS = 'Lý do được viết rõ ràng bằng lời'

/** What the use cases add after a decision: who has it next, pauses and dates. */
const followed = (decided: Decided, ...more: readonly DossierEvent[]): Decided => (decided.ok && decided.value.length > 0 ? { ok: true, value: [...decided.value, ...more] } : decided)
const ROLES: Readonly<Record<string, string>> = { receive: 'one-stop-officer', return: 'one-stop-officer', approve: 'head-of-unit' }
const handedTo = (step: string, now: Instant, stage = step): DossierEvent => ({
  type: 'DossierHandedOver',
  holder: { step, stage, unitId: step === 'receive' || step === 'return' ? RECEIVING : RESOLVING, role: ROLES[step] ?? 'case-officer', since: now },
})
const paused = (dossier: Dossier, kind: PauseKind, now: Instant): DossierEvent =>
  beginPause(dossier, { kind, reason: WORDS, ...(dossier.dueAt && dossier.dueAt > now ? { left: { unit: 'hour', quantity: 8 }, indexLeft: { unit: 'hour', quantity: 8 } } : {}) })
const goesOn = (dossier: Dossier, now: Instant): readonly DossierEvent[] => {
  const onwards = onwardsAfter(dossier)
  const due: readonly DossierEvent[] = onwards?.statutory && dossier.dueAt ? [{ type: 'DueDateSet', why: onwards.mode === 'restart' ? 'restarted' : 'resumed', dueAt: later(now, 40), trace: [] }] : []
  return [{ type: 'PauseEnded' }, ...due]
}

const accepting = ({ dossier, now, set }: Moment, immediate?: true): Decided => {
  const checked = checkCompleteness(dossier, asClerk, { required: [], waived: [] })
  if (!checked.ok) return checked
  const code = formatDossierCode('H46.28', plainDateAt(now), 1)
  const events = decideAccept(dossier, { now, code, ruleSet: RULE_SETS[set], limit: { unit: 'hour', quantity: 40 }, due: { dueAt: later(now, 40), trace: [] }, waived: [], ...(immediate ? { immediate } : {}) })
  return { ok: true, value: [...events, ...demandLevies([{ kind: 'levy', amount: 5000, payable: true }])] }
}

const supplementing = ({ dossier, now }: Moment, as: Standing): Decided => {
  const decided = decideRequestSupplement(dossier, as, { items: [{ kind: 'component', key: '1.1', name: 'Giấy chứng sinh', wrong: 'mờ, không đọc được' }], accounting: { reasonCode: 'component-unreadable', words: WORDS }, now, latestAt: later(AT, 80) })
  return dossier.state === 'examining' ? followed(decided, paused(dossier, 'supplement', now)) : decided
}

const asking = ({ dossier, now }: Moment): Decided => {
  const facts = { unitId: OTHER_UNIT, content: 'Có vướng quy hoạch không?', dueAt: later(now, SOON), now }
  const no = checkAskOpinion(dossier, asOfficer, facts)
  return no ? { ok: false, refusal: no } : { ok: true, value: [{ type: 'OpinionAsked', unitId: OTHER_UNIT, content: facts.content, dueAt: facts.dueAt }] }
}

/** Each of several acts in one sitting on what the one before left, all of them or none (NĐ 61/2018 article 17.4). */
const inOneSitting = (acts: readonly Command['run'][]) => (moment: Moment): Decided => {
  const events: DossierEvent[] = []
  let { dossier, journal } = moment
  for (const run of acts) {
    const decided = run({ ...moment, dossier, journal })
    if (!decided.ok) return decided
    for (const event of decided.value) {
      const recorded = { dossierId: DOSSIER, version: dossier.version + 1, at: moment.now, by: authorOf(asCharged), event }
      ;[dossier, journal] = [evolve(dossier, recorded), [...journal, recorded]]
      events.push(event)
    }
  }
  return { ok: true, value: events }
}

/** Whoever was charged with deciding at the counter holds both roles. */
const asCharged: Standing = {
  kind: 'staff', officialId: OFFICER,
  may: (verb, unitId) => [asClerk, asOfficer, asHead].some((each) => each.kind === 'staff' && each.may(verb, unitId)),
}

/** A graph of its own: agencies are asked beside the lead, who verifies, waits for them and concludes. */
const OWN = { vi: 'Bước riêng', en: 'Own step' }
const coordinating = ({ dossier, now }: Moment): Decided => {
  const no = checkOwnStep(dossier, asOfficer, { action: 'coordinate' })
  if (no) return { ok: false, refusal: no }
  if (dossier.holder?.step !== 'examine' || dossier.branches.length > 0) return { ok: false, refusal: { kind: 'action-not-here', action: 'coordinate' } }
  const branch = { serial: 7, step: 'opinion', unitId: OTHER_UNIT, role: 'case-officer', since: now }
  return { ok: true, value: [{ type: 'OwnStepTaken', step: 'examine', action: 'coordinate', name: OWN }, handedTo('verify', now), { type: 'BranchOpened', branch }] }
}
const verifiedOnSite = ({ dossier, now }: Moment): Decided => {
  const no = checkOwnStep(dossier, asOfficer, { action: 'verified' })
  if (no) return { ok: false, refusal: no }
  if (dossier.holder?.step !== 'verify' || dossier.holder.waiting) return { ok: false, refusal: { kind: 'action-not-here', action: 'verified' } }
  const waits = openBranchesOf(dossier).length > 0
  const taken: DossierEvent = { type: 'OwnStepTaken', step: 'verify', action: 'verified', name: OWN, ...(waits ? { waits } : {}) }
  return { ok: true, value: waits ? [taken] : [taken, handedTo('conclude', now, 'examine')] }
}
const branchAnswered = ({ dossier, now }: Moment): Decided => {
  const decided = decideAnswerBranch(dossier, asked, { serial: openBranchesOf(dossier)[0]?.serial ?? 0, words: 'Không vướng' })
  return dossier.holder?.waiting ? followed(decided, handedTo('conclude', now, 'examine')) : decided
}

/** A closed unit with one heir, and one that several took over. */
const succeeding = ({ dossier }: Moment): Decided =>
  dossier.endedAt || dossier.resolvingUnitId !== RESOLVING ? { ok: true, value: [] } : { ok: true, value: [{ type: 'UnitSucceeded', from: RESOLVING, to: OTHER_UNIT }] }
const movingBack = ({ dossier }: Moment): Decided =>
  partsAt(dossier, OTHER_UNIT).includes('resolved') ? decideMoveToHeir(dossier, { from: OTHER_UNIT, to: RESOLVING, heirs: [RESOLVING, RECEIVING], words: WORDS }) : { ok: true, value: [] }

/** The workflow was approved anew, its steps under other names. */
const movingOn = ({ dossier }: Moment): Decided => {
  const { holder } = dossier
  if (!holder) return { ok: true, value: [] }
  const branches = openBranchesOf(dossier).map((branch) => ({ ...branch, step: 'opinion-anew' }))
  return { ok: true, value: [{ type: 'DossierHandedOver', holder: { ...holder, step: 'anew', stage: holder.stage ?? holder.step }, moved: { toVersion: 2, branches, words: WORDS } }] }
}

const asked: Standing = { kind: 'staff', officialId: HEAD, may: (verb, unitId) => verb === 'give-opinion' && unitId === OTHER_UNIT }
const given = { components: [{ item: 1, originals: 1, copies: 0, files: [] }], answers: [], unable: [] }
const undoing =
  (as: Standing) =>
  ({ dossier, journal }: Moment): Decided => {
    const before = beforeLastAct(journal, dossier)
    return before ? decideUndo(dossier, as, { reason: WORDS, before }) : { ok: false, refusal: { kind: 'nothing-to-undo' } }
  }
const as = (standing: Standing, run: (moment: Moment) => Decided): Command => ({ as: standing, run })

const COMMANDS: Readonly<Record<string, Command>> = {
  accept: as(asClerk, (moment) => followed(accepting(moment), handedTo('examine', moment.now))),
  concludeAtOnce: as(
    asCharged,
    inOneSitting([
      (moment) => followed(accepting(moment, true), handedTo('examine', moment.now)),
      ({ dossier }) => decideClaim(dossier, asCharged, { officialId: OFFICER, name: 'O' }),
      ({ dossier, now }) => followed(decideRequestApproval(dossier, asCharged, { proposal: 'Giải quyết ngay' }), handedTo('approve', now)),
      ({ dossier, now }) => followed(decideApprove(dossier, asCharged, { now }), handedTo('return', now)),
      ({ dossier }) => decideAttachResult(dossier, asCharged, { name: 'Bản sao', fileId: FILE }),
      ({ dossier }) => decideReturnResult(dossier, asCharged, { method: 'in-person', receivedBy: 'Mẫu' }),
    ]),
  ),
  coordinate: as(asOfficer, coordinating),
  verifiedOnSite: as(asOfficer, verifiedOnSite),
  answerBranch: as(asked, branchAnswered),
  succeed: as(asHead, succeeding),
  moveToHeir: as(asHead, movingBack),
  moveOn: as(asHead, movingOn),
  drafted: as(asOfficer, ({ dossier, now }) => followed(decideRequestApproval(dossier, asOfficer, { proposal: 'Đủ điều kiện', draftSha256: 'a'.repeat(64) }), handedTo('approve', now))),
  approveDraft: as(asHead, ({ dossier, now }) => followed(decideApprove(dossier, asHead, { now, ...(dossier.draftSha256 ? { draftSha256: dossier.draftSha256 } : {}) }), handedTo('return', now))),
  refuse: as(asClerk, ({ dossier }) => decideRefuse(dossier, asClerk, { reasonCode: 'duplicate', words: WORDS })),
  refuseExamined: as(asHead, ({ dossier, now }) => followed(decideRefuseExamined(dossier, asHead, { reasonCode: 'not-eligible', words: WORDS, now }), handedTo('return', now))),
  supplementAtReception: as(asClerk, (moment) => supplementing(moment, asClerk)),
  supplementExamined: as(asOfficer, (moment) => supplementing(moment, asOfficer)),
  giveSupplement: as(asCitizen, ({ dossier }) => decideGiveSupplement(dossier, asCitizen, given)),
  takeSupplement: as(asClerk, ({ dossier }) => decideGiveSupplement(dossier, asClerk, given)),
  acceptSupplement: as(asOfficer, ({ dossier, now }) => followed(decideAcceptSupplement(dossier, asOfficer), ...goesOn(dossier, now))),
  claim: as(asOfficer, ({ dossier }) => decideClaim(dossier, asOfficer, { officialId: OFFICER, name: 'O' })),
  claimByOther: as(asOtherOfficer, ({ dossier }) => decideClaim(dossier, asOtherOfficer, { officialId: HEAD, name: 'P' })),
  assign: as(asHead, ({ dossier }) => decideAssign(dossier, asHead, { officialId: OFFICER, name: 'O' })),
  reassign: as(asHead, ({ dossier }) => decideAssign(dossier, asHead, { officialId: HEAD, name: 'P' })),
  release: as(asOfficer, ({ dossier }) => decideRelease(dossier, asOfficer)),
  handOverPapers: as(asClerk, ({ dossier }) => decideHandOverPapers(dossier, asClerk)),
  askOpinion: as(asOfficer, asking),
  answerOpinion: as(asked, ({ dossier }) => decideAnswerOpinion(dossier, asked, { serial: dossier.opinions.length, words: 'Không vướng' })),
  handOverOpinion: as(asked, ({ dossier }) => decideHandOverPart(dossier, asked, { part: 'opinion', serial: dossier.opinions.length, officialId: OFFICER, name: 'O', words: WORDS })),
  handOverBranch: as(asked, ({ dossier }) => decideHandOverPart(dossier, asked, { part: 'branch', serial: openBranchesOf(dossier)[0]?.serial ?? 0, officialId: HEAD, name: 'P', words: WORDS })),
  tellOverdue: as(asOfficer, ({ dossier, now }) => decideTellOpinionOverdue(dossier, asOfficer, { serial: dossier.opinions.length, now })),
  verify: as(asOfficer, ({ dossier, now }) => decideVerified(dossier, now)),
  requestApproval: as(asOfficer, ({ dossier, now }) => followed(decideRequestApproval(dossier, asOfficer, { proposal: 'Đủ điều kiện' }), handedTo('approve', now))),
  proposeRefusal: as(asOfficer, ({ dossier, now }) => followed(decideRequestApproval(dossier, asOfficer, { proposal: 'Từ chối', refusal: { reasonCode: 'not-eligible', words: WORDS } }), handedTo('approve', now))),
  approve: as(asHead, ({ dossier, now }) => followed(decideApprove(dossier, asHead, { now }), handedTo('return', now))),
  approveByOfficer: as(asOfficer, ({ dossier, now }) => decideApprove(dossier, asOfficer, { now })),
  sendBack: as(asHead, ({ dossier, now }) => followed(decideSendBack(dossier, asHead, 'Thiếu'), handedTo('examine', now))),
  suspend: as(asOfficer, ({ dossier, now }) => followed(decideSuspend(dossier, asOfficer, { reasonCode: 'court', words: WORDS }), paused(dossier, 'suspension', now))),
  resume: as(asOfficer, ({ dossier, now }) => followed(decideResume(dossier, asOfficer), ...goesOn(dossier, now))),
  demandObligation: as(asOfficer, ({ dossier, now }) => followed(decideDemandObligation(dossier, asOfficer, { content: 'Lệ phí trước bạ', amount: 100 }), paused(dossier, 'financial-obligation', now))),
  meetObligation: as(asClerk, ({ dossier, now }) => followed(decideMeetObligation(dossier, asClerk, 'Giấy nộp tiền số 1'), ...goesOn(dossier, now))),
  giveProof: as(asCitizen, ({ dossier }) => decideGiveProof(dossier, asCitizen, { serial: dossier.obligations.length, files: [{ fileId: FILE, name: 'bien-lai.pdf' }] })),
  apologise: as(asHead, ({ dossier, now }) => decideApologise(dossier, asHead, { accounting: { reasonCode: 'workload', words: WORDS }, now })),
  reappoint: as(asHead, ({ dossier, now }) => {
    const newDueAt = later(dossier.dueAt ?? now, 24)
    const facts = { accounting: { reasonCode: 'workload', words: WORDS }, now, newDueAt, ...(dossier.dueAt ? { latestAt: later(dossier.dueAt, -8) } : {}) }
    return followed(decideApologise(dossier, asHead, facts), { type: 'DueDateSet', why: 'reappointed', dueAt: newDueAt, trace: [] })
  }),
  recalculate: as(asHead, ({ dossier, now }) => decideRecalculate(dossier, asHead, { reason: WORDS, dueAt: later(now, 30), trace: [] })),
  collect: as(asClerk, ({ dossier }) => decideCollectLevy(dossier, asClerk, { amount: 2500 })),
  attach: as(asOfficer, ({ dossier }) => decideAttachResult(dossier, asOfficer, { name: 'Kết quả', fileId: FILE })),
  withdrawResult: as(asHead, ({ dossier }) => {
    const decided = decideWithdrawResult(dossier, asHead, { reasonCode: 'result-wrong', words: WORDS, serial: dossier.results.length })
    return decided.ok ? { ok: true, value: [decided.value] } : decided
  }),
  replace: as(asHead, ({ dossier }) => decideAttachResult(dossier, asHead, { name: 'Kết quả đúng', fileId: FILE })),
  giveBack: as(asClerk, ({ dossier }) => decideReturnResult(dossier, asClerk, { method: 'in-person', receivedBy: 'Mẫu' })),
  receive: as(asCitizen, ({ dossier }) => decideReceiveResult(dossier, asCitizen, 'Mẫu')),
  withdraw: as(asCitizen, ({ dossier }) => decideWithdraw(dossier, asCitizen, 'Đổi ý')),
  withdrawAtCounter: as(asClerk, ({ dossier }) => decideWithdraw(dossier, asClerk, 'Người nộp đổi ý, xin rút')),
  confirmWithdrawal: as(asHead, ({ dossier }) => decideConfirmWithdrawal(dossier, asHead)),
  takeBackWithdrawal: as(asCitizen, ({ dossier }) => decideTakeBackWithdrawal(dossier, asCitizen, '')),
  declineWithdrawal: as(asHead, ({ dossier }) => decideDeclineWithdrawal(dossier, asHead, WORDS)),
  discontinue: as(asHead, ({ dossier }) => decideDiscontinue(dossier, asHead, { reasonCode: 'on-request', words: WORDS })),
  giveBackOriginals: as(asClerk, ({ dossier }) => decideGiveBackOriginals(dossier, asClerk, { method: 'in-person', receivedBy: 'Mẫu', receipt: { taker: 'applicant', identityCheck: 'identity-card' } })),
  undoByOfficer: as(asOfficer, undoing(asOfficer)),
  undoByClerk: as(asClerk, undoing(asClerk)),
  undoByHead: as(asHead, undoing(asHead)),
}

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

const authorOf = (standing: Standing): EventAuthor => (standing.kind === 'staff' ? { kind: 'staff', name: 'Lê Văn Thử', officialId: standing.officialId } : { kind: 'citizen', name: 'Trần Thị Mẫu' })

type Step = { readonly name: string; readonly hours: number }
type Played = { readonly dossier: Dossier; readonly journal: readonly RecordedEvent[]; readonly states: readonly { readonly from: DossierState; readonly to: DossierState; readonly by: string }[] }

const play = (set: RuleSetCode, steps: readonly Step[], watch?: (before: Moment, after: Dossier, by: string) => void): Played => {
  const journal: RecordedEvent[] = []
  const states: { from: DossierState; to: DossierState; by: string }[] = []
  let now = AT
  const append = (before: Dossier | undefined, event: DossierEvent, by: EventAuthor): Dossier => {
    const recorded = { dossierId: DOSSIER, version: (before?.version ?? 0) + 1, at: now, by, event }
    journal.push(recorded)
    const after = evolve(before, recorded)
    if (before && before.state !== after.state) states.push({ from: before.state, to: after.state, by: event.type })
    return after
  }
  let dossier = append(append(undefined, submitted, authorOf(asCitizen)), handedTo('receive', AT), authorOf(asCitizen))
  for (const { name, hours } of steps) {
    now = instantFromMs(epochMs(now) + hours * HOUR_MS)
    const command = COMMANDS[name]
    const before: Moment = { dossier, journal: [...journal], now, set }
    const decided = command?.run(before)
    if (!command || !decided?.ok) continue
    for (const event of decided.value) dossier = append(dossier, event, authorOf(command.as))
    if (decided.value.length > 0) watch?.(before, dossier, name)
  }
  return { dossier, journal, states }
}

const steps = fc.array(fc.record({ name: fc.constantFrom(...Object.keys(COMMANDS)), hours: fc.integer({ min: 0, max: 12 }) }), { maxLength: 60 })
/** Most random orders stop at the counter; these begin where the work is. */
const deep = fc.tuple(fc.constantFrom<readonly string[]>([], ['accept'], ['accept', 'claim'], ['accept', 'claim', 'requestApproval'], ['accept', 'claim', 'requestApproval', 'approve'], ['accept', 'claim', 'coordinate', 'claim', 'verifiedOnSite']), steps)
const sequence = deep.map(([first, rest]): readonly Step[] => [...first.map((name) => ({ name, hours: 0 })), ...rest])
const RUNS = { numRuns: 1000 }

describe.each<RuleSetCode>(['A', 'B', 'C'])('any sequence of all commands under rule set %s', (set) => {
  it('moves only along the arrows of the law, and the folded journal is the dossier', () => {
    fc.assert(
      fc.property(sequence, (chosen) => {
        const { dossier, journal, states } = play(set, chosen)
        for (const { from, to, by } of states) if (by !== 'StepUndone') expect(NEXT[from], `${from} → ${to} by ${by}`).toContain(to)
        expect(fold(JSON.parse(JSON.stringify(journal)) as RecordedEvent[])).toEqual(dossier)
      }),
      RUNS,
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
        if (['approved', 'completed', 'returned'].includes(dossier.state) && dossier.draftSha256) expect(journal.findLast(({ event }) => event.type === 'DossierApproved' || event.type === 'StepUndone')?.event).toHaveProperty('draftSha256', dossier.draftSha256)
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
      RUNS,
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
      RUNS,
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
