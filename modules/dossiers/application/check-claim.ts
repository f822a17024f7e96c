import type { DossierId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { whyNot } from '../domain/abilities.ts'
import { decideCheckClaim, type CheckAsked } from '../domain/check-claim.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { insertClaimCheck, undoClaimCheck } from '../store/claim-check-store.ts'
import { readClaims } from './list-claims.ts'
import { readDossier } from './show-dossier.ts'
import { standingOf } from './standing.ts'

type Checked = Outcome<{ readonly checked: boolean }, DossierRefusal>

/** Ticked anew with another page: the tick before is taken back, never rewritten. */
export const checkClaim = async (work: Work, dossierId: DossierId, asked: CheckAsked): Promise<Checked> => {
  const read = await readDossier(work, dossierId)
  if (!read.ok) return read
  const { dossier } = read.value
  const decided = decideCheckClaim(dossier, standingOf(work), { asked, claims: await readClaims(work, dossier) })
  if (!decided.ok) return decided
  const { actor, now } = work
  if (actor.kind !== 'staff') return refuse({ kind: 'not-permitted-here' })
  await undoClaimCheck(work.tx, { dossierId, claim: asked.claim }, { at: now, by: actor.fullName })
  await insertClaimCheck(work.tx, dossierId, { ...decided.value, at: now, by: actor.fullName, officialId: actor.officialId })
  return ok({ checked: true })
}

export const uncheckClaim = async (work: Work, dossierId: DossierId, claim: string): Promise<Checked> => {
  const read = await readDossier(work, dossierId)
  if (!read.ok) return read
  const no = whyNot('check-claim', read.value.dossier, standingOf(work))
  if (no) return refuse(no)
  const by = work.actor.kind === 'staff' ? work.actor.fullName : ''
  await undoClaimCheck(work.tx, { dossierId, claim }, { at: work.now, by })
  return ok({ checked: false })
}
