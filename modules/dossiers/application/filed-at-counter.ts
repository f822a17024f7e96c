// Plan 276 III.4g, NĐ 13/2023 Đ3: whether an online filing came from a counter is a figure of the unit; the address is looked at once and kept nowhere.
import type { DossierId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { findCounterAt } from '../../organisation/index.ts'
import { insertFiledAt, selectFiledAt } from '../store/filed-at-counter-store.ts'

export const noteCounter = async (work: Work, dossierId: DossierId, address: string): Promise<void> => {
  const deskId = await findCounterAt(work, address)
  if (deskId !== undefined) await insertFiledAt(work.tx, dossierId, deskId)
}

/** Of these dossiers: at the network of which reception place they were filed online; the caller answers for who may know. */
export const countersFiledAt = (work: Work, dossierIds: readonly string[]): Promise<ReadonlyMap<string, string>> => selectFiledAt(work.tx, dossierIds)
