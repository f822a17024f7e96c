// NĐ 61/2018 articles 19.2, 19.8 and 19.9: the head decides as proposed, to grant or to refuse, or sends the draft back with what is wrong.
import type { Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { whyNot, type Standing } from './abilities.ts'
import { delayRefusal } from './apologise.ts'
import type { Dossier } from './dossier.ts'
import type { DossierEvent } from './event.ts'
import type { DossierRefusal } from './refusal.ts'

type Decided = Outcome<readonly DossierEvent[], DossierRefusal>

/** The draft as it stands when it is decided on or issued. */
export type Drafted = { readonly note?: string; readonly draftSha256?: string }

/** What was submitted is what is approved and issued; proposals older than this hash carry none. */
export const draftChanged = ({ draftSha256 }: Dossier, now: string | undefined): boolean => draftSha256 !== undefined && draftSha256 !== now

export const decideApprove = (dossier: Dossier, standing: Standing, { now, note, draftSha256 }: Drafted & { readonly now: Instant }): Decided => {
  const no = whyNot('approve', dossier, standing) ?? delayRefusal(dossier, now)
  if (no) return refuse(no)
  // What was proposed is what is approved: a refusal proposed becomes the refusal.
  if (dossier.proposedRefusal) return ok([{ type: 'DossierRefused', accounting: dossier.proposedRefusal, stage: 'examination', throughDesk: true }])
  if (draftChanged(dossier, draftSha256)) return refuse({ kind: 'result-draft-changed' })
  return ok([{ type: 'DossierApproved', ...(note?.trim() ? { note: note.trim() } : {}), ...(dossier.draftSha256 ? { draftSha256: dossier.draftSha256 } : {}) }])
}

export const decideSendBack = (dossier: Dossier, standing: Standing, reason: string): Decided => {
  const no = whyNot('send-back', dossier, standing)
  if (no) return refuse(no)
  return reason.trim() === '' ? refuse({ kind: 'send-back-reason-missing' }) : ok([{ type: 'DossierSentBack', reason: reason.trim() }])
}
