// NĐ 61/2018 article 19.2: the head decides, or sends the draft back with what is wrong.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { whyNot, type Standing } from './abilities.ts'
import type { Dossier } from './dossier.ts'
import type { DossierEvent } from './event.ts'
import type { DossierRefusal } from './refusal.ts'

type Decided = Outcome<readonly DossierEvent[], DossierRefusal>

export const decideApprove = (dossier: Dossier, standing: Standing, note?: string): Decided => {
  const no = whyNot('approve', dossier, standing)
  return no ? refuse(no) : ok([{ type: 'DossierApproved', ...(note?.trim() ? { note: note.trim() } : {}) }])
}

export const decideSendBack = (dossier: Dossier, standing: Standing, reason: string): Decided => {
  const no = whyNot('send-back', dossier, standing)
  if (no) return refuse(no)
  return reason.trim() === '' ? refuse({ kind: 'send-back-reason-missing' }) : ok([{ type: 'DossierSentBack', reason: reason.trim() }])
}
