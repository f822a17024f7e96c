// NĐ 61/2018 article 19.2: the head decides each dossier for itself, also when many are decided after being read.
import type { DossierId } from '../../../kernel/ids.ts'
import type { Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { approveDossier } from './approve-dossier.ts'
import { onItsOwn } from './one-of-many.ts'

export type ApproveDossiers = {
  readonly items: readonly { readonly dossierId: DossierId; readonly version: number }[]
  readonly note?: string
  readonly publicUrl: string
}

export type Approved = { readonly dossierId: DossierId; readonly outcome: Outcome<Dossier, DossierRefusal> }

/** In order of id, so that two heads with the same list wait for each other instead of for ever; answered in the order asked. */
export const approveDossiers = async (work: Work, { items, note, publicUrl }: ApproveDossiers): Promise<readonly Approved[]> => {
  const outcomes = new Map<DossierId, Outcome<Dossier, DossierRefusal>>()
  for (const { dossierId, version } of items.toSorted((one, other) => (one.dossierId < other.dossierId ? -1 : 1)))
    outcomes.set(dossierId, await onItsOwn(work, () => approveDossier(work, { dossierId, version, publicUrl, ...(note ? { note } : {}) })))
  return items.flatMap(({ dossierId }) => {
    const outcome = outcomes.get(dossierId)
    return outcome ? [{ dossierId, outcome }] : []
  })
}
