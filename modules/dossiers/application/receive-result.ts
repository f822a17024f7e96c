import { refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { decideReceiveResult } from '../domain/return-result.ts'
import { actOnDossier, type OnDossier } from './act-on-dossier.ts'
import { mustBeSigned } from './must-be-signed.ts'
import { takeStep } from './take-step.ts'
import { tellApplicant } from './tell-applicant.ts'

/** The applicant says that the electronic result was received: the dossier ends as if it had been handed over. */
export const receiveResult = async (work: Work, command: OnDossier): Promise<Outcome<Dossier, DossierRefusal>> => {
  const receivedBy = work.actor.kind === 'citizen' ? work.actor.fullName : ''
  const received = await actOnDossier<DossierRefusal>(work, command, async (dossier, standing) => {
    const decided = decideReceiveResult(dossier, standing, receivedBy)
    const unsigned = decided.ok ? await mustBeSigned(work, dossier) : undefined
    if (unsigned) return refuse({ kind: 'result-being-signed' })
    return decided.ok ? takeStep(work, dossier, { decided: decided.value, action: 'return' }) : decided
  })
  if (received.ok) await tellApplicant(work, received.value, { template: 'result-returned', params: { receivedBy } })
  return received
}
