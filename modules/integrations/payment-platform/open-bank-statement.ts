// Sao kê các tài khoản thu: no common interface exists; each line as JSON with words, amount, the bank's number and the account it came into.
import type { BankStatement, StatementLine } from '../../payments/ports.ts'
import { fetchList } from './call.ts'
import type { Message } from './seal.ts'

const lineOf = (line: Message): readonly StatementLine[] => {
  const { words, amount, transactionNo, account } = line
  return typeof words === 'string' && typeof amount === 'number' && Number.isSafeInteger(amount) && amount > 0 && typeof transactionNo === 'string' ? [{ words, amount, transactionNo, ...(typeof account === 'string' ? { account } : {}) }] : []
}

/** `https://token@host/path`, asked with `?day=YYYY-MM-DD`. */
export const openBankStatement = (address: string): BankStatement => {
  const url = new URL(address)
  const token = decodeURIComponent(url.username)
  return { listDay: async (day) => (await fetchList(`${url.origin}${url.pathname}?day=${day}`, { authorization: `Bearer ${token}` }))?.flatMap(lineOf) }
}
