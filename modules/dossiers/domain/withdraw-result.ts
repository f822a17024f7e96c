// NĐ 30/2020/NĐ-CP article 18, NĐ 61/2018 article 21.1: what was issued wrongly is withdrawn by whoever issued it, with its reason.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { whyNot, type Standing } from './abilities.ts'
import { decideAccounting } from './accountability.ts'
import type { Accounting } from './dossier-parts.ts'
import { standingResultsOf, type Dossier } from './dossier.ts'
import type { ResultWithdrawn } from './event.ts'
import type { DossierRefusal } from './refusal.ts'

export type WithdrawalFacts = Accounting & { /** Which of several; absent where one stands. */ readonly serial?: number }

export const decideWithdrawResult = (dossier: Dossier, standing: Standing, { serial, ...given }: WithdrawalFacts): Outcome<ResultWithdrawn, DossierRefusal> => {
  const no = whyNot('withdraw-result', dossier, standing)
  if (no) return refuse(no)
  const results = standingResultsOf(dossier)
  const meant = serial === undefined && results.length === 1 ? results[0] : results.find((result) => result.serial === serial)
  if (!meant) return refuse({ kind: 'result-missing' })
  const accounting = decideAccounting('withdrawal', given)
  return accounting.ok ? ok({ type: 'ResultWithdrawn', serial: meant.serial, name: meant.number ? `${meant.name} (${meant.number})` : meant.name, accounting: accounting.value }) : accounting
}
