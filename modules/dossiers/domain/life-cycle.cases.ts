// NĐ 61/2018 articles 17-20: every command, and any sequence of them, as the rules alone decide it.
import fc from 'fast-check'
import type { EventAuthor } from '../../../kernel/event-author.ts'
import type { DossierId } from '../../../kernel/ids.ts'
import { epochMs, instantFromMs, type Instant } from '../../../kernel/instant.ts'
import type { Outcome } from '../../../kernel/outcome.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import { asCitizen, asClerk, asHead, asOfficer, asOtherOfficer, AT, DOSSIER, FILE, HEAD, OFFICER, OTHER_UNIT, RECEIVING, RESOLVING, submitted } from '../testing/fixtures.ts'
import type { Standing } from './abilities.ts'
import { checkCompleteness, decideAccept } from './accept.ts'
import { decideApologise } from './apologise.ts'
import { decideApprove, decideSendBack } from './approve.ts'
import { decideAssign, decideRelease } from './assign.ts'
import { decideDiscontinue } from './discontinue.ts'
import { openBranchesOf, type Dossier, type DossierState } from './dossier.ts'
import { decideWithdrawResult } from './withdraw-result.ts'
import type { PauseKind } from './dossier-parts.ts'
import { formatDossierCode } from './dossier-code.ts'
import type { DossierEvent, RecordedEvent } from './event.ts'
import { evolve } from './evolve.ts'
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
type Moment = { readonly dossier: Dossier; readonly journal: readonly RecordedEvent[]; readonly now: Instant; readonly set: RuleSetCode; /** Of its code. */ readonly serial: number }
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

const accepting = ({ dossier, now, set, serial }: Moment, immediate?: true): Decided => {
  const checked = checkCompleteness(dossier, asClerk, { required: [], waived: [] })
  if (!checked.ok) return checked
  const code = formatDossierCode('H46.28', plainDateAt(now), serial)
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

export const COMMANDS: Readonly<Record<string, Command>> = {
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
  demandObligation: as(asOfficer, ({ dossier, now }) => followed(decideDemandObligation(dossier, asOfficer, { content: 'Lệ phí trước bạ', amount: 100, now }), paused(dossier, 'financial-obligation', now))),
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

const authorOf = (standing: Standing): EventAuthor => (standing.kind === 'staff' ? { kind: 'staff', name: 'Lê Văn Thử', officialId: standing.officialId } : { kind: 'citizen', name: 'Trần Thị Mẫu' })

/** What leads on from where it stands: without it few sequences would come to an end. */
const onwards = ({ state, holder, supplement, draftSha256 }: Dossier): string => {
  if (state === 'accepted' || state === 'examining') return holder?.assigneeId === undefined ? 'claim' : 'requestApproval'
  if (state === 'supplement-requested') return supplement?.given ? 'acceptSupplement' : 'giveSupplement'
  if (state === 'awaiting-approval') return draftSha256 ? 'approveDraft' : 'approve'
  return { submitted: 'accept', approved: 'attach', completed: 'giveBack', 'refusal-ready': 'giveBack', suspended: 'resume', 'financial-obligation': 'meetObligation' }[state as string] ?? 'undoByHead'
}

/** One of the commands that would do something now. */
const allowed = (moment: Moment, pick: number): string => {
  const names = Object.keys(COMMANDS).filter((name) => {
    const decided = COMMANDS[name]?.run(moment)
    return decided?.ok && decided.value.length > 0
  })
  return names[pick % names.length] ?? 'accept'
}

/** The name of a command, lawful there or not; `onwards` or `allowed` for one that is. */
export type Step = { readonly name: string; readonly hours: number; readonly pick?: number }
export type Played = { readonly dossier: Dossier; readonly journal: readonly RecordedEvent[]; readonly states: readonly { readonly from: DossierState; readonly to: DossierState; readonly by: string }[] }

type Watch = (before: Moment, after: Dossier, by: string) => void

/** `id`, `serial`: of one among many. */
export const play = (set: RuleSetCode, steps: readonly Step[], watch?: Watch, { id = DOSSIER, serial = 1 }: { readonly id?: DossierId; readonly serial?: number } = {}): Played => {
  const journal: RecordedEvent[] = []
  const states: { from: DossierState; to: DossierState; by: string }[] = []
  let now = AT
  const append = (before: Dossier | undefined, event: DossierEvent, by: EventAuthor): Dossier => {
    const recorded = { dossierId: id, version: (before?.version ?? 0) + 1, at: now, by, event }
    journal.push(recorded)
    const after = evolve(before, recorded)
    if (before && before.state !== after.state) states.push({ from: before.state, to: after.state, by: event.type })
    return after
  }
  let dossier = append(append(undefined, submitted, authorOf(asCitizen)), handedTo('receive', AT), authorOf(asCitizen))
  for (const { name, hours, pick = 0 } of steps) {
    now = instantFromMs(epochMs(now) + hours * HOUR_MS)
    const before: Moment = { dossier, journal: [...journal], now, set, serial }
    const wanted = name === 'onwards' ? onwards(dossier) : name === 'allowed' ? allowed(before, pick) : name
    const command = COMMANDS[wanted]
    const decided = command?.run(before)
    if (!command || !decided?.ok) continue
    for (const event of decided.value) dossier = append(dossier, event, authorOf(command.as))
    if (decided.value.length > 0) watch?.(before, dossier, wanted)
  }
  return { dossier, journal, states }
}

const steps = fc.array(fc.record({ name: fc.oneof({ arbitrary: fc.constant('onwards'), weight: 1 }, { arbitrary: fc.constant('allowed'), weight: 2 }, { arbitrary: fc.constantFrom(...Object.keys(COMMANDS)), weight: 2 }), pick: fc.nat(1000), hours: fc.integer({ min: 0, max: 12 }) }), { maxLength: 40, size: 'max' })
/** Most random orders stop at the counter; these begin where the work is. */
const deep = fc.tuple(fc.constantFrom<readonly string[]>([], ['accept'], ['accept', 'claim'], ['accept', 'claim', 'requestApproval'], ['accept', 'claim', 'requestApproval', 'approve'], ['accept', 'claim', 'coordinate', 'claim', 'verifiedOnSite']), steps)
export const sequence = deep.map(([first, rest]): readonly Step[] => [...first.map((name) => ({ name, hours: 0 })), ...rest])
/** To each rule set. */
export const SEQUENCES = 1000
