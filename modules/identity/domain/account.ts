import type { AccountId, OfficialId, UnitId } from '../../../kernel/ids.ts'
import { epochMs, instantFromMs, type Instant } from '../../../kernel/instant.ts'

/** A duty account: one per official, never shared (QĐ-level rule of document systems: account per person, locked on leaving). */
export type Account = {
  readonly id: AccountId
  readonly officialId: OfficialId
  readonly unitId: UnitId
  readonly fullName: string
  readonly signInName: string
  readonly passwordChangedAt: Instant
  readonly passwordIsTemporary: boolean
  readonly isDemo: boolean
  readonly hasSecondFactor: boolean
  readonly createdAt: Instant
  readonly disabled?: { readonly at: Instant; readonly reason: string }
}

/** What is still owed after a right password, in order. */
export const SIGN_IN_STEPS = ['new-password', 'second-factor', 'enrol-second-factor'] as const
export type SignInStep = (typeof SIGN_IN_STEPS)[number]

/** Everyone needs a second factor; demo accounts, which exist only in a demonstration, may go without. */
export const stepsAfterPassword = (account: Account): readonly SignInStep[] => {
  const first: readonly SignInStep[] = account.passwordIsTemporary ? ['new-password'] : []
  if (account.hasSecondFactor) return [...first, 'second-factor']
  return account.isDemo ? first : [...first, 'enrol-second-factor']
}

const DAY_MS = 86_400_000

/** Until when a password given by an administrator opens the account; undefined where it was replaced. */
export const temporaryUntil = ({ passwordIsTemporary, passwordChangedAt }: Account, days: number): Instant | undefined =>
  passwordIsTemporary ? instantFromMs(epochMs(passwordChangedAt) + days * DAY_MS) : undefined

export const mayOpen = (account: Account, demo: boolean): boolean => account.disabled === undefined && (demo || !account.isDemo)

const SIGN_IN_NAME = /^[a-z0-9][a-z0-9._@-]{2,79}$/

/** Lower case; Vietnamese people type capitals and spaces around. */
export const readSignInName = (text: string): string | undefined => {
  const name = text.normalize('NFC').trim().toLowerCase()
  return SIGN_IN_NAME.test(name) ? name : undefined
}
