// NĐ 61/2018 article 18: paper reaches who examines it the same day, or the next working morning after 15:00; measured against that moment.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { whyNot, type Standing } from './abilities.ts'
import type { Dossier } from './dossier.ts'
import type { DossierEvent } from './event.ts'
import type { DossierRefusal } from './refusal.ts'

export const decideHandOverPapers = (dossier: Dossier, standing: Standing, note?: string): Outcome<readonly DossierEvent[], DossierRefusal> => {
  const no = whyNot('hand-over-papers', dossier, standing)
  return no ? refuse(no) : ok([{ type: 'PapersHandedOver', ...(note?.trim() ? { note: note.trim() } : {}) }])
}

export type Handover = 'not-due' | 'waiting' | 'late' | 'in-time' | 'handed-over-late'

/** How the paper's way stands at a moment. */
export const handoverOf = ({ channel, acceptance, papersHandedOverAt }: Dossier, now: string): Handover => {
  const dueAt = acceptance?.handoverDueAt
  if (channel === 'online' || !dueAt) return 'not-due'
  if (papersHandedOverAt) return papersHandedOverAt <= dueAt ? 'in-time' : 'handed-over-late'
  return now > dueAt ? 'late' : 'waiting'
}
