// NĐ 61/2018 articles 19.1-19.2: one named official examines, proposes, and submits for decision.
import type { OfficialId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { whyNot, type Standing } from './abilities.ts'
import { decideAccounting } from './accountability.ts'
import type { Accounting } from './dossier-parts.ts'
import type { Dossier } from './dossier.ts'
import type { DossierEvent } from './event.ts'
import type { DossierRefusal } from './refusal.ts'

type Decided = Outcome<readonly DossierEvent[], DossierRefusal>

/** Claiming what one already has changes nothing. */
export const decideClaim = (dossier: Dossier, standing: Standing, by: { readonly officialId: OfficialId; readonly name: string }): Decided => {
  const no = whyNot('claim', dossier, standing)
  if (no) return refuse(no)
  return ok(dossier.holder?.assigneeId === by.officialId ? [] : [{ type: 'DossierClaimed', ...by }])
}

export type ProposalFacts = { readonly proposal: string; readonly refusal?: Accounting; /** Of the draft of the result, where one is kept. */ readonly draftSha256?: string }

/** The officer proposes to grant, or (article 19.8) to refuse with the reason the head would sign. */
export const decideRequestApproval = (dossier: Dossier, standing: Standing, { proposal, refusal, draftSha256 }: ProposalFacts): Decided => {
  const no = whyNot('request-approval', dossier, standing)
  if (no) return refuse(no)
  if (proposal.trim() === '') return refuse({ kind: 'proposal-missing' })
  const accounting = refusal && decideAccounting('refusal', refusal)
  if (accounting && !accounting.ok) return accounting
  const draft = draftSha256 && !accounting ? { draftSha256 } : {}
  return ok([{ type: 'ApprovalRequested', proposal: proposal.trim(), ...(accounting ? { refusal: accounting.value } : {}), ...draft }])
}
