import type { Proof } from '../../../platform/module.ts'
import { findCodeFaults, findContradictions, listDossierIds } from '../store/journal-faults.view.ts'

const PAGE = 200
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

/** Folds every journal and compares it with the rows screens read. */
export const journalProof: Proof = {
  name: 'dossiers: rows equal the folded journal',
  find: async ({ tx }) => {
    const faults: string[] = []
    let checked = 0
    for (let after = BEFORE_ALL; ; ) {
      const ids = await listDossierIds(tx, after, PAGE)
      faults.push(...(await findContradictions(tx, ids)))
      checked += ids.length
      const last = ids.at(-1)
      if (!last || ids.length < PAGE) return { checked, faults }
      after = last
    }
  },
}

export const codeProof: Proof = { name: 'dossiers: codes without gaps, each with its bearer', find: ({ tx }) => findCodeFaults(tx) }
