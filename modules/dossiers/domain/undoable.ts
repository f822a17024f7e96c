import type { Dossier } from './dossier.ts'
import type { DossierEvent } from './event.ts'

/**
 * Acts that a later event can compensate: nothing of them has left the house for good. Acceptance (a code is given once),
 * letters to the applicant of a new date and money are corrected by acts of their own.
 */
const UNDOABLE: ReadonlySet<string> = new Set<DossierEvent['type']>([
  'DossierClaimed', 'DossierAssigned', 'DossierReleased', 'WorkHandedOver', 'SupplementRequested', 'OpinionAsked', 'ObligationDemanded', 'ObligationMet',
  'ApprovalRequested', 'OwnStepTaken', 'DossierApproved', 'DossierSentBack', 'DossierSuspended', 'DossierResumed', 'ResultIssued',
])

/** Acts that ended a dossier by mistake (the wrong one of two, NĐ 61/2018 article 21.1): it is open again and its line in the register too. */
const ENDINGS: ReadonlySet<string> = new Set<DossierEvent['type']>(['DossierRefused', 'DossierDiscontinued', 'DossierWithdrawn', 'WithdrawalAsked', 'WithdrawalTakenBack', 'WithdrawalDeclined', 'ResultReturned', 'OriginalsGivenBack'])

/** What applicants ended themselves is theirs; what replaced a withdrawn result after the return is withdrawn in its turn. */
export const isUndoable = ({ lastChange, state }: Dossier): boolean => (UNDOABLE.has(lastChange.type) && state !== 'returned') || (ENDINGS.has(lastChange.type) && lastChange.officialId !== undefined)

/** Of these the applicant was told; of their undoing, and why, too. */
const TOLD: ReadonlySet<string> = new Set<DossierEvent['type']>([
  'SupplementRequested', 'DossierSuspended', 'DossierResumed', 'ObligationDemanded', 'ObligationMet', 'ResultIssued',
  'DossierRefused', 'DossierWithdrawn', 'WithdrawalAsked', 'WithdrawalTakenBack', 'WithdrawalDeclined', 'DossierDiscontinued', 'ResultReturned', 'OriginalsGivenBack',
])

export const isToldOfUndoing = (type: string): boolean => TOLD.has(type)
