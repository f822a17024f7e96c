import { readVnd } from '../../../../../kernel/vnd.ts'
import type { SentForm } from '../../../../../platform/web/form.ts'
import type { Problem } from '../../../../../platform/web/problem.ts'
import type { ActWords } from './words.ts'

/** Whom or which unit an act is about: nothing chosen, the server could only say that an id is none. */
const CHOSEN: Readonly<Record<string, string>> = { assign: 'officialId', 'hand-over-work': 'officialId', 'hand-over-part': 'officialId', 'ask-opinion': 'unitId' }
const AMOUNTS = ['amount', 'levyDue'] as const

const isAmountWrong = (act: string, sent: SentForm, field: (typeof AMOUNTS)[number]): boolean => {
  const typed = sent.text(field) ?? (act === 'collect-levy' && field === 'amount' ? '' : undefined)
  return typed !== undefined && readVnd(typed) === undefined
}

const at = (field: string, reason: string): Problem => ({ type: '/problems/invalid', title: reason, status: 422, kind: 'request-invalid', detail: reason, errors: [{ field, reason }] })

/** What can be told at the field before anything is sent. */
export const wrongBeforeSending = (act: string, sent: SentForm, m: ActWords): Problem | undefined => {
  const chosen = CHOSEN[act]
  if (chosen && sent.text(chosen) === undefined) return at(chosen, chosen === 'unitId' ? m.unitMissing : m.colleagueMissing)
  if (sent.values['reasonCode']?.[0] === '') return at('reasonCode', m.reasonMissing)
  const amount = AMOUNTS.find((field) => isAmountWrong(act, sent, field))
  return amount && at(amount, m.amountWrong)
}
