// NĐ 61/2018 articles 17.1, 19.4, 19.8 and 19.9, plan 276/QĐ-UBND IV.1a: no demand, refusal, delay or ending without its signed paper.
import type { Proof } from '../../../platform/module.ts'
import type { Work } from '../../../platform/work.ts'
import { listIssuedDocuments, type OfficialDocumentKind } from '../../official-documents/index.ts'
import type { DossierEvent } from '../domain/event.ts'
import { listLetters, type Letter } from '../store/letters.view.ts'

const PAGE = 500

const KINDS: Readonly<Partial<Record<DossierEvent['type'], OfficialDocumentKind>>> = {
  SupplementRequested: 'supplement-request',
  DossierRefused: 'refusal-notice',
  ApologyIssued: 'apology',
  DossierDiscontinued: 'discontinuation-notice',
  DossierWithdrawn: 'discontinuation-notice',
  DossierSuspended: 'suspension-notice',
  ResultWithdrawn: 'withdrawal-decision',
}

/** Acts that are made by a letter. */
export const LETTER_EVENTS: readonly string[] = Object.keys(KINDS)
/** Letters that make an act. */
export const LETTER_KINDS: readonly OfficialDocumentKind[] = [...new Set(Object.values(KINDS))]

const faultsOf = async (work: Work, letters: readonly Letter[]): Promise<readonly string[]> => {
  const faults: string[] = []
  for (const [dossierId, own] of Map.groupBy(letters, (letter) => letter.dossierId)) {
    const kinds = new Map((await listIssuedDocuments(work, dossierId)).map(({ documentId, kind }) => [String(documentId), kind]))
    const without = own.filter(({ type, documentId }) => documentId === null || kinds.get(documentId) !== KINDS[type as DossierEvent['type']])
    faults.push(...without.map(({ type, version }) => `${dossierId}: ${type} (version ${version}) has no paper of its kind`))
  }
  return faults
}

/** What the journal says was written is kept as a paper of that kind with the same dossier; that it is signed, official-documents proves. */
export const letterProof: Proof = {
  name: 'dossiers: each demand, refusal, delay and ending has its paper',
  find: async (work) => {
    const faults: string[] = []
    let checked = 0
    for (let after: Letter | undefined; ; ) {
      const page = await listLetters(work.tx, LETTER_EVENTS, { after, limit: PAGE })
      faults.push(...(await faultsOf(work, page)))
      checked += page.length
      after = page.at(-1)
      if (page.length < PAGE) return { checked, faults }
    }
  },
}
