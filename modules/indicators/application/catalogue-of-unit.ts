// QĐ 766/QĐ-TTg groups 1 and 3: procedures within the competence of a unit; the province has those of every level below the ministries.
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { instantOn, plainDateAt } from '../../../kernel/plain-date.ts'
import { fold } from '../../../kernel/vietnamese-text.ts'
import type { Work } from '../../../platform/work.ts'
import { dueAt } from '../../calendar/index.ts'
import type { Unit } from '../../organisation/index.ts'
import { qualityFactsOn, type QualityFacts } from '../../procedures/index.ts'
import { announceBy, type DecisionTraits, type ProcedureTraits } from '../domain/catalogue-figures.ts'
import { PARAMETERS } from '../domain/parameters.ts'
import { listingOf, type Listing } from './listed-at-desks.ts'

const isHere = ({ levels }: QualityFacts): boolean => levels.length === 0 || levels.some((level) => level !== 'central')

/** Undefined where a unit has no procedures of its own to answer for. */
export const competenceOf = (unit: Unit): ((facts: QualityFacts) => boolean) | undefined => {
  if (unit.kind === 'provincial-peoples-committee') return isHere
  if (unit.kind === 'commune-peoples-committee') return ({ levels }) => levels.includes('commune')
  if (unit.kind === 'district-peoples-committee') return ({ levels }) => levels.includes('district')
  if (unit.kind !== 'department') return undefined
  const name = fold(unit.name)
  return (facts) => isHere(facts) && facts.agencies.some((agency) => fold(agency).includes(name))
}

/** Article 24.2: working days from the decision, fewer where shortened; outside the calendars nobody can say. */
const publicationDueOn = async (work: Work, unit: Unit, { signedOn, isShortened }: { readonly signedOn: PlainDate; readonly isShortened: boolean }): Promise<PlainDate | undefined> => {
  const limit = { unit: 'working-day', quantity: isShortened ? PARAMETERS.publicationDays.value.shortened : PARAMETERS.publicationDays.value.province } as const
  const { dueAt: until } = await dueAt(work, { unitId: unit.id, from: instantOn(signedOn, 0), limit, mode: 'whole-days' })
  return until && plainDateAt(until)
}

/** Decisions entered here; of a sheet that only names its decision, that one. */
const decisionsOf = async (work: Work, unit: Unit, { decisions, announcedOn, effectiveOn, publishedOn }: QualityFacts): Promise<readonly DecisionTraits[]> => {
  const fromSheet = decisions.length === 0 && announcedOn !== undefined ? [{ signedOn: announcedOn, isShortened: false, ...(effectiveOn === undefined ? {} : { effectiveOn }), ...(publishedOn === undefined ? {} : { publishedOn }) }] : []
  return Promise.all(
    [...decisions, ...fromSheet].map(async (each) => {
      const [by, due] = [announceBy(each), await publicationDueOn(work, unit, each)]
      return { signedOn: each.signedOn, ...(by === undefined ? {} : { announceBy: by }), ...(each.publishedOn === undefined ? {} : { publishedOn: each.publishedOn }), ...(due === undefined ? {} : { publicationDueOn: due }) }
    }),
  )
}

const traitsOf = async (work: Work, { unit, listing }: { readonly unit: Unit; readonly listing: Listing }, facts: QualityFacts): Promise<ProcedureTraits> => {
  const { code, isPublic, kind, online, serviceLevel, eligibleWholly, withFee, missing } = facts
  return {
    code,
    isPublic,
    local: kind === 'local',
    online,
    wholly: serviceLevel === 'full',
    eligibleWholly,
    withFee,
    complete: missing.length === 0,
    atOneStop: listing.atOneStop(facts),
    postedRight: listing.postedRight(facts),
    decisions: kind === 'local' ? await decisionsOf(work, unit, facts) : [],
  }
}

export const factsOf = async (work: Work, unit: Unit, asked: Parameters<typeof qualityFactsOn>[1]): Promise<readonly QualityFacts[] | undefined> => {
  const isOwn = competenceOf(unit)
  return isOwn && (await qualityFactsOn(work, asked)).filter(isOwn)
}

export const catalogueOf = async (work: Work, unit: Unit, asked: Parameters<typeof qualityFactsOn>[1]): Promise<readonly ProcedureTraits[] | undefined> => {
  const own = await factsOf(work, unit, asked)
  if (own === undefined) return undefined
  const listing = await listingOf(work, unit, asked.on)
  return Promise.all(own.map((facts) => traitsOf(work, { unit, listing }, facts)))
}
