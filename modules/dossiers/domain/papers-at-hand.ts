// TT 01/2018/TT-VPCP article 8: a workflow names the papers a step needs; these are the ones the dossier itself can show.
import { standingResultsOf, type Dossier } from './dossier.ts'
import { isGiven } from './submit.ts'

/** Keys of the components handed in, and of what the office made: `proposal`, `verification`, `opinion`, `result`. */
export const papersAtHand = (dossier: Dossier): readonly string[] => [
  ...dossier.components.filter(isGiven).flatMap(({ key }) => (key === undefined ? [] : [key])),
  ...(dossier.proposal ? ['proposal'] : []),
  ...(dossier.verifications.length > 0 ? ['verification'] : []),
  ...([...dossier.opinions, ...dossier.branches].some((each) => ('answer' in each && each.answer) || ('done' in each && each.done)) ? ['opinion'] : []),
  ...(standingResultsOf(dossier).length > 0 ? ['result'] : []),
]
