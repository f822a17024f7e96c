import { DEMO_PASSWORD, listDemoAccounts } from '../../modules/identity/index.ts'
import { getUnit } from '../../modules/organisation/index.ts'
import type { Composition } from './compose.ts'

const MOST = 12

/** Lines for the operator's screen: a few demo accounts, each role at least once, and their password. */
export const describeDemoAccounts = ({ config, work }: Composition): Promise<readonly string[]> =>
  !config.demo
    ? Promise.resolve([])
    : work(async (inWork) => {
        const accounts = await listDemoAccounts(inWork)
        const first = accounts.filter((account, i) => accounts.findIndex((other) => other.role === account.role) === i)
        const shown = [...first, ...accounts.filter((account) => !first.includes(account))].slice(0, MOST)
        const lines: string[] = []
        for (const account of shown) {
          const unit = await getUnit(inWork, account.unitId)
          lines.push(`${account.signInName.padEnd(40)}${account.fullName}, ${unit.name}`)
        }
        const rest = accounts.length - shown.length
        return [`mật khẩu / password: ${DEMO_PASSWORD}`, ...lines, ...(rest > 0 ? [`… và ${rest} tài khoản khác / and ${rest} more`] : [])]
      })
