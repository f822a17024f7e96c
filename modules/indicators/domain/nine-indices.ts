// TT 01/2018/TT-VPCP articles 13-15, NĐ 61/2018 articles 27-32: nine indices of 0, 1 or 2 points; those without data are left out.
import type { Figures } from './figures.ts'
import { PARAMETERS } from './parameters.ts'

export type NineIndex = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9
export type IndexLine = { readonly index: NineIndex; /** One decimal. */ readonly value?: number }

const round1 = (value: number): number => Math.round((value + Number.EPSILON) * 10) / 10

const mean = (points: number | undefined, dossiers: number | undefined): number | undefined => (points === undefined || dossiers === undefined || dossiers === 0 ? undefined : round1(points / dossiers))

/** Article 13.9: offered, used and no online dossier late; below that nothing. A late dossier from the counter says nothing of it. */
const onlinePoints = ({ onlineProcedures, procedures, online, received, lateOnline }: Figures): number | undefined => {
  if (!procedures || !received || onlineProcedures === undefined || online === undefined) return undefined
  const [offered, filed] = [onlineProcedures / procedures, online / received]
  if (lateOnline !== 0) return 0
  if (offered >= 0.2 && filed >= 0.3) return 2
  return onlineProcedures > 0 && filed >= 0.15 ? 1 : 0
}

/** Article 13.7: early and nobody complained 2, on its day 1, late or complained of with reason 0. Absent where complaints are not known as of that day. */
const attitude = ({ timePoints, timed }: Figures, lost: number | undefined): number | undefined => (lost === undefined ? undefined : mean(Math.max(0, (timePoints ?? 0) - lost), timed))

/** Article 13.8: none, or all in time 2; nine tenths 1; less 0. */
const feedbackPoints = ({ feedback, feedbackInTime = 0 }: Figures): number | undefined => {
  if (feedback === undefined) return undefined
  if (feedback === 0 || feedbackInTime === feedback) return 2
  return feedbackInTime / feedback >= 0.9 ? 1 : 0
}

type Level = 'province' | 'district' | 'commune'

/** Article 13.5: how many of the procedures are to be appraised and approved at the one-stop itself. */
const ON_THE_SPOT: Readonly<Record<Level, number>> = { province: 0.2, district: 0.5, commune: 1 }

/** Article 13.5: all received and returned there 1; so many of them decided on the spot too 2; not all 0. */
const oneStopPoints = ({ procedures, atOneStop, proceduresReceived = 0, proceduresOnTheSpot }: Figures, level: Level): number | undefined => {
  if (!procedures || atOneStop === undefined) return undefined
  if (atOneStop < procedures) return 0
  if (proceduresOnTheSpot === undefined) return undefined
  return proceduresReceived > 0 && proceduresOnTheSpot / proceduresReceived >= ON_THE_SPOT[level] ? 2 : 1
}

/** Article 13.6: right, in full and in time on the board and on the web 2; on one of them 1; on neither 0. */
const publicityPoints = ({ procedures, postedRight, completeProcedures, madePublic, madePublicInTime }: Figures): number | undefined => {
  if (!procedures || postedRight === undefined) return undefined
  return [postedRight === procedures, completeProcedures === procedures && madePublicInTime === madePublic].filter((done) => done).length
}

const line = (index: NineIndex, value: number | undefined): IndexLine => ({ index, ...(value === undefined ? {} : { value }) })

/** Officials are measured by 1 to 4 and 7. */
const OF_OFFICIALS: readonly NineIndex[] = [1, 2, 3, 4, 7]

export type MeasuredBy = { readonly of: 'unit' | 'official'; readonly level?: Level; /** Points for time of dossiers complained of. */ readonly lost?: number | undefined; /** Some that ended in the period were not asked yet which agencies had a part in them. */ readonly agenciesUnknown?: boolean | undefined }

export const nineIndicesOf = (figures: Figures, { of, level = 'commune', lost, agenciesUnknown = false }: MeasuredBy): readonly IndexLine[] => {
  const { timePoints, timed, contactPoints, agenciesPoints, agencyPoints, agencyTimed, ended } = figures
  const all: readonly IndexLine[] = [
    line(1, mean(timePoints, timed)),
    line(2, agenciesUnknown ? undefined : mean(agencyPoints, agencyTimed)),
    line(3, mean(contactPoints, ended)),
    line(4, mean(agenciesPoints, ended)),
    line(5, oneStopPoints(figures, level)),
    line(6, publicityPoints(figures)),
    line(7, attitude(figures, lost)),
    line(8, feedbackPoints(figures)),
    line(9, onlinePoints(figures)),
  ]
  return of === 'unit' ? all : all.filter(({ index }) => OF_OFFICIALS.includes(index))
}

export type Verdict = 'excellent' | 'good' | 'fair' | 'average' | 'weak' | 'fulfilled' | 'mostly' | 'not'

/** Least share of the points, as the article's marks on 18 and on 10 points are. */
const UNIT_MARKS: readonly (readonly [number, Verdict])[] = [[15 / 18, 'excellent'], [12 / 18, 'good'], [9 / 18, 'fair'], [6 / 18, 'average'], [0, 'weak']]
const OFFICIAL_MARKS: readonly (readonly [number, Verdict])[] = [[5 / 10, 'fulfilled'], [3.5 / 10, 'mostly'], [0, 'not']]

export type NineTotal = { readonly total: number; readonly outOf: number; readonly verdict?: Verdict }

/** Of all nine indices of a unit, all five of an official. */
const FULL = { unit: 18, official: 10 } as const

export const totalOf = (lines: readonly IndexLine[], of: 'unit' | 'official', marks: 'scaled' | 'as-written' = PARAMETERS.nineIndexMarks.value): NineTotal => {
  const values = lines.flatMap(({ value }) => (value === undefined ? [] : [value]))
  const total = round1(values.reduce((sum, value) => sum + value, 0))
  const outOf = 2 * values.length
  const verdict = outOf === 0 ? undefined : (of === 'unit' ? UNIT_MARKS : OFFICIAL_MARKS).find(([least]) => total / (marks === 'scaled' ? outOf : FULL[of]) >= least)?.[1]
  return { total, outOf, ...(verdict === undefined ? {} : { verdict }) }
}
