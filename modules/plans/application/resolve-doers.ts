import { fold } from '../../../kernel/vietnamese-text.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { UnitId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import type { Unit, UnitKind } from '../../organisation/index.ts'
import type { Doer, UnitGroup } from '../domain/plan.ts'
import { allUnits } from './all-units.ts'

const KINDS: Readonly<Record<UnitGroup, readonly UnitKind[]>> = {
  departments: ['department'],
  // Each in its own field: which one a matter belongs to is the department's to say.
  'competent-department': ['department'],
  'drafting-body': ['department'],
  districts: ['district-peoples-committee'],
  communes: ['commune-peoples-committee'],
  'one-stop': ['one-stop-desk', 'public-administration-service-centre'],
  'vertical-agencies': ['vertical-agency'],
  'all-agencies': ['department', 'district-peoples-committee', 'commune-peoples-committee'],
}

const inGroup = ({ kind, level }: Unit, group: UnitGroup): boolean => KINDS[group].includes(kind) && (group !== 'vertical-agencies' || level === 'province')

export type DoerDirectory = { readonly unitsOf: (doer: Doer) => readonly UnitId[] }

/** Who a plan means, on the day its decision was issued: names by their beginning (plans leave the province out), groups by kind. */
export const openDirectory = async (work: Work, on: PlainDate, page?: number): Promise<DoerDirectory> => {
  const units = (await allUnits(work, on, page)).filter(({ openedOn, closedOn }) => openedOn <= on && (closedOn === undefined || closedOn > on))
  const named = units.map((unit) => ({ unit, name: fold(unit.name) }))
  const byName = (name: string): readonly UnitId[] => {
    const wanted = fold(name)
    const found = named.find((each) => each.name === wanted) ?? named.find((each) => each.name.startsWith(`${wanted} `) && each.unit.level === 'province')
    return found ? [found.unit.id] : []
  }
  return {
    unitsOf: (doer) => {
      if (doer.kind === 'unit') return byName(doer.name)
      return doer.kind === 'group' ? units.filter((unit) => inGroup(unit, doer.group)).map(({ id }) => id) : []
    },
  }
}
