// NĐ 61/2018 article 17; TT 01/2018/TT-VPCP article 19: code, promised date with its reason, appointment slip, handover.
import { plainDateAt } from '../../../kernel/plain-date.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { dueAt } from '../../calendar/index.ts'
import { unitCodeOn } from '../../organisation/index.ts'
import { componentsForCase, getVersion, type ProcedureVersion } from '../../procedures/index.ts'
import type { Standing } from '../domain/abilities.ts'
import { checkCompleteness, decideAccept } from '../domain/accept.ts'
import type { Dossier, Waiver } from '../domain/dossier.ts'
import type { DossierEvent } from '../domain/event.ts'
import { isImmediate } from '../domain/immediate-result.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { issueCode } from '../store/code-store.ts'
import { actOnDossier, type OnDossier } from './act-on-dossier.ts'
import { clockStartOf } from './clock-start.ts'
import { issueSlip } from './issue-slip.ts'
import { ruleSetNow } from './rule-set-now.ts'
import { tellApplicant } from './tell-applicant.ts'
import { takeStep } from './take-step.ts'
import { timeLimitOf } from './time-limit-of.ts'

export type AcceptDossier = OnDossier & {
  /** Components this case does not need, each with the officer's reason. */
  readonly waived: readonly { readonly key: string; readonly reason: string }[]
  readonly publicUrl: string
}

const namedWaivers = (procedure: ProcedureVersion, waived: AcceptDossier['waived'], caseKey?: string): readonly Waiver[] =>
  componentsForCase(procedure, caseKey).flatMap(({ key, name }) => {
    const given = waived.find((waiver) => waiver.key === key)
    return given ? [{ key, name, reason: given.reason }] : []
  })

type Decided = Outcome<readonly DossierEvent[], DossierRefusal>

const decide = async (work: Work, { dossier, standing, command }: { dossier: Dossier; standing: Standing; command: AcceptDossier }): Promise<Decided> => {
  const { versionId, caseKey, channelKey } = dossier.procedure
  const procedure = await getVersion(work, versionId)
  const required = componentsForCase(procedure, caseKey).map(({ key, name }) => ({ key, name }))
  const checked = checkCompleteness(dossier, standing, { required, waived: namedWaivers(procedure, command.waived, caseKey) })
  if (!checked.ok) return checked
  const ruleSet = await ruleSetNow(work)
  const limit = timeLimitOf(procedure, dossier.channel, channelKey)
  const due = await dueAt(work, { unitId: dossier.resolvingUnitId, from: await clockStartOf(work, dossier, ruleSet), limit, mode: ruleSet.countingMode })
  const handed = await takeStep(work, dossier, { action: 'accept', wholeLimit: limit })
  const receivedOn = plainDateAt(work.now)
  const unitCode = await unitCodeOn(work, dossier.receivingUnitId, receivedOn)
  if (unitCode === undefined) return refuse({ kind: 'unit-not-receiving' })
  const code = await issueCode(work.tx, { unitCode, receivedOn, bearerId: dossier.id })
  const accepted = decideAccept(dossier, { now: work.now, code, ruleSet, limit, due, waived: checked.value })
  if (dossier.reception?.withoutSlip && isImmediate(limit)) return ok([...accepted, ...handed])
  const slip = await issueSlip(work, { dossier, code, ruleSet, limit, due, publicUrl: command.publicUrl })
  return ok([...accepted, { type: 'AppointmentSlipIssued', slip }, ...handed])
}

/** Receives a dossier: everything it promises is made in this one transaction, or nothing is. */
export const acceptDossier = async (work: Work, command: AcceptDossier): Promise<Outcome<Dossier, DossierRefusal>> => {
  const accepted = await actOnDossier<DossierRefusal>(work, command, (dossier, standing) => decide(work, { dossier, standing, command }))
  if (accepted.ok) await tellApplicant(work, accepted.value, { template: 'dossier-accepted' })
  return accepted
}
