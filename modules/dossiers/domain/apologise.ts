// NĐ 61/2018 articles 19.9 and 37.2d: the head apologises in writing; a new date at the latest one day before expiry, and once.
import type { Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { whyNot, type Standing } from './abilities.ts'
import { decideAccounting } from './accountability.ts'
import type { Accounting } from './dossier-parts.ts'
import { openPauseOf, type Dossier } from './dossier.ts'
import { formatMoment } from './event-words.ts'
import type { DossierEvent } from './event.ts'
import type { DossierRefusal } from './refusal.ts'

/** A letter was signed for the date that is promised now; one that set this date apologised for the date before it. */
const isApologisedFor = ({ apologies, dueAt }: Dossier): boolean => apologies.some(({ from }) => from === dueAt)

/** Plan 276/QĐ-UBND row IV.1: no delay without its signed slip. Nobody decides late before the apology; a clock that stands still makes nothing late. */
export const delayRefusal = (dossier: Dossier, now: Instant): DossierRefusal | undefined => {
  const { dueAt } = dossier
  const late = dueAt !== undefined && (openPauseOf(dossier)?.from ?? now) > dueAt
  return late && !isApologisedFor(dossier) ? { kind: 'delay-unaccounted', dueAt: formatMoment(dueAt) } : undefined
}

/** Working days before expiry; the text says "01 ngày" and not which day, so it is a parameter. */
export const APOLOGY_DAYS_BEFORE = 1

export type ApologyFacts = {
  readonly accounting: Accounting
  /** Absent: an apology without a new date, which is owed however late it is. */
  readonly newDueAt?: Instant
  readonly now: Instant
  /** The last moment at which a new date may be set. */
  readonly latestAt?: Instant
}

const reappointmentRefusal = (dossier: Dossier, { newDueAt, now, latestAt }: ApologyFacts): DossierRefusal | undefined => {
  if (!newDueAt) return undefined
  if (!dossier.dueAt) return { kind: 'no-due-date' }
  const before = dossier.apologies.find(({ to }) => to !== undefined)
  if (before) return { kind: 'reappointed-before', when: formatMoment(before.at) }
  if (latestAt && now > latestAt) return { kind: 'reappointment-too-late', until: formatMoment(latestAt) }
  return newDueAt <= dossier.dueAt ? { kind: 'new-date-not-later' } : undefined
}

export const decideApologise = (dossier: Dossier, standing: Standing, facts: ApologyFacts): Outcome<readonly DossierEvent[], DossierRefusal> => {
  const no = whyNot('apologise', dossier, standing) ?? reappointmentRefusal(dossier, facts)
  if (no) return refuse(no)
  const accounting = decideAccounting('delay', facts.accounting)
  if (!accounting.ok) return accounting
  const { newDueAt } = facts
  return ok([{ type: 'ApologyIssued', accounting: accounting.value, ...(newDueAt ? { newDueAt } : {}) }])
}
