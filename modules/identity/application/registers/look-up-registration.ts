// QĐ 276/QĐ-UBND III.3a: dossiers of business registration are resolved in the ministry's own system; the counter tells how far one is.
import type { UnitId } from '../../../../kernel/ids.ts'
import { addDays, parsePlainDate, type PlainDate } from '../../../../kernel/plain-date.ts'
import { ok, refuse, type Outcome } from '../../../../kernel/outcome.ts'
import { newId } from '../../../../platform/db/new-id.ts'
import type { Work } from '../../../../platform/work.ts'
import type { BusinessRegistration } from '../../domain/registers/register.ts'
import type { RegistrationRefusal } from '../../domain/registers/register-refusal.ts'
import type { BusinessRegister } from '../../ports.ts'
import { currentRegisters } from './current-registers.ts'
import { checkReason, lookUp, type Asking, type LookedUp, type LookUp } from './look-up.ts'

/** Own: a list for the counter, not a copy of the register. */
const MOST_DAYS = 31

type Looked<T> = Promise<Outcome<LookedUp<T>, RegistrationRefusal>>
type Question<T> = { readonly unitId: UnitId; readonly label: string; readonly ask: (business: BusinessRegister) => Asking<T>['ask'] }

/** The question itself is the matter: nobody's dossier here is touched by it. */
const ask = async <T extends object>(work: Work, { unitId, label, ask: asking }: Question<T>): Looked<T> => {
  const asked: LookUp = { purpose: 'follow-registration', about: { kind: 'desk-question', id: newId<string>(), label }, unitId }
  if (work.actor.kind === 'citizen') return refuse({ kind: 'not-permitted-at-unit' })
  const reason = checkReason(work, asked)
  if (!reason.ok) return reason
  const registers = currentRegisters()
  const business = registers?.business()
  if (!registers || !business) return refuse({ kind: 'register-not-connected' })
  return ok(await lookUp<T>(work, { registers, lookUp: asked, register: 'business', number: label, personIds: [], kept: undefined, ask: asking(business) }))
}

/** By the number on the receipt, digits only; spaces people type are dropped. */
export const lookUpRegistration = async (work: Work, { unitId, receiptNumber }: { readonly unitId: UnitId; readonly receiptNumber: string }): Looked<BusinessRegistration> => {
  const number = receiptNumber.replaceAll(/\s/g, '')
  if (!/^\d{1,20}$/.test(number)) return refuse({ kind: 'receipt-number-unreadable' })
  return ask(work, { unitId, label: number, ask: (business) => (asker) => business.findRegistration({ ...asker, receiptNumber: number }) })
}

export type Registrations = { readonly registrations: readonly BusinessRegistration[] }

const daysIn = (from: string, to: string): { readonly from: PlainDate; readonly to: PlainDate } | undefined => {
  const [first, last] = [parsePlainDate(from), parsePlainDate(to)]
  return first && last && first <= last && last < addDays(first, MOST_DAYS) ? { from: first, to: last } : undefined
}

/** Those received on these days. */
export const listRegistrations = async (work: Work, { unitId, from, to }: { readonly unitId: UnitId; readonly from: string; readonly to: string }): Looked<Registrations> => {
  const days = daysIn(from, to)
  if (!days) return refuse({ kind: 'days-not-listable' })
  return ask<Registrations>(work, {
    unitId,
    label: `${from} – ${to}`,
    ask: (business) => async (asker) => {
      const said = await business.listRegistrations({ ...asker, ...days })
      return said.kind === 'found' ? { kind: 'found', value: { registrations: said.value } } : said
    },
  })
}
