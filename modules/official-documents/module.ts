import type { Module } from '../../platform/module.ts'
import { numberingProof } from './application/prove-numbering.ts'
import { papersProof } from './application/prove-papers.ts'

/** Its papers are read through what they belong to: a dossier's page shows its slip. */
export const officialDocumentsModule = (): Module => ({ name: 'official-documents', routes: [], proofs: [numberingProof, papersProof] })
