// QĐ 1928/QĐ-NHNN 2018 (VietQR): a transfer is counted as soon as the bank shows it, not only by the nightly match; the same line counts once, whoever reads it first.
import { addDays, instantOn, plainDateAt } from '../../../kernel/plain-date.ts'
import type { Step } from '../../../platform/module.ts'
import type { PaymentPorts } from '../ports.ts'
import { hasTransferSince, listTransfersOf } from '../store/attempt-store.ts'
import { keepMessage } from '../store/message-store.ts'
import { inParallel, keepFault } from './ask-platform.ts'
import { hearMessage } from './hear-message.ts'
import { hearStatement, MOST_DAYS, type Lists } from './hear-lists.ts'

type Statement = Pick<NonNullable<Lists['statement']>, 'lines' | 'days'>
type Line = Statement['lines'][number]

/** Transfers have no platform to ask: what lies on the statement under our reference has come. `isOurs`: a transfer to us, that was not counted. */
export const countTransfers = async (step: Step, { lines, days }: Statement, isOurs: (line: Line) => boolean): Promise<number> => {
  let counted = 0
  const byReference = Map.groupBy(lines, ({ reference }) => reference)
  await inParallel(lines.filter(isOurs), async ({ reference = '', amount, transactionNo, words, account, day }) => {
    const verdict = await step(async (work) => {
      const said = await hearMessage(work, { reference, outcome: 'paid', amount, transactionNo, evidence: 'statement', shown: { on: day, days, lines: byReference.get(reference) ?? [] }, ...(account === undefined ? {} : { account }) })
      if (said === 'counted') await keepMessage(work.tx, { via: 'statement', reference, verdict: said, body: { amount, transactionNo, words, ...(account === undefined ? {} : { account }) }, at: work.now })
      return said
    }).catch((cause: unknown) => keepFault(step, reference, { cause, asks: 0 }))
    if (verdict === 'counted') counted += 1
  })
  return counted
}

/** Of what the bank shows only what is a transfer to us and was not counted: a code is good however long ago it was shown. */
const countNew = async (step: Step, statement: Statement): Promise<void> => {
  const named = [...new Set(statement.lines.flatMap(({ reference }) => reference ?? []))]
  const ours = await step((work) => listTransfersOf(work.tx, named))
  await countTransfers(step, statement, ({ reference = '', transactionNo }) => ours.get(reference)?.includes(transactionNo) === false)
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
  await countNew(step, await hearStatement(statement, [addDays(today, -1), today]))
}
