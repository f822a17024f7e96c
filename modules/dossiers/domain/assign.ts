// NĐ 61/2018 article 19.1: the head assigns the official who examines; work taken may be laid down again.
import type { OfficialId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { whyNot, type Standing } from './abilities.ts'
import type { Dossier } from './dossier.ts'
import type { DossierEvent } from './event.ts'
import type { DossierRefusal } from './refusal.ts'

type Decided = Outcome<readonly DossierEvent[], DossierRefusal>

export type AssignFacts = { readonly officialId: OfficialId; readonly name: string; readonly words?: string }

/** Assigning whoever has it already changes nothing. */
export const decideAssign = (dossier: Dossier, standing: Standing, { officialId, name, words }: AssignFacts): Decided => {
  const no = whyNot('assign', dossier, standing)
  if (no) return refuse(no)
  if (dossier.holder?.assigneeId === officialId) return ok([])
  return ok([{ type: 'DossierAssigned', officialId, name, ...(words?.trim() ? { words: words.trim() } : {}) }])
}

export const decideRelease = (dossier: Dossier, standing: Standing, words?: string): Decided => {
  const no = whyNot('release', dossier, standing)
  return no ? refuse(no) : ok([{ type: 'DossierReleased', ...(words?.trim() ? { words: words.trim() } : {}) }])
}
