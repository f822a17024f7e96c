import type { Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { Dossier } from '../domain/dossier.ts'
import { decideHandOverPapers } from '../domain/hand-over-papers.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { actOnDossier, type OnDossier } from './act-on-dossier.ts'

export const handOverPapers = (work: Work, command: OnDossier & { readonly note?: string }): Promise<Outcome<Dossier, DossierRefusal>> =>
  actOnDossier<DossierRefusal>(work, command, (dossier, standing) => decideHandOverPapers(dossier, standing, command.note))
