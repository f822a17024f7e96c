import { oncePerTransaction } from '../../../platform/db/once-per-transaction.ts'
import type { Subscription } from '../../../platform/module.ts'
import type { DomainEvent, Work } from '../../../platform/work.ts'
import type { Dossier } from '../../dossiers/index.ts'
import { keepFacts } from './facts-of-agencies.ts'

/** What may change as what a dossier counts; a step from hand to hand does not. */
const HEARD = [
  'DossierAccepted', 'DueDateSet', 'PauseBegan', 'PauseEnded', 'SupplementRequested', 'ResultIssued', 'ResultSigned', 'ResultFoundSigned', 'ResultSigningStopped', 'ResultSigningDone', 'ResultWithdrawn', 'ResultReturned', 'DossierRefused', 'DossierWithdrawn',
  'DossierDiscontinued', 'LeviesDemanded', 'LevyPaid', 'LevyReversed', 'ObligationMet', 'SupplementGiven', 'StepUndone', 'UnitSucceeded', 'ComponentsDigitised',
] as const

/** In the transaction of the act, known from its moment; an act that tells several events at once is heard once. */
const onDossierChanged = async (work: Work, event: DomainEvent): Promise<void> => {
  const dossier = event['dossier'] as Dossier
  if (dossier.acceptance === undefined) return
  await oncePerTransaction(work.tx, `indicators ${dossier.id} ${dossier.version}`, () => keepFacts({ ...work, now: dossier.lastChange.at }, dossier))
}

export const dossierSubscriptions: readonly Subscription[] = HEARD.map((to) => ({ to, on: onDossierChanged }))
