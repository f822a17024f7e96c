// QĐ 766/QĐ-TTg: what every open page asks for at every pulse beside the index itself: counted once for each of them.
import type { Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { CatalogueFigures } from '../domain/figures.ts'
import type { IndicatorRefusal } from '../domain/refusal.ts'
import type { Asked } from './asked-unit.ts'
import { keptUnder } from './kept-under.ts'
import { showNineIndices } from './list-officer-indices.ts'
import { pulseOf, slotOf } from './pulse.ts'
import { catalogueFigures, type IndexAsked } from './read-index.ts'
import { listQualitySectors, listUnitIndexes, type UnitIndexes } from './show-quality-index.ts'

/** Units and periods people look at. */
const MOST_LISTS = 60
/** A few numbers for each unit and period. */
const MOST_CATALOGUES = 2000

const lists = keptUnder<Outcome<UnitIndexes, IndicatorRefusal>>(MOST_LISTS, ({ ok }) => ok)
const nines = keptUnder<Awaited<ReturnType<typeof showNineIndices>>>(MOST_LISTS, ({ ok }) => ok)
const sectors = keptUnder<Awaited<ReturnType<typeof listQualitySectors>>>(MOST_LISTS, ({ ok }) => ok)
const catalogues = keptUnder<CatalogueFigures>(MOST_CATALOGUES)

/** No act on a dossier moves the figures of the catalogue: read once in the half minute of the pulse. */
const catalogueIn = (slot: string): NonNullable<IndexAsked['catalogue']> => (work, unit, moment) => {
  const { at: _now, ...asked } = moment
  return catalogues({ key: `${unit.id} ${JSON.stringify(asked)}`, under: slot }, () => catalogueFigures(work, unit, moment))
}

export const listUnitIndexesUnderPulse = async (work: Work, asked: Asked): Promise<Outcome<UnitIndexes, IndicatorRefusal>> => {
  const pulse = await pulseOf(work)
  return lists({ key: JSON.stringify(asked), under: pulse }, () => listUnitIndexes(work, asked, { catalogue: catalogueIn(slotOf(pulse)) }))
}

export const showNineIndicesUnderPulse = async (work: Work, asked: Asked): ReturnType<typeof showNineIndices> =>
  nines({ key: JSON.stringify(asked), under: await pulseOf(work) }, () => showNineIndices(work, asked))

/** Of the catalogue too. */
export const listQualitySectorsUnderPulse = async (work: Work, asked: Pick<Asked, 'unit'>): ReturnType<typeof listQualitySectors> =>
  sectors({ key: asked.unit ?? '', under: slotOf(await pulseOf(work)) }, () => listQualitySectors(work, asked))
