// QĐ 1928/QĐ-NHNN 2018 (VietQR): a transfer is counted as soon as the bank shows it, not only by the nightly match; the same line counts once, whoever reads it first.
import { addDays, instantOn, plainDateAt } from '../../../kernel/plain-date.ts'
import type { Step } from '../../../platform/module.ts'
import type { PaymentPorts, StatementLine } from '../ports.ts'
import { hasTransferSince, listTransfersOf } from '../store/attempt-store.ts'
import { keepMessage } from '../store/message-store.ts'
import { inParallel, keepFault } from './ask-platform.ts'
import { hearMessage } from './hear-message.ts'
import { hearStatement, MOST_DAYS } from './hear-lists.ts'

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

/** Of what the bank shows only what is a transfer to us and was not counted: a code is good however long ago it was shown. */
const countNew = async (step: Step, lines: readonly Line[]): Promise<void> => {
  const named = [...new Set(lines.flatMap(({ reference }) => reference ?? []))]
  const ours = await step((work) => listTransfersOf(work.tx, named))
  await countTransfers(step, new Set(ours.keys()), lines.filter(({ reference = '', transactionNo }) => !ours.get(reference)?.includes(transactionNo)))
}

/** Asks the bank for yesterday and today while somebody who was shown a code may pay. */
export const hearTransfers = async (step: Step, ports: PaymentPorts): Promise<void> => {
  const statement = ports.statement()
  if (!statement) return
  const { today, mayCome } = await step(async (work) => {
    const on = plainDateAt(work.now)
    return { today: on, mayCome: await hasTransferSince(work.tx, instantOn(addDays(on, -MOST_DAYS), 0)) }
  })
  if (!mayCome) return
  const { lines } = await hearStatement(statement, [addDays(today, -1), today])
  await countNew(step, lines)
}
