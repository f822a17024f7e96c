// Nghị định 45/2020/NĐ-CP Điều 25; TT 01/2023/TT-VPCP Điều 8: in this order, each step by who may, the check never by whoever entered.
import type { OfficialId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { differencesOf, faultsOf, sayFault, sayFields, type Entry } from './entry.ts'
import type { OldResult, OldResultEvent, OldResultState } from './old-result.ts'
import type { OldResultRefusal } from './refusal.ts'

type Decided = Outcome<OldResultEvent, OldResultRefusal>

const notNow = ({ state }: OldResult): { readonly ok: false; readonly refusal: OldResultRefusal } => refuse({ kind: 'old-result-not-now', state })
const stands = ({ state }: OldResult, ...at: readonly OldResultState[]): boolean => at.includes(state)

/** A word or two at least. */
const LEAST_REASON = 5

/** A better scan takes the place of the first until somebody has entered from it. */
export const decideScan = (result: OldResult, scan: { readonly fileId: string; readonly pages: number }): Decided => (stands(result, 'inventoried', 'scanned') ? ok({ kind: 'scanned', ...scan }) : notNow(result))

export const decideEnter = (result: OldResult, entry: Entry): Decided => {
  if (!stands(result, 'scanned')) return notNow(result)
  const [fault] = faultsOf(entry)
  return fault ? refuse({ kind: 'entry-wrong', ...sayFault(fault), at: [fault.field] }) : ok({ kind: 'entered', entry })
}

export type Check = { readonly entry: Entry; readonly by: OfficialId; /** The second has looked at the differences and stands by what they typed. */ readonly isDecided: boolean }

export const decideCheck = (result: OldResult, { entry, by, isDecided }: Check): Decided => {
  if (!stands(result, 'entered') || !result.entry) return notNow(result)
  if (result.enteredBy?.officialId === by) return refuse({ kind: 'entered-by-yourself' })
  const [fault] = faultsOf(entry)
  if (fault) return refuse({ kind: 'entry-wrong', ...sayFault(fault), at: [fault.field] })
  const different = differencesOf(result.entry, entry)
  return different.length > 0 && !isDecided ? refuse({ kind: 'entries-differ', ...sayFields(different), at: different }) : ok({ kind: 'checked', entry, decided: different })
}

/** Back to the scanner, or to whoever entered; always with the reason. */
export const decideSendBack = (result: OldResult, { to, reason }: { readonly to: 'inventoried' | 'scanned'; readonly reason: string }): Decided => {
  if (reason.trim() === '') return refuse({ kind: 'reason-missing' })
  return stands(result, 'scanned', 'entered', 'checked') && !(to === 'scanned' && result.state === 'scanned') ? ok({ kind: 'sent-back', to, reason: reason.trim() }) : notNow(result)
}

export const decideSign = (result: OldResult, by: OfficialId): Outcome<undefined, OldResultRefusal> => {
  if (!stands(result, 'checked')) return notNow(result)
  return result.enteredBy?.officialId === by ? refuse({ kind: 'entered-by-yourself' }) : ok(undefined)
}

/** NĐ 30/2020 Điều 18: only what stands in a vault can be taken out of it, once, and never without saying why. */
export const decideWithdraw = (result: OldResult, reason: string): Decided => {
  if (!stands(result, 'published') || result.withdrawn) return notNow(result)
  return reason.trim().length < LEAST_REASON ? refuse({ kind: 'withdrawal-reason-missing' }) : ok({ kind: 'withdrawn', reason: reason.trim() })
}
