// NĐ 61/2018 articles 17.4-17.5: what the law settles on the spot is accepted, decided and returned in one sitting; no slip unless asked for.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { DossierEvent } from './event.ts'
import type { DossierRefusal } from './refusal.ts'
import type { AttachFacts, ReturnFacts } from './return-result.ts'

export type SettleFacts = {
  readonly result: AttachFacts
  readonly receipt: ReturnFacts
  /** Who decided; known to be competent at the resolving unit. */
  readonly decider?: { readonly name: string }
}

/** What follows acceptance in the same sitting. */
export const decideSettle = ({ result, receipt, decider }: SettleFacts): Outcome<readonly DossierEvent[], DossierRefusal> => {
  if (!decider) return refuse({ kind: 'decider-not-competent' })
  if (receipt.receivedBy.trim() === '') return refuse({ kind: 'receiver-missing' })
  return ok([
    { type: 'DossierApproved', decidedBy: decider.name },
    { type: 'ResultIssued', name: result.name, fileId: result.fileId, ...(result.number?.trim() ? { number: result.number.trim() } : {}) },
    { type: 'ResultReturned', method: receipt.method, receivedBy: receipt.receivedBy.trim(), ...(receipt.receipt ? { receipt: receipt.receipt } : {}) },
  ])
}
