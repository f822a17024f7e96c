// National status 8 of domain §2.6: held up with a reason and its signed notice, and taken up again; sector law says when. The time between does not count.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { whyNot, type Standing } from './abilities.ts'
import { decideAccounting } from './accountability.ts'
import type { Accounting } from './dossier-parts.ts'
import type { Dossier } from './dossier.ts'
import type { DossierEvent } from './event.ts'
import type { DossierRefusal } from './refusal.ts'

type Decided = Outcome<readonly DossierEvent[], DossierRefusal>

export const decideSuspend = (dossier: Dossier, standing: Standing, given: Accounting): Decided => {
  const no = whyNot('suspend', dossier, standing)
  if (no) return refuse(no)
  const accounting = decideAccounting('suspension', given)
  return accounting.ok ? ok([{ type: 'DossierSuspended', accounting: accounting.value }]) : accounting
}

export const decideResume = (dossier: Dossier, standing: Standing, words?: string): Decided => {
  const no = whyNot('resume', dossier, standing)
  return no ? refuse(no) : ok([{ type: 'DossierResumed', ...(words?.trim() ? { words: words.trim() } : {}) }])
}
