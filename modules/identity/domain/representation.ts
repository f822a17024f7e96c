// Bộ luật Dân sự 2015 Đ134-141, NĐ 13/2023 Đ20: acting for another; Đ136 parents of a minor, Đ137 of a legal person, Đ138 by authorisation, Đ140 for how long.
import type { PersonId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { parsePlainDate, type PlainDate } from '../../../kernel/plain-date.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'

export type RepresentationKind = 'legal-representative' | 'parent' | 'authorised'

export type Representation = {
  readonly id: string
  readonly personId: PersonId
  readonly principalId: PersonId
  readonly kind: RepresentationKind
  /** The identity provider that says so; absent when a paper does. */
  readonly provider?: string
  readonly fromOn: PlainDate
  /** Last day, included. */
  readonly untilOn?: PlainDate
  /** Absent: every procedure. */
  readonly procedureCodes?: readonly string[]
  readonly evidenceFileId?: string
  /** The parent says that the child, seven or older, agreed. */
  readonly childAgreed?: true
  readonly recordedAt: Instant
  /** Absent: only declared by who wants to act; nobody has looked at the paper yet. */
  readonly verifiedAt?: Instant
  readonly endedAt?: Instant
  readonly endReason?: string
}

/** Đ21.1: a minor is younger than eighteen. */
const ADULT_YEARS = 18

/** Đ140.2b: an authorisation that names no end and no one transaction lasts a year. */
const yearsLater = (day: PlainDate, years: number): PlainDate => {
  const [year = '', ...rest] = day.split('-')
  const same = `${Number(year) + years}-${rest.join('-')}`
  const found = parsePlainDate(same) ?? parsePlainDate(same.replace(/-02-29$/, '-02-28'))
  if (found === undefined) throw new Error(`no day ${same}`)
  return found
}

export type RepresentationRefusal =
  | { readonly kind: 'represents-self' }
  | { readonly kind: 'representation-dates-reversed' }
  | { readonly kind: 'representation-already-over' }
  | { readonly kind: 'evidence-missing' }
  | { readonly kind: 'child-birth-missing' }
  | { readonly kind: 'child-is-adult' }
  | { readonly kind: 'child-consent-missing' }
  | { readonly kind: 'parent-only-of-individual' }
  | { readonly kind: 'representation-exists' }
  | { readonly kind: 'representation-unknown' }

export type AskedRepresentation = {
  readonly kind: 'parent' | 'authorised'
  readonly fromOn: PlainDate
  readonly untilOn?: PlainDate | undefined
  readonly childAgreed?: boolean | undefined
}

type Facts = { readonly today: PlainDate; readonly principal: { readonly kind: string; readonly birthOn?: PlainDate }; readonly hasEvidence: boolean; readonly isSelf: boolean }

/** Until when it may last: a parent's ends the day before the child comes of age, an authorisation after a year unless it says. */
export const decideRepresentation = (asked: AskedRepresentation, facts: Facts): Outcome<{ readonly untilOn: PlainDate }, RepresentationRefusal> => {
  if (facts.isSelf) return refuse({ kind: 'represents-self' })
  if (!facts.hasEvidence) return refuse({ kind: 'evidence-missing' })
  const lasting = asked.kind === 'parent' ? childhoodOf(facts, asked.childAgreed === true) : ok({ untilOn: asked.untilOn ?? yearsLater(asked.fromOn, 1) })
  if (!lasting.ok) return lasting
  const untilOn = asked.untilOn !== undefined && asked.untilOn < lasting.value.untilOn ? asked.untilOn : lasting.value.untilOn
  if (untilOn < asked.fromOn) return refuse({ kind: 'representation-dates-reversed' })
  return untilOn < facts.today ? refuse({ kind: 'representation-already-over' }) : ok({ untilOn })
}

/** NĐ 13/2023 Đ20.2: from seven on the child's own agreement is asked for beside the parents'. */
const AGREES_FROM_YEARS = 7

const childhoodOf = ({ principal, today }: Facts, agreed: boolean): Outcome<{ readonly untilOn: PlainDate }, RepresentationRefusal> => {
  if (principal.kind !== 'individual') return refuse({ kind: 'parent-only-of-individual' })
  if (principal.birthOn === undefined) return refuse({ kind: 'child-birth-missing' })
  const adultOn = yearsLater(principal.birthOn, ADULT_YEARS)
  if (adultOn <= today) return refuse({ kind: 'child-is-adult' })
  return yearsLater(principal.birthOn, AGREES_FROM_YEARS) <= today && !agreed ? refuse({ kind: 'child-consent-missing' }) : ok({ untilOn: adultOn })
}

export type InForce = { readonly on: PlainDate; readonly procedureCode?: string | undefined }

/** May it be acted on that day, for that procedure? What is only declared counts too: see `mayRead` for what it does not open. */
export const isInForce = (given: Representation, { on, procedureCode }: InForce): boolean =>
  given.endedAt === undefined &&
  given.fromOn <= on &&
  (given.untilOn === undefined || on <= given.untilOn) &&
  (given.procedureCodes === undefined || procedureCode === undefined || given.procedureCodes.includes(procedureCode))

/** Whose papers one may see: only on a ground somebody competent has looked at (NĐ 13/2023 Đ3). */
export const opensDossiers = (given: Representation, inForce: InForce): boolean => given.verifiedAt !== undefined && isInForce(given, inForce)
