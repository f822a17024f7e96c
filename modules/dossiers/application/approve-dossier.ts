import { ok, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { decideApprove } from '../domain/approve.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { actOnDossier, type OnDossier } from './act-on-dossier.ts'
import { takeStep } from './take-step.ts'

export type ApproveDossier = OnDossier & { readonly note?: string }

export const approveDossier = (work: Work, command: ApproveDossier): Promise<Outcome<Dossier, DossierRefusal>> =>
  actOnDossier<DossierRefusal>(work, command, async (dossier, standing) => {
    const decided = decideApprove(dossier, standing, command.note)
    return decided.ok ? ok([...decided.value, ...(await takeStep(work, dossier, { action: 'approve' }))]) : decided
  })
