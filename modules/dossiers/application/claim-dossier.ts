import { refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { claimWorkItem } from '../../workflow/index.ts'
import type { Dossier } from '../domain/dossier.ts'
import { decideClaim } from '../domain/examine.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { actOnDossier, type OnDossier } from './act-on-dossier.ts'
import { subjectOf } from './take-step.ts'

/** Takes a dossier in hand to examine it; taking it twice is taking it once. */
export const claimDossier = (work: Work, command: OnDossier): Promise<Outcome<Dossier, DossierRefusal>> =>
  actOnDossier<DossierRefusal>(work, command, async (dossier, standing) => {
    const { actor } = work
    if (actor.kind !== 'staff') return refuse({ kind: 'not-permitted-here' })
    const decided = decideClaim(dossier, standing, { officialId: actor.officialId, name: actor.fullName })
    if (!decided.ok || decided.value.length === 0) return decided
    const claimed = await claimWorkItem(work, { subject: subjectOf(dossier), by: actor.officialId })
    if (!claimed.ok) throw new Error(`workflow of dossier ${dossier.id} refuses a claim: ${claimed.refusal.kind}`)
    return decided
  })
