// NĐ 61/2018 articles 17.2, 19.5, 19.8, 19.9, 20.1: supplement, refusal, lateness and result must be told, and NĐ 13/2023 articles 9, 14-16 what is answered about one's data; these cannot be switched off in the app.
import type { TemplateCode } from './templates.ts'

export const PERSON_KINDS = ['supplement', 'refusal', 'apology', 'result', 'obligation', 'progress'] as const
export const OFFICIAL_KINDS = ['assigned', 'deadline', 'opinion'] as const
export type EventKind = (typeof PERSON_KINDS)[number] | (typeof OFFICIAL_KINDS)[number]
export type RecipientKind = 'person' | 'official' | 'contact'

const PERSON: Partial<Readonly<Record<TemplateCode, EventKind>>> = {
  'supplement-requested': 'supplement',
  'supplement-due-soon': 'supplement',
  'file-quarantined': 'supplement',
  'draft-goes': 'supplement',
  'dossier-refused': 'refusal',
  'dossier-refused-examined': 'refusal',
  'dossier-discontinued': 'refusal',
  apology: 'apology',
  'date-changed': 'apology',
  'result-ready': 'result',
  'result-returned': 'result',
  'parcel-sent': 'result',
  'parcel-back': 'result',
  'parcel-declined': 'result',
  'parcel-returning': 'result',
  'parcel-lost': 'result',
  'parcel-damaged': 'result',
  'obligation-demanded': 'obligation',
  'payment-demanded': 'obligation',
  'payment-exempted': 'obligation',
  'payment-to-refund': 'obligation',
  'payment-refunded': 'obligation',
  'payment-reversed': 'obligation',
  'paper-added': 'result',
  'copy-certified': 'result',
  'paper-withdrawn': 'result',
  'data-request-answered': 'result',
}

const OFFICIAL: Partial<Readonly<Record<TemplateCode, EventKind>>> = {
  'due-soon': 'deadline',
  overdue: 'deadline',
  'apology-due': 'deadline',
  'supplement-late': 'deadline',
  'reminder-written': 'deadline',
  'apology-signed': 'deadline',
  'old-results-late': 'deadline',
  'postings-out-of-date': 'deadline',
  'retired-still-open': 'deadline',
  'feedback-sheets-old': 'deadline',
  'plan-due-soon': 'deadline',
  'plan-overdue': 'deadline',
  'plan-letter-written': 'deadline',
  'opinion-asked': 'opinion',
  'opinion-given': 'opinion',
  'opinion-overdue': 'opinion',
}

/** What sort of event a template tells its recipient of; preferences are chosen per sort. */
export const kindOf = (template: TemplateCode, recipient: RecipientKind): EventKind =>
  recipient === 'official' ? (OFFICIAL[template] ?? 'assigned') : (PERSON[template] ?? 'progress')

export const kindsFor = (recipient: RecipientKind): readonly EventKind[] => (recipient === 'official' ? OFFICIAL_KINDS : PERSON_KINDS)

/** Legal notices of applicants, and the work of officials: always in the app, and never held for a digest when legal. */
const LEGAL: readonly EventKind[] = ['supplement', 'refusal', 'apology', 'result']
export const isLegal = (kind: EventKind): boolean => LEGAL.includes(kind)
export const isAlwaysInApp = (kind: EventKind): boolean => isLegal(kind) || (OFFICIAL_KINDS as readonly EventKind[]).includes(kind)
