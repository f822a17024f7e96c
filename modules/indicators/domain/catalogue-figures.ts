// QĐ 766/QĐ-TTg groups 1 and 3 as far as the catalogue itself tells: NĐ 63/2010 articles 8.2, 15 and 24.2, NĐ 42/2022 article 11.
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts'
import type { CatalogueFigures } from './figures.ts'
import { PARAMETERS } from './parameters.ts'

/** One announcement of a procedure; `publicationDueOn` is told by the working calendar, `announceBy` is absent where the text's days are unknown. */
export type DecisionTraits = { readonly signedOn: PlainDate; readonly announceBy?: PlainDate; readonly publishedOn?: PlainDate; readonly publicationDueOn?: PlainDate }

/** Of one procedure that is public, or announced and not public yet: the latter counts in 1.1 and 1.2 alone. */
export type ProcedureTraits = {
  readonly code: string
  readonly isPublic: boolean
  readonly local: boolean
  readonly online: boolean
  readonly wholly: boolean
  readonly eligibleWholly: boolean
  readonly withFee: boolean
  readonly complete: boolean
  /** Every one-stop place of its levels lists it; and in the words in force. */
  readonly atOneStop: boolean
  readonly postedRight: boolean
  /** Of one of the province's own; others are announced by ministries. */
  readonly decisions: readonly DecisionTraits[]
}

export type Period = { readonly fromOn: PlainDate; readonly toOn: PlainDate }

const count = <T>(all: readonly T[], holds: (each: T) => boolean): number => all.filter(holds).length

const inside = (on: PlainDate | undefined, { fromOn, toOn }: Period): boolean => on !== undefined && fromOn <= on && on <= toOn

/** Article 15: so many days before the text takes effect, or after its promulgation where made by the shortened way. */
export const announceBy = (text: { readonly isShortened: boolean; readonly promulgatedOn?: PlainDate; readonly effectiveOn?: PlainDate }): PlainDate | undefined => {
  const { province, shortened } = PARAMETERS.announcementDays.value
  if (text.isShortened && text.promulgatedOn !== undefined) return addDays(text.promulgatedOn, shortened)
  return text.effectiveOn && addDays(text.effectiveOn, -province)
}

const announcedInTime = ({ signedOn, announceBy: by }: DecisionTraits): boolean => by !== undefined && signedOn <= by
const publishedInTime = ({ publishedOn, publicationDueOn: due }: DecisionTraits): boolean => publishedOn !== undefined && due !== undefined && publishedOn <= due

/** Which decisions count in a period, and which of them were in time. */
export type Judgement = { readonly counts: (decision: DecisionTraits) => boolean; readonly inTime: (decision: DecisionTraits) => boolean }

/** 1.1: signed in the period. */
export const announcedIn = (period: Period): Judgement => ({ counts: ({ signedOn, announceBy: by }) => by !== undefined && inside(signedOn, period), inTime: announcedInTime })

/** 1.2: made public in the period, or due in it. */
export const madePublicIn = (period: Period): Judgement => ({
  counts: ({ publishedOn, publicationDueOn: due }) => due !== undefined && (inside(publishedOn, period) || inside(due, period)),
  inTime: publishedInTime,
})

type Judged = { readonly all: number; readonly inTime: number }

/** Each procedure counts once a period; of several decisions one late one makes it late. */
const judge = (own: readonly ProcedureTraits[], { counts, inTime }: Judgement): Judged => {
  const counted = own.map(({ decisions }) => decisions.filter(counts)).filter((decisions) => decisions.length > 0)
  return { all: counted.length, inTime: counted.filter((decisions) => decisions.every(inTime)).length }
}

export const catalogueFiguresOf = (all: readonly ProcedureTraits[], period: Period): CatalogueFigures => {
  const own = all.filter(({ local }) => local)
  const procedures = all.filter(({ isPublic }) => isPublic)
  const announced = judge(own, announcedIn(period))
  const madePublic = judge(own, madePublicIn(period))
  const withFee = procedures.filter((each) => each.withFee)
  return {
    procedures: procedures.length,
    completeProcedures: count(procedures, ({ complete }) => complete),
    announced: announced.all,
    announcedInTime: announced.inTime,
    madePublic: madePublic.all,
    madePublicInTime: madePublic.inTime,
    onlineProcedures: count(procedures, ({ online }) => online),
    eligibleWholly: count(procedures, ({ eligibleWholly }) => eligibleWholly),
    whollyProcedures: count(procedures, ({ eligibleWholly, wholly }) => eligibleWholly && wholly),
    withFee: withFee.length,
    payableOnline: count(withFee, ({ online }) => online),
    atOneStop: count(procedures, (each) => each.atOneStop),
    postedRight: count(procedures, (each) => each.postedRight),
  }
}
