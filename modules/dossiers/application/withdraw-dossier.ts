import type { Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { cancelWorkflow } from '../../workflow/index.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { decideWithdraw } from '../domain/withdraw.ts'
import { actOnDossier, type OnDossier } from './act-on-dossier.ts'
import { subjectOf } from './take-step.ts'
import { tellApplicant } from './tell-applicant.ts'

export type WithdrawDossier = OnDossier & { readonly reason: string }

export const withdrawDossier = async (work: Work, command: WithdrawDossier): Promise<Outcome<Dossier, DossierRefusal>> => {
  const withdrawn = await actOnDossier<DossierRefusal>(work, command, (dossier, standing) => decideWithdraw(dossier, standing, command.reason))
  if (!withdrawn.ok) return withdrawn
  await cancelWorkflow(work, subjectOf(withdrawn.value), 'withdraw')
  await tellApplicant(work, withdrawn.value, { template: 'dossier-withdrawn', params: { reason: command.reason.trim() } })
  return withdrawn
}
