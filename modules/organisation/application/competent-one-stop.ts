import type { AreaCode } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import type { AdministrativeArea } from '../domain/area.ts'
import type { AdministrativeLevel, OrganisationUnit } from '../domain/unit.ts'
import { areaOn, successorsOf } from './ask-areas.ts'
import { listUnits } from './ask-units.ts'

export type CompetenceRefusal =
  | { readonly kind: 'area-unknown'; readonly code: string }
  | { readonly kind: 'area-was-split'; readonly name: string; readonly choices: readonly AdministrativeArea[] }
  | { readonly kind: 'level-absent'; readonly name: string }
  | { readonly kind: 'no-one-stop-here'; readonly name: string }

export type CompetenceQuestion = {
  readonly areaCode: AreaCode
  /** Level that is competent by the procedure. */
  readonly level: AdministrativeLevel
  /** Date of the address, when it is an old one; the profile's world today otherwise. */
  readonly addressOn?: PlainDate
}

/**
 * The place where a dossier about an area is handed in (NĐ 61/2018 Art. 7; NĐ 118/2025 Art. 7): climbs from the area to the
 * level asked. An address of before a merger is followed to its successor; a split one is refused with the choices.
 */
export const competentOneStopFor = async (
  work: Work,
  question: CompetenceQuestion,
): Promise<Outcome<OrganisationUnit, CompetenceRefusal>> => {
  const today = await toToday(work, question)
  if (!today.ok) return today
  const area = await climb(work, today.value, question.level)
  if (area === undefined) return refuse({ kind: 'level-absent', name: today.value.name })
  const desks = await listUnits(work, { areaCode: area.code, level: question.level, oneStop: true, limit: 10 })
  const desk = desks.find((unit) => unit.kind === 'public-administration-service-centre') ?? desks[0]
  return desk === undefined ? refuse({ kind: 'no-one-stop-here', name: area.name }) : ok(desk)
}

const toToday = async (work: Work, question: CompetenceQuestion): Promise<Outcome<AdministrativeArea, CompetenceRefusal>> => {
  const { areaCode, addressOn } = question
  const asked = await areaOn(work, areaCode, addressOn)
  const current = await areaOn(work, areaCode)
  if (current !== undefined && (asked === undefined || asked.fromOn === current.fromOn)) return ok(current)
  const succession = await successorsOf(work, areaCode, addressOn)
  if (succession === undefined) return refuse({ kind: 'area-unknown', code: areaCode })
  if (succession.kind === 'unchanged') return ok(succession.area)
  if (succession.kind === 'one') return ok(succession.successor)
  return refuse({ kind: 'area-was-split', name: succession.from.name, choices: succession.choices })
}

const climb = async (
  work: Work,
  area: AdministrativeArea,
  level: AdministrativeLevel,
): Promise<AdministrativeArea | undefined> => {
  if (area.level === level) return area
  if (area.parentCode === undefined) return undefined
  const above = await areaOn(work, area.parentCode)
  return above === undefined ? undefined : climb(work, above, level)
}
