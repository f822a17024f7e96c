// NĐ 61/2018 articles 18-19, NĐ 309/2026 article 17.3: the taker says of each dossier whether it is there, and signs; a dossier for another agency goes on from its desk.
import type { DossierId, UnitId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { confirmCompetentReceipt, handoverDeadline, handoverRule, readDossier, type DossierRefusal } from '../../dossiers/index.ts'
import { can } from '../../identity/index.ts'
import { checkAnswers, type Answer } from '../domain/handover.ts'
import type { CounterRefusal } from '../domain/refusal.ts'
import { keepTaken, lockBundle, type Bundle } from '../store/bundle-store.ts'
import { insertLeg, listOfBundle, settleLeg } from '../store/leg-store.ts'
import { signatureOf } from './hand-over.ts'
import { sayMomentOf } from './say-day.ts'

/** All three rule sets hold to 15:00 (domain/rule-sets.ts of dossiers). */
const CUTOFF_MINUTE = 15 * 60

export type TakeOver = { readonly bundleId: string; readonly answers: readonly Answer[] }

/** The desk's officer, or whoever examines or leads at the unit. */
export const mayTakeAt = ({ actor }: Work, unitId: UnitId): boolean => ['accept', 'examine', 'assign'].some((verb) => can(actor, verb, 'dossier', unitId))

/** From the competent agency's desk the papers go on to who resolves, under the same rule of 15:00. */
const goOn = async (work: Work, dossierId: DossierId, deskId: UnitId): Promise<Outcome<undefined, DossierRefusal>> => {
  const read = await readDossier(work, dossierId)
  if (!read.ok) return read
  const { dossier } = read.value
  if (dossier.reception?.competentDeskId !== deskId) return ok(undefined)
  const confirmed = await confirmCompetentReceipt(work, { dossierId })
  if (!confirmed.ok) return confirmed
  const dueAt = await handoverDeadline(work, { unitId: deskId, rule: handoverRule(dossier.channel, work.now, CUTOFF_MINUTE), receivedAt: work.now })
  if (dossier.resolvingUnitId !== deskId) await insertLeg(work.tx, { dossierId, fromUnitId: deskId, toUnitId: dossier.resolvingUnitId, since: work.now, dueAt })
  return ok(undefined)
}

/** All of the list in one act, or nothing of it; what is missing goes back to the giver's waiting list with the reason. */
export const takeOver = async (work: Work, { bundleId, answers }: TakeOver): Promise<Outcome<Bundle, CounterRefusal | DossierRefusal>> => {
  const bundle = await lockBundle(work.tx, bundleId)
  if (!bundle || !mayTakeAt(work, bundle.toUnitId)) return refuse({ kind: 'bundle-not-found' })
  if (bundle.taken) return refuse({ kind: 'bundle-taken', who: bundle.taken.name, when: sayMomentOf(bundle.taken.at) })
  const checked = checkAnswers(bundle.listed, answers)
  if (!checked.ok) return checked
  for (const leg of await listOfBundle(work.tx, bundleId)) {
    const { outcome, reason } = checked.value.get(leg.dossierId) ?? { outcome: 'received' as const }
    await settleLeg(work.tx, { bundleId, dossierId: leg.dossierId, outcome, at: work.now, ...(reason?.trim() ? { reason: reason.trim() } : {}) })
    if (outcome === 'missing') await insertLeg(work.tx, { ...leg, ...(reason ? { reason: reason.trim() } : {}) })
    const gone = outcome === 'received' ? await goOn(work, leg.dossierId, bundle.toUnitId) : ok(undefined)
    if (!gone.ok) return gone
  }
  const taken = signatureOf(work, bundle.contentSha256)
  await keepTaken(work.tx, bundleId, taken)
  return ok({ ...bundle, taken, takenAt: taken.at })
}
