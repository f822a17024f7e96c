// Kế hoạch 276/QĐ-UBND IV.2 (domain §16, IV.2c; §1.2 rule 4): the index of a sector (lĩnh vực) or of one procedure, over any unit; whoever manages the sector sees it over all of them.
import type { Work } from '../../../platform/work.ts'
import type { Unit } from '../../organisation/index.ts'
import { catalogueFiguresOf } from '../domain/catalogue-figures.ts'
import { COUNTS, type CountName } from '../domain/counts.ts'
import { definitionsOn } from '../domain/definitions.ts'
import { figuresOf, type Figures, type Sum, type Sums, type UsedProcedures } from '../domain/figures.ts'
import { indexOf } from '../domain/quality-index.ts'
import { countSectorLater, readSectorSums } from '../store/sector-sums.view.ts'
import { catalogueOf } from './catalogue-of-unit.ts'
import { momentOf, readIndexes, type IndexAsked, type UnitIndex } from './read-index.ts'

/** Of no procedure: what people say of an office is not told by sector. */
const OF_NO_PROCEDURE: ReadonlySet<string> = new Set(['feedback', 'feedbackHandled', 'feedbackInTime', 'feedbackContent', 'conduct', 'complainedOf'] satisfies readonly CountName[])

const NOTHING: Sum = { before: 0, within: 0, untilNow: 0, untilEnd: 0 }
const add = (a: Sum, b: Sum): Sum => ({ before: a.before + b.before, within: a.within + b.within, untilNow: a.untilNow + b.untilNow, untilEnd: a.untilEnd + b.untilEnd })

const together = (all: Iterable<Sums>): Sums => {
  const sums = new Map<number, Sum>()
  for (const own of all) for (const [id, sum] of own) sums.set(id, add(sums.get(id) ?? NOTHING, sum))
  return sums
}

const usedOf = (byProcedure: ReadonlyMap<string, Sums>): UsedProcedures => {
  const having = (name: CountName): number => [...byProcedure.values()].filter((sums) => (sums.get(COUNTS[name])?.within ?? 0) > 0).length
  return { online: having('online'), paidOnline: having('paidOnline'), identityKnown: having('identityKnown'), received: having('received'), onTheSpot: having('onTheSpot') }
}

type SectorAsked = Pick<IndexAsked, 'period' | 'on'> & { readonly codes: ReadonlySet<string> }

const readSector = async (work: Work, units: readonly Unit[], { codes, ...asked }: SectorAsked): Promise<ReadonlyMap<string, UnitIndex>> => {
  const { period } = asked
  const { evaluatedOn, at, knownAt } = momentOf(work, asked)
  const moment = at !== undefined ? { at } : knownAt === undefined ? undefined : { knownAt }
  const only = { ownerIds: units.map(({ id }) => id), codes: [...codes], toOn: period.toOn }
  const [sums, later] = await Promise.all([
    readSectorSums(work.tx, { ...only, fromOn: period.fromOn, ...(knownAt === undefined ? {} : { knownAt }) }),
    moment && countSectorLater(work.tx, { ...only, ...moment, afterOn: evaluatedOn }),
  ])
  const definitions = definitionsOn(evaluatedOn)
  const one = async (unit: Unit): Promise<readonly [string, UnitIndex]> => {
    const own: ReadonlyMap<string, Sums> = sums.get(unit.id) ?? new Map()
    const procedures = await catalogueOf(work, unit, { on: evaluatedOn, ...(knownAt === undefined ? {} : { knownAt }) })
    const catalogue = procedures === undefined ? {} : catalogueFiguresOf(procedures.filter(({ code }) => codes.has(code)), period)
    const counted = figuresOf({ sums: together(own.values()), lateLaterToday: later?.get(unit.id) ?? { all: 0, online: 0 }, catalogue, used: usedOf(own) })
    const figures = Object.fromEntries(Object.entries(counted).filter(([name]) => !OF_NO_PROCEDURE.has(name))) as Figures
    return [unit.id, { ...indexOf(definitions, figures), figures }]
  }
  return new Map(await Promise.all(units.map(one)))
}

/** Of everything, or of the procedures of a sector alone. */
export const readIndexesOf = (work: Work, units: readonly Unit[], { codes, ...asked }: IndexAsked & { readonly codes?: ReadonlySet<string> }): Promise<ReadonlyMap<string, UnitIndex>> =>
  codes === undefined ? readIndexes(work, units, asked) : readSector(work, units, { ...asked, codes })
