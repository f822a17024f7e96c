// NĐ 45/2020/NĐ-CP article 15: a result attached unsigned waits for the head; nobody forgets it.
import type { DossierId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { can } from '../../identity/index.ts'
import { listUnsignedAmong, listUnsignedResults } from '../store/unsigned-results.view.ts'

const MOST = 100

export const listResultsToSign = async (work: Work) => {
  const { actor } = work
  if (actor.kind !== 'staff') return []
  const unitIds = [...new Set(actor.roles.map(({ unitId }) => unitId))].filter((unitId) => can(actor, 'issue-result', 'dossier', unitId))
  if (unitIds.length === 0) return []
  const rows = await listUnsignedResults(work.tx, { unitIds, limit: MOST })
  return rows.map(({ dossier_id, serial, name, number, issued_at, code, applicant_name }) => ({ dossierId: dossier_id, serial, name, issuedAt: issued_at, applicantName: applicant_name, ...(number ? { number } : {}), ...(code ? { code } : {}) }))
}

/** Those of them with a result that only wants to be signed; who may see them is asked by whoever keeps the ids. */
export const listUnsignedOf = ({ tx }: Pick<Work, 'tx'>, dossierIds: readonly DossierId[]): Promise<ReadonlySet<string>> => listUnsignedAmong(tx, dossierIds)
