// NĐ 61/2018 article 17.1: a refusal at reception is written, with its reason.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { whyNot, type Standing } from './abilities.ts'
import { decideAccounting } from './accountability.ts'
import type { Accounting, Dossier } from './dossier.ts'
import type { DossierEvent } from './event.ts'
import type { DossierRefusal } from './refusal.ts'

export const decideRefuse = (dossier: Dossier, standing: Standing, given: Accounting): Outcome<readonly DossierEvent[], DossierRefusal> => {
  const no = whyNot('refuse', dossier, standing)
  if (no) return refuse(no)
  const accounting = decideAccounting('refusal', given)
  return accounting.ok ? ok([{ type: 'DossierRefused', accounting: accounting.value }]) : accounting
}
