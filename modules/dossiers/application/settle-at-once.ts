// NĐ 61/2018 articles 17.4-17.5: accepted, decided and returned in one sitting, by or for the head who is competent.
import type { OfficialId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { listOfficialsWithRole } from '../../identity/index.ts'
import { findOfficial } from '../../organisation/index.ts'
import { cancelWorkflow } from '../../workflow/index.ts'
import { whyNot } from '../domain/abilities.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import type { AttachFacts, ReturnFacts } from '../domain/return-result.ts'
import { decideSettle } from '../domain/settle-at-once.ts'
import { acceptEvents, type AcceptDossier } from './accept-dossier.ts'
import { actOnDossier } from './act-on-dossier.ts'
import { subjectOf } from './take-step.ts'
import { tellApplicant } from './tell-applicant.ts'

export type SettleAtOnce = AcceptDossier & {
  readonly decidedById: OfficialId
  readonly result: AttachFacts
  readonly receipt: ReturnFacts
  readonly withSlip: boolean
}

const findDecider = async (work: Work, dossier: Dossier, officialId: OfficialId) => {
  const heads = await listOfficialsWithRole(work, 'head-of-unit', dossier.resolvingUnitId)
  if (!heads.some((each) => each.officialId === officialId)) return undefined
  const official = await findOfficial(work, officialId)
  return official && { name: official.fullName }
}

export const settleAtOnce = async (work: Work, command: SettleAtOnce): Promise<Outcome<Dossier, DossierRefusal>> => {
  const settled = await actOnDossier<DossierRefusal>(work, command, async (dossier, standing) => {
    const no = whyNot('settle-at-once', dossier, standing)
    if (no) return refuse(no)
    const decider = await findDecider(work, dossier, command.decidedById)
    const decided = decideSettle({ result: command.result, receipt: command.receipt, ...(decider ? { decider } : {}) })
    if (!decided.ok) return decided
    const { waived, publicUrl, withSlip } = command
    const accepted = await acceptEvents(work, { dossier, standing, waived, publicUrl, immediate: { withSlip } })
    return accepted.ok ? ok([...accepted.value, ...decided.value]) : accepted
  })
  if (!settled.ok) return settled
  await cancelWorkflow(work, subjectOf(settled.value), 'settled-at-once')
  await tellApplicant(work, settled.value, { template: 'result-returned', params: { receivedBy: command.receipt.receivedBy } })
  return settled
}
