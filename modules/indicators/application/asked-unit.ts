import type { UnitId } from '../../../kernel/ids.ts'
import { parsePlainDate, plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { fold } from '../../../kernel/vietnamese-text.ts'
import type { Work } from '../../../platform/work.ts'
import { findUnit, findUnitByCode, listUnits, type Unit } from '../../organisation/index.ts'
import { qualityFactsOn, retiredSectors } from '../../procedures/index.ts'
import { parsePeriod, periodsAround, type EvaluationPeriod } from '../domain/period.ts'
import type { IndicatorRefusal } from '../domain/refusal.ts'
import { endOf } from './read-index.ts'

/** `sector`, `procedure`: of these dossiers and procedures alone. */
export type Asked = { readonly unit?: string; readonly period?: string; readonly on?: string; readonly sector?: string; readonly procedure?: string }
export type Answered = { readonly unit: Unit; readonly period: EvaluationPeriod; readonly on?: PlainDate; /** Of procedures, where only some are asked for. */ readonly codes?: ReadonlySet<string> }

/** The province, whose figures hold everybody's. */
export const findRoot = async (work: Work): Promise<Unit | undefined> => (await listUnits(work, { roots: true, kind: 'provincial-peoples-committee', limit: 1 }))[0]

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** By either form of code, or by the id a desk knows its unit by. */
const findAsked = (work: Work, asked: string | undefined): Promise<Unit | undefined> => {
  if (asked === undefined) return findRoot(work)
  return UUID.test(asked) ? findUnit(work, asked as UnitId) : findUnitByCode(work, asked)
}

/** The procedures of a sector, by the catalogue of the day looked at, and those abolished, whose dossiers were counted and may still be open; undefined: of all. */
const codesOf = async (work: Work, { sector, procedure }: Asked, on: PlainDate | undefined): Promise<Outcome<ReadonlySet<string> | undefined, IndicatorRefusal>> => {
  if (sector === undefined && procedure === undefined) return ok(undefined)
  const past = on === undefined || on >= plainDateAt(work.now) ? { on: plainDateAt(work.now) } : { on, knownAt: endOf(on) }
  const all = [...(await qualityFactsOn(work, past)), ...(await retiredSectors(work))]
  const ofSector = sector === undefined ? all : all.filter((each) => fold(each.sector) === fold(sector))
  if (sector !== undefined && ofSector.length === 0) return refuse({ kind: 'sector-unknown', sector })
  const codes = ofSector.map(({ code }) => code).filter((code) => procedure === undefined || code === procedure)
  return codes.length === 0 ? refuse({ kind: 'procedure-unknown', procedure: procedure ?? '' }) : ok(new Set(codes))
}

/** Which unit, period and day a question is about; what is left out is the province and the month of the day. */
export const readAsked = async (work: Work, { unit: code, period: key, on: day, ...only }: Asked): Promise<Outcome<Answered, IndicatorRefusal>> => {
  const on = day === undefined ? undefined : parsePlainDate(day)
  if (day !== undefined && on === undefined) return refuse({ kind: 'day-unreadable', day })
  const today = plainDateAt(work.now)
  if (on !== undefined && on > today) return refuse({ kind: 'day-to-come', day: on })
  const text = key ?? periodsAround(on ?? today)[0]
  const period = parsePeriod(text)
  if (period === undefined) return refuse({ kind: 'period-unreadable', period: text })
  if (period.fromOn > (on ?? today)) return refuse({ kind: 'period-to-come', period: text })
  const unit = await findAsked(work, code)
  if (unit === undefined) return refuse({ kind: 'unit-unknown', unit: code ?? '' })
  const codes = await codesOf(work, only, on)
  if (!codes.ok) return codes
  return ok({ unit, period, ...(on === undefined ? {} : { on }), ...(codes.value === undefined ? {} : { codes: codes.value }) })
}
