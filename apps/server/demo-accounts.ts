import { DEMO_PASSWORD, listDemoAccounts, type DemoAccount } from '../../modules/identity/index.ts'
import { getUnit } from '../../modules/organisation/index.ts'
import type { Composition } from './compose.ts'

const MOST = 8

/** `dong-hoi` of `case-officer@dong-hoi.justice`: names tell the place, as one place may have several units. */
const placeOf = (account: DemoAccount): string => account.signInName.split('@')[1]?.split('.')[0] ?? ''

/** First the place where most roles meet (a whole dossier can be played there), then each role not met yet. */
const choose = (accounts: readonly DemoAccount[]): readonly DemoAccount[] => {
  const rolesAt = (place: string): number => new Set(accounts.filter((account) => placeOf(account) === place).map((account) => account.role)).size
  const [stage] = [...new Set(accounts.map(placeOf))].sort((a, b) => rolesAt(b) - rolesAt(a))
  const there = accounts.filter((account) => placeOf(account) === stage)
  const roles = new Set(there.map((account) => account.role))
  const others = accounts.filter((account, i) => !roles.has(account.role) && accounts.findIndex((other) => other.role === account.role) === i)
  return [...there, ...others].slice(0, MOST)
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
