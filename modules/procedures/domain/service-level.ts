// NĐ 42/2022 art. 11 (until 30/06/2026), NĐ 224/2026 art. 14 (since): full is the rule; partial needs its reason and legal basis.
import type { Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { LegalBasis } from '../../../kernel/legal-basis.ts'
import type { ServiceLevel } from './procedure-sheet.ts'

/** The checklist of "đủ điều kiện toàn trình"; each answer as the officer gave it. */
export type ServiceLevelAnswers = {
  /** Some component must be handed in as an original on paper. */
  readonly paperOriginalNeeded: boolean
  /** The law wants the applicant to be present. */
  readonly presenceRequired: boolean
  /** Verification on site that cannot be done without the applicant. */
  readonly onSiteVerificationWithApplicant: boolean
  /** There is nothing to pay, or all of it can be paid online. */
  readonly payableOnline: boolean
  /** The result goes out as an electronic file or by post. */
  readonly resultElectronicOrPosted: boolean
  /** VNeID level 2 is enough to know the applicant. */
  readonly identityLevelEnough: boolean
}

export const serviceLevelQuestions = [
  'paperOriginalNeeded',
  'presenceRequired',
  'onSiteVerificationWithApplicant',
  'payableOnline',
  'resultElectronicOrPosted',
  'identityLevelEnough',
] as const satisfies readonly (keyof ServiceLevelAnswers)[]

/** Answer that keeps a procedure from being performed wholly online. */
const hindering: { readonly [question in keyof ServiceLevelAnswers]: boolean } = {
  paperOriginalNeeded: true,
  presenceRequired: true,
  onSiteVerificationWithApplicant: true,
  payableOnline: false,
  resultElectronicOrPosted: false,
  identityLevelEnough: false,
}

export type ServiceLevelDecision = {
  readonly level: ServiceLevel
  readonly hindrances: readonly (keyof ServiceLevelAnswers)[]
  readonly reason?: string
  readonly legalBasis: readonly LegalBasis[]
}

/** One assessment as kept. */
export type Assessment = {
  readonly level: ServiceLevel
  readonly answers: ServiceLevelAnswers
  readonly reason?: string
  readonly legalBasis: readonly LegalBasis[]
  readonly assessedAt: Instant
}

/** The answers that keep it from being wholly online. */
export const hindrancesOf = (answers: ServiceLevelAnswers): readonly (keyof ServiceLevelAnswers)[] =>
  serviceLevelQuestions.filter((question) => answers[question] === hindering[question])

export type ServiceLevelRefusal =
  | { readonly kind: 'partial-needs-reason' }
  | { readonly kind: 'partial-needs-legal-basis' }

type Given = { readonly answers: ServiceLevelAnswers; readonly reason?: string; readonly legalBasis?: readonly LegalBasis[] }

/** Full when nothing hinders; otherwise partial, which must state its reason and its legal basis. */
export const decideServiceLevel = ({ answers, reason, legalBasis = [] }: Given): Outcome<ServiceLevelDecision, ServiceLevelRefusal> => {
  const hindrances = hindrancesOf(answers)
  if (hindrances.length === 0) return ok({ level: 'full', hindrances, legalBasis: [] })
  const words = reason?.trim() ?? ''
  if (words === '') return refuse({ kind: 'partial-needs-reason' })
  if (legalBasis.length === 0) return refuse({ kind: 'partial-needs-legal-basis' })
  return ok({ level: 'partial', hindrances, reason: words, legalBasis })
}
