// NĐ 61/2018 articles 17-20 say who does what and when; the buttons of a screen and the refusals of the server both ask here.
import type { OfficialId, PersonId, UnitId } from '../../../kernel/ids.ts'
import { openBranchesOf, openOpinionsOf, openPauseOf, owesOriginals, standingResultsOf, unsignedResultsOf, type Dossier, type DossierState } from './dossier.ts'
import { formatMoment } from './event-words.ts'
import { STATE_NAMES } from './national-status.ts'
import { returningUnitOf } from './reception.ts'
import type { DossierRefusal } from './refusal.ts'
import { WITHDRAWAL_SIGNED_AT } from './rule-sets.ts'
import { isUndoable } from './undoable.ts'

export type Ability =
  | 'accept'
  | 'refuse'
  | 'refuse-examined'
  | 'request-supplement'
  | 'give-supplement'
  | 'accept-supplement'
  | 'claim'
  | 'assign'
  | 'release'
  | 'hand-over-work'
  | 'hand-over-part'
  | 'hand-over-papers'
  | 'ask-opinion'
  | 'answer-opinion'
  | 'tell-opinion-overdue'
  | 'answer-branch'
  | 'record-verification'
  | 'check-claim'
  | 'request-approval'
  | 'approve'
  | 'send-back'
  | 'suspend'
  | 'resume'
  | 'demand-obligation'
  | 'meet-obligation'
  | 'give-obligation-proof'
  | 'apologise'
  | 'recalculate'
  | 'collect-levy'
  | 'draft-result'
  | 'issue-result'
  | 'attach-result'
  | 'sign-result'
  | 'withdraw-result'
  | 'return-result'
  | 'receive-result'
  | 'choose-result-way'
  | 'order-pickup'
  | 'withdraw'
  | 'confirm-withdrawal'
  | 'decline-withdrawal'
  | 'take-back-withdrawal'
  | 'discontinue'
  | 'give-back-originals'
  | 'undo'

/** What an official may be permitted to do with dossiers of a unit. */
export type DossierVerb =
  | 'accept' | 'refuse' | 'request-supplement' | 'hand-over' | 'return-result' | 'withdraw' | 'collect-levy'
  | 'examine' | 'propose' | 'draft-result' | 'attach-result' | 'suspend' | 'resume' | 'demand-obligation' | 'give-opinion'
  | 'digitise' | 'assign' | 'approve' | 'send-back' | 'withdraw-result' | 'issue-result' | 'refuse-examined' | 'extend' | 'recalculate' | 'discontinue' | 'undo'

/** Who stands before the dossier, as far as the rules care. */
export type Standing =
  | { readonly kind: 'citizen'; readonly personId: PersonId }
  | { readonly kind: 'staff'; readonly officialId: OfficialId; /** Absent colleagues whose work is covered by delegation. */ readonly standsInFor?: readonly OfficialId[]; readonly may: (verb: DossierVerb, unitId: UnitId) => boolean }
  | { readonly kind: 'nobody' }

type Permitted = (dossier: Dossier, standing: Standing) => boolean
type Rule = { readonly states: readonly DossierState[]; readonly permitted: Permitted }

const staffMay =
  (verb: DossierVerb, ...at: readonly ('receivingUnitId' | 'resolvingUnitId')[]): Permitted =>
  (dossier, standing) =>
    standing.kind === 'staff' && at.some((unit) => standing.may(verb, dossier[unit]))

const either =
  (...rules: readonly Permitted[]): Permitted =>
  (dossier, standing) =>
    rules.some((rule) => rule(dossier, standing))

export const holds = ({ holder }: Dossier, standing: Standing): boolean =>
  standing.kind === 'staff' && holder?.assigneeId !== undefined && (holder.assigneeId === standing.officialId || (standing.standsInFor?.includes(holder.assigneeId) ?? false))

export const isOwn = (dossier: Dossier, standing: Standing): boolean =>
  standing.kind === 'citizen' && (dossier.applicant.personId === standing.personId || dossier.submitter.personId === standing.personId)

/** At reception the counter asks for more, after it whoever examines. */
const mayRequestSupplement: Permitted = (dossier, standing) =>
  staffMay('request-supplement', dossier.state === 'submitted' ? 'receivingUnitId' : 'resolvingUnitId')(dossier, standing)

const asked =
  (units: (dossier: Dossier) => readonly { readonly unitId: UnitId }[]): Permitted =>
  (dossier, standing) =>
    standing.kind === 'staff' && units(dossier).some(({ unitId }) => standing.may('give-opinion', unitId))

const mayReturn: Permitted = (dossier, standing) => standing.kind === 'staff' && standing.may('return-result', returningUnitOf(dossier))

const mayUndo: Permitted = either(staffMay('undo', 'receivingUnitId', 'resolvingUnitId'))

/** Has it, and still plays a role where it lies. */
const holdsAndPlays: Permitted = (dossier, standing) => {
  const { holder } = dossier
  return standing.kind === 'staff' && holder !== undefined && holds(dossier, standing) && (['accept', 'examine', 'approve'] as const).some((verb) => standing.may(verb, holder.unitId))
}

/** NĐ 61/2018 article 19.1: whoever has it, or who stands in for them; the head, whoever has it; a colleague is told who has it. */
const mayHandOverWork: Permitted = either(holdsAndPlays, staffMay('assign', 'resolvingUnitId'), staffMay('examine', 'resolvingUnitId'))

/** Open and not decided: the law lets it be stopped, withdrawn or held up. */
const UNDECIDED = ['submitted', 'accepted', 'examining', 'awaiting-approval', 'supplement-requested', 'financial-obligation', 'suspended'] as const
/** The clock stands still, or reception waits for papers. */
const HELD_UP = ['supplement-requested', 'financial-obligation', 'suspended'] as const
const IN_WORK = ['accepted', 'examining', 'awaiting-approval'] as const
const RUNNING = [...IN_WORK, 'approved', 'completed'] as const
const OPEN = [...UNDECIDED, 'approved', 'completed', 'refusal-ready'] as const

const RULES: Readonly<Record<Ability, Rule>> = {
  accept: { states: ['submitted'], permitted: staffMay('accept', 'receivingUnitId') },
  refuse: { states: ['submitted', 'supplement-requested'], permitted: staffMay('refuse', 'receivingUnitId') },
  'refuse-examined': { states: ['examining', 'awaiting-approval', ...HELD_UP], permitted: staffMay('refuse-examined', 'resolvingUnitId') },
  'request-supplement': { states: ['submitted', 'examining'], permitted: mayRequestSupplement },
  'give-supplement': { states: ['supplement-requested'], permitted: either(isOwn, staffMay('accept', 'receivingUnitId')) },
  'accept-supplement': { states: ['supplement-requested'], permitted: staffMay('examine', 'resolvingUnitId') },
  claim: { states: ['accepted', 'examining'], permitted: staffMay('examine', 'resolvingUnitId') },
  assign: { states: [...IN_WORK, ...HELD_UP], permitted: staffMay('assign', 'resolvingUnitId') },
  release: { states: ['examining'], permitted: staffMay('examine', 'resolvingUnitId') },
  'hand-over-work': { states: [...IN_WORK, ...HELD_UP], permitted: mayHandOverWork },
  // What another unit was asked is given to one of its own.
  'hand-over-part': { states: OPEN, permitted: either(asked(openOpinionsOf), asked(openBranchesOf)) },
  'hand-over-papers': { states: [...RUNNING, ...HELD_UP], permitted: staffMay('hand-over', 'receivingUnitId') },
  'ask-opinion': { states: ['examining'], permitted: staffMay('examine', 'resolvingUnitId') },
  'answer-opinion': { states: OPEN, permitted: asked(openOpinionsOf) },
  'tell-opinion-overdue': { states: OPEN, permitted: staffMay('examine', 'resolvingUnitId') },
  // While the clock stands still the steps of the workflow do too; an opinion is no step of it.
  'answer-branch': { states: IN_WORK, permitted: asked(openBranchesOf) },
  'record-verification': { states: ['examining'], permitted: staffMay('examine', 'resolvingUnitId') },
  'check-claim': { states: ['examining', 'supplement-requested', 'financial-obligation', 'suspended'], permitted: staffMay('examine', 'resolvingUnitId') },
  'request-approval': { states: ['examining'], permitted: staffMay('propose', 'resolvingUnitId') },
  approve: { states: ['awaiting-approval'], permitted: staffMay('approve', 'resolvingUnitId') },
  'send-back': { states: ['awaiting-approval'], permitted: staffMay('send-back', 'resolvingUnitId') },
  suspend: { states: IN_WORK, permitted: staffMay('suspend', 'resolvingUnitId') },
  resume: { states: ['suspended'], permitted: staffMay('resume', 'resolvingUnitId') },
  'demand-obligation': { states: IN_WORK, permitted: staffMay('demand-obligation', 'resolvingUnitId', 'receivingUnitId') },
  'meet-obligation': { states: ['financial-obligation'], permitted: staffMay('demand-obligation', 'resolvingUnitId', 'receivingUnitId') },
  'give-obligation-proof': { states: ['financial-obligation'], permitted: isOwn },
  apologise: { states: [...RUNNING, ...HELD_UP, 'refusal-ready', 'returned'], permitted: staffMay('extend', 'resolvingUnitId') },
  recalculate: { states: [...RUNNING], permitted: staffMay('recalculate', 'resolvingUnitId') },
  // Of what was refused nothing is owed any more.
  'collect-levy': { states: [...UNDECIDED, 'approved', 'completed', 'returned'], permitted: staffMay('collect-levy', 'receivingUnitId') },
  // What was submitted is what is decided on: the draft rests while it is with the head.
  'draft-result': { states: ['examining'], permitted: staffMay('draft-result', 'resolvingUnitId') },
  'issue-result': { states: ['approved', 'completed'], permitted: staffMay('issue-result', 'resolvingUnitId') },
  'attach-result': { states: ['approved', 'completed', 'returned'], permitted: either(staffMay('attach-result', 'resolvingUnitId'), mayReturn) },
  // NĐ 45/2020 article 15: an electronic result is one by the signature of who is competent.
  'sign-result': { states: ['completed', 'returned'], permitted: staffMay('issue-result', 'resolvingUnitId') },
  // NĐ 30/2020 article 18: whoever issued it withdraws it, also after it was handed out.
  'withdraw-result': { states: ['completed', 'returned'], permitted: staffMay('withdraw-result', 'resolvingUnitId') },
  'return-result': { states: ['completed', 'refusal-ready', 'approved'], permitted: mayReturn },
  // NĐ 61/2018 article 20.3, NĐ 45/2020 article 15: the applicant takes an electronic result themselves.
  'receive-result': { states: ['completed', 'refusal-ready'], permitted: isOwn },
  // QĐ 45/2016 article 5: by post both ways, as long as there is something to bring or to fetch.
  'choose-result-way': { states: OPEN, permitted: either(isOwn, mayReturn) },
  'order-pickup': { states: ['submitted', 'accepted', 'examining', 'supplement-requested'], permitted: isOwn },
  // TT 03/2025 article 7: only while no decision has been made.
  withdraw: { states: UNDECIDED, permitted: either(isOwn, staffMay('withdraw', 'receivingUnitId')) },
  'confirm-withdrawal': { states: UNDECIDED, permitted: staffMay('discontinue', ...WITHDRAWAL_SIGNED_AT) },
  // A wish of somebody who cannot wish it, or said in error, is declined with its reason; until it is signed it is the applicant's to take back.
  'decline-withdrawal': { states: UNDECIDED, permitted: staffMay('discontinue', ...WITHDRAWAL_SIGNED_AT) },
  'take-back-withdrawal': { states: UNDECIDED, permitted: either(isOwn, staffMay('withdraw', 'receivingUnitId')) },
  discontinue: { states: [...IN_WORK, ...HELD_UP], permitted: staffMay('discontinue', 'resolvingUnitId') },
  // Article 20.2: originals go back to whom they belong; of what stopped nothing else comes to go with them.
  'give-back-originals': { states: ['withdrawn', 'discontinued'], permitted: mayReturn },
  undo: { states: [...OPEN, 'refused', 'withdrawn', 'discontinued', 'returned'], permitted: mayUndo },
}

export const ABILITIES = Object.keys(RULES) as readonly Ability[]

const heldByOther = ({ holder }: Dossier, standing: Standing): DossierRefusal | undefined =>
  standing.kind === 'staff' && holder?.assigneeId !== undefined && holder.assigneeId !== standing.officialId && !standing.standsInFor?.includes(holder.assigneeId)
    ? { kind: 'claimed-by-other', name: holder.assigneeName ?? '' }
    : undefined

/** NĐ 61/2018 article 19.1: these are the work of whoever has the dossier in hand. */
const OF_THE_ASSIGNEE: ReadonlySet<Ability> = new Set(['request-approval', 'draft-result', 'ask-opinion', 'record-verification', 'check-claim', 'release'])
/** Nobody else while somebody has it in hand. */
const NOT_OF_OTHERS: ReadonlySet<Ability> = new Set([...OF_THE_ASSIGNEE, 'claim'])

const holdingRefusal = (ability: Ability, dossier: Dossier, standing: Standing): DossierRefusal | undefined => {
  if (standing.kind !== 'staff') return undefined
  if (ability === 'hand-over-work') {
    if (dossier.holder?.assigneeId === undefined) return { kind: 'not-claimed' }
    return standing.may('assign', dossier.resolvingUnitId) ? undefined : heldByOther(dossier, standing)
  }
  const examines = ability === 'request-supplement' && dossier.state === 'examining'
  if (!examines && !NOT_OF_OTHERS.has(ability)) return undefined
  const other = heldByOther(dossier, standing)
  if (other) return other
  return (examines || OF_THE_ASSIGNEE.has(ability)) && dossier.holder?.assigneeId === undefined ? { kind: 'not-claimed' } : undefined
}

const supplementRefusal = (ability: Ability, { supplement, state }: Dossier): DossierRefusal | undefined => {
  if (ability === 'request-supplement') return supplement ? { kind: 'supplement-used-up', when: formatMoment(supplement.requestedAt) } : undefined
  if (ability === 'give-supplement') return supplement?.given ? { kind: 'supplement-already-given' } : undefined
  if (ability === 'accept-supplement') return supplement?.given ? undefined : { kind: 'supplement-not-given' }
  const wrongStage = supplement?.stage === 'reception' ? ability === 'refuse-examined' || ability === 'discontinue' : ability === 'refuse'
  if (state === 'supplement-requested' && wrongStage) return wrongState(state)
  return undefined
}

/** NĐ 61/2018 article 19.6: while the lead waits for the agencies beside it, there is nothing to take in hand or pass on. */
const NOT_WHILE_WAITING: ReadonlySet<Ability> = new Set(['claim', 'assign', 'release', 'hand-over-work', 'send-back'])

/** While the applicant waits for the notice nothing else is decided or asked of them. */
const NOT_WHILE_WITHDRAWING: ReadonlySet<Ability> = new Set([
  'withdraw', 'request-approval', 'approve', 'refuse-examined', 'request-supplement', 'accept-supplement', 'suspend', 'demand-obligation', 'ask-opinion', 'draft-result', 'discontinue',
])

/** What is done about a wish needs one. */
const ABOUT_THE_WISH: ReadonlySet<Ability> = new Set(['confirm-withdrawal', 'decline-withdrawal', 'take-back-withdrawal'])

const withdrawalRefusal = (ability: Ability, { withdrawalAsked }: Dossier): DossierRefusal | undefined => {
  if (ABOUT_THE_WISH.has(ability)) return withdrawalAsked ? undefined : { kind: 'withdrawal-not-asked' }
  return withdrawalAsked && NOT_WHILE_WITHDRAWING.has(ability) ? { kind: 'withdrawal-waits', when: formatMoment(withdrawalAsked.at) } : undefined
}

const partRefusal = (ability: Ability, dossier: Dossier, standing: Standing): DossierRefusal | undefined => {
  if (dossier.holder?.waiting && NOT_WHILE_WAITING.has(ability)) return { kind: 'branches-open', count: openBranchesOf(dossier).length }
  switch (ability) {
    case 'return-result':
      return isNothingToReturn(dossier) ? { kind: 'result-missing' } : undefined
    case 'request-approval':
    case 'approve': {
      const open = openBranchesOf(dossier).length
      return open > 0 ? { kind: 'branches-open', count: open } : undefined
    }
    case 'apologise':
      return apologyRefusal(dossier)
    case 'withdraw-result':
      return standingResultsOf(dossier).length === 0 ? { kind: 'result-missing' } : undefined
    case 'sign-result':
      return unsignedResultsOf(dossier).length === 0 ? { kind: 'nothing-to-sign' } : undefined
    case 'attach-result':
      return dossier.state === 'returned' && !isToBeReplaced(dossier) ? wrongState(dossier.state) : undefined
    case 'issue-result':
      // The words approved were withdrawn with their paper: what replaces it is made anew.
      return standingResultsOf(dossier).length > 0 || isToBeReplaced(dossier) ? { kind: 'result-issued-before' } : undefined
    case 'receive-result':
      return receivingRefusal(dossier)
    case 'give-obligation-proof':
    case 'meet-obligation':
      return dossier.obligations.some((each) => !each.met && !each.undone) ? undefined : { kind: 'obligation-not-open' }
    case 'tell-opinion-overdue':
      return openOpinionsOf(dossier).length > 0 ? undefined : { kind: 'opinion-not-open' }
    case 'give-back-originals':
      return owesOriginals(dossier) ? undefined : { kind: 'originals-not-held' }
    case 'hand-over-papers':
      return dossier.channel === 'online' || dossier.papersHandedOverAt ? { kind: 'papers-not-due' } : undefined
    case 'collect-levy':
      return owedOf(dossier) > 0 ? undefined : { kind: 'levy-not-due', left: 0 }
    case 'undo':
      return undoRefusal(dossier, standing)
    default:
      return undefined
  }
}

/** Nothing stands any more because its office withdrew it. */
const isToBeReplaced = (dossier: Dossier): boolean => standingResultsOf(dossier).length === 0 && dossier.results.some(({ withdrawn }) => withdrawn)

/** While the clock stands still only what was late before it stopped is owed an apology. */
const apologyRefusal = (dossier: Dossier): DossierRefusal | undefined => {
  const { state, dueAt, finishedAt } = dossier
  // What was finished late and given back is owed its letter still.
  if (state === 'returned' || state === 'refusal-ready')
    return dueAt && finishedAt && finishedAt > dueAt && dossier.apologies.every(({ from }) => from !== dueAt) ? undefined : wrongState(state)
  if (!HELD_UP.some((held) => held === state)) return undefined
  const pause = openPauseOf(dossier)
  return pause && dueAt && pause.from > dueAt ? undefined : wrongState(state)
}

/** Neither a result nor the notice of a refusal. */
const isNothingToReturn = (dossier: Dossier): boolean => dossier.state !== 'refusal-ready' && standingResultsOf(dossier).length === 0

/** Paper that is held or was chosen goes from hand to hand, against a receipt. */
const receivingRefusal = (dossier: Dossier): DossierRefusal | undefined => {
  if (isNothingToReturn(dossier)) return { kind: 'result-missing' }
  const onPaper = dossier.resultBy !== 'electronic' || dossier.components.some(({ originals }) => originals > 0)
  if (onPaper) return { kind: 'result-on-paper' }
  const left = dossier.state === 'refusal-ready' ? 0 : owedOf(dossier)
  return left > 0 ? { kind: 'levies-owed', left } : undefined
}

/** Still to be paid. */
export const owedOf = ({ levies }: Dossier): number => (levies ? levies.total - levies.paid.reduce((sum, { amount }) => sum + amount, 0) : 0)

const undoRefusal = (dossier: Dossier, standing: Standing): DossierRefusal | undefined => {
  const { lastChange, resolvingUnitId } = dossier
  if (!isUndoable(dossier)) return { kind: 'nothing-to-undo' }
  if (standing.kind !== 'staff') return { kind: 'not-permitted-here' }
  const mine = lastChange.officialId === standing.officialId
  return mine || standing.may('approve', resolvingUnitId) ? undefined : { kind: 'not-yours-to-undo', name: lastChange.by }
}

export const wrongState = (state: DossierState): DossierRefusal => {
  const words = STATE_NAMES[state]
  return { kind: 'wrong-state', state, stateVi: words.vi, stateEn: words.en }
}

const STOPPING: ReadonlySet<Ability> = new Set(['withdraw', ...ABOUT_THE_WISH, 'discontinue'])

/** The reason why not, or undefined when it may be done now. */
export const whyNot = (ability: Ability, dossier: Dossier, standing: Standing): DossierRefusal | undefined => {
  const rule = RULES[ability]
  if (!rule.permitted(dossier, standing)) return { kind: 'not-permitted-here' }
  if (!rule.states.includes(dossier.state)) {
    if (STOPPING.has(ability) && dossier.decidedAt) return { kind: 'already-decided' }
    return supplementGivenBefore(ability, dossier) ?? wrongState(dossier.state)
  }
  return withdrawalRefusal(ability, dossier) ?? supplementRefusal(ability, dossier) ?? partRefusal(ability, dossier, standing) ?? holdingRefusal(ability, dossier, standing)
}

/** A second answer meets the first one, not a bare state. */
const supplementGivenBefore = (ability: Ability, { supplement }: Dossier): DossierRefusal | undefined =>
  ability === 'give-supplement' && supplement?.given ? { kind: 'supplement-already-given' } : undefined

export const abilitiesOf = (dossier: Dossier, standing: Standing): readonly Ability[] =>
  ABILITIES.filter((ability) => whyNot(ability, dossier, standing) === undefined && !(ability === 'claim' && isClaimed(dossier)))

const isClaimed = (dossier: Dossier): boolean => dossier.holder?.assigneeId !== undefined
