import { countLetters } from '../../../domain/accountability.ts'
import type { SentForm } from '../../../../../platform/web/form.ts'
import type { Problem } from '../../../../../platform/web/problem.ts'

/** Which fields a refusal is about, in the order they stand. */
const ABOUT: Readonly<Record<string, readonly string[]>> = {
  'reason-missing': ['words', 'reason'],
  'unknown-reason': ['reasonCode'],
  'proposal-missing': ['proposal'],
  'send-back-reason-missing': ['reason'],
  'supplement-unclear': ['add'],
  'opinion-unclear': ['content', 'dueOn'],
  'unit-asks-itself': ['unitId'],
  'answer-missing': ['words'],
  'verification-incomplete': ['tookPlaceOn', 'tookPlaceTime', 'place', 'participants', 'content'],
  'moment-ahead': ['tookPlaceOn', 'requestedOn'],
  'until-past': ['answerOn', 'payOn', 'dueOn'],
  'obligation-unclear': ['content', 'amount', 'proof'],
  'new-date-not-later': ['newDueOn'],
  'new-date-day-off': ['newDueOn'],
  'reappointment-too-late': ['newDueOn'],
  'reappointed-before': ['newDueOn'],
  'assignee-not-competent': ['officialId'],
  'in-those-hands': ['officialId'],
  'levy-claim-open': ['levyClaim'],
  'levy-claim-reason-missing': ['levyReason'],
  'levy-claim-amount-wrong': ['levyDue'],
  'levy-not-due': ['amount'],
  'result-draft-empty': ['title', 'body'],
  'result-run-out': ['validUntil'],
  'result-cannot-be-signed': ['file'],
  'step-papers-missing': ['papers'],
  'receiver-missing': ['receivedBy'],
  'taker-authorisation-missing': ['authorisation'],
  'postal-order-missing': ['postalOrder'],
  'nothing-to-return': ['dossier'],
}

/** What the server knows by another name than the form: days it hears of as moments, parts of a claim. */
const CALLED: Readonly<Record<string, string>> = { answerBy: 'answerOn', dueAt: 'dueOn', tookPlaceAt: 'tookPlaceOn', requestedAt: 'requestedOn', payBy: 'payOn', newDueAt: 'newDueOn', 'levyClaim.due': 'levyDue', 'levyClaim.reason': 'levyReason' }

const renamed = (field: string): string => {
  const name = field.replace(/^(?:body|query)[.](?:receipt[.]|refusal[.])?/, '')
  return CALLED[name] ?? name.replace(/^items[.](\d+)[.]wrong$/, 'item-$1-wrong')
}

/** The first that says too little, else the last of those the form has. */
const fieldOf = ({ values }: SentForm, about: readonly string[]): string | undefined => {
  const asked = about.filter((name) => values[name] !== undefined)
  return asked.find((name) => !values[name]?.[0]) ?? asked.at(-1) ?? about[0]
}

/** Items of a supplement that say nothing, and papers neither handed in nor waived. */
const rowsOf = (kind: string, { values }: SentForm): readonly string[] => {
  const empty = (pattern: RegExp, fewest: number): readonly string[] => Object.keys(values).filter((name) => pattern.test(name) && countLetters(values[name]?.[0] ?? '') < fewest)
  if (kind === 'supplement-unclear') return empty(/^item-\d+-wrong$/, 3)
  return kind === 'components-missing' ? empty(/^waive-/, 1) : []
}

/** What the server refused, told at the field to mend where there is one. */
export const atField = (problem: Problem, sent: SentForm): Problem => {
  if (problem.errors) return { ...problem, errors: problem.errors.map(({ field, reason }) => ({ field: renamed(field), reason })) }
  const { kind, detail } = problem
  const rows = rowsOf(kind, sent)
  const field = fieldOf(sent, ABOUT[kind] ?? [])
  const fields = rows.length > 0 ? rows : field === undefined ? [] : [field]
  return fields.length === 0 ? problem : { ...problem, errors: fields.map((each) => ({ field: each, reason: detail })) }
}
