// NĐ 118/2025 article 21, TT 03/2025 article 7: on request, while nothing is decided, by a signed notice; under rule set A the national status 7 at once.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { whyNot, type Standing } from './abilities.ts'
import { countLetters, FEWEST_LETTERS } from './accountability.ts'
import type { Dossier } from './dossier.ts'
import type { DossierEvent } from './event.ts'
import type { DossierRefusal } from './refusal.ts'
import { RULE_SETS } from './rule-sets.ts'

export const decideWithdraw = (dossier: Dossier, standing: Standing, reason: string): Outcome<readonly DossierEvent[], DossierRefusal> => {
  const no = whyNot('withdraw', dossier, standing)
  if (no) return refuse(no)
  // At the counter an official writes down the wish of the person who came, so that it can be read later whose wish it was.
  if (standing.kind === 'staff' && countLetters(reason) < FEWEST_LETTERS) return refuse({ kind: 'reason-missing' })
  const said = { reason: reason.trim(), ...(standing.kind === 'staff' ? { assisted: true as const } : {}) }
  const { acceptance } = dossier
  return ok([acceptance && RULE_SETS[acceptance.ruleSet].withdrawalNotice ? { type: 'WithdrawalAsked', ...said } : { type: 'DossierWithdrawn', ...said }])
}

const NO_REASON = 'Người nộp đề nghị rút hồ sơ, không nêu lý do'

/** Mẫu 05: signed, and only then is it withdrawn. */
export const decideConfirmWithdrawal = (dossier: Dossier, standing: Standing): Outcome<readonly DossierEvent[], DossierRefusal> => {
  const no = whyNot('confirm-withdrawal', dossier, standing)
  if (no) return refuse(no)
  const { withdrawalAsked: asked } = dossier
  if (!asked) return refuse({ kind: 'withdrawal-not-asked' })
  const accounting = { reasonCode: 'on-request', words: asked.reason === '' ? NO_REASON : asked.reason }
  return ok([{ type: 'DossierWithdrawn', reason: asked.reason, accounting, ...(asked.assisted ? { assisted: true as const } : {}) }])
}

export const decideTakeBackWithdrawal = (dossier: Dossier, standing: Standing, words: string): Outcome<readonly DossierEvent[], DossierRefusal> => {
  const no = whyNot('take-back-withdrawal', dossier, standing)
  if (no) return refuse(no)
  const assisted = standing.kind === 'staff'
  if (assisted && countLetters(words) < FEWEST_LETTERS) return refuse({ kind: 'reason-missing' })
  return ok([{ type: 'WithdrawalTakenBack', ...(words.trim() ? { words: words.trim() } : {}), ...(assisted ? { assisted: true as const } : {}) }])
}

/** Said to the applicant with its reason; the dossier goes on where it stood. */
export const decideDeclineWithdrawal = (dossier: Dossier, standing: Standing, reason: string): Outcome<readonly DossierEvent[], DossierRefusal> => {
  const no = whyNot('decline-withdrawal', dossier, standing)
  if (no) return refuse(no)
  return countLetters(reason) < FEWEST_LETTERS ? refuse({ kind: 'reason-missing' }) : ok([{ type: 'WithdrawalDeclined', reason: reason.trim() }])
}
