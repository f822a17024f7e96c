import type { Proof } from '../../../platform/module.ts'
import { listApprovedDrafts } from '../store/approved-draft.view.ts'
import { findCodeFaults, findContradictions, listDossierIds } from '../store/journal-faults.view.ts'
import { draftHashOf } from './result-draft-hash.ts'

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

/** NĐ 61/2018 article 19.2: the draft that lies with the head, or was decided on, is the one that was submitted. */
export const approvedDraftProof: Proof = {
  name: 'dossiers: what was approved is what was drafted',
  find: async ({ tx }) => {
    const faults: string[] = []
    let checked = 0
    for (let after = BEFORE_ALL; ; ) {
      const page = await listApprovedDrafts(tx, after, PAGE)
      faults.push(...page.filter(({ draft, submitted }) => !draft || draftHashOf(draft) !== submitted).map(({ dossierId }) => `${dossierId}: the draft is not the one that was submitted`))
      checked += page.length
      const last = page.at(-1)
      if (!last || page.length < PAGE) return { checked, faults }
      after = last.dossierId
    }
  },
}
