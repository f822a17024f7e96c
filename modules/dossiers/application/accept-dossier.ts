// NĐ 61/2018 article 17; TT 01/2018/TT-VPCP article 19: code, promised date with its reason, appointment slip, handover.
import { plainDateAt } from '../../../kernel/plain-date.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { dueAt } from '../../calendar/index.ts'
import { unitCodeOn } from '../../organisation/index.ts'
import { receivedFor } from '../../payments/index.ts'
import { componentsForCase, getVersion, type ProcedureVersion } from '../../procedures/index.ts'
import type { BegunWork } from '../../workflow/index.ts'
import type { Standing } from '../domain/abilities.ts'
import { checkCompleteness, decideAccept } from '../domain/accept.ts'
import { askedAsPaper } from '../domain/conditional-component.ts'
import type { LevyDecision } from '../domain/dossier-parts.ts'
import type { Dossier, Waiver } from '../domain/dossier.ts'
import type { DossierEvent } from '../domain/event.ts'
import { handoverRule } from '../domain/handover.ts'
import { isImmediate } from '../domain/immediate-result.ts'
import { applyClaim } from '../domain/levy-claim.ts'
import { demandLevies, type LevyStated } from '../domain/levy.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { setsHandedIn } from '../domain/sets-handed-in.ts'
import { actOnDossier, type OnDossier } from './act-on-dossier.ts'
import { clockStartOf } from './clock-start.ts'
import { handoverDeadline } from './handover-deadline.ts'
import { issueSlip, unitOfSlip } from './issue-slip.ts'
import { enterDossier } from './keep-in-register.ts'
import { ruleSetNow } from './rule-set-now.ts'
import { takeNumbers } from './take-numbers.ts'
import { tellApplicant } from './tell-applicant.ts'
import { takeStep } from './take-step.ts'
import { statedLevies } from './stated-levies.ts'
import { channelLineOf, timeLimitOf } from './time-limit-of.ts'

export type AcceptDossier = OnDossier & {
  /** Components this case does not need, each with the officer's reason. */
  readonly waived: readonly { readonly key: string; readonly reason: string }[]
  readonly publicUrl: string
  /** Of the applicant's claim to pay nothing or less, where there is one. */
  readonly levyDecision?: LevyDecision | undefined
}

const namedWaivers = (procedure: ProcedureVersion, waived: AcceptDossier['waived'], caseKey?: string): readonly Waiver[] =>
  componentsForCase(procedure, caseKey).flatMap(({ key, name }) => {
    const given = waived.find((waiver) => waiver.key === key)
    return given ? [{ key, name, reason: given.reason }] : []
  })

type Decided = Outcome<readonly DossierEvent[], DossierRefusal>

export type Accepting = {
  readonly dossier: Dossier
  readonly standing: Standing
  readonly waived: AcceptDossier['waived']
  readonly publicUrl: string
  readonly levyDecision?: LevyDecision | undefined
  /** The workflow, when it was begun in this same act. */
  readonly begun?: BegunWork
}

/** What was paid online before anybody received the dossier stands beside what is demanded. */
const leviesOf = async (work: Work, dossier: Dossier, stated: readonly LevyStated[]): Promise<readonly DossierEvent[]> => {
  const demanded = demandLevies(stated)
  if (demanded.length === 0 || dossier.channel !== 'online') return demanded
  const paid = await receivedFor(work, { subjectId: dossier.id, purpose: 'levies', purposeSerial: 1 })
  return [...demanded, ...paid.map(({ amount, method, receipt }): DossierEvent => ({ type: 'LevyPaid', amount, method, ...(receipt ? { receipt: receipt.number } : {}) }))]
}

/** Everything an acceptance promises: code, dates, levies, a line in the register, the slip. */
export const acceptEvents = async (work: Work, accepting: Accepting): Promise<Decided> => {
  const { dossier, standing, publicUrl } = accepting
  const { versionId, caseKey, channelKey } = dossier.procedure
  const procedure = await getVersion(work, versionId)
  const required = askedAsPaper(componentsForCase(procedure, caseKey), dossier, procedure.formCode).map(({ key, name }) => ({ key, name }))
  const checked = checkCompleteness(dossier, standing, { required, waived: namedWaivers(procedure, accepting.waived, caseKey) })
  if (!checked.ok) return checked
  const stated = applyClaim(statedLevies(dossier, procedure), { claim: dossier.levyClaim, decision: accepting.levyDecision })
  if (!stated.ok) return stated
  const ruleSet = await ruleSetNow(work)
  const limit = timeLimitOf(procedure, dossier.channel, channelKey)
  const immediate = isImmediate(channelLineOf(procedure, dossier.channel, channelKey))
  const due = await dueAt(work, { unitId: dossier.resolvingUnitId, from: await clockStartOf(work, dossier, ruleSet), limit, mode: ruleSet.countingMode })
  const handover = handoverRule(dossier.channel, work.now, ruleSet.handoverCutoffMinute)
  const handoverDueAt = await handoverDeadline(work, { unitId: dossier.receivingUnitId, rule: handover, receivedAt: work.now })
  const receivedOn = plainDateAt(work.now)
  const unitCode = await unitCodeOn(work, dossier.receivingUnitId, receivedOn)
  if (unitCode === undefined) return refuse({ kind: 'unit-not-receiving' })
  const levies = await leviesOf(work, dossier, stated.value)
  const withoutSlip = immediate && dossier.reception?.withoutSlip === true
  const slipUnit = withoutSlip ? undefined : await unitOfSlip(work, dossier.receivingUnitId)
  const { code, place, numbered } = await takeNumbers(work, { dossier, procedure, unitCode, receivedOn, slipUnit })
  const accepted = decideAccept(dossier, { now: work.now, code, ruleSet, limit, due, waived: checked.value, handoverDueAt, ...(immediate ? { immediate: true } : {}), ...(dossier.levyClaim && accepting.levyDecision ? { levyClaim: accepting.levyDecision } : {}) })
  const sets = setsHandedIn(dossier.components, componentsForCase(procedure, caseKey))
  const register = await enterDossier(work, { dossier, code, procedure, place, sets, ...(due.dueAt ? { dueAt: due.dueAt } : {}) })
  if (!slipUnit) return ok([...accepted, ...levies])
  const slip = await issueSlip(work, { dossier, code, ruleSet, limit, due, publicUrl, register, sets, levies, unit: slipUnit, numbered })
  return ok([...accepted, ...levies, { type: 'AppointmentSlipIssued', slip }])
}

/** What acceptance promises, and the step that goes with it. */
export const decideAcceptance = async (work: Work, accepting: Accepting): Promise<Decided> => {
  const { dossier, begun } = accepting
  const events = await acceptEvents(work, accepting)
  if (!events.ok) return events
  const limit = events.value.find((event) => event.type === 'DossierAccepted')?.limit
  return takeStep(work, dossier, { decided: events.value, action: 'accept', ...(limit ? { wholeLimit: limit } : {}), ...(begun ? { begun } : {}) })
}

export const tellAccepted = (work: Work, dossier: Dossier): Promise<void> => {
  const claim = dossier.acceptance?.levyClaim
  return tellApplicant(work, dossier, { template: 'dossier-accepted', ...(claim && !claim.granted ? { params: { levyReason: claim.reason ?? '' } } : {}) })
}

/** Receives a dossier: everything it promises is made in this one transaction, or nothing is. */
export const acceptDossier = async (work: Work, { waived, publicUrl, levyDecision, ...on }: AcceptDossier): Promise<Outcome<Dossier, DossierRefusal>> => {
  const accepted = await actOnDossier<DossierRefusal>(work, on, (dossier, standing) => decideAcceptance(work, { dossier, standing, waived, publicUrl, levyDecision }))
  if (accepted.ok) await tellAccepted(work, accepted.value)
  return accepted
}
