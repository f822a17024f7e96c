// NĐ 61/2018 articles 17.1b and 19.8: a refusal, at reception or after examination, is written with its reason.
import type { Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { whyNot, type Standing } from './abilities.ts'
import { decideAccounting } from './accountability.ts'
import { delayRefusal } from './apologise.ts'
import type { Accounting } from './dossier-parts.ts'
import type { Dossier } from './dossier.ts'
import type { DossierEvent } from './event.ts'
import type { DossierRefusal } from './refusal.ts'

type Decided = Outcome<readonly DossierEvent[], DossierRefusal>

const refusalOf = (given: Accounting, stage: 'reception' | 'examination'): Decided => {
  const accounting = decideAccounting('refusal', given)
  return accounting.ok ? ok([{ type: 'DossierRefused', accounting: accounting.value, stage, ...(stage === 'examination' ? { throughDesk: true as const } : {}) }]) : accounting
}

export const decideRefuse = (dossier: Dossier, standing: Standing, given: Accounting): Decided => {
  const no = whyNot('refuse', dossier, standing)
  return no ? refuse(no) : refusalOf(given, 'reception')
}

/** Within the limit or with its apology, signed by the head, and entered among the results (articles 19.8, 19.9). */
export const decideRefuseExamined = (dossier: Dossier, standing: Standing, { now, ...given }: Accounting & { readonly now: Instant }): Decided => {
  const no = whyNot('refuse-examined', dossier, standing) ?? delayRefusal(dossier, now)
  return no ? refuse(no) : refusalOf(given, 'examination')
}
