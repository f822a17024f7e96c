// Luật Doanh nghiệp 2020 Đ8, Đ33: what is registered of an enterprise is public; who asked and what for is written down all the same.
import { refuse, ok, type Outcome } from '../../../../kernel/outcome.ts'
import type { Work } from '../../../../platform/work.ts'
import type { RegisteredEnterprise } from '../../domain/registers/register.ts'
import type { RegisterRefusal } from '../../domain/registers/register-refusal.ts'
import { sameName } from '../../domain/tidy-party.ts'
import { selectSamePerson } from '../../store/person-store.ts'
import { currentRegisters } from './current-registers.ts'
import { findKept } from './kept-answers.ts'
import { checkReason, lookUp, type LookedUp, type LookUp } from './look-up.ts'

export type LookUpEnterprise = Omit<LookUp, 'purpose'> & { readonly registrationNumber: string }

/** `0123456789`, a branch `0123456789-001`; a household business by its owner's personal number (Luật Quản lý thuế 38/2019/QH14 Đ35.7). Dots and spaces people type are dropped. */
export const parseRegistrationNumber = (text: string): string | undefined => /^(?:\d{10}(-\d{3})?|\d{12})$/.exec(text.replaceAll(/[\s.]/g, ''))?.[0]

/** Asks the business register about one enterprise for one matter; called outside any transaction. */
export const lookUpEnterprise = async (work: Work, given: LookUpEnterprise): Promise<Outcome<LookedUp<RegisteredEnterprise>, RegisterRefusal>> => {
  const asked: LookUp = { ...given, purpose: 'check-enterprise' }
  const reason = checkReason(work, asked)
  if (!reason.ok) return reason
  const number = parseRegistrationNumber(given.registrationNumber)
  if (number === undefined) return refuse({ kind: 'register-question-incomplete' })
  const registers = currentRegisters()
  const business = registers?.business()
  if (!registers || !business) return refuse({ kind: 'register-not-connected' })
  const known = await selectSamePerson(work.tx, { kind: 'enterprise', name: number, registrationNumber: number })
  const kept = await findKept<Partial<RegisteredEnterprise>>(work, registers, { about: asked.about, purpose: asked.purpose, number })
  return ok(
    await lookUp<RegisteredEnterprise>(work, {
      registers,
      lookUp: asked,
      register: 'business',
      number,
      personIds: known ? [known.id] : [],
      kept,
      ask: (asker) => business.find({ ...asker, registrationNumber: number }),
    }),
  )
}

/** By number where the register gives it, else by name: does this person represent the enterprise by law? Undefined: the register does not say. */
export const representsEnterprise = ({ representatives }: Partial<RegisteredEnterprise>, who: { readonly personalIdNumber?: string; readonly fullName: string }): boolean | undefined => {
  if (representatives === undefined || representatives.length === 0) return undefined
  return representatives.some(({ personalIdNumber, fullName }) => (personalIdNumber === undefined || who.personalIdNumber === undefined ? sameName(fullName, who.fullName) : personalIdNumber === who.personalIdNumber))
}
