import { ok, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { decideRefuse } from '../domain/refuse.ts'
import { actOnDossier, type OnDossier } from './act-on-dossier.ts'
import { takeStep } from './take-step.ts'
import { tellApplicant } from './tell-applicant.ts'

export type RefuseDossier = OnDossier & { readonly reasonCode: string; readonly words: string }

export const refuseDossier = async (work: Work, command: RefuseDossier): Promise<Outcome<Dossier, DossierRefusal>> => {
  const { reasonCode, words } = command
  const refused = await actOnDossier<DossierRefusal>(work, command, async (dossier, standing) => {
    const decided = decideRefuse(dossier, standing, { reasonCode, words })
    return decided.ok ? ok([...decided.value, ...(await takeStep(work, dossier, { action: 'refuse' }))]) : decided
  })
  if (refused.ok) await tellApplicant(work, refused.value, { template: 'dossier-refused' })
  return refused
}
