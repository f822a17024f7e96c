import type { AccountId, UnitId } from '../../../kernel/ids.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { listSeededOfficials, type SeededOfficial } from '../../organisation/index.ts'
import { readSignInName } from '../domain/account.ts'
import { isRole } from '../domain/role.ts'
import { insertAccount } from '../store/account-store.ts'
import { insertRoleGrant } from '../store/role-store.ts'
import { hashPassword } from './passwords.ts'

/** Printed by `npm start`. It opens demo accounts only, and those open nothing with DEMO=off. */
export const DEMO_PASSWORD = 'mot-cua-demo'

export type DemoAccount = { readonly signInName: string; readonly fullName: string; readonly role: string; readonly unitId: UnitId }

const seedOne = async (work: Work, official: SeededOfficial, passwordHash: string): Promise<void> => {
  const signInName = readSignInName(official.key)
  if (signInName === undefined || !isRole(official.role)) throw new Error(`demo official ${official.key} has no usable name or role`)
  await insertAccount(work.tx, {
    id: newId<AccountId>(),
    officialId: official.officialId,
    unitId: official.unitId,
    fullName: official.fullName,
    signInName,
    passwordHash,
    passwordChangedAt: work.now,
    passwordIsTemporary: false,
    isDemo: true,
    hasSecondFactor: false,
    createdAt: work.now,
  })
  await insertRoleGrant(
    work.tx,
    { id: newId<string>(), officialId: official.officialId, role: official.role, unitId: official.unitId, grantedAt: work.now },
    undefined,
  )
}

/** An account and a role for every invented official of the profile. Safe to run again: what is there stays. */
export const seedDemoAccounts = async (work: Work): Promise<void> => {
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  for (const official of await listSeededOfficials(work)) await seedOne(work, official, passwordHash)
}

/** For the line `npm start` prints: who can sign in with the demo password, in order of key. */
export const listDemoAccounts = async (work: Work): Promise<readonly DemoAccount[]> =>
  (await listSeededOfficials(work)).map(({ key, fullName, role, unitId }) => ({ signInName: key, fullName, role, unitId }))
