// NĐ 61/2018 article 19.4: the limit is counted from zero once the full dossier was received, that is from when it was given.
import { ok, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { decideAcceptSupplement } from '../domain/supplement.ts'
import { actOnDossier, type OnDossier } from './act-on-dossier.ts'
import { endHold } from './hold.ts'
import { tellApplicant } from './tell-applicant.ts'

export const acceptSupplement = async (work: Work, command: OnDossier): Promise<Outcome<Dossier, DossierRefusal>> => {
  const accepted = await actOnDossier<DossierRefusal>(work, command, async (dossier, standing) => {
    const decided = decideAcceptSupplement(dossier, standing)
    return decided.ok ? ok([...decided.value, ...(await endHold(work, dossier, dossier.supplement?.given?.at ?? work.now))]) : decided
  })
  if (accepted.ok && accepted.value.dueAt) await tellApplicant(work, accepted.value, { template: 'date-changed' })
  return accepted
}
