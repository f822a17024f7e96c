import { refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { decideReturnResult, type ReturnFacts } from '../domain/return-result.ts'
import { actOnDossier, type OnDossier } from './act-on-dossier.ts'
import { mustBeSigned } from './must-be-signed.ts'
import { takeStep } from './take-step.ts'
import { tellApplicant } from './tell-applicant.ts'

export type ReturnResult = OnDossier & ReturnFacts

/** Hands the result out against a receipt: how, and who took it. */
export const returnResult = async (work: Work, command: ReturnResult): Promise<Outcome<Dossier, DossierRefusal>> => {
  const returned = await actOnDossier<DossierRefusal>(work, command, async (dossier, standing) => {
    const decided = decideReturnResult(dossier, standing, command)
    const unsigned = decided.ok ? await mustBeSigned(work, dossier) : undefined
    if (unsigned) return refuse(unsigned)
    return decided.ok ? takeStep(work, dossier, { decided: decided.value, action: 'return' }) : decided
  })
  if (returned.ok) await tellApplicant(work, returned.value, { template: 'result-returned', params: { receivedBy: command.receivedBy } })
  return returned
}
