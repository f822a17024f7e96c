import type { UnitId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import type { PaperUnit, Signer } from '../../official-documents/index.ts'
import { areaOn, getUnit, listAncestors, listOfficialsAt } from '../../organisation/index.ts'
import { authorOf } from './at-unit.ts'

export const letterheadOf = async (work: Work, unitId: UnitId): Promise<PaperUnit> => {
  const unit = await getUnit(work, unitId)
  const [parent] = await listAncestors(work, unitId)
  const area = unit.areaCode ? await areaOn(work, unit.areaCode) : undefined
  return { id: unit.id, name: unit.name, parentName: parent?.name ?? unit.name, kind: 'desk', place: area?.name ?? unit.name }
}

/** Whoever acts, with the post held at the unit whose paper it is. */
export const signerAt = async (work: Work, unitId: UnitId): Promise<Signer> => {
  const { officialId, name } = authorOf(work)
  const seated = (await listOfficialsAt(work, unitId)).find((each) => each.officialId === officialId)
  return { officialId, name, ...(seated ? { post: seated.title } : {}) }
}
