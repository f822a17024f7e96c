// Folding of what hangs on a dossier: supplement, pauses, opinions, branches, obligations, levies.
import type { Instant } from '../../../kernel/instant.ts'
import { endedPause } from './dossier-parts.ts'
import type { Dossier } from './dossier.ts'
import type { DossierEvent, RecordedEvent, SupplementGiven, SupplementRequested } from './event.ts'
import { stateOfHolder } from './stage-states.ts'

export type Changes = Partial<Omit<Dossier, 'id' | 'version' | 'lastChange'>>

type Said = Pick<RecordedEvent, 'at' | 'by'>

/** The one of that serial changed, the others as they were. */
const changed = <T extends { readonly serial: number }>(all: readonly T[], serial: number, change: Partial<T>): readonly T[] =>
  all.map((each) => (each.serial === serial ? { ...each, ...change } : each))

const supplementRequested = ({ stage, items, accounting, answerBy }: SupplementRequested, { at, by }: Said): Changes => ({
  state: 'supplement-requested',
  supplement: { stage, items, accounting, ...(answerBy ? { answerBy } : {}), requestedAt: at, requestedBy: by.name },
})

const supplementGiven = (before: Dossier, event: SupplementGiven, { at, by }: Said): Changes => {
  const { supplement } = before
  if (!supplement) return {}
  const added = event.components.map((component, index) => ({ ...component, serial: before.components.length + index + 1, revision: 2 }))
  return {
    // Before acceptance nothing runs: the dossier waits at the counter again.
    ...(supplement.stage === 'reception' ? { state: 'submitted' as const } : {}),
    components: [...before.components, ...added],
    supplement: { ...supplement, given: { at, by: by.name, unable: event.unable, ...(event.note ? { note: event.note } : {}) } },
  }
}

const endPause = (before: Dossier, { at }: Said, stepDueAt?: Instant): Changes => ({
  pauses: before.pauses.map((pause) => endedPause(pause, at)),
  state: stateOfHolder(before),
  ...(stepDueAt && before.holder ? { holder: { ...before.holder, dueAt: stepDueAt } } : {}),
})

const asked = (before: Dossier, event: Extract<DossierEvent, { type: 'OpinionAsked' }>, { at, by }: Said): Changes => {
  const { type: _, ...opinion } = event
  const askedById = by.officialId ? { askedById: by.officialId } : {}
  return { opinions: [...before.opinions, { serial: before.opinions.length + 1, askedAt: at, askedBy: by.name, ...askedById, ...opinion }] }
}

const answered = (event: { readonly words: string; readonly file?: Dossier['components'][number]['files'][number] }, { at, by }: Said) => ({
  at,
  by: by.name,
  words: event.words,
  ...(event.file ? { file: event.file } : {}),
})

const verified = (before: Dossier, event: Extract<DossierEvent, { type: 'VerificationRecorded' }>, { at, by }: Said): Changes => {
  const { type: _, ...verification } = event
  return { verifications: [...before.verifications, { serial: before.verifications.length + 1, recordedAt: at, recordedBy: by.name, ...verification }] }
}

const demanded = (before: Dossier, event: Extract<DossierEvent, { type: 'ObligationDemanded' }>, { at }: Said): Changes => {
  const { type: _, ...obligation } = event
  return { state: 'financial-obligation', obligations: [...before.obligations, { serial: before.obligations.length + 1, demandedAt: at, ...obligation }] }
}

const proofGiven = (before: Dossier, event: Extract<DossierEvent, { type: 'ObligationProofGiven' }>, { at, by }: Said): Changes => {
  const { serial, files, note } = event
  const proof = { at, by: by.name, files, ...(note ? { note } : {}) }
  return { obligations: before.obligations.map((each) => (each.serial === serial ? { ...each, proofs: [...(each.proofs ?? []), proof] } : each)) }
}

const paid = (before: Dossier, event: Extract<DossierEvent, { type: 'LevyPaid' }>, { at, by }: Said): Changes => {
  if (!before.levies) return {}
  const payment = { at, by: by.name, amount: event.amount, ...(event.note ? { note: event.note } : {}), ...(event.method ? { method: event.method } : {}), ...(event.receipt ? { receipt: event.receipt } : {}) }
  return { levies: { ...before.levies, paid: [...before.levies.paid, payment] } }
}

const levyReversed = ({ levies }: Dossier, { receipt }: Extract<DossierEvent, { type: 'LevyReversed' }>): Changes => (levies ? { levies: { ...levies, paid: levies.paid.filter((each) => each.receipt !== receipt) } } : {})

const succeeded = (before: Dossier, { from, to }: Extract<DossierEvent, { type: 'UnitSucceeded' }>): Changes => {
  const heir = <T extends Dossier['receivingUnitId']>(unitId: T): T => (unitId === from ? (to as T) : unitId)
  return {
    succeeded: true,
    receivingUnitId: heir(before.receivingUnitId),
    resolvingUnitId: heir(before.resolvingUnitId),
    opinions: before.opinions.map((opinion) => (opinion.answer || opinion.unitId !== from ? opinion : toUnit(opinion, to))),
    branches: before.branches.map((branch) => (branch.done || branch.unitId !== from ? branch : toUnit(branch, to))),
    ...(before.holder?.unitId === from ? { holder: withoutAssignee({ ...before.holder, unitId: to }) } : {}),
  }
}

/** At another unit it is nobody's yet. */
const toUnit = <T extends { readonly unitId: Dossier['receivingUnitId']; readonly assigneeId?: unknown; readonly assigneeName?: unknown }>({ assigneeId: _id, assigneeName: _name, ...part }: T, unitId: T['unitId']): Omit<T, 'assigneeId' | 'assigneeName'> => ({ ...part, unitId })

const withoutAssignee = (before: NonNullable<Dossier['holder']>): NonNullable<Dossier['holder']> => {
  const { assigneeId: _id, assigneeName: _name, ...holder } = before
  return holder
}

export const released = (before: Dossier): Changes => (before.holder ? { holder: withoutAssignee(before.holder) } : {})

/** Changes by events about parts; undefined for an event that is not about one. */
export const partChangesOf = (before: Dossier, said: Said, event: DossierEvent): Changes | undefined => {
  switch (event.type) {
    case 'SupplementRequested':
      return supplementRequested(event, said)
    case 'SupplementGiven':
      return supplementGiven(before, event, said)
    case 'ComponentsDigitised':
      return { components: [...before.components, ...event.components.map((component, index) => ({ serial: before.components.length + index + 1, ...component }))] }
    case 'SupplementAccepted':
      return before.supplement ? { supplement: { ...before.supplement, acceptedAt: said.at } } : {}
    case 'PauseBegan': {
      const { type: _, ...pause } = event
      return { pauses: [...before.pauses, { serial: before.pauses.length + 1, from: said.at, ...pause }] }
    }
    case 'PauseEnded':
      return endPause(before, said, event.stepDueAt)
    case 'OpinionAsked':
      return asked(before, event, said)
    case 'OpinionGiven':
      return { opinions: changed(before.opinions, event.serial, { answer: answered(event, said) }) }
    case 'OpinionOverdueTold':
      return { opinions: changed(before.opinions, event.serial, { overdueToldAt: said.at }) }
    case 'PartHandedOver': {
      const hands = { assigneeId: event.officialId, assigneeName: event.name }
      return event.part === 'opinion' ? { opinions: changed(before.opinions, event.serial, hands) } : { branches: changed(before.branches, event.serial, hands) }
    }
    case 'BranchOpened':
      return { branches: [...before.branches, event.branch] }
    case 'BranchAnswered':
      return { branches: changed(before.branches, event.serial, { done: answered(event, said) }) }
    case 'VerificationRecorded':
      return verified(before, event, said)
    case 'ObligationDemanded':
      return demanded(before, event, said)
    case 'ObligationProofGiven':
      return proofGiven(before, event, said)
    case 'ObligationMet':
      return { obligations: changed(before.obligations, event.serial, { met: { at: said.at, by: said.by.name, proof: event.proof } }) }
    case 'LeviesDemanded':
      return { levies: { lines: event.lines, total: event.total, paid: before.levies?.paid ?? [] } }
    case 'ResultWayChosen':
      return { resultBy: event.resultBy, ...(event.delivery ? { delivery: event.delivery, resultAddress: event.delivery.street } : {}) }
    case 'PickupOrdered':
      return { pickup: true }
    case 'LevyReversed':
      return levyReversed(before, event)
    case 'LevyPaid':
      return paid(before, event, said)
    case 'OwnStepTaken':
      return event.waits && before.holder ? { holder: { ...before.holder, waiting: true } } : {}
    case 'UnitSucceeded':
      return succeeded(before, event)
    default:
      return undefined
  }
}
