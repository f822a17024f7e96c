// Domain §2.4: a promise stands even when the calendar changes; counting it anew is an act of its own, with its reason.
import type { Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { whyNot, type Standing } from './abilities.ts'
import { countLetters, FEWEST_LETTERS } from './accountability.ts'
import type { Dossier, TraceLines } from './dossier.ts'
import type { DossierEvent } from './event.ts'
import type { DossierRefusal } from './refusal.ts'

export type RecalculateFacts = { readonly reason: string; readonly dueAt?: Instant; readonly indexDueAt?: Instant; readonly trace: TraceLines }

export const decideRecalculate = (dossier: Dossier, standing: Standing, { reason, dueAt, indexDueAt, trace }: RecalculateFacts): Outcome<readonly DossierEvent[], DossierRefusal> => {
  const no = whyNot('recalculate', dossier, standing)
  if (no) return refuse(no)
  if (!dossier.dueAt || !dueAt) return refuse({ kind: 'no-due-date' })
  if (countLetters(reason) < FEWEST_LETTERS) return refuse({ kind: 'reason-missing' })
  if (dueAt === dossier.dueAt) return refuse({ kind: 'nothing-changed' })
  return ok([{ type: 'DueDateSet', why: 'recalculated', dueAt, ...(indexDueAt ? { indexDueAt } : {}), trace, words: reason.trim() }])
}
