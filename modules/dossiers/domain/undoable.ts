import type { DossierEvent } from './event.ts'

/**
 * Acts that a later event can compensate: nothing of them has left the house for good. Acceptance (a code is given once),
 * what ends a dossier, letters to the applicant of a new date and money are corrected by acts of their own.
 */
export const UNDOABLE: ReadonlySet<string> = new Set<DossierEvent['type']>([
  'DossierClaimed', 'DossierAssigned', 'DossierReleased', 'SupplementRequested', 'OpinionAsked', 'ObligationDemanded', 'ObligationMet',
  'ApprovalRequested', 'OwnStepTaken', 'DossierApproved', 'DossierSentBack', 'DossierSuspended', 'DossierResumed', 'ResultIssued',
])
