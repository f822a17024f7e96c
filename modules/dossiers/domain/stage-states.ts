import type { Dossier, DossierState, Holder } from './dossier.ts'

/** What a step stands for puts the dossier in a state; other stages leave it where it is. */
const STATE_AT_STAGE: Readonly<Record<string, DossierState>> = {
  receive: 'submitted',
  examine: 'examining',
  verify: 'examining',
  coordinate: 'examining',
  approve: 'awaiting-approval',
}

/** Steps of journals older than stages are named by what they stand for. */
export const stateAtStage = (holder: Holder): DossierState | undefined => STATE_AT_STAGE[holder.stage ?? holder.step]

/** The state a dossier goes back to when what held it up is over. */
export const stateOfHolder = (dossier: Pick<Dossier, 'holder' | 'decidedAt' | 'acceptance'>): DossierState => {
  if (dossier.decidedAt) return 'approved'
  const at = dossier.holder && stateAtStage(dossier.holder)
  if (at) return at
  return dossier.acceptance ? 'accepted' : 'submitted'
}
