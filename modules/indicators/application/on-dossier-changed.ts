import { oncePerTransaction } from '../../../platform/db/once-per-transaction.ts'
import type { Subscription } from '../../../platform/module.ts'
import type { DomainEvent, Work } from '../../../platform/work.ts'
import type { Dossier } from '../../dossiers/index.ts'
import { saveFact } from '../store/fact-store.ts'
import { factOf } from './fact-of-dossier.ts'

/** What may change as what a dossier counts; a step from hand to hand does not. */
const HEARD = [
  'DossierAccepted', 'DueDateSet', 'PauseBegan', 'PauseEnded', 'SupplementRequested', 'ResultIssued', 'ResultReturned', 'DossierRefused', 'DossierWithdrawn',
  'DossierDiscontinued', 'LeviesDemanded', 'LevyPaid', 'ObligationMet', 'SupplementGiven', 'StepUndone', 'UnitSucceeded',
] as const

const keepFact = async (work: Work, dossier: Dossier): Promise<void> => {
  const fact = await factOf(work, dossier)
  if (fact) await saveFact(work.tx, fact, work.now)
}

/** In the transaction of the act; an act that tells several events at once is heard once. */
const onDossierChanged = async (work: Work, event: DomainEvent): Promise<void> => {
  const dossier = event['dossier'] as Dossier
  if (dossier.acceptance === undefined) return
  await oncePerTransaction(work.tx, `indicators ${dossier.id} ${dossier.version}`, () => keepFact(work, dossier))
}

export const dossierSubscriptions: readonly Subscription[] = HEARD.map((to) => ({ to, on: onDossierChanged }))
