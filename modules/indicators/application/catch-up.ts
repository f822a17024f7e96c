// Facts of dossiers that nobody counted yet (an installation older than this module), made from their journals, each at the moment it became known.
import type { Work } from '../../../platform/work.ts'
import { listDossierLives, type DossierLife } from '../../dossiers/index.ts'
import { listFacts } from '../store/fact-store.ts'
import { foldChanges } from '../store/fold-changes.ts'
import { keepFacts } from './facts-of-agencies.ts'

const PAGE = 500

const keepLife = async (work: Work, { states }: DossierLife): Promise<void> => {
  for (const { at, dossier } of states) {
    await keepFacts({ ...work, now: at }, dossier)
  }
}

/** Each dossier without a fact; what is counted already is left alone. */
export const catchUp = async (work: Work): Promise<void> => {
  for (let after: string | undefined; ; ) {
    const lives = await listDossierLives(work, { ...(after === undefined ? {} : { after }), limit: PAGE })
    const known = new Set((await listFacts(work.tx, lives.map(({ dossierId }) => dossierId))).map((row) => row.subject_id))
    for (const life of lives) if (!known.has(life.dossierId)) await keepLife(work, life)
    await foldChanges(work.tx)
    after = lives.at(-1)?.dossierId
    if (after === undefined || lives.length < PAGE) return
  }
}
