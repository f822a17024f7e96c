// Luật Kế toán 88/2015/QH13 Điều 26, NĐ 120/2016/NĐ-CP Điều 4: what we wrote down, what the platform says and what the bank shows must be the same money.
import type { DayGap } from '../../../kernel/days-to-hear.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'

/** The books of others ours is held against. */
export type OtherBook = 'platform' | 'statement'

export type OurLine = {
  readonly reference: string
  readonly method: 'platform' | 'bank-transfer' | 'cash'
  readonly amount: number
  /** What was counted for it; 0 as long as nothing was. */
  readonly counted: number
  /** Counted only just now: the lists of the others cannot show it yet. */
  readonly fresh?: boolean
  /** Books of which a day on which this money may stand was not heard: what they do not show accuses nobody. */
  readonly unheard?: readonly OtherBook[]
  /** The account it was to come into. */
  readonly account?: string | null
}
export type PlatformLine = { readonly reference: string; readonly amount: number; readonly transactionNo: string }
/** `reference` as far as the bank's words hold one. */
export type StatementLine = { readonly reference?: string; readonly amount: number; readonly transactionNo: string; readonly words: string; /** The account it came into, where the statement says. */ readonly account?: string; readonly day?: PlainDate }

export type DifferenceKind = 'paid-not-counted' | 'counted-not-paid' | 'amount-differs' | 'unknown-reference' | 'not-in-statement' | 'statement-amount-differs' | 'other-account' | 'statement-unknown' | 'money-not-owed' | 'never-answered' | 'answer-not-kept' | 'platform-not-heard' | 'statement-not-heard' | 'forged-messages'

export type Difference = {
  readonly kind: DifferenceKind
  /** The reference, or the bank's transaction where there is none. */
  readonly reference: string
  readonly ours?: number
  readonly platform?: number
  readonly statement?: number
  readonly transactionNo?: string
  readonly detail?: string
}

/** What a tap on it does: ask the platform once more, count what the platform says, count it for a dossier, order the refund, or write down the explanation. */
export type Repair = 'ask-again' | 'count-amount' | 'assign' | 'order-refund' | 'explain'

export const REPAIRS: Readonly<Record<DifferenceKind, Repair>> = {
  'paid-not-counted': 'ask-again',
  'counted-not-paid': 'ask-again',
  'amount-differs': 'count-amount',
  'unknown-reference': 'explain',
  'not-in-statement': 'explain',
  'statement-amount-differs': 'explain',
  'other-account': 'explain',
  'statement-unknown': 'assign',
  'money-not-owed': 'order-refund',
  'never-answered': 'ask-again',
  'answer-not-kept': 'ask-again',
  'platform-not-heard': 'explain',
  'statement-not-heard': 'explain',
  'forged-messages': 'explain',
}

/** `today`: of a day that is not closed its bank may still number a line anew. */
export type Books = { readonly today?: PlainDate; readonly ours: readonly OurLine[]; readonly platform?: readonly PlatformLine[]; readonly statement?: readonly StatementLine[] }

const byReference = <L extends { readonly reference?: string }>(lines: readonly L[] | undefined): ReadonlyMap<string, L> =>
  new Map((lines ?? []).flatMap((line) => (line.reference === undefined ? [] : [[line.reference, line] as const])))

const againstPlatform = (ours: OurLine, platform: PlatformLine | undefined): readonly Difference[] => {
  const sums = { reference: ours.reference, ours: ours.counted }
  if (!platform) return ours.counted > 0 && !ours.fresh && !ours.unheard?.includes('platform') ? [{ kind: 'counted-not-paid', ...sums }] : []
  const both = { ...sums, platform: platform.amount, transactionNo: platform.transactionNo }
  if (ours.counted === platform.amount) return []
  return [{ kind: ours.counted === 0 && platform.amount === ours.amount ? 'paid-not-counted' : 'amount-differs', ...both }]
}

/** Counted, since it has come; somebody must carry it to where it belongs. */
const inOtherAccount = (ours: OurLine, statement: readonly StatementLine[]): readonly Difference[] => {
  const astray = statement.filter(({ account }) => account !== undefined && ours.account && account !== ours.account)
  if (astray.length === 0) return []
  return [{ kind: 'other-account', reference: ours.reference, ours: ours.counted, statement: astray.reduce((sum, { amount }) => sum + amount, 0), detail: `${[...new Set(astray.map(({ account }) => account))].join(', ')} ≠ ${ours.account ?? ''}` }]
}

const againstStatement = (ours: OurLine, statement: readonly StatementLine[]): readonly Difference[] => {
  if (ours.counted === 0 && statement.length === 0) return []
  const total = statement.reduce((sum, { amount }) => sum + amount, 0)
  if (total === ours.counted || (total === 0 && ours.fresh)) return []
  if (total < ours.counted && ours.unheard?.includes('statement')) return []
  const sums = { reference: ours.reference, ours: ours.counted, ...(total > 0 ? { statement: total } : {}) }
  return [{ kind: total === 0 ? 'not-in-statement' : 'statement-amount-differs', ...sums }]
}

const dayOf = (on: PlainDate): string => on.split('-').toReversed().join('/')

/** Known by its first day for as long as it lasts. */
export const unheardOf = (book: OtherBook, { from, to }: DayGap): Difference => ({ kind: `${book}-not-heard`, reference: from, detail: from === to ? dayOf(from) : `${dayOf(from)} – ${dayOf(to)}` })

const unknownOf = (books: Books, known: ReadonlyMap<string, OurLine>): readonly Difference[] => [
  ...(books.platform ?? []).flatMap(({ reference, amount, transactionNo }): readonly Difference[] =>
    known.has(reference) ? [] : [{ kind: 'unknown-reference', reference, platform: amount, transactionNo }],
  ),
  ...(books.statement ?? []).flatMap(({ reference, amount, transactionNo, words, day }): readonly Difference[] =>
    (reference !== undefined && known.has(reference)) || (day !== undefined && day === books.today) ? [] : [{ kind: 'statement-unknown', reference: reference ?? transactionNo, statement: amount, transactionNo, detail: words }],
  ),
]

/** A book that was not heard accuses nobody. Cash is counted by the drawer, not here. */
export const matchBooks = (books: Books): readonly Difference[] => {
  const known = new Map(books.ours.map((line) => [line.reference, line]))
  const platform = byReference(books.platform)
  const statements = Map.groupBy((books.statement ?? []).filter(({ reference }) => reference !== undefined), ({ reference }) => reference as string)
  const found = books.ours.flatMap((line): readonly Difference[] => [
    ...(books.platform && line.method === 'platform' ? againstPlatform(line, platform.get(line.reference)) : []),
    ...(books.statement && line.method !== 'cash' ? againstStatement(line, statements.get(line.reference) ?? []) : []),
    ...inOtherAccount(line, statements.get(line.reference) ?? []),
  ])
  return [...found, ...unknownOf(books, known)]
}
