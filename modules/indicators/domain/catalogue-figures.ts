// QĐ 766/QĐ-TTg groups 1 and 3 as far as the catalogue itself tells: NĐ 63/2010 articles 8.2, 15 and 24.2, NĐ 42/2022 article 11.
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts'
import type { CatalogueFigures } from './figures.ts'
import { PARAMETERS } from './parameters.ts'

/** Of one public procedure; `publicationDueOn` is told by the working calendar. */
export type ProcedureTraits = {
  readonly code: string
  readonly local: boolean
  readonly online: boolean
  readonly wholly: boolean
  readonly eligibleWholly: boolean
  readonly withFee: boolean
  readonly complete: boolean
  readonly announcedOn?: PlainDate
  readonly effectiveOn?: PlainDate
  readonly publishedOn?: PlainDate
  readonly publicationDueOn?: PlainDate
}

type Period = { readonly fromOn: PlainDate; readonly toOn: PlainDate }

const count = <T>(all: readonly T[], holds: (each: T) => boolean): number => all.filter(holds).length

const inside = (on: PlainDate | undefined, { fromOn, toOn }: Period): boolean => on !== undefined && fromOn <= on && on <= toOn

/** Article 15: so many days before the text takes effect. One of the province's own says when it was announced, others are announced by ministries. */
const announcedInTime = ({ announcedOn, effectiveOn }: ProcedureTraits): boolean =>
  announcedOn !== undefined && effectiveOn !== undefined && announcedOn <= addDays(effectiveOn, -PARAMETERS.announcementDays.value.province)

const publishedInTime = ({ publishedOn, publicationDueOn }: ProcedureTraits): boolean => publishedOn !== undefined && publicationDueOn !== undefined && publishedOn <= publicationDueOn

export const catalogueFiguresOf = (procedures: readonly ProcedureTraits[], period: Period): CatalogueFigures => {
  const own = procedures.filter(({ local }) => local)
  const announced = own.filter(({ announcedOn, effectiveOn }) => effectiveOn !== undefined && inside(announcedOn, period))
  const madePublic = own.filter(({ publishedOn, publicationDueOn }) => publicationDueOn !== undefined && (inside(publishedOn, period) || inside(publicationDueOn, period)))
  const withFee = procedures.filter((each) => each.withFee)
  return {
    procedures: procedures.length,
    completeProcedures: count(procedures, ({ complete }) => complete),
    announced: announced.length,
    announcedInTime: count(announced, announcedInTime),
    madePublic: madePublic.length,
    madePublicInTime: count(madePublic, publishedInTime),
    onlineProcedures: count(procedures, ({ online }) => online),
    eligibleWholly: count(procedures, ({ eligibleWholly }) => eligibleWholly),
    whollyProcedures: count(procedures, ({ eligibleWholly, wholly }) => eligibleWholly && wholly),
    withFee: withFee.length,
    payableOnline: count(withFee, ({ online }) => online),
  }
}
