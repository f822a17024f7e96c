import { ok, type Outcome } from '../../../kernel/outcome.ts'
import type { UnitId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { can } from '../../identity/index.ts'
import { cancelWorkflow } from '../../workflow/index.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { WITHDRAWAL_SIGNED_AT } from '../domain/rule-sets.ts'
import { decideConfirmWithdrawal, decideWithdraw } from '../domain/withdraw.ts'
import { actOnDossier, type OnDossier } from './act-on-dossier.ts'
import { issueDiscontinuationLetter } from './issue-letters.ts'
import { subjectOf } from './take-step.ts'
import { tellApplicant } from './tell-applicant.ts'
import { tellWithdrawalSigners } from './withdrawal-signers.ts'

export type WithdrawDossier = OnDossier & { readonly reason: string }

/** At once where no notice is asked for; else the wish stands until the notice is signed. */
export const withdrawDossier = async (work: Work, command: WithdrawDossier): Promise<Outcome<Dossier, DossierRefusal>> => {
  const withdrawn = await actOnDossier<DossierRefusal>(work, command, (dossier, standing) => decideWithdraw(dossier, standing, command.reason))
  if (!withdrawn.ok) return withdrawn
  const reason = command.reason.trim()
  if (withdrawn.value.state !== 'withdrawn') {
    await tellWithdrawalSigners(work, withdrawn.value, { template: 'withdrawal-asked', params: reason ? { reason } : {} })
    return withdrawn
  }
  await cancelWorkflow(work, subjectOf(withdrawn.value), 'withdraw')
  await tellApplicant(work, withdrawn.value, { template: 'dossier-withdrawn', params: { reason } })
  return withdrawn
}

/** In the name of the unit whose head signs. */
const signedAt = (work: Work, dossier: Dossier): UnitId => WITHDRAWAL_SIGNED_AT.map((unit) => dossier[unit]).find((unitId) => can(work.actor, 'discontinue', 'dossier', unitId)) ?? dossier.resolvingUnitId

export type ConfirmWithdrawal = OnDossier & { readonly publicUrl: string }

/** Signs Mẫu 05; with it the dossier is withdrawn. */
export const confirmWithdrawal = async (work: Work, command: ConfirmWithdrawal): Promise<Outcome<Dossier, DossierRefusal>> => {
  const confirmed = await actOnDossier<DossierRefusal>(work, command, async (dossier, standing) => {
    const decided = decideConfirmWithdrawal(dossier, standing)
    const [event] = decided.ok ? decided.value : []
    if (!decided.ok || event?.type !== 'DossierWithdrawn' || !event.accounting) return decided
    const asked = dossier.withdrawalAsked ? { requestedAt: dossier.withdrawalAsked.at } : {}
    const accounting = await issueDiscontinuationLetter(work, { dossier, accounting: event.accounting, publicUrl: command.publicUrl, unitId: signedAt(work, dossier), ...asked })
    return ok([{ ...event, accounting }])
  })
  if (!confirmed.ok) return confirmed
  await cancelWorkflow(work, subjectOf(confirmed.value), 'withdraw')
  await tellApplicant(work, confirmed.value, { template: 'dossier-withdrawn', params: { reason: confirmed.value.withdrawalAsked?.reason ?? '' } })
  return confirmed
}
