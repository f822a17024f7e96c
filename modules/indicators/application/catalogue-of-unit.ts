// QĐ 766/QĐ-TTg groups 1 and 3: procedures within the competence of a unit; the province has those of every level below the ministries.
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { instantOn, plainDateAt } from '../../../kernel/plain-date.ts'
import { fold } from '../../../kernel/vietnamese-text.ts'
import type { Work } from '../../../platform/work.ts'
import { dueAt } from '../../calendar/index.ts'
import type { Unit } from '../../organisation/index.ts'
import { qualityFactsOn, type QualityFacts } from '../../procedures/index.ts'
import type { ProcedureTraits } from '../domain/catalogue-figures.ts'
import { PARAMETERS } from '../domain/parameters.ts'

const isHere = ({ levels }: QualityFacts): boolean => levels.length === 0 || levels.some((level) => level !== 'central')

const competence = (unit: Unit): ((facts: QualityFacts) => boolean) | undefined => {
  if (unit.kind === 'provincial-peoples-committee') return isHere
  if (unit.kind === 'commune-peoples-committee') return ({ levels }) => levels.includes('commune')
  if (unit.kind === 'district-peoples-committee') return ({ levels }) => levels.includes('district')
  if (unit.kind !== 'department') return undefined
  const name = fold(unit.name)
  return (facts) => isHere(facts) && facts.agencies.some((agency) => fold(agency).includes(name))
}

/** Article 24.2: working days from the decision; outside the calendars nobody can say. */
const publicationDueOn = async (work: Work, unit: Unit, announcedOn: PlainDate): Promise<PlainDate | undefined> => {
  const limit = { unit: 'working-day', quantity: PARAMETERS.publicationDays.value.province } as const
  const { dueAt: until } = await dueAt(work, { unitId: unit.id, from: instantOn(announcedOn, 0), limit, mode: 'whole-days' })
  return until && plainDateAt(until)
}

const traitsOf = async (work: Work, unit: Unit, facts: QualityFacts): Promise<ProcedureTraits> => {
  const { code, kind, online, serviceLevel, eligibleWholly, withFee, complete, announcedOn, effectiveOn, publishedOn } = facts
  const due = kind === 'local' && announcedOn !== undefined ? await publicationDueOn(work, unit, announcedOn) : undefined
  return {
    code,
    local: kind === 'local',
    online,
    wholly: serviceLevel === 'full',
    eligibleWholly,
    withFee,
    complete,
    ...(announcedOn === undefined ? {} : { announcedOn }),
    ...(effectiveOn === undefined ? {} : { effectiveOn }),
    ...(publishedOn === undefined ? {} : { publishedOn }),
    ...(due === undefined ? {} : { publicationDueOn: due }),
  }
}

/** Undefined for units that have no procedures of their own to answer for. */
export const catalogueOf = async (work: Work, unit: Unit, on: PlainDate): Promise<readonly ProcedureTraits[] | undefined> => {
  const isOwn = competence(unit)
  if (isOwn === undefined) return undefined
  const own = (await qualityFactsOn(work, on)).filter(isOwn)
  return Promise.all(own.map((facts) => traitsOf(work, unit, facts)))
}
