import type { Work } from '../../../platform/work.ts'
import type { AuditEntry } from '../domain/audit-entry.ts'
import { listEntries } from '../store/audit-store.ts'

/** One act that touched a person's data, done by someone else. */
export type PersonalDataView = AuditEntry

/** Who read or used this person's data, newest first; what the person did is left out (NĐ 13/2023 Đ9: right to know). */
export const listViewsOf = (
  work: Work,
  personId: string,
  { dossierId, ...page }: { readonly before?: string | undefined; readonly limit: number; /** Only what was read of this dossier. */ readonly dossierId?: string },
): Promise<readonly PersonalDataView[]> => listEntries(work.tx, { personId, notBy: personId, dossierId }, page)

/** Who else read these very things, newest first, whoever they are about. */
export const listReadingsOf = (
  work: Work,
  { thing, thingIds, notBy, ...page }: { readonly thing: string; readonly thingIds: readonly string[]; readonly notBy: string; readonly before?: string | undefined; readonly limit: number },
): Promise<readonly PersonalDataView[]> => listEntries(work.tx, { thing, thingIds, notBy }, page)

/** Which of these things this official has opened for this purpose: what a page asks by itself is no reading. */
export const listOpenedBy = async (work: Work, { thingIds, ...asked }: { readonly thing: string; readonly thingIds: readonly string[]; readonly officialId: string; readonly purpose: string }): Promise<ReadonlySet<string>> => {
  const opened = new Set<string>()
  for (const thingId of thingIds) if ((await listEntries(work.tx, { event: 'file-viewed', thingId, ...asked }, { limit: 1 })).length > 0) opened.add(thingId)
  return opened
}
