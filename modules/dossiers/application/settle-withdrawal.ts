// NĐ 118/2025 article 21: until the notice is signed the wish is the applicant's to take back; who does not sign says why.
import type { Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { decideDeclineWithdrawal, decideTakeBackWithdrawal } from '../domain/withdraw.ts'
import { actOnDossier, type OnDossier } from './act-on-dossier.ts'
import { tellApplicant } from './tell-applicant.ts'
import { tellWithdrawalSigners } from './withdrawal-signers.ts'

export type TakeBackWithdrawal = OnDossier & { readonly words: string }

export const takeBackWithdrawal = async (work: Work, command: TakeBackWithdrawal): Promise<Outcome<Dossier, DossierRefusal>> => {
  const kept = await actOnDossier<DossierRefusal>(work, command, (dossier, standing) => decideTakeBackWithdrawal(dossier, standing, command.words))
  if (kept.ok) await tellWithdrawalSigners(work, kept.value, { template: 'withdrawal-taken-back' })
  return kept
}

export type DeclineWithdrawal = OnDossier & { readonly reason: string }

export const declineWithdrawal = async (work: Work, command: DeclineWithdrawal): Promise<Outcome<Dossier, DossierRefusal>> => {
  const declined = await actOnDossier<DossierRefusal>(work, command, (dossier, standing) => decideDeclineWithdrawal(dossier, standing, command.reason))
  if (declined.ok) await tellApplicant(work, declined.value, { template: 'withdrawal-declined', params: { reason: command.reason.trim() } })
  return declined
}
