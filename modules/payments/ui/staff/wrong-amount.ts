import { readVnd } from '../../../../kernel/vnd.ts'
import type { SentForm } from '../../../../platform/web/form.ts'
import type { Problem } from '../../../../platform/web/problem.ts'

/** A refusal of the screen itself, at its field. */
export const atField = (field: string, reason: string): Problem => ({ type: '/problems/invalid', title: reason, status: 422, kind: 'request-invalid', detail: reason, errors: [{ field, reason }] })

/** An amount may be left out; nothing is read into "5,5" or "1.5": it would be money. */
export const wrongAmount = (sent: SentForm, field: string, reason: string): Problem | undefined => {
  const typed = sent.text(field)
  if (typed === undefined || readVnd(typed) !== undefined) return undefined
  return atField(field, reason)
}
