// QĐ 1928/QĐ-NHNN 2018 (VietQR): a transfer is counted as soon as the bank shows it, not only by the nightly match; the same line counts once, whoever reads it first.
import { addDays, instantOn, plainDateAt } from '../../../kernel/plain-date.ts'
import type { Step } from '../../../platform/module.ts'
import type { PaymentPorts, StatementLine } from '../ports.ts'
import { listTransfersSince } from '../store/attempt-store.ts'
import { keepMessage } from '../store/message-store.ts'
import { inParallel, keepFault } from './ask-platform.ts'
import { hearMessage } from './hear-message.ts'
import { hearStatement } from './hear-lists.ts'

/** What was begun longer ago is left to the nightly match. */
export const RECENT_DAYS = 3

type Line = StatementLine & { readonly reference?: string }

/** Transfers have no platform to ask: what lies on the statement under our reference has come. */
export const countTransfers = async (step: Step, transfers: ReadonlySet<string>, lines: readonly Line[]): Promise<number> => {
  let counted = 0
  await inParallel(lines.filter(({ reference }) => reference !== undefined && transfers.has(reference)), async ({ reference = '', amount, transactionNo, words, account }) => {
    const verdict = await step(async (work) => {
      const said = await hearMessage(work, { reference, outcome: 'paid', amount, transactionNo, evidence: 'statement', ...(account === undefined ? {} : { account }) })
      if (said === 'counted') await keepMessage(work.tx, { via: 'statement', reference, verdict: said, body: { amount, transactionNo, words, ...(account === undefined ? {} : { account }) }, at: work.now })
      return said
    }).catch((cause: unknown) => keepFault(step, reference, { cause, asks: 0 }))
    if (verdict === 'counted') counted += 1
  })
  return counted
}

/** Asks the bank for yesterday and today while somebody who was shown a code may have paid. */
export const hearTransfers = async (step: Step, ports: PaymentPorts): Promise<void> => {
  const statement = ports.statement()
  if (!statement) return
  const { today, references } = await step(async (work) => {
    const on = plainDateAt(work.now)
    return { today: on, references: await listTransfersSince(work.tx, { from: instantOn(addDays(on, -RECENT_DAYS), 0), until: work.now }) }
  })
  if (references.length === 0) return
  const { lines } = await hearStatement(statement, [addDays(today, -1), today])
  await countTransfers(step, new Set(references), lines)
}
