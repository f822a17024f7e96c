// NĐ 120/2016/NĐ-CP Điều 4, Luật Kế toán 88/2015/QH13 Điều 26: every night our journal, the platform's list and the bank's statement are held against each other.
import type { Instant } from '../../../kernel/instant.ts'
import { addDays, instantOn, plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Step } from '../../../platform/module.ts'
import type { Work } from '../../../platform/work.ts'
import { matchBooks, type Books, type Difference, type OurLine } from '../domain/reconcile.ts'
import { referenceIn } from '../domain/viet-qr.ts'
import type { PaymentPorts, PlatformLine, StatementLine } from '../ports.ts'
import { findPlaces, listBook, listBookOf, listWaitingSince } from '../store/attempt-store.ts'
import { closeMatched, keepReconciliation, leaveExplained } from '../store/difference-store.ts'
import { keepMessage } from '../store/message-store.ts'
import { askAll, inParallel, keepFault } from './ask-platform.ts'
import { hearMessage } from './hear-message.ts'
import { keepAndTell } from './keep-differences.ts'

/** Days looked back on: what a platform or a bank was late with is still matched. */
const DAYS = 3

type Lists = { readonly platform?: readonly PlatformLine[]; readonly statement?: readonly (StatementLine & { readonly reference?: string })[] }
export type Reconciled = { readonly checked: number; readonly settled: number; readonly differences: number }

const heardWhole = <T>(days: readonly (readonly T[] | undefined)[]): readonly T[] | undefined => (days.some((day) => day === undefined) ? undefined : days.flatMap((day) => day ?? []))

const hearLists = async (ports: PaymentPorts, days: readonly PlainDate[]): Promise<Lists> => {
  const [platform, statement] = [ports.platform(), ports.statement()]
  const ours = platform && heardWhole(await Promise.all(days.map((day) => platform.listDay(day))))
  const banks = statement && heardWhole(await Promise.all(days.map((day) => statement.listDay(day))))
  const lines = banks?.map((line) => ({ ...line, ...referenceOf(line) }))
  return { ...(ours ? { platform: ours } : {}), ...(lines ? { statement: lines } : {}) }
}

const referenceOf = ({ words }: StatementLine): { readonly reference?: string } => {
  const reference = referenceIn(words)
  return reference ? { reference } : {}
}

/** `freshFrom`: what was counted since then cannot stand on the lists of the others yet. */
type Window = { readonly from: Instant; readonly until: Instant; readonly freshFrom: Instant }

const bookOf = async (work: Work, window: Window, named: readonly string[]): Promise<readonly OurLine[]> => {
  const book = new Map((await listBook(work.tx, window)).map((line) => [line.reference, line]))
  for (const line of await listBookOf(work.tx, named.filter((reference) => !book.has(reference)))) book.set(line.reference, line)
  return [...book.values()].map(({ countedAt, ...line }) => (countedAt && countedAt >= window.freshFrom ? { ...line, fresh: true } : line))
}

const namedIn = ({ platform = [], statement = [] }: Lists): readonly string[] => [...new Set([...platform.map(({ reference }) => reference), ...statement.flatMap(({ reference }) => reference ?? [])])]

/** Transfers have no platform to ask: what lies on the statement under our reference has come. */
const countTransfers = async (step: Step, book: readonly OurLine[], { statement = [] }: Lists): Promise<number> => {
  const transfers = new Set(book.filter(({ method }) => method === 'bank-transfer').map(({ reference }) => reference))
  let counted = 0
  await inParallel(statement.filter(({ reference }) => reference !== undefined && transfers.has(reference)), async ({ reference = '', amount, transactionNo, words }) => {
    const verdict = await step(async (work) => {
      const said = await hearMessage(work, { reference, outcome: 'paid', amount, transactionNo, evidence: 'statement' })
      if (said === 'counted') await keepMessage(work.tx, { via: 'statement', reference, verdict: said, body: { amount, transactionNo, words }, at: work.now })
      return said
    }).catch((cause: unknown) => keepFault(step, reference, { cause, asks: 0 }))
    if (verdict === 'counted') counted += 1
  })
  return counted
}

/** What the platform lists and we did not count is asked about: a list alone proves nothing. */
const countMissing = async (step: Step, ports: PaymentPorts, { book, lists, waiting, at }: { readonly book: readonly OurLine[]; readonly lists: Lists; readonly waiting: readonly string[]; readonly at: Instant }): Promise<number> => {
  const platform = ports.platform()
  if (!platform) return 0
  const uncounted = new Set(book.filter(({ counted }) => counted === 0).map(({ reference }) => reference))
  const listed = (lists.platform ?? []).map(({ reference }) => reference).filter((reference) => uncounted.has(reference))
  const references = [...new Set([...waiting, ...listed])].map((reference) => ({ reference, asks: 0 }))
  return askAll(step, { platform, references, at })
}

const placed = async (work: Work, differences: readonly Difference[]) => {
  const places = await findPlaces(work.tx, differences.map(({ reference }) => reference))
  return differences.map((each) => ({ ...each, ...places.get(each.reference) }))
}

const keepFound = async (work: Work, { today, book, lists, settled }: { readonly today: PlainDate; readonly book: readonly OurLine[]; readonly lists: Lists; readonly settled: number }): Promise<Reconciled> => {
  const books: Books = { ours: book, ...lists }
  const found = matchBooks(books)
  await closeMatched(work.tx, { references: book.map(({ reference }) => reference), still: found, heard: { platform: lists.platform !== undefined, statement: lists.statement !== undefined }, at: work.now })
  const differences = await keepAndTell(work, await placed(work, await leaveExplained(work.tx, found)))
  await keepReconciliation(work.tx, { day: today, at: work.now, checked: book.length, settled, differences, platformHeard: lists.platform !== undefined, statementHeard: lists.statement !== undefined })
  return { checked: book.length, settled, differences }
}

/** Asks about everything open, counts what is proved, keeps what does not agree. Safe to run again at any time. */
export const reconcile = async (step: Step, ports: PaymentPorts): Promise<Reconciled> => {
  const { today, at } = await step(async (work) => ({ today: plainDateAt(work.now), at: work.now }))
  const days = Array.from({ length: DAYS + 1 }, (_, back) => addDays(today, -back))
  const window = { from: instantOn(addDays(today, -DAYS), 0), until: at, freshFrom: instantOn(addDays(today, -1), 0) }
  const lists = await hearLists(ports, days)
  const named = namedIn(lists)
  const before = await step(async (work) => ({ book: await bookOf(work, window, named), waiting: await listWaitingSince(work.tx, window) }))
  const asked = await countMissing(step, ports, { ...before, lists, at })
  const settled = asked + (await countTransfers(step, before.book, lists))
  return step(async (work) => keepFound(work, { today, book: await bookOf(work, window, named), lists, settled }))
}
