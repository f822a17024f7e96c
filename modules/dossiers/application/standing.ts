import type { Work } from '../../../platform/work.ts'
import { can, listSeenFor } from '../../identity/index.ts'
import { listAncestors } from '../../organisation/index.ts'
import { isOwn, type Standing } from '../domain/abilities.ts'
import type { Dossier } from '../domain/dossier.ts'
import { furtherDesksOf } from '../domain/reception.ts'

/** Who stands before a dossier, with the regulation of identity as the only source of what staff may do. */
export const standingOf = ({ actor }: Work): Standing => {
  if (actor.kind === 'citizen') return { kind: 'citizen', personId: actor.personId }
  if (actor.kind !== 'staff') return { kind: 'nobody' }
  const standsInFor = actor.roles.flatMap(({ onBehalfOf }) => (onBehalfOf ? [onBehalfOf] : []))
  return { kind: 'staff', officialId: actor.officialId, ...(standsInFor.length > 0 ? { standsInFor } : {}), may: (verb, unitId) => can(actor, verb, 'dossier', unitId) }
}

/** Whoever may act for the applicant sees the dossier while that lasts and reaches its procedure. */
const mayActForApplicant = async (work: Work, { applicant, procedure }: Dossier): Promise<boolean> =>
  (await listSeenFor(work)).some(({ principalId, procedureCodes }) => principalId === applicant.personId && (procedureCodes?.includes(procedure.code) ?? true))

/** Own dossiers; for staff those their unit receives or resolves, or a unit below it where the regulation says so. */
export const mayRead = async (work: Work, dossier: Dossier): Promise<boolean> => {
  const standing = standingOf(work)
  if (standing.kind === 'citizen') return isOwn(dossier, standing) || mayActForApplicant(work, dossier)
  if (work.actor.kind === 'system') return true
  // A unit asked for its opinion or its part reads what it is asked about.
  const asked = [...dossier.opinions, ...dossier.branches].map(({ unitId }) => unitId)
  const units = [dossier.resolvingUnitId, dossier.receivingUnitId, ...furtherDesksOf(dossier), ...asked]
  if (units.some((unitId) => can(work.actor, 'read', 'dossier', unitId))) return true
  for (const unitId of units) {
    const above = await listAncestors(work, unitId)
    if (can(work.actor, 'read', 'dossier', [unitId, ...above.map((unit) => unit.id)])) return true
  }
  return false
}
