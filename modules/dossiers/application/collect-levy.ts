import type { Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { Dossier } from '../domain/dossier.ts'
import { decideCollectLevy } from '../domain/levy.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { actOnDossier, type OnDossier } from './act-on-dossier.ts'

export const collectLevy = (work: Work, command: OnDossier & { readonly amount: number; readonly note?: string }): Promise<Outcome<Dossier, DossierRefusal>> =>
  actOnDossier<DossierRefusal>(work, command, (dossier, standing) => decideCollectLevy(dossier, standing, command))
