import type { Work } from '../../../platform/work.ts'
import type { CreatedAccount } from '../application/create-account.ts'
import { nameOfficials, nameUnits } from '../application/name-ids.ts'
import { temporaryUntil, type Account } from '../domain/account.ts'
import type { IdentityPorts } from '../ports.ts'

type Life = Pick<IdentityPorts, 'temporaryPasswordDays'>

/** Only what an administrator may see: never a hash. Units by their name, or by id once closed. */
export const accountViews = async (work: Work, accounts: readonly Account[], { temporaryPasswordDays }: Life) => {
  const units = await nameUnits(work, accounts.map((account) => account.unitId))
  return accounts.map((account) => {
    const { id, officialId, unitId, fullName, signInName, passwordIsTemporary, hasSecondFactor, isDemo, createdAt, disabled } = account
    const unitName = units.get(unitId) ?? unitId
    const until = temporaryUntil(account, temporaryPasswordDays)
    const seen = { id, officialId, unitId, unitName, fullName, signInName, passwordIsTemporary, ...(until === undefined ? {} : { temporaryUntil: until }), hasSecondFactor, isDemo, createdAt }
    return disabled === undefined ? seen : { ...seen, disabled: { ...disabled } }
  })
}

export const accountView = async (work: Work, account: Account, life: Life) => {
  const [view] = await accountViews(work, [account], life)
  if (view === undefined) throw new Error('one account gave no view')
  return view
}

export const createdAccountView = async (work: Work, { account, temporaryPassword }: CreatedAccount, life: Life) => ({
  account: await accountView(work, account, life),
  temporaryPassword,
})

type AtUnit = { readonly unitId: string }

/** Role grants with the names people know. */
export const withNames = async <T extends AtUnit & { readonly officialId: string }>(work: Work, rows: readonly T[]) => {
  const units = await nameUnits(work, rows.map((row) => row.unitId))
  const officials = await nameOfficials(work, rows.map((row) => row.officialId))
  return rows.map((row) => ({ ...row, unitName: units.get(row.unitId) ?? row.unitId, officialName: officials.get(row.officialId) ?? row.officialId }))
}

/** Delegations with the names people know. */
export const withBothNames = async <T extends AtUnit & { readonly fromOfficialId: string; readonly toOfficialId: string }>(work: Work, rows: readonly T[]) => {
  const units = await nameUnits(work, rows.map((row) => row.unitId))
  const officials = await nameOfficials(work, rows.flatMap((row) => [row.fromOfficialId, row.toOfficialId]))
  const nameOf = (id: string): string => officials.get(id) ?? id
  return rows.map((row) => ({ ...row, unitName: units.get(row.unitId) ?? row.unitId, fromName: nameOf(row.fromOfficialId), toName: nameOf(row.toOfficialId) }))
}

export const first = <T>(rows: readonly T[]): T => {
  const [row] = rows
  if (row === undefined) throw new Error('one row in, none out')
  return row
}
