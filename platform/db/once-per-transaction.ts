import type { Transaction } from './transaction.ts'

const kept = new WeakMap<Transaction, Map<string, Promise<unknown>>>()

/**
 * Asks once in a transaction and gives the same answer to everyone who asks again there: for what a recipe needs in many
 * places and no command changes on the way (the profile, a published sheet, the calendars' revision). Outside a transaction
 * every question is asked.
 */
export const oncePerTransaction = <T>(tx: Transaction, key: string, ask: () => Promise<T>): Promise<T> => {
  if (!tx.isTransaction) return ask()
  const answers = kept.get(tx) ?? new Map<string, Promise<unknown>>()
  kept.set(tx, answers)
  const known = answers.get(key)
  if (known !== undefined) return known as Promise<T>
  const asked = ask()
  answers.set(key, asked)
  return asked
}

/** For whoever changes in this transaction what others may have asked before. */
export const askAgain = (tx: Transaction, key: string): void => {
  kept.get(tx)?.delete(key)
}
