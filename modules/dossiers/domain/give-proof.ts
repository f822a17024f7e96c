// QĐ 1610/QĐ-TTPVHCC of Hà Nội: the applicant hands in the proof of payment; the obligation is met when the office has found it so.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { whyNot, type Standing } from './abilities.ts'
import type { NamedFile } from './dossier-parts.ts'
import type { Dossier } from './dossier.ts'
import type { DossierEvent } from './event.ts'
import type { DossierRefusal } from './refusal.ts'

export type ProofFacts = { readonly serial: number; readonly files: readonly NamedFile[]; readonly note?: string }

export const decideGiveProof = (dossier: Dossier, standing: Standing, { serial, files, note }: ProofFacts): Outcome<readonly DossierEvent[], DossierRefusal> => {
  const no = whyNot('give-obligation-proof', dossier, standing)
  if (no) return refuse(no)
  const open = dossier.obligations.find((each) => each.serial === serial && !each.met && !each.undone)
  if (!open) return refuse({ kind: 'obligation-not-open' })
  if (files.length === 0) return refuse({ kind: 'obligation-proof-missing' })
  return ok([{ type: 'ObligationProofGiven', serial, files, ...(note?.trim() ? { note: note.trim() } : {}) }])
}
