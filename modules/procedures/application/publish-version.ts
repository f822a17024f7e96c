// NĐ 63/2010 art. 17: announced (công bố) and made public (công khai) are two acts with two dates.
import type { Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { AlreadyPublished, NotFound, VersionNotFound } from '../domain/refusals.ts'
import { findProcedureForUpdate, publishVersionRow } from '../store/procedure-store.ts'
import { findVersionByNumber } from '../store/version-store.ts'
import { actorName } from './import-rows.ts'
import { refreshInForce } from './refresh-in-force.ts'

export const publishVersion = async (
  work: Work,
  { code, number }: { readonly code: string; readonly number: number },
): Promise<Outcome<{ readonly publishedAt: Instant }, NotFound | VersionNotFound | AlreadyPublished>> => {
  const procedure = await findProcedureForUpdate(work.tx, code)
  if (procedure === undefined) return refuse({ kind: 'procedure-not-found', code })
  const version = await findVersionByNumber(work.tx, code, number)
  if (version === undefined) return refuse({ kind: 'procedure-version-not-found', code, number })
  if (version.publishedAt !== undefined) return refuse({ kind: 'version-already-published', code, number })
  await publishVersionRow(work.tx, { versionId: version.id, at: work.now, by: actorName(work.actor) })
  await refreshInForce(work)
  await work.tell({ type: 'procedures.version-published', code, versionId: version.id })
  return ok({ publishedAt: work.now })
}
