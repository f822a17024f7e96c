import type { Instant } from '../../../kernel/instant.ts'
import { endedPause, type Accounting, type Branch } from './dossier-parts.ts'
import type { Dossier, DossierState, Holder, IssuedResult } from './dossier.ts'
import type { DossierEvent, DossierSubmitted, DueDateSet, MovedOn, RecordedEvent } from './event.ts'
import { partChangesOf, released, type Changes } from './evolve-parts.ts'
import { undo } from './evolve-undo.ts'
import { stateAtStage } from './stage-states.ts'

const NOTHING_YET = { dueHistory: [], pauses: [], branches: [], opinions: [], verifications: [], obligations: [], apologies: [], results: [] } as const

const changeBy = ({ version, at, by, event }: RecordedEvent): Dossier['lastChange'] => ({
  type: event.type,
  at,
  by: by.name,
  version,
  ...(by.officialId ? { officialId: by.officialId } : {}),
})

const begin = (recorded: RecordedEvent, event: DossierSubmitted): Dossier => {
  const { type: _, ...facts } = event
  const { dossierId, version, at } = recorded
  return { id: dossierId, version, state: 'submitted', submittedAt: at, ...NOTHING_YET, lastChange: changeBy(recorded), ...facts }
}

const dueDateChanges = (before: Dossier, { at, by }: RecordedEvent, { why, dueAt, indexDueAt, trace, words }: DueDateSet): Changes => ({
  dueHistory: [
    ...before.dueHistory,
    {
      serial: before.dueHistory.length + 1,
      at,
      by: by.name,
      why,
      trace,
      ...(before.dueAt ? { from: before.dueAt } : {}),
      ...(dueAt ? { to: dueAt } : {}),
      ...(words ? { words } : {}),
    },
  ],
  ...(dueAt ? { dueAt } : {}),
  ...((indexDueAt ?? dueAt) ? { indexDueAt: indexDueAt ?? dueAt } : {}),
})

const nothingToSign = (result: IssuedResult): IssuedResult => {
  const { unsigned: _, ...rest } = result
  return rest
}

const signedAfterAll = (result: IssuedResult): IssuedResult => {
  const { signingStopped: _, ...rest } = result
  return rest
}

const handedOver = (before: Dossier, holder: Holder): Changes => ({ holder, state: stateAtStage(holder) ?? before.state })

/** States that the step brings; what holds a dossier up, or was decided on it, stays when its workflow is another. */
const BY_STEP: ReadonlySet<DossierState> = new Set(['submitted', 'accepted', 'examining', 'awaiting-approval'])

/** Whoever does a part does it on the other version too, unless it is another unit's there. */
const inSameHands = ({ branches }: Dossier, branch: Branch): Branch => {
  const was = branches.find(({ serial, unitId, role }) => serial === branch.serial && unitId === branch.unitId && role === branch.role)
  return was?.assigneeId && was.assigneeName ? { ...branch, assigneeId: was.assigneeId, assigneeName: was.assigneeName } : branch
}

const movedOn = (before: Dossier, holder: Holder, { branches }: MovedOn): Changes => ({
  holder,
  branches: [...before.branches.filter(({ done }) => done), ...branches.map((branch) => inSameHands(before, branch))].toSorted((one, other) => one.serial - other.serial),
  ...(BY_STEP.has(before.state) ? { state: stateAtStage(holder) ?? before.state } : {}),
})

const claimed = (before: Dossier, assigneeId: NonNullable<Holder['assigneeId']>, assigneeName: string): Changes =>
  before.holder
    ? { holder: { ...before.holder, assigneeId, assigneeName }, ...(before.state === 'examining' && before.holder.unitId === before.resolvingUnitId ? { examinerId: assigneeId } : {}) }
    : {}

/** Decided and finished, and in nobody's hands but the desk's: clocks and agencies at work stop. */
const refusedThroughDesk = ({ pauses, branches }: Dossier, accounting: Accounting, at: Instant): Changes => ({
  state: 'refusal-ready',
  accounting,
  decidedAt: at,
  finishedAt: at,
  branches: branches.filter(({ done }) => done),
  pauses: pauses.map((pause) => endedPause(pause, at)),
})

const decisionChangesOf = (before: Dossier, { at, by }: RecordedEvent, event: DossierEvent): Changes => {
  switch (event.type) {
    case 'ApprovalRequested':
      return { proposal: event.proposal, ...(event.refusal ? { proposedRefusal: event.refusal } : {}), ...(event.draftSha256 ? { draftSha256: event.draftSha256 } : {}) }
    case 'DossierApproved':
      return { state: 'approved', decidedAt: at }
    case 'DossierSuspended':
      return { state: 'suspended' }
    case 'ApologyIssued': {
      const { accounting, newDueAt } = event
      const apology = { at, by: by.name, accounting, ...(before.dueAt ? { from: before.dueAt } : {}), ...(newDueAt ? { to: newDueAt } : {}) }
      return { apologies: [...before.apologies, apology] }
    }
    case 'ResultIssued': {
      const { type: _, ...issued } = event
      // What replaces a withdrawn result after the return changes nothing of how the dossier ended.
      return { state: before.state === 'returned' ? 'returned' : 'completed', results: [...before.results, { serial: before.results.length + 1, issuedAt: at, ...issued }], finishedAt: before.finishedAt ?? at }
    }
    case 'ResultSigned':
      return { results: before.results.map((result) => (event.serials.includes(result.serial) ? nothingToSign(result) : result)) }
    case 'ResultFoundSigned':
      return { results: before.results.map((result) => (result.serial === event.serial ? { ...nothingToSign(result), signedBy: event.signedBy } : result)) }
    case 'ResultSigningStopped':
      return { results: before.results.map((result) => (result.serial === event.serial ? { ...result, signingStopped: true } : result)) }
    case 'ResultSigningDone':
      return { results: before.results.map((result) => (result.serial === event.serial ? signedAfterAll(result) : result)) }
    case 'ResultWithdrawn': {
      const { serial, accounting } = event
      return { results: before.results.map((result) => (result.serial === serial ? { ...nothingToSign(result), withdrawn: { at, by: by.name, accounting } } : result)) }
    }
    case 'ResultReturned':
      return { state: 'returned', returnedAt: at, endedAt: at }
    case 'DossierRefused':
      if (event.throughDesk) return refusedThroughDesk(before, event.accounting, at)
      return { state: 'refused', accounting: event.accounting, endedAt: at, ...(event.stage === 'examination' ? { decidedAt: at, finishedAt: at } : {}) }
    case 'WithdrawalAsked':
      return { withdrawalAsked: { at, by: by.name, reason: event.reason, ...(event.assisted ? { assisted: true } : {}) } }
    case 'DossierWithdrawn':
      return { state: 'withdrawn', endedAt: at, ...(event.accounting ? { accounting: event.accounting } : {}) }
    case 'OriginalsGivenBack':
      return { originalsBack: { at, by: by.name, receivedBy: event.receivedBy } }
    case 'DossierDiscontinued':
      return { state: 'discontinued', accounting: event.accounting, endedAt: at }
    default:
      return {}
  }
}

const changesOf = (before: Dossier, recorded: RecordedEvent, event: Exclude<DossierEvent, DossierSubmitted>): Changes => {
  const { at, by } = recorded
  switch (event.type) {
    case 'DossierAccepted': {
      const { type: _, code, ...accepted } = event
      return { state: 'accepted', code, acceptance: { at, by: by.name, ...accepted } }
    }
    case 'DueDateSet':
      return dueDateChanges(before, recorded, event)
    case 'AppointmentSlipIssued':
      return before.acceptance ? { acceptance: { ...before.acceptance, slip: event.slip } } : {}
    case 'ReceivedByCompetentDesk':
      return { competentReceivedAt: at }
    case 'DossierHandedOver':
      return event.moved ? movedOn(before, event.holder, event.moved) : handedOver(before, event.holder)
    case 'PapersHandedOver':
      return { papersHandedOverAt: at }
    case 'DossierClaimed':
    case 'DossierAssigned':
    case 'WorkHandedOver':
      return claimed(before, event.officialId, event.name)
    case 'DossierReleased':
      return released(before)
    default:
      return partChangesOf(before, recorded, event) ?? decisionChangesOf(before, recorded, event)
  }
}

const ENDED: ReadonlySet<DossierState> = new Set(['refused', 'withdrawn', 'discontinued', 'returned'])

/** Consequences of the act before them; who is told what changed wants to hear of the act. */
const CONSEQUENCES: ReadonlySet<DossierEvent['type']> = new Set([
  'DueDateSet', 'AppointmentSlipIssued', 'DossierHandedOver', 'PauseBegan', 'PauseEnded', 'BranchOpened', 'LeviesDemanded', 'OpinionOverdueTold', 'ComponentsDigitised', 'ResultWayChosen', 'PickupOrdered', 'PapersArrived',
  'ResultSigningStopped', 'ResultSigningDone',
])

/** What has ended is in nobody's hands, and nothing of it is paused any more. */
const settled = (dossier: Dossier): Dossier => {
  if (!ENDED.has(dossier.state)) return dossier
  const { holder: _, ...rest } = dossier
  const until = dossier.endedAt
  return { ...rest, pauses: until ? dossier.pauses.map((pause) => endedPause(pause, until)) : dossier.pauses }
}

/** An act of somebody, not what followed one: what came before it is not to be taken back on another workflow. */
const isMove = (event: DossierEvent): boolean => event.type === 'DossierHandedOver' && event.moved !== undefined

const withProposalAsAsked = (dossier: Dossier, event: DossierEvent): Dossier => {
  if (event.type !== 'ApprovalRequested') return dossier
  const { proposedRefusal, draftSha256, ...rest } = dossier
  return { ...rest, ...(event.refusal && proposedRefusal ? { proposedRefusal } : {}), ...(event.draftSha256 && draftSha256 ? { draftSha256 } : {}) }
}

/** The wish is over, and the dossier as if it had not been said. */
const withoutWish = (dossier: Dossier, event: DossierEvent): Dossier => {
  if (event.type !== 'WithdrawalTakenBack' && event.type !== 'WithdrawalDeclined') return dossier
  const { withdrawalAsked: _, ...rest } = dossier
  return rest
}

/** @param before changed itself where an event changes it: whoever calls owns it */
const advance = (before: Dossier | undefined, recorded: RecordedEvent): Dossier => {
  const { event, version } = recorded
  if (version !== (before?.version ?? 0) + 1) throw new Error(`journal of ${recorded.dossierId} jumps to version ${version}`)
  if (event.type === 'DossierSubmitted') {
    if (before) throw new Error(`dossier ${recorded.dossierId} was submitted twice`)
    return begin(recorded, event)
  }
  if (!before) throw new Error(`journal of ${recorded.dossierId} begins with ${event.type}`)
  const lastChange = CONSEQUENCES.has(event.type) && !isMove(event) ? before.lastChange : changeBy(recorded)
  const changed = event.type === 'StepUndone' ? { ...undo(before, event.restored, recorded), version, lastChange } : Object.assign(before, changesOf(before, recorded, event), { version, lastChange })
  return settled(withoutWish(withProposalAsAsked(changed, event), event))
}

/** One event onwards. A journal that does not begin with a submission, or skips a number, is a bug and throws. */
export const evolve = (before: Dossier | undefined, recorded: RecordedEvent): Dossier => advance(before && { ...before }, recorded)

/** The dossier a whole journal tells of; its own from the first event on, so nothing is copied: a rebuild folds a million journals. */
export const fold = (journal: readonly RecordedEvent[]): Dossier | undefined => journal.reduce<Dossier | undefined>(advance, undefined)
