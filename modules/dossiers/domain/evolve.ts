import type { Dossier, DossierState, Holder } from './dossier.ts'
import type { DossierEvent, DossierSubmitted, DueDateSet, RecordedEvent } from './event.ts'

type Changes = Partial<Omit<Dossier, 'id' | 'version' | 'lastChange'>>

const begin = ({ dossierId, version, at, by }: RecordedEvent, event: DossierSubmitted): Dossier => {
  const { type, ...facts } = event
  return { id: dossierId, version, state: 'submitted', submittedAt: at, dueHistory: [], results: [], lastChange: { type, at, by: by.name }, ...facts }
}

const dueDateChanges = (before: Dossier, { at, by }: RecordedEvent, { why, dueAt, trace }: DueDateSet): Changes => ({
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
    },
  ],
  ...(dueAt ? { dueAt } : {}),
})

/** A step named by the graph puts the dossier in the state that step stands for; others leave it where it is. */
const stateAtStep: Readonly<Record<string, DossierState>> = { examine: 'examining', approve: 'awaiting-approval' }

const handedOver = (before: Dossier, holder: Holder): Changes => ({ holder, state: stateAtStep[holder.step] ?? before.state })

const claimed = (before: Dossier, assigneeId: NonNullable<Holder['assigneeId']>, assigneeName: string): Changes =>
  before.holder ? { holder: { ...before.holder, assigneeId, assigneeName } } : {}

const changesOf = (before: Dossier, recorded: RecordedEvent, event: Exclude<DossierEvent, DossierSubmitted>): Changes => {
  const { at, by } = recorded
  switch (event.type) {
    case 'DossierAccepted': {
      const { ruleSet, limit, handover, waived } = event
      return { state: 'accepted', code: event.code, acceptance: { at, by: by.name, ruleSet, limit, handover, waived } }
    }
    case 'DueDateSet':
      return dueDateChanges(before, recorded, event)
    case 'AppointmentSlipIssued':
      return before.acceptance ? { acceptance: { ...before.acceptance, slip: event.slip } } : {}
    case 'ReceivedByCompetentDesk':
      return { competentReceivedAt: at }
    case 'DossierRefused':
      return { state: 'refused', accounting: event.accounting, endedAt: at }
    case 'DossierHandedOver':
      return handedOver(before, event.holder)
    case 'DossierClaimed':
      return claimed(before, event.officialId, event.name)
    case 'ApprovalRequested':
      return { proposal: event.proposal }
    case 'DossierApproved':
      return { state: 'approved', decidedAt: at }
    case 'DossierSentBack':
      return {}
    case 'ResultIssued': {
      const { type: _, ...issued } = event
      return { state: 'completed', results: [...before.results, { serial: before.results.length + 1, issuedAt: at, ...issued }], finishedAt: before.finishedAt ?? at }
    }
    case 'ResultReturned':
      return { state: 'returned', returnedAt: at, endedAt: at }
    case 'DossierWithdrawn':
      return { state: 'withdrawn', endedAt: at }
  }
}

const ENDED: ReadonlySet<DossierState> = new Set(['refused', 'withdrawn', 'discontinued', 'returned'])

/** Consequences of the act before them; who is told what changed wants to hear of the act. */
const CONSEQUENCES: ReadonlySet<DossierEvent['type']> = new Set(['DueDateSet', 'AppointmentSlipIssued', 'DossierHandedOver'])

/** One event onwards. A journal that does not begin with a submission, or skips a number, is a bug and throws. */
export const evolve = (before: Dossier | undefined, recorded: RecordedEvent): Dossier => {
  const { event, version, at, by } = recorded
  if (version !== (before?.version ?? 0) + 1) throw new Error(`journal of ${recorded.dossierId} jumps to version ${version}`)
  if (event.type === 'DossierSubmitted') {
    if (before) throw new Error(`dossier ${recorded.dossierId} was submitted twice`)
    return begin(recorded, event)
  }
  if (!before) throw new Error(`journal of ${recorded.dossierId} begins with ${event.type}`)
  const lastChange = CONSEQUENCES.has(event.type) ? before.lastChange : { type: event.type, at, by: by.name }
  const { holder, ...after } = { ...before, ...changesOf(before, recorded, event), version, lastChange }
  // What has ended is in nobody's hands.
  return holder && !ENDED.has(after.state) ? { ...after, holder } : after
}

/** The dossier a whole journal tells of. */
export const fold = (journal: readonly RecordedEvent[]): Dossier | undefined =>
  journal.reduce<Dossier | undefined>((dossier, recorded) => evolve(dossier, recorded), undefined)
