import type { ProcedureVersionId } from '../../../kernel/ids.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { keptWhileUnchanged } from '../../../platform/db/kept-while-unchanged.ts'
import type { Work } from '../../../platform/work.ts'
import type { ProcedureVersion } from '../domain/procedure-version.ts'
import { findLastVersion, findVersionById, findVersionInForce } from '../store/version-store.ts'

/** The version of `code` in force and published on `on`, also of internal procedures (look at `state`); undefined if none. */
export const findPublished = (work: Work, code: string, on: PlainDate): Promise<ProcedureVersion | undefined> =>
  keptWhileUnchanged(work.tx, { schema: 'procedures', key: `in force ${code} ${on}` }, () => findVersionInForce(work.tx, code, on))

/** The last version that was published, though its procedure may be abolished since: what was issued under it may hold on. */
export const findLastPublished = (work: Work, code: string): Promise<ProcedureVersion | undefined> =>
  keptWhileUnchanged(work.tx, { schema: 'procedures', key: `last of ${code}` }, () => findLastVersion(work.tx, code))

/** Like findPublished, for callers that know there is one; throws when there is not. */
export const getPublished = async (work: Work, code: string, on: PlainDate): Promise<ProcedureVersion> => {
  const version = await findPublished(work, code, on)
  if (version === undefined) throw new Error(`no published version of procedure ${code} on ${on}`)
  return version
}

/** Any version by id, whatever became of its procedure since; throws when the id is unknown. */
export const getVersion = async (work: Work, versionId: ProcedureVersionId): Promise<ProcedureVersion> => {
  const version = await keptWhileUnchanged(work.tx, { schema: 'procedures', key: versionId }, () => findVersionById(work.tx, versionId))
  if (version === undefined) throw new Error(`no procedure version ${versionId}`)
  return version
}
