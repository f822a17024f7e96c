import type { DossierId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Work } from '../../../platform/work.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { RecordedEvent } from '../domain/event.ts'
import { evolve } from '../domain/evolve.ts'
import { listJournals, lockFree } from '../store/dossier-store.ts'
import { listDossierIds } from '../store/journal-faults.view.ts'

/** A dossier as it stood after each moment something happened to it, oldest first. */
export type DossierLife = { readonly dossierId: DossierId; readonly states: readonly { readonly at: Instant; readonly dossier: Dossier }[] }

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

const lifeOf = (dossierId: DossierId, journal: readonly RecordedEvent[]): DossierLife => {
  const states: { at: Instant; dossier: Dossier }[] = []
  let dossier: Dossier | undefined
  for (const recorded of journal) {
    dossier = evolve(dossier, recorded)
    if (states.at(-1)?.at === recorded.at) states.pop()
    states.push({ at: recorded.at, dossier })
  }
  return { dossierId, states }
}

/** Every dossier there is, a page at a time in the order of ids: for whoever counts them again from their journals. */
export const listDossierLives = async (work: Work, { after = BEFORE_ALL, limit }: { readonly after?: string; readonly limit: number }): Promise<readonly DossierLife[]> => {
  const ids = await listDossierIds(work.tx, after, limit)
  return livesOf(work, ids)
}

/** Of these; the caller answers for who may know. */
export const livesOf = async (work: Work, ids: readonly DossierId[]): Promise<readonly DossierLife[]> => {
  const journals = await listJournals(work.tx, ids)
  return ids.map((id) => lifeOf(id, journals.get(id) ?? []))
}

/** Of these, and until commit nothing happens to them; those somebody acts on just now are left out. */
export const holdLives = async (work: Work, ids: readonly DossierId[]): Promise<readonly DossierLife[]> => livesOf(work, await lockFree(work.tx, ids))
