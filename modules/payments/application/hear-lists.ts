// Luật Kế toán 88/2015/QH13 Điều 26: the platform's list and the bank's statement are read day by day, from the last night on which all of them were heard.
import { daysToHear, gapsOf } from '../../../kernel/days-to-hear.ts'
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { unheardOf, type Difference, type OtherBook } from '../domain/reconcile.ts'
import { referenceIn } from '../domain/viet-qr.ts'
import type { BankStatement, PaymentPorts, PlatformLine, StatementLine } from '../ports.ts'
import { findHeardUntil } from '../store/difference-store.ts'
import { inParallel } from './ask-platform.ts'

/** Days looked back on in any case: what a platform or a bank was late with is still matched. */
const USUAL = 3
/** Far beyond the longest holiday; days further back are asked of nobody and stand as a difference. */
export const MOST_DAYS = 60
/** Days asked for at the same time. */
const AT_ONCE = 4

export type Asked = { readonly today: PlainDate; readonly from: PlainDate; readonly days: readonly PlainDate[]; readonly lost: readonly PlainDate[] }

/** One book as far as it was heard; each day stands by itself. */
type Heard<L> = { readonly lines: readonly (L & { readonly day: PlainDate })[]; readonly days: readonly PlainDate[]; readonly missing: readonly PlainDate[] }
export type Lists = { readonly platform?: Heard<PlatformLine>; readonly statement?: Heard<StatementLine & { readonly reference?: string }> }

export const BOOKS: readonly OtherBook[] = ['platform', 'statement']

export const askFrom = async (work: Work, ports: PaymentPorts, today: PlainDate): Promise<Asked> => {
  const heardUntil = await findHeardUntil(work.tx, { platform: ports.platform() !== undefined, statement: ports.statement() !== undefined })
  return { today, ...daysToHear({ today, usual: USUAL, most: MOST_DAYS, heardUntil }) }
}

const hearDays = async <L>(book: { readonly listDay: (day: PlainDate) => Promise<readonly L[] | undefined> }, days: readonly PlainDate[]): Promise<Heard<L>> => {
  const said = new Map<PlainDate, readonly L[]>()
  await inParallel(days, async (day) => {
    const lines = await book.listDay(day)
    if (lines) said.set(day, lines)
  }, AT_ONCE)
  return { lines: days.flatMap((day) => (said.get(day) ?? []).map((line) => ({ ...line, day }))), days: days.filter((day) => said.has(day)), missing: days.filter((day) => !said.has(day)) }
}

const withReference = <L extends StatementLine>(line: L): L & { readonly reference?: string } => {
  const reference = referenceIn(line.words)
  return reference ? { ...line, reference } : line
}

export const hearStatement = async (statement: BankStatement, days: readonly PlainDate[]): Promise<NonNullable<Lists['statement']>> => {
  const heard = await hearDays(statement, days)
  return { ...heard, lines: heard.lines.map(withReference) }
}

export const hearLists = async (ports: PaymentPorts, { days }: Asked): Promise<Lists> => {
  const [platform, statement] = [ports.platform(), ports.statement()]
  const ours = platform && (await hearDays(platform, days))
  const banks = statement && (await hearStatement(statement, days))
  return { ...(ours ? { platform: ours } : {}), ...(banks ? { statement: banks } : {}) }
}

export const isWhole = (lists: Lists, book: OtherBook): boolean => lists[book]?.missing.length === 0

/** Of which books a day on which the money may stand was not heard. */
export const unheardSince = (lists: Lists, since: PlainDate): readonly OtherBook[] => BOOKS.filter((book) => lists[book]?.missing.some((day) => day >= since))

/** Days that stay unheard longer than usual are put before the treasurer: money may have come on them. */
export const unheardDays = (lists: Lists, { today, lost }: Asked): readonly Difference[] =>
  BOOKS.flatMap((book) => gapsOf([...(lists[book] ? lost : []), ...(lists[book]?.missing ?? [])]).filter(({ from }) => from < addDays(today, -USUAL)).map((gap) => unheardOf(book, gap)))
