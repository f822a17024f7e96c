import { authorOf } from '../../../kernel/event-author.ts'
import type { DossierId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome, type Refusal } from '../../../kernel/outcome.ts'
import { askStampsAhead } from '../../../platform/db/kept-while-unchanged.ts'
import type { Work } from '../../../platform/work.ts'
import { holdTimers } from '../../workflow/index.ts'
import type { Standing } from '../domain/abilities.ts'
import { staleRefusal } from '../domain/check-version.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { DossierEvent, RecordedEvent } from '../domain/event.ts'
import { evolve, fold } from '../domain/evolve.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { lockJournal, saveDossier } from '../store/dossier-store.ts'
import { writeInRegister } from './keep-in-register.ts'
import { keepInVault } from './keep-in-vault.ts'
import { keepParcels } from './keep-parcels.ts'
import { keepPayments } from './keep-payments.ts'
import { tellOutside } from './outward-message.ts'
import { mayRead, standingOf } from './standing.ts'

/** `version`: the one the screen showed; when it is not the newest any more, nothing happens and the answer says who did what. */
export type OnDossier = { readonly dossierId: DossierId; readonly version?: number }

/** `journal`: what was read to know the dossier, for rules about what came before. */
export type Decide<R extends Refusal> = (dossier: Dossier, standing: Standing, journal: readonly RecordedEvent[]) => Promise<Outcome<readonly DossierEvent[], R>> | Outcome<readonly DossierEvent[], R>

type ToRecord = { readonly dossierId: DossierId; readonly events: readonly DossierEvent[] }

/** The events under their numbers, and the dossier they lead to; nothing is written. */
export const numberEvents = (work: Work, before: Dossier | undefined, { dossierId, events }: ToRecord): { readonly recorded: readonly RecordedEvent[]; readonly after: Dossier | undefined } => {
  const by = authorOf(work.actor)
  const start = before?.version ?? 0
  const recorded = events.map((event, index): RecordedEvent => ({ dossierId, version: start + index + 1, at: work.now, by, event }))
  return { recorded, after: recorded.reduce<Dossier | undefined>(evolve, before) }
}

/** While the applicant waits for the notice that it stops, no clock of the workflow moves it. */
const holdSteps = async (work: Work, before: Dossier | undefined, { id, withdrawalAsked }: Dossier): Promise<void> => {
  if ((before?.withdrawalAsked === undefined) === (withdrawalAsked === undefined)) return
  await holdTimers(work, { kind: 'dossier', id }, withdrawalAsked !== undefined)
}

/** Numbers the events, keeps them with the row, tells other modules and the outside: one transaction. */
export const recordEvents = async (work: Work, before: Dossier | undefined, { dossierId, events }: ToRecord): Promise<Dossier | undefined> => {
  const { recorded, after } = numberEvents(work, before, { dossierId, events })
  if (!after || recorded.length === 0) return before
  await saveDossier(work.tx, { before, after, events: recorded, requestId: work.requestId })
  await holdSteps(work, before, after)
  await tellOutside(work, before, after)
  await writeInRegister(work, events, { before, after })
  await keepPayments(work, events, { before, after })
  await keepParcels(work, events, { before, after })
  await keepInVault(work, events, { before, after })
  for (const { event, version } of recorded) await work.tell({ type: event.type, dossierId, version, state: after.state, code: after.code, dossier: after })
  return after
}

/** The shape of every command on a dossier: lock, may it be seen, is it still what was seen, decide, record. */
export const actOnDossier = async <R extends Refusal>(
  work: Work,
  { dossierId, version }: OnDossier,
  decide: Decide<R>,
): Promise<Outcome<Dossier, R | DossierRefusal>> => {
  askStampsAhead(work.tx)
  const journal = await lockJournal(work.tx, dossierId)
  const dossier = fold(journal)
  if (!dossier || !(await mayRead(work, dossier))) return refuse({ kind: 'dossier-not-found' })
  const stale = version === undefined ? undefined : staleRefusal(dossier, version)
  if (stale) return refuse(stale)
  const decided = await decide(dossier, standingOf(work), journal)
  if (!decided.ok) return decided
  return ok((await recordEvents(work, dossier, { dossierId, events: decided.value })) ?? dossier)
}
