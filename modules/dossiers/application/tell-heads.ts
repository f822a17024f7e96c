import type { Work } from '../../../platform/work.ts'
import { listOfficialsWithRole } from '../../identity/index.ts'
import { notify } from '../../notifications/index.ts'
import { unsignedResultsOf, type Dossier } from '../domain/dossier.ts'

/** The heads who may sign the last result, but for whoever attached it. */
export const tellHeads = async (work: Work, dossier: Dossier): Promise<void> => {
  const result = unsignedResultsOf(dossier).at(-1)
  if (!result || result.serial !== dossier.results.length) return
  const by = work.actor.kind === 'staff' ? work.actor.officialId : undefined
  const params = { code: dossier.code ?? '', result: result.name }
  for (const { officialId } of await listOfficialsWithRole(work, 'head-of-unit', dossier.resolvingUnitId))
    if (officialId !== by) await notify(work, { officialId, template: 'result-unsigned', params, about: { kind: 'dossier', id: dossier.id } })
}
