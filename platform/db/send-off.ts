import { stateOf } from './run-transaction.ts'
import type { Transaction } from './transaction.ts'

const unheard = (): void => undefined

/**
 * For a write whose answer nobody needs: it leaves with the next question or with the commit, in the order asked. When it
 * fails, so does whatever is asked behind it, and the commit, with the fault that came first. Outside a transaction, and where
 * nothing was asked at once, the answer is waited for.
 */
export const sendOff = async (tx: Transaction, ask: () => Promise<unknown>): Promise<void> => {
  const before = stateOf(tx)?.asked()
  const asked = ask()
  if (before !== undefined && stateOf(tx)?.asked() === before + 1) asked.catch(unheard)
  else await asked
}
