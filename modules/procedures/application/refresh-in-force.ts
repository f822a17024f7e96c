import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { listingOf } from '../domain/listing.ts'
import { renewRevision, updateProcedures } from '../store/import-store.ts'
import { listComingIntoForce } from '../store/version-store.ts'

/** Lets published versions whose day has come take over the current rows; answers how many did. Safe to repeat. */
export const refreshInForce = async (work: Work): Promise<number> => {
  const coming = await listComingIntoForce(work.tx, plainDateAt(work.now))
  if (coming.length === 0) return 0
  await updateProcedures(
    work.tx,
    coming.map(({ procedureId, version }) => ({
      id: procedureId,
      state: version.kind === 'internal' ? 'internal' : 'public',
      source: version.source,
      currentVersionId: version.id,
      listing: listingOf(version),
    })),
  )
  await renewRevision(work.tx)
  return coming.length
}
