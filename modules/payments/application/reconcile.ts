// NĐ 120/2016/NĐ-CP Điều 4, Luật Kế toán 88/2015/QH13 Điều 26: every night our journal, the platform's list and the bank's statement are held against each other.
import type { Instant } from '../../../kernel/instant.ts'
import { addDays, instantOn, plainDateAt } from '../../../kernel/plain-date.ts'
import type { Step } from '../../../platform/module.ts'
import type { Work } from '../../../platform/work.ts'
import { matchBooks, type Difference, type OurLine } from '../domain/reconcile.ts'
import type { PaymentPorts } from '../ports.ts'
import { findPlaces, listBook, listBookOf, listWaitingSince } from '../store/attempt-store.ts'
import { closeMatched, keepReconciliation, leaveExplained } from '../store/difference-store.ts'
import { askAll } from './ask-platform.ts'
import { askFrom, BOOKS, hearLists, isWhole, unheardDays, unheardSince, type Asked, type Lists } from './hear-lists.ts'
import { countTransfers } from './hear-transfers.ts'
import { keepAndTell } from './keep-differences.ts'

export type Reconciled = { readonly checked: number; readonly settled: number; readonly differences: number }

/** `freshFrom`: what was counted since then cannot stand on the lists of the others yet. `sureFrom`: what was counted before may stand on a day before those asked about, and was matched when it was new. */
type Window = { readonly from: Instant; readonly until: Instant; readonly sureFrom: Instant; readonly freshFrom: Instant }

const bookOf = async (work: Work, window: Window, lists: Lists): Promise<readonly OurLine[]> => {
  const named = namedIn(lists)
  const book = new Map((await listBook(work.tx, window)).map((line) => [line.reference, line]))
  for (const line of await listBookOf(work.tx, named.filter((reference) => !book.has(reference)))) book.set(line.reference, line)
  return [...book.values()].map(({ countedAt, firstCountedAt, startedAt, ...line }) => ({ ...line, fresh: countedAt !== null && countedAt >= window.freshFrom, unheard: firstCountedAt !== null && firstCountedAt < window.sureFrom ? BOOKS : unheardSince(lists, plainDateAt(startedAt)) }))
}

const namedIn = ({ platform, statement }: Lists): readonly string[] => [...new Set([...(platform?.lines ?? []).map(({ reference }) => reference), ...(statement?.lines ?? []).flatMap(({ reference }) => reference ?? [])])]

/** Whether a book shows as much of it as we counted: a line that came late clears what was said before. */
const agreesWith = (lines: readonly { readonly reference?: string; readonly amount: number }[] = []): ((ours: OurLine) => boolean) => {
  const shown = Map.groupBy(lines, ({ reference }) => reference)
  return ({ reference, counted }) => counted > 0 && (shown.get(reference) ?? []).reduce((sum, { amount }) => sum + amount, 0) === counted
}

const transfersIn = (book: readonly OurLine[]): ReadonlySet<string> => new Set(book.filter(({ method }) => method === 'bank-transfer').map(({ reference }) => reference))

/** What the platform lists and we did not count is asked about: a list alone proves nothing. */
const countMissing = async (step: Step, ports: PaymentPorts, { book, lists, waiting, at }: { readonly book: readonly OurLine[]; readonly lists: Lists; readonly waiting: readonly string[]; readonly at: Instant }): Promise<number> => {
  const platform = ports.platform()
  if (!platform) return 0
  const uncounted = new Set(book.filter(({ counted }) => counted === 0).map(({ reference }) => reference))
  const listed = (lists.platform?.lines ?? []).map(({ reference }) => reference).filter((reference) => uncounted.has(reference))
  const references = [...new Set([...waiting, ...listed])].map((reference) => ({ reference, asks: 0 }))
  return askAll(step, { platform, references, at })
}

const placed = async (work: Work, differences: readonly Difference[]) => {
  const places = await findPlaces(work.tx, differences.map(({ reference }) => reference))
  return differences.map((each) => ({ ...each, ...places.get(each.reference) }))
}

type Found = { readonly asked: Asked; readonly book: readonly OurLine[]; readonly lists: Lists; readonly settled: number }

const keepFound = async (work: Work, { asked, book, lists, settled }: Found): Promise<Reconciled> => {
  const { platform, statement } = lists
  const found = [...matchBooks({ today: asked.today, ours: book, ...(platform ? { platform: platform.lines } : {}), ...(statement ? { statement: statement.lines } : {}) }), ...unheardDays(lists, asked)]
  for (const other of BOOKS) {
    const agrees = agreesWith(lists[other]?.lines)
    const sure = lists[other] ? book.filter((ours) => !ours.unheard?.includes(other) || agrees(ours)).map(({ reference }) => reference) : []
    await closeMatched(work.tx, { book: other, references: [...sure, ...(lists[other]?.days ?? [])], still: found, at: work.now })
  }
  const differences = await keepAndTell(work, await placed(work, await leaveExplained(work.tx, found)))
  await keepReconciliation(work.tx, { day: asked.today, at: work.now, checked: book.length, settled, differences, platformHeard: isWhole(lists, 'platform'), statementHeard: isWhole(lists, 'statement') })
  return { checked: book.length, settled, differences }
}

/** Asks about everything open, counts what is proved, keeps what does not agree. Safe to run again at any time. */
export const reconcile = async (step: Step, ports: PaymentPorts): Promise<Reconciled> => {
  const { asked, at } = await step(async (work) => ({ asked: await askFrom(work, ports, plainDateAt(work.now)), at: work.now }))
  const window = { from: instantOn(asked.from, 0), until: at, sureFrom: instantOn(addDays(asked.from, 1), 0), freshFrom: instantOn(addDays(asked.today, -1), 0) }
  const lists = await hearLists(ports, asked)
  const before = await step(async (work) => ({ book: await bookOf(work, window, lists), waiting: await listWaitingSince(work.tx, window) }))
  const missed = await countMissing(step, ports, { ...before, lists, at })
  const transfers = transfersIn(before.book)
  const bank = ports.statement()
  const settled = missed + (bank && lists.statement ? await countTransfers(step, { bank, statement: lists.statement, isOurs: ({ reference = '' }) => transfers.has(reference) }) : 0)
  return step(async (work) => keepFound(work, { asked, book: await bookOf(work, window, lists), lists, settled }))
}
