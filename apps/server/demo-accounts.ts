import { DEMO_PASSWORD, listDemoAccounts, type DemoAccount } from '../../modules/identity/index.ts'
import { getUnit } from '../../modules/organisation/index.ts'
import type { Composition } from './compose.ts'

const MOST = 8

/** `dong-hoi` of `case-officer@dong-hoi.justice`: names tell the place, as one place may have several units. */
const placeOf = (account: DemoAccount): string => account.signInName.split('@')[1]?.split('.')[0] ?? ''

/** Each role once, of the place where most meet if it is there (a whole dossier can be played there); then who else is at that place. */
const choose = (accounts: readonly DemoAccount[]): readonly DemoAccount[] => {
  const rolesAt = (place: string): number => new Set(accounts.filter((account) => placeOf(account) === place).map((account) => account.role)).size
  const [stage] = [...new Set(accounts.map(placeOf))].sort((a, b) => rolesAt(b) - rolesAt(a))
  const there = accounts.filter((account) => placeOf(account) === stage)
  const firstOfRole = [...there, ...accounts].filter((account, at, all) => all.findIndex(({ role }) => role === account.role) === at)
  return [...firstOfRole, ...there.filter((account) => !firstOfRole.includes(account))].slice(0, MOST)
}

/** Lines for the operator's screen: some demo accounts, each role at least once, and their password. */
export const describeDemoAccounts = async ({ config, work }: Composition): Promise<readonly string[]> => {
  if (!config.demo) return []
  return work(async (inWork) => {
    const accounts = await listDemoAccounts(inWork)
    const shown = choose(accounts)
    const lines: string[] = []
    for (const { signInName, fullName, unitId } of shown) lines.push(`${signInName.padEnd(36)}${fullName}, ${(await getUnit(inWork, unitId)).name}`)
    const rest = accounts.length - shown.length
    return [`mật khẩu / password: ${DEMO_PASSWORD}`, ...lines, ...(rest > 0 ? [`… và ${rest} tài khoản khác / and ${rest} more`] : [])]
  })
}
