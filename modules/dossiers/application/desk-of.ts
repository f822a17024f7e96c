// NĐ 61/2018 articles 19.5b and 19.9: what the desk that received it has to know is told to its head; where it has none, to whoever sits there.
import type { OfficialId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { listOfficialsWithRole } from '../../identity/index.ts'
import type { Dossier } from '../domain/dossier.ts'

export const deskOf = async (work: Work, { receivingUnitId }: Pick<Dossier, 'receivingUnitId'>): Promise<readonly OfficialId[]> => {
  const heads = await listOfficialsWithRole(work, 'head-of-unit', receivingUnitId)
  const informed = heads.length > 0 ? heads : await listOfficialsWithRole(work, 'one-stop-officer', receivingUnitId)
  return informed.map(({ officialId }) => officialId)
}
