// NĐ 63/2010 articles 17, 26.2: the desk and the head of the unit where it hangs hear that a posting is no longer right.
import type { OfficialId } from '../../../kernel/ids.ts'
import type { DomainEvent, Work } from '../../../platform/work.ts'
import { listOfficialsWithRole } from '../../identity/index.ts'
import { getUnit } from '../../organisation/index.ts'
import type { PostingsOutOfDate } from '../../procedures/index.ts'
import { notify } from './notify.ts'

const SHOWN = 3

export const onPostingsOutOfDate = async (work: Work, event: DomainEvent): Promise<void> => {
  const { unitId, places } = event as PostingsOutOfDate
  const { name } = await getUnit(work, unitId)
  const place = [...places.slice(0, SHOWN), ...(places.length > SHOWN ? ['…'] : [])].join('; ')
  const told = new Set<OfficialId>()
  for (const role of ['one-stop-officer', 'head-of-unit'] as const)
    for (const { officialId } of await listOfficialsWithRole(work, role, unitId)) {
      if (told.has(officialId)) continue
      told.add(officialId)
      await notify(work, { officialId, template: 'postings-out-of-date', params: { unit: name, place, count: String(places.length) }, about: { kind: 'posting', id: unitId } })
    }
}
