import type { Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { Dossier } from '../domain/dossier.ts'
import { decideRequestApproval, type ProposalFacts } from '../domain/examine.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { actOnDossier, type OnDossier } from './act-on-dossier.ts'
import { hashOfKeptDraft } from './result-draft-hash.ts'
import { takeStep } from './take-step.ts'

export type RequestApproval = OnDossier & Omit<ProposalFacts, 'draftSha256'>

/** The officer's proposal, submitted to the head of the unit. */
export const requestApproval = (work: Work, command: RequestApproval): Promise<Outcome<Dossier, DossierRefusal>> =>
  actOnDossier<DossierRefusal>(work, command, async (dossier, standing) => {
    const decided = decideRequestApproval(dossier, standing, { ...command, ...(await hashOfKeptDraft(work, dossier.id)) })
    return decided.ok ? takeStep(work, dossier, { decided: decided.value, action: 'submit-for-approval' }) : decided
  })
