import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import type { DomainEvent, Work } from '../../../platform/work.ts'
import { listOfficialsWithRole } from '../../identity/index.ts'
import { notify } from './notify.ts'

/** Whoever was to sign; of an agency's seal, its heads. */
export const onSignatureStopped = async (work: Work, { fileId, title, holderKind, holderId }: DomainEvent): Promise<void> => {
  const id = String(holderId)
  const officials = holderKind === 'official' ? [{ officialId: id as OfficialId }] : await listOfficialsWithRole(work, 'head-of-unit', id as UnitId)
  for (const { officialId } of officials) await notify(work, { officialId, template: 'signature-stopped', params: { paper: String(title) }, about: { kind: 'signature', id: String(fileId) } })
}
