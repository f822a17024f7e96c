// National status 6 of domain §2.6; QĐ 1610/QĐ-TTPVHCC of Hà Nội: entered with the notice of the tax office, left when the proof arrives.
import type { Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { whyNot, type Standing } from './abilities.ts'
import type { Dossier } from './dossier.ts'
import type { DossierEvent } from './event.ts'
import type { DossierRefusal } from './refusal.ts'

type Decided = Outcome<readonly DossierEvent[], DossierRefusal>

export type ObligationFacts = { readonly content: string; readonly amount?: number; readonly noticeNumber?: string; readonly payBy?: Instant }
export type ObligationAsked = ObligationFacts & { readonly now: Instant }

export const decideDemandObligation = (dossier: Dossier, standing: Standing, facts: ObligationAsked): Decided => {
  const no = whyNot('demand-obligation', dossier, standing)
  if (no) return refuse(no)
  const { content, amount, noticeNumber, payBy, now } = facts
  if (content.trim() === '' || (amount !== undefined && !(Number.isSafeInteger(amount) && amount > 0))) return refuse({ kind: 'obligation-unclear' })
  if (payBy && payBy <= now) return refuse({ kind: 'until-past' })
  return ok([
    {
      type: 'ObligationDemanded',
      content: content.trim(),
      ...(amount === undefined ? {} : { amount }),
      ...(noticeNumber?.trim() ? { noticeNumber: noticeNumber.trim() } : {}),
      ...(payBy ? { payBy } : {}),
    },
  ])
}

export const decideMeetObligation = (dossier: Dossier, standing: Standing, proof: string): Decided => {
  const no = whyNot('meet-obligation', dossier, standing)
  if (no) return refuse(no)
  const open = dossier.obligations.findLast((each) => !each.met && !each.undone)
  if (!open) return refuse({ kind: 'obligation-not-open' })
  if (proof.trim() === '') return refuse({ kind: 'obligation-unclear' })
  return ok([{ type: 'ObligationMet', serial: open.serial, proof: proof.trim() }])
}
