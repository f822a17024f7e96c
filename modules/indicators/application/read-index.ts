// QĐ 766/QĐ-TTg: the index of units for a period, now or as it was known at the end of a past day.
import type { Instant } from '../../../kernel/instant.ts'
import { addDays, instantOn, plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import type { Unit } from '../../organisation/index.ts'
import { dissatisfiedOf } from '../../surveys/index.ts'
import { catalogueFiguresOf } from '../domain/catalogue-figures.ts'
import { definitionsOn } from '../domain/definitions.ts'
import { figuresOf, type CatalogueFigures, type Figures, type LateLater, type Sums, type UsedProcedures } from '../domain/figures.ts'
import type { EvaluationPeriod } from '../domain/period.ts'
import { indexOf, type IndexValue } from '../domain/quality-index.ts'
import { countLateLater, readSums, type SumsAsked } from '../store/sums.view.ts'
import { countUsedProcedures } from '../store/used-procedures.view.ts'
import { catalogueOf } from './catalogue-of-unit.ts'
import { toldFiguresOf } from './told-figures.ts'

/** What is asked in a question of its own, unit by unit or of other rooms. */
export type Costly = 'catalogue' | 'told' | 'used' | 'later' | 'dissatisfied'
export type IndexAsked = { readonly period: EvaluationPeriod; /** A past day, as it was known when it ended. */ readonly on?: PlainDate; /** Of what costs most only this; absent: all. */ readonly needs?: ReadonlySet<Costly>; /** Another way to the figures of the catalogue, which cost most of all. */ readonly catalogue?: typeof catalogueFigures }

export type Moment = { readonly evaluatedOn: PlainDate; /** Absent: as known now. */ readonly knownAt?: Instant; /** Of the day under way. */ readonly at?: Instant }

/** The day whose end lateness is judged by: the period's last, today, or the one asked for; the day under way is judged by this moment. */
export const momentOf = ({ now }: Pick<Work, 'now'>, { period, on }: IndexAsked): Moment => {
  const today = plainDateAt(now)
  const past = on !== undefined && on < today
  const latest = past ? on : today
  const evaluatedOn = latest < period.toOn ? latest : period.toOn
  if (past) return { evaluatedOn, knownAt: endOf(on) }
  return evaluatedOn === today ? { evaluatedOn, at: now } : { evaluatedOn }
}

/** The first moment that is not that day any more. */
export const endOf = (on: PlainDate): Instant => instantOn(addDays(on, 1), 0)

const sumsAsked = ({ period, evaluatedOn, knownAt }: Moment & { readonly period: EvaluationPeriod }): Omit<SumsAsked, 'ownerIds'> => ({
  fromOn: period.fromOn,
  toOn: period.toOn,
  evaluatedOn,
  ...(knownAt === undefined ? {} : { knownAt }),
})

const NOTHING: Sums = new Map()
const NONE_LATER: LateLater = { all: 0, online: 0 }
const NONE_USED: UsedProcedures = { online: 0, paidOnline: 0, identityKnown: 0, received: 0 }

export type UnitIndex = IndexValue & { readonly figures: Figures }

export const catalogueFigures = async (work: Work, unit: Unit, { period, evaluatedOn, knownAt }: Moment & { readonly period: EvaluationPeriod }): Promise<CatalogueFigures> => {
  const procedures = await catalogueOf(work, unit, { on: evaluatedOn, ...(knownAt === undefined ? {} : { knownAt }) })
  return procedures === undefined ? {} : catalogueFiguresOf(procedures, period)
}

/** Of each unit, in as few questions for many as for one. */
export const readFigures = async (work: Work, units: readonly Unit[], asked: IndexAsked): Promise<ReadonlyMap<string, Figures>> => {
  const moment = { ...momentOf(work, asked), period: asked.period }
  const wanted = { ...sumsAsked(moment), ownerIds: units.map(({ id }) => id) }
  const { at, evaluatedOn } = moment
  const { knownAt } = moment
  const needs = (what: Costly): boolean => asked.needs?.has(what) ?? true
  const [sums, used, later, dissatisfied, told] = await Promise.all([
    readSums(work.tx, wanted),
    needs('used') ? countUsedProcedures(work.tx, { ...wanted, wholeYear: asked.period.kind === 'year' }) : new Map<string, UsedProcedures>(),
    at === undefined || !needs('later') ? new Map<string, LateLater>() : countLateLater(work.tx, wanted.ownerIds, { after: at, until: endOf(evaluatedOn) }),
    needs('dissatisfied') ? dissatisfiedOf(work, wanted) : new Map<string, number>(),
    needs('told') ? toldFiguresOf(work, units, { period: asked.period, evaluatedOn, ...(knownAt === undefined ? {} : { knownAt }) }) : new Map<string, undefined>(),
  ])
  const readCatalogue = asked.catalogue ?? catalogueFigures
  const one = async (unit: Unit): Promise<readonly [string, Figures]> => {
    const catalogue = needs('catalogue') ? await readCatalogue(work, unit, moment) : {}
    return [unit.id, figuresOf({ sums: sums.get(unit.id) ?? NOTHING, lateLaterToday: later.get(unit.id) ?? NONE_LATER, catalogue, used: used.get(unit.id) ?? NONE_USED, dissatisfied: dissatisfied.get(unit.id), told: told.get(unit.id) })]
  }
  return new Map(await Promise.all(units.map(one)))
}

export const readIndexes = async (work: Work, units: readonly Unit[], asked: IndexAsked): Promise<ReadonlyMap<string, UnitIndex>> => {
  const definitions = definitionsOn(momentOf(work, asked).evaluatedOn)
  return new Map([...(await readFigures(work, units, asked))].map(([unitId, figures]) => [unitId, { ...indexOf(definitions, figures), figures }]))
}
