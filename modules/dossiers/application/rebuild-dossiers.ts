import type { DossierId } from '../../../kernel/ids.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'
import { findContradictions, listDossierIds } from '../store/journal-faults.view.ts'
import { rebuildRows, type RebuiltRows } from '../store/rebuild-rows.ts'

const PAGE = 500
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

export type RebuiltPage = RebuiltRows & { readonly checked: number; /** To go on from; absent at the end. */ readonly next?: string }

/** The journals of a page of dossiers folded, and the rows that say something else written anew; with `dry` only told. @param tx of the tables' owner, unless `dry` */
export const rebuildDossiers = async (tx: Transaction, { after = BEFORE_ALL, dry }: { readonly after?: string; readonly dry: boolean }): Promise<RebuiltPage> => {
  const ids: readonly DossierId[] = await listDossierIds(tx, after, PAGE)
  const last = ids.length === PAGE ? ids.at(-1) : undefined
  const found = dry ? await findContradictions(tx, ids) : undefined
  const told = found ? { faults: found, left: found } : await rebuildRows(tx, ids)
  return { checked: ids.length, ...told, ...(last ? { next: last } : {}) }
}
