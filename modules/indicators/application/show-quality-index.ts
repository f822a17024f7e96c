import { ok, type Outcome } from '../../../kernel/outcome.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { findUnit, listUnits, type Unit } from '../../organisation/index.ts'
import { besideOf } from '../domain/beside.ts'
import type { ComponentIndicator } from '../domain/definition.ts'
import { definitionsOn } from '../domain/definitions.ts'
import { PARAMETERS } from '../domain/parameters.ts'
import { READINGS, type Reading } from '../domain/readings.ts'
import { planTargetsOf } from '../domain/plan-targets.ts'
import { periodsAround } from '../domain/period.ts'
import { isPublished, publishedOf, type ComponentValue } from '../domain/quality-index.ts'
import type { IndicatorRefusal } from '../domain/refusal.ts'
import { round2 } from '../domain/score.ts'
import { towardsBands } from '../domain/towards-band.ts'
import { readAsked, type Answered, type Asked } from './asked-unit.ts'
import { factsOf } from './catalogue-of-unit.ts'
import { thingsOf, type Things } from '../domain/drilling.ts'
import { mayList } from './drill-down.ts'
import { managesSectorOf } from './manages-sector.ts'
import { readIndexesOf } from './read-sector.ts'
import { momentOf, type IndexAsked } from './read-index.ts'

const nameOf = ({ code, name }: Unit) => ({ code, name })

const viewOf = (definition: ComponentIndicator, value: ComponentValue) => {
  const { validFromOn: _from, validUntilOn: _until, numerator: _above, denominator: _below, times: _times, rule: _rule, ...shown } = definition
  const drills = thingsOf(definition.code)
  return { ...shown, ...value, published: isPublished(definition), ...(drills === undefined ? {} : { drills }) }
}

const frameOf = async (work: Work, { unit, period, on }: Answered) => {
  const above = unit.parentId === undefined ? undefined : await findUnit(work, unit.parentId)
  const { evaluatedOn, knownAt } = momentOf(work, { period, ...(on === undefined ? {} : { on }) })
  return {
    unit: nameOf(unit),
    ...(above === undefined ? {} : { above: nameOf(above) }),
    period,
    periods: [...periodsAround(on ?? plainDateAt(work.now))],
    evaluatedOn,
    asOf: knownAt ?? work.now,
    replay: knownAt !== undefined,
  }
}

const uncertain = () => Object.entries<Reading>({ ...PARAMETERS, ...READINGS }).map(([name, { vi, en, source }]) => ({ name, said: { vi, en }, source }))

type Offered = { readonly drills?: Things }

/** Nobody of the staff is offered a list that would be refused; old results have a page of their own, with who may open it. */
const offeredTo = async (work: Work, { unit, codes }: Answered): Promise<<T extends Offered>(shown: T) => T> => {
  if (work.actor.kind !== 'staff' || (await mayList(work, unit))) return (shown) => shown
  const open: readonly (Things | undefined)[] = ['old-results', ...(codes !== undefined && (await managesSectorOf(work, codes)) ? (['dossiers', 'procedures'] as const) : [])]
  return (shown) => {
    const { drills, ...rest } = shown
    return open.includes(drills) ? shown : (rest as typeof shown)
  }
}

export const showQualityIndex = async (work: Work, asked: Asked) => {
  const answered = await readAsked(work, asked)
  if (!answered.ok) return answered
  const { unit } = answered.value
  const [frame, indexes, offered] = await Promise.all([frameOf(work, answered.value), readIndexesOf(work, [unit], answered.value), offeredTo(work, answered.value)])
  const index = indexes.get(unit.id)
  if (index === undefined) throw new Error(`no index of ${unit.id}`)
  const { components, figures, ...scores } = index
  const inForce = definitionsOn(frame.evaluatedOn)
  const definitions = new Map(inForce.map((each) => [each.code, each]))
  return ok({
    ...frame,
    ...(asked.sector === undefined ? {} : { sector: asked.sector }),
    ...(asked.procedure === undefined ? {} : { procedure: asked.procedure }),
    ...scores,
    published: publishedOf(inForce, components),
    components: components.flatMap((value) => {
      const definition = definitions.get(value.code)
      return definition === undefined ? [] : [offered(viewOf(definition, value))]
    }),
    beside: besideOf(figures),
    planTargets: planTargetsOf(figures).map(offered),
    towards: towardsBands(inForce, index),
    uncertain: uncertain(),
  })
}

/** As the tree stood on the day of the figures. One-stop desks have no dossiers to resolve and no figures of their own. */
const listBelow = async (work: Work, { unit, ...asked }: Answered): Promise<readonly Unit[]> =>
  (await listUnits(work, { parentId: unit.id, on: momentOf(work, asked).evaluatedOn, limit: 500 })).filter(({ oneStop, kind }) => !oneStop && kind !== 'division')

export type UnitIndexes = { readonly items: readonly unknown[] }

export const listUnitIndexes = async (work: Work, asked: Asked, by: Pick<IndexAsked, 'catalogue'> = {}): Promise<Outcome<UnitIndexes, IndicatorRefusal>> => {
  const answered = await readAsked(work, asked)
  if (!answered.ok) return answered
  const units = await listBelow(work, answered.value)
  const indexes = await readIndexesOf(work, units, { ...by, ...answered.value })
  const items = units.flatMap((each) => {
    const index = indexes.get(each.id)
    if (index === undefined) return []
    const { components, figures, ...scores } = index
    const onTime = components.find(({ code }) => code === '2.1')?.rate
    return [{ unit: nameOf(each), ...scores, received: figures.received ?? 0, ...(onTime === undefined ? {} : { onTimeRate: onTime }) }]
  })
  const share = ({ points, countedPoints }: { readonly points: number; readonly countedPoints: number }): number => (countedPoints === 0 ? -1 : round2((100 * points) / countedPoints))
  return ok({ items: items.toSorted((a, b) => share(b) - share(a)) })
}

/** The sectors (lĩnh vực) of what a unit answers for, by name. */
export const listQualitySectors = async (work: Work, asked: Pick<Asked, 'unit'>) => {
  const answered = await readAsked(work, asked)
  if (!answered.ok) return answered
  const facts = (await factsOf(work, answered.value.unit, { on: plainDateAt(work.now) })) ?? []
  const sectors = [...Map.groupBy(facts.filter(({ isPublic, sector }) => isPublic && sector !== ''), ({ sector }) => sector)].map(([sector, own]) => ({ sector, procedures: own.length }))
  return ok({ items: sectors.toSorted((a, b) => a.sector.localeCompare(b.sector, 'vi')) })
}
