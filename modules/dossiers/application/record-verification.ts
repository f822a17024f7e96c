import type { Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { decideRecordVerification, type VerificationFacts } from '../domain/verification.ts'
import { actOnDossier, type OnDossier } from './act-on-dossier.ts'

export type RecordVerification = OnDossier & VerificationFacts

export const recordVerification = (work: Work, command: RecordVerification): Promise<Outcome<Dossier, DossierRefusal>> =>
  actOnDossier<DossierRefusal>(work, command, (dossier, standing) => decideRecordVerification(dossier, standing, { ...command, now: work.now }))
