// NĐ 118/2025 article 21, TT 03/2025 article 7: on request or when what was demanded never came, and only while nothing is decided.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { whyNot, type Standing } from './abilities.ts'
import { decideAccounting } from './accountability.ts'
import type { Accounting } from './dossier-parts.ts'
import type { Dossier } from './dossier.ts'
import type { DossierEvent } from './event.ts'
import type { DossierRefusal } from './refusal.ts'

export const decideDiscontinue = (dossier: Dossier, standing: Standing, given: Accounting): Outcome<readonly DossierEvent[], DossierRefusal> => {
  const no = whyNot('discontinue', dossier, standing)
  if (no) return refuse(no)
  const accounting = decideAccounting('discontinuation', given)
  return accounting.ok ? ok([{ type: 'DossierDiscontinued', accounting: accounting.value }]) : accounting
}
