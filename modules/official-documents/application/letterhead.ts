// NĐ 30/2020/NĐ-CP Phụ lục I: the agency above, the agency that issues, its place; whoever acts signs with the post held there.
import type { UnitId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { areaOn, getUnit, listAncestors, listOfficialsAt } from '../../organisation/index.ts'
import type { PaperUnit, Signer } from '../domain/paper-facts.ts'

export const letterheadOf = async (work: Work, unitId: UnitId): Promise<PaperUnit> => {
  const unit = await getUnit(work, unitId)
  const [parent] = await listAncestors(work, unitId)
  const area = unit.areaCode ? await areaOn(work, unit.areaCode) : undefined
  return { id: unit.id, name: unit.name, parentName: parent?.name ?? unit.name, kind: 'desk', place: area?.name ?? unit.name }
}

export const signerAt = async (work: Work, unitId: UnitId): Promise<Signer> => {
  const { actor } = work
  if (actor.kind !== 'staff') throw new Error(`a ${actor.kind} actor signs nothing`)
  const seated = (await listOfficialsAt(work, unitId)).find(({ officialId }) => officialId === actor.officialId)
  return { officialId: actor.officialId, name: actor.fullName, ...(seated ? { post: seated.title } : {}) }
}
