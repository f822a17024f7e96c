// Domain §1.3: the figures that numerators and denominators are made of, from sums of one unit and period.
import { COUNTS, DATED, type CountName } from './counts.ts'

/** Of one count: before the period, within it, up to the period's end; for days of lateness also up to the day of evaluation. */
export type Sum = { readonly before: number; readonly within: number; readonly untilNow: number; readonly untilEnd: number }
export type Sums = ReadonlyMap<number, Sum>

/** Of the catalogue on a day, within the competence of a unit. Absent where nobody knows. */
export type CatalogueFigures = {
  readonly procedures?: number
  readonly completeProcedures?: number
  readonly announced?: number
  readonly announcedInTime?: number
  readonly madePublic?: number
  readonly madePublicInTime?: number
  readonly onlineProcedures?: number
  readonly eligibleWholly?: number
  readonly whollyProcedures?: number
  readonly withFee?: number
  readonly payableOnline?: number
  /** Listed at the one-stop places that receive them; and in the words in force. */
  readonly atOneStop?: number
  readonly postedRight?: number
}

/** How many procedures of a unit had at least one such dossier in the period. */
export type UsedProcedures = { readonly online: number; readonly paidOnline: number; readonly identityKnown: number; readonly received: number; readonly onTheSpot?: number }

export type LateLater = { readonly all: number; readonly online: number; /** By law, where days are not told apart. */ readonly byLaw?: number }

export type FigureSources = {
  readonly sums: Sums
  /** Open dossiers that will only be late later today, and those of them filed online. */
  readonly lateLaterToday: LateLater
  readonly catalogue: CatalogueFigures
  readonly used: UsedProcedures
  /** Rated "not satisfied"; absent where no rating was shown. */
  readonly dissatisfied?: number | undefined
  /** What other rooms count themselves; absent where nobody tells. */
  readonly told?: Readonly<Partial<Record<'synced' | 'reported' | 'certified' | 'certifiedElectronic' | 'backlog' | 'backlogDone', number>>> | undefined
}

/** Days of lateness make `late`, `lateByLaw` and `lateOnline`. */
const NOT_AS_SUCH: ReadonlySet<CountName> = new Set(DATED)

const NOTHING: Sum = { before: 0, within: 0, untilNow: 0, untilEnd: 0 }

const within = (sums: Sums, name: CountName): number => (sums.get(COUNTS[name]) ?? NOTHING).within
const before = (sums: Sums, name: CountName): number => (sums.get(COUNTS[name]) ?? NOTHING).before

/** Who reused could. Where fewer could than did, some are counted of before it was asked who could: how many could is not known. */
const isKnown = (sums: Sums, name: CountName): boolean => (name === 'reusable' ? within(sums, 'reusable') >= within(sums, 'reused') : name !== 'onTheSpot' || isEndDerived(sums))

/** False while some that ended in the period are counted by rules older than the counts 37 to 39: of these nothing is known then. */
export const isEndDerived = (sums: Sums): boolean => within(sums, 'derivedEnded') + within(sums, 'derivedEndedByFile') >= within(sums, 'ended')

/** Received until the period's end and not ended before it began. */
const inProcess = (sums: Sums): number => before(sums, 'received') + within(sums, 'received') - before(sums, 'ended')

/** Ended late in the period, or open at its end (or now) and late. */
const lateOf = (sums: Sums, [late, endedLate]: readonly [CountName, CountName], at: 'untilNow' | 'untilEnd'): number => {
  const from = sums.get(COUNTS[late]) ?? NOTHING
  return from[at] - before(sums, endedLate)
}

export const figuresOf = ({ sums, lateLaterToday, catalogue, used, dissatisfied, told }: FigureSources) => {
  const late = lateOf(sums, ['late', 'endedLate'], 'untilNow') - lateLaterToday.all
  const lateByEnd = lateOf(sums, ['late', 'endedLate'], 'untilEnd')
  const all = inProcess(sums)
  return {
    inProcess: all,
    onTime: all - late,
    late,
    lateByEnd,
    lateOnline: lateOf(sums, ['lateOnline', 'endedLateOnline'], 'untilNow') - lateLaterToday.online,
    lateByLaw: lateOf(sums, ['lateByLaw', 'endedLateByLaw'], 'untilNow') - (lateLaterToday.byLaw ?? 0),
    open: before(sums, 'received') + within(sums, 'received') - before(sums, 'ended') - within(sums, 'ended'),
    ...Object.fromEntries((Object.keys(COUNTS) as CountName[]).filter((name) => !NOT_AS_SUCH.has(name) && isKnown(sums, name)).map((name) => [name, within(sums, name)])),
    ...catalogue,
    ...told,
    ...(dissatisfied === undefined ? {} : { satisfied: Math.max(0, all - late - dissatisfied - within(sums, 'complainedOf')) }),
    proceduresFiledOnline: used.online,
    proceduresPaidOnline: used.paidOnline,
    proceduresIdentityKnown: used.identityKnown,
    proceduresReceived: used.received,
    ...(isEndDerived(sums) ? { proceduresOnTheSpot: used.onTheSpot ?? 0 } : {}),
  } as Figures
}

export type FigureName =
  | 'inProcess' | 'onTime' | 'late' | 'lateByEnd' | 'lateByLaw' | 'lateOnline' | 'open'
  | Exclude<CountName, (typeof DATED)[number]>
  | keyof CatalogueFigures
  | 'proceduresFiledOnline' | 'proceduresPaidOnline' | 'proceduresIdentityKnown' | 'proceduresReceived' | 'proceduresOnTheSpot'
  // Facts of modules to come: absent until something tells them.
  | 'synced' | 'reported' | 'storeSynced' | 'certifiedElectronic' | 'certified' | 'satisfied' | 'backlog' | 'backlogDone'

export type Figures = Readonly<Partial<Record<FigureName, number>>>
