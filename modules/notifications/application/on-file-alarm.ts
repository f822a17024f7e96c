import type { OfficialId, PersonId } from '../../../kernel/ids.ts'
import type { DomainEvent, Work } from '../../../platform/work.ts'
import { listOfficialsWithRole } from '../../identity/index.ts'
import { getSeededUnitId } from '../../organisation/index.ts'
import { notify } from './notify.ts'

/** The file store is the operator's: whoever administers the province is told, nobody else. */
const tellAdministrators =
  (template: 'file-alarm' | 'backups-lacking') =>
  async (work: Work, { count }: DomainEvent): Promise<void> => {
    const province = await getSeededUnitId(work, 'province')
    for (const { officialId } of await listOfficialsWithRole(work, 'administrator', province)) await notify(work, { officialId, template, params: { count: String(count) }, about: { kind: 'file-store', id: officialId } })
  }

export const onFileAlarm = tellAdministrators('file-alarm')
export const onBackupsLacking = tellAdministrators('backups-lacking')

type Owner = { readonly kind: 'person'; readonly personId: PersonId } | { readonly kind: 'unit' }

/** Whose file it is, or who stored it for a unit: they can bring another one. */
export const onFileQuarantined = async (work: Work, { fileId, fileName, owner, storedBy }: DomainEvent): Promise<void> => {
  const theirs = owner as Owner
  const officialId = /^staff:(.+)$/.exec(String(storedBy))?.[1] as OfficialId | undefined
  const recipient = theirs.kind === 'person' ? { personId: theirs.personId } : officialId ? { officialId } : undefined
  if (recipient) await notify(work, { ...recipient, template: 'file-quarantined', params: { file: String(fileName) }, about: { kind: 'stored-file', id: String(fileId) } })
}
