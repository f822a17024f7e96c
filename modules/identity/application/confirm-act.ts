import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { recordAudit } from '../../audit/index.ts'
import { CONFIRMATION_MINUTES, type Confirmation } from '../domain/confirmation.ts'
import type { AssuranceRefusal } from '../domain/require-assurance.ts'
import { minutesFrom } from '../domain/session-life.ts'
import type { IdentityPorts, VerifiedIdentity } from '../ports.ts'
import type { CitizenSignIn } from '../store/citizen-sign-in-store.ts'
import { insertConfirmation } from '../store/confirmation-store.ts'
import { selectPerson } from '../store/person-store.ts'
import { beginAtProvider, type BegunCitizenSignIn, type CitizenSignInRefusal } from './begin-at-provider.ts'
import type { Browser } from './open-session.ts'

export type ConfirmActRefusal =
  | CitizenSignInRefusal
  | AssuranceRefusal
  /** Somebody else than the signed-in person confirmed. */
  | { readonly kind: 'confirmed-by-another' }
  /** The person said no on the provider's page; they stay signed in. */
  | { readonly kind: 'confirmation-denied' }
  | { readonly kind: 'confirmation-malformed' }

export type ConfirmAct = {
  readonly purpose: string
  readonly about: string
  readonly contentHash: string
  readonly returnTo?: string | undefined
  readonly browser: Browser
}

/** Sends the signed-in person to the provider to confirm, in place of signature and seal. The way back is `keepConfirmation`. */
export const confirmAct = async (work: Work, ports: IdentityPorts, asked: ConfirmAct): Promise<Outcome<BegunCitizenSignIn, ConfirmActRefusal>> => {
  const { purpose, about, contentHash, returnTo, browser } = asked
  if (work.actor.kind !== 'citizen' || !/^[0-9a-f]{64}$/.test(contentHash) || purpose.trim() === '') return refuse({ kind: 'confirmation-malformed' })
  const confirm = { purpose: purpose.normalize('NFC').trim(), contentHash, about, personId: work.actor.personId }
  return beginAtProvider(work, ports, { returnTo, browser, confirm })
}

/** The signed-in person is back from the provider with a verified answer: kept as evidence, or refused in words. */
export const keepConfirmation = async (
  work: Work,
  given: { readonly begun: CitizenSignIn; readonly provider: string; readonly verified: VerifiedIdentity },
): Promise<Outcome<Confirmation, ConfirmActRefusal>> => {
  const { begun, provider, verified } = given
  if (begun.confirm_person_id === null || begun.confirm_purpose === null || begun.confirm_about === null || begun.confirm_hash === null)
    return refuse({ kind: 'sign-in-not-begun-here' })
  const { actor } = work
  if (actor.kind !== 'citizen' || actor.personId !== begun.confirm_person_id) return refuse({ kind: 'confirmed-by-another' })
  const person = await selectPerson(work.tx, actor.personId)
  const same = person?.kind === 'individual' && person.personalIdNumber === verified.personalIdNumber
  if (!same) return refuse({ kind: 'confirmed-by-another' })
  if (verified.level !== 2) return refuse({ kind: 'assurance-too-low', needed: 2, held: verified.level })
  const confirmation: Confirmation = {
    id: newId<string>(),
    personId: actor.personId,
    level: 2,
    confirmedAt: work.now,
    endsAt: minutesFrom(work.now, CONFIRMATION_MINUTES),
    provider,
    transaction: verified.answer.transaction,
    purpose: begun.confirm_purpose,
    about: begun.confirm_about,
    contentHash: begun.confirm_hash,
  }
  await insertConfirmation(work.tx, confirmation, verified.answer.proof)
  await recordAudit(work, { event: 'act-confirmed', thing: 'confirmation', thingId: confirmation.id, facts: { provider, about: confirmation.about } })
  return ok(confirmation)
}
