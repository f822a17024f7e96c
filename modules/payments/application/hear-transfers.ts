// QĐ 1928/QĐ-NHNN 2018 (VietQR): a transfer is counted as soon as the bank shows it, not only by the nightly match; the same line counts once, whoever reads it first.
import { addDays, instantOn, plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Step } from '../../../platform/module.ts'
import { standingReceiptsOf } from '../domain/demand.ts'
import { daysOfLine } from '../domain/renumbered.ts'
import type { BankStatement, PaymentPorts } from '../ports.ts'
import { findPlaces, hasTransferSince, listTransfersOf } from '../store/attempt-store.ts'
import { listDemandsOf } from '../store/demand-store.ts'
import { keepMessage } from '../store/message-store.ts'
import { inParallel, keepFault } from './ask-platform.ts'
import { hearMessage } from './hear-message.ts'
import { hearStatement, MOST_DAYS, type Lists } from './hear-lists.ts'

type Statement = Pick<NonNullable<Lists['statement']>, 'lines' | 'days'>
type Line = Statement['lines'][number]

/** Days on which lines stand that were counted under these references before, as far back as a bank is asked. */
const formerDaysOf = async (step: Step, references: readonly string[]): Promise<ReadonlyMap<string, readonly PlainDate[]>> =>
  step(async (work) => {
    const [places, since] = [await findPlaces(work.tx, references), addDays(plainDateAt(work.now), -MOST_DAYS)]
    const demands = await listDemandsOf(work.tx, [...new Set([...places.values()].map(({ subjectId }) => subjectId))])
    const daysOf = (reference: string) => demands.flatMap(standingReceiptsOf).filter((receipt) => receipt.reference === reference).flatMap(daysOfLine)
    return new Map(references.map((reference) => [reference, daysOf(reference).filter((day) => day >= since)]))
  })

type Asked = { readonly bank: BankStatement; readonly statement: Statement; /** A transfer to us, that was not counted. */ readonly isOurs: (line: Line) => boolean }

/** A bank may move a line to another day under another number: the day it stood on is heard too, and as long as it is not, the line waits. */
const withFormerDays = async (step: Step, { bank, statement: { lines, days }, isOurs }: Asked): Promise<Statement & { readonly fresh: readonly Line[] }> => {
  const fresh = lines.filter(isOurs)
  const former = await formerDaysOf(step, [...new Set(fresh.flatMap(({ reference }) => reference ?? []))])
  const more = await hearStatement(bank, [...new Set([...former.values()].flat())].filter((day) => !days.includes(day)))
  const waits = ({ reference = '' }: Line): boolean => former.get(reference)?.some((day) => more.missing.includes(day)) === true
  return { lines: [...lines, ...more.lines], days: [...days, ...more.days], fresh: fresh.filter((line) => !waits(line)) }
}

/** Transfers have no platform to ask: what lies on the statement under our reference has come. */
export const countTransfers = async (step: Step, asked: Asked): Promise<number> => {
  let counted = 0
  const { lines, days, fresh } = await withFormerDays(step, asked)
  const byReference = Map.groupBy(lines, ({ reference }) => reference)
  await inParallel(fresh, async ({ reference = '', amount, transactionNo, words, account, day }) => {
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
const countNew = async (step: Step, bank: BankStatement, statement: Statement): Promise<void> => {
  const named = [...new Set(statement.lines.flatMap(({ reference }) => reference ?? []))]
  const ours = await step((work) => listTransfersOf(work.tx, named))
  await countTransfers(step, { bank, statement, isOurs: ({ reference = '', transactionNo }) => ours.get(reference)?.includes(transactionNo) === false })
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
  await countNew(step, statement, await hearStatement(statement, [addDays(today, -1), today]))
}
