// QĐ 276/QĐ-UBND 2025: where the system knows the figure, a deliverable shows it live, of each unit its own.
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { readCountedRates, showQualityIndex } from '../../indicators/index.ts'
import { listUnits, type Unit } from '../../organisation/index.ts'
import { lastDayOfPart, monthsOf, type Measured } from '../domain/standing.ts'
import type { DoerUnit, Plan, PlannedDeliverable } from '../store/plan-store.ts'

export type Figure = { readonly code: string; readonly name: string; readonly rate: number }

/** Targets of plans that are no component of the index, so that nothing is told twice. */
const BESIDE_THE_INDEX: ReadonlySet<string> = new Set(['wholly-online', 'self-filed', 'one-stop', 'backlog'])

/** What the system counts of one unit for the plan's year, by name; a year still to come has nothing. */
export const figuresOf = async (work: Work, { year }: Pick<Plan, 'year'>, unitCode: string): Promise<readonly Figure[]> => {
  const index = await showQualityIndex(work, { period: String(year), unit: unitCode })
  if (!index.ok) return []
  const { components, planTargets } = index.value
  const named = [...components, ...planTargets.filter(({ key }) => BESIDE_THE_INDEX.has(key)).map(({ key, ...rest }) => ({ ...rest, code: key }))]
  return named.flatMap(({ code, name, rate }): readonly Figure[] => (rate === undefined ? [] : [{ code, name: name.vi, rate }]))
}

type Counted = Pick<PlannedDeliverable, 'figures' | 'deadline'>
type Asked = Counted & Pick<PlannedDeliverable, 'serial'>

/** Per unit, by code; of one month by code and month. */
type Rates = Map<string, Map<string, number>>
const keyOf = (code: string, month = ''): string => `${code} ${month}`

type AskedRates = { readonly units: readonly Unit[]; readonly codes: ReadonlySet<string>; readonly year: number; /** Of these months; absent: of the year. */ readonly months?: readonly string[] }

const addRates = async (work: Work, rates: Rates, { units, codes, year, months = [''] }: AskedRates): Promise<void> => {
  if (codes.size === 0 || units.length === 0) return
  for (const month of months)
    for (const [unitId, own] of await readCountedRates(work, { units, codes, period: month || String(year) })) {
      const known = rates.get(unitId) ?? new Map<string, number>()
      for (const [code, rate] of own) known.set(keyOf(code, month), rate)
      rates.set(unitId, known)
    }
}

const codesOf = (asked: readonly Counted[]): ReadonlySet<string> => new Set(asked.flatMap(({ figures }) => figures.map(({ code }) => code)))
const monthly = <T extends Counted>(asked: readonly T[]): readonly T[] => asked.filter(({ deadline }) => deadline.kind === 'monthly')

type Given = Pick<DoerUnit, 'serial' | 'unitId'>

/** Units that were given the same counted deliverables are asked together, and of nothing else. */
const groupsOf = (units: readonly Unit[], asked: readonly Asked[], doers: readonly Given[]) => {
  const counted = new Map(asked.filter(({ figures }) => figures.length > 0).map((one) => [one.serial, one]))
  const given = Map.groupBy(doers.filter(({ serial }) => counted.has(serial)), ({ unitId }) => unitId)
  const serialsOf = ({ id }: Unit): string => (given.get(id) ?? []).map(({ serial }) => serial).toSorted((one, other) => one - other).join(' ')
  return [...Map.groupBy(units, serialsOf)].map(([serials, own]) => ({ units: own, asked: serials.split(' ').flatMap((serial) => counted.get(Number(serial)) ?? []) }))
}

export type Measuring = {
  readonly year: Pick<Plan, 'year'>['year']
  readonly units: readonly Unit[]
  readonly deliverables: readonly Asked[]
  readonly doers: readonly Given[]
}
/** Undefined unit: the province, beside its units. */
export type MeasuredOf = (one: Counted, unit: Pick<Unit, 'id' | 'level'> | undefined) => readonly Measured[]

const partOf = (part: string, rate: number | undefined) => (rate === undefined ? { part } : { part, rate })

/** Rates of the year, and of the months that have ended where each month has to reach its target. */
export const measure = async (work: Work, { year, units, deliverables, doers }: Measuring): Promise<MeasuredOf> => {
  const today = plainDateAt(work.now)
  const months = monthsOf(String(year)).filter((month) => (lastDayOfPart(month, { said: '', kind: 'monthly' }) ?? today) < today)
  const rates: Rates = new Map()
  for (const group of groupsOf(units, deliverables, doers)) {
    await addRates(work, rates, { year, units: group.units, codes: codesOf(group.asked) })
    await addRates(work, rates, { year, units: group.units, codes: codesOf(monthly(group.asked)), months })
  }
  const [province] = await listUnits(work, { roots: true, kind: 'provincial-peoples-committee', limit: 1 })
  await addRates(work, rates, { year, units: province ? [province] : [], codes: codesOf(deliverables) })
  return ({ figures, deadline }, unit) => {
    const own = rates.get(unit?.id ?? province?.id ?? '')
    const asked = figures.filter(({ level }) => level === undefined || level === (unit?.level ?? 'province'))
    return asked.map(({ code, atLeastPercent }) => {
      const rate = own?.get(keyOf(code))
      return { code, target: atLeastPercent, ...(rate === undefined ? {} : { rate }), ...(unit && deadline.kind === 'monthly' ? { months: months.map((part) => partOf(part, own?.get(keyOf(code, part)))) } : {}) }
    })
  }
}
