// Every act of an office is answered for (NĐ 61/2018 article 21.1: who errs corrects): a compensating event, with permission and reason.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { whyNot, type Standing } from './abilities.ts'
import { countLetters, FEWEST_LETTERS } from './accountability.ts'
import type { Dossier } from './dossier.ts'
import { fold } from './evolve.ts'
import type { DossierEvent, RecordedEvent, Restored } from './event.ts'
import type { DossierRefusal } from './refusal.ts'

const restoredOf = (before: Dossier): Restored => ({
  state: before.state,
  pauses: before.pauses,
  branches: before.branches,
  opinions: before.opinions,
  obligations: before.obligations,
  results: before.results,
  ...(before.holder ? { holder: before.holder } : {}),
  ...(before.dueAt ? { dueAt: before.dueAt } : {}),
  ...(before.indexDueAt ? { indexDueAt: before.indexDueAt } : {}),
  ...(before.proposal ? { proposal: before.proposal } : {}),
  ...(before.proposedRefusal ? { proposedRefusal: before.proposedRefusal } : {}),
  ...(before.draftSha256 ? { draftSha256: before.draftSha256 } : {}),
  ...(before.accounting ? { accounting: before.accounting } : {}),
  ...(before.withdrawalAsked ? { withdrawalAsked: before.withdrawalAsked } : {}),
  ...(before.decidedAt ? { decidedAt: before.decidedAt } : {}),
  ...(before.finishedAt ? { finishedAt: before.finishedAt } : {}),
  ...(before.returnedAt ? { returnedAt: before.returnedAt } : {}),
  ...(before.endedAt ? { endedAt: before.endedAt } : {}),
  ...(before.supplement ? { supplement: before.supplement } : {}),
})

/** The dossier as it stood before its last act. */
export const beforeLastAct = (journal: readonly RecordedEvent[], { lastChange }: Dossier): Dossier | undefined =>
  fold(journal.filter(({ version }) => version < lastChange.version))

export type UndoFacts = { readonly reason: string; readonly before: Dossier }

export const decideUndo = (dossier: Dossier, standing: Standing, { reason, before }: UndoFacts): Outcome<readonly DossierEvent[], DossierRefusal> => {
  const no = whyNot('undo', dossier, standing)
  if (no) return refuse(no)
  if (countLetters(reason) < FEWEST_LETTERS) return refuse({ kind: 'reason-missing' })
  const { version, type } = dossier.lastChange
  return ok([{ type: 'StepUndone', undoes: { version, type }, reason: reason.trim(), restored: restoredOf(before) }])
}
