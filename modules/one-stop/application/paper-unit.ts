import type { UnitId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import type { PaperUnit, Signer } from '../../official-documents/index.ts'
import { areaOn, getUnit, listAncestors } from '../../organisation/index.ts'
import { officialOf } from './own-desks.ts'

/** A desk as its papers name it. */
export const paperUnitOf = async (work: Work, unitId: UnitId): Promise<PaperUnit> => {
  const unit = await getUnit(work, unitId)
  const [parent] = await listAncestors(work, unitId)
  const area = unit.areaCode ? await areaOn(work, unit.areaCode) : undefined
  const kind = unit.kind === 'public-administration-service-centre' ? 'centre' : 'desk'
  return { id: unit.id, name: unit.name, parentName: parent?.name ?? unit.name, kind, place: area?.name ?? unit.name }
}

export const signerOf = (work: Work): Signer => officialOf(work)
