// NĐ 118/2025 article 21, TT 03/2025 article 7; under rule set A the national status 7: on request, while nothing is decided.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { whyNot, type Standing } from './abilities.ts'
import { countLetters, FEWEST_LETTERS } from './accountability.ts'
import type { Dossier } from './dossier.ts'
import type { DossierEvent } from './event.ts'
import type { DossierRefusal } from './refusal.ts'

export const decideWithdraw = (dossier: Dossier, standing: Standing, reason: string): Outcome<readonly DossierEvent[], DossierRefusal> => {
  const no = whyNot('withdraw', dossier, standing)
  if (no) return refuse(no)
  // At the counter an official writes down the wish of the person who came, so that it can be read later whose wish it was.
  if (standing.kind === 'staff' && countLetters(reason) < FEWEST_LETTERS) return refuse({ kind: 'reason-missing' })
  return ok([{ type: 'DossierWithdrawn', reason: reason.trim(), ...(standing.kind === 'staff' ? { assisted: true as const } : {}) }])
}
