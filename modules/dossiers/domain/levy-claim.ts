// Luật Phí và lệ phí 97/2015/QH13 Điều 10: whoever files says on what ground they need not pay; the counter looks at the paper and decides before it receives.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { LevyClaim, LevyDecision } from './dossier-parts.ts'
import type { LevyStated } from './levy.ts'
import type { DossierRefusal } from './refusal.ts'

const isPayable = ({ payable, amount, exemption }: LevyStated): boolean => payable && (amount ?? 0) > 0 && !exemption

export const payableOf = (stated: readonly LevyStated[]): number => stated.filter(isPayable).reduce((sum, { amount = 0 }) => sum + amount, 0)

/** Line after line, until the reduction is used up. */
const reduced = (stated: readonly LevyStated[], reduction: number, reason: string): readonly LevyStated[] => {
  let left = reduction
  return stated.map((line) => {
    const { amount = 0 } = line
    const off = isPayable(line) ? Math.min(left, amount) : 0
    left -= off
    if (off === 0) return line
    return off === amount ? { ...line, exemption: reason } : { ...line, amount: amount - off, stated: amount, reason }
  })
}

type Claimed = { readonly claim: LevyClaim | undefined; readonly decision: LevyDecision | undefined }

/** What is demanded once the claim is decided; nobody is received with an open one. */
export const applyClaim = (stated: readonly LevyStated[], { claim, decision }: Claimed): Outcome<readonly LevyStated[], DossierRefusal> => {
  const most = payableOf(stated)
  if (!claim || most === 0) return ok(stated)
  if (!decision) return refuse({ kind: 'levy-claim-open', words: claim.words })
  if (!decision.granted) return decision.reason?.trim() ? ok(stated) : refuse({ kind: 'levy-claim-reason-missing' })
  const { due = 0 } = decision
  return Number.isSafeInteger(due) && due >= 0 && due < most ? ok(reduced(stated, most - due, claim.words)) : refuse({ kind: 'levy-claim-amount-wrong', most })
}
