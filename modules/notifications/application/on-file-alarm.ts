import type { DomainEvent, Work } from '../../../platform/work.ts'
import { listOfficialsWithRole } from '../../identity/index.ts'
import { getSeededUnitId } from '../../organisation/index.ts'
import { notify } from './notify.ts'

/** The file store is the operator's: whoever administers the province is told, nobody else. */
export const onFileAlarm = async (work: Work, { count }: DomainEvent): Promise<void> => {
  const province = await getSeededUnitId(work, 'province')
  for (const { officialId } of await listOfficialsWithRole(work, 'administrator', province)) await notify(work, { officialId, template: 'file-alarm', params: { count: String(count) }, about: { kind: 'file-store', id: officialId } })
}
