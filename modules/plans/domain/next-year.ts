// NĐ 63/2010/NĐ-CP and the yearly decisions: next year's plan is drafted from this one; people decide, sign and bring it in.
import { escapeMarkup } from '../../../kernel/escape-markup.ts'
import { parsePlainDate } from '../../../kernel/plain-date.ts'
import type { Deliverable, Doer, PlanHead } from './plan.ts'
import { readCell } from './read-cell.ts'

type Named = { readonly number: string; readonly title: string }
/** `isDone`: every unit has done it, or the counted target is reached. */
export type Planned = Deliverable & { readonly section: Named; readonly assignment: Named; readonly isDone: boolean }

/** `closed`: whoever of this plan the directory no longer knows when the next one begins. */
export type NextYear = Pick<PlanHead, 'year' | 'title'> & {
  readonly text: string
  readonly leftOut: readonly Pick<Deliverable, 'reference' | 'text'>[]
  readonly closed: readonly { readonly reference: string; readonly said: string }[]
}

/** The plan's own year where it is said as one ("năm 2025"); the day of a decision that is cited ("tháng 02 năm 2025") stays. */
const moveYear = (text: string, year: number): string => text.replaceAll(new RegExp(String.raw`(?<!tháng \d{1,2} )(năm) ${year}(?!\d)`, 'giu'), `$1 ${year + 1}`)

/** `29/2/2028`, `29 tháng 02 năm 2028`, `29/2` of the plan's own year. */
const LEAP_DAY = /(?<!\d)29((?:[/.-]|\s+tháng\s+)0?2(?!\d)(?:(?:[/.-]|\s+năm\s+|,\s*)(20\d{2}))?)/giu
const isLeap = (year: number): boolean => parsePlainDate(`${year}-02-29`) !== undefined

/** Every year that a deadline of a plan for `ofYear` names is one later; no year after a leap year holds the 29th of February. */
export const moveDeadline = (said: string, ofYear: number): string =>
  said.replaceAll(LEAP_DAY, (all, rest: string, year: string = String(ofYear)) => (isLeap(Number(year)) ? `28${rest}` : all)).replaceAll(/(?<!\d)20\d{2}(?!\d)/gu, (year) => String(Number(year) + 1))

/** Only what would be read as a mark of the table is written otherwise. */
const cellOf = (text: string): string => text.replaceAll(/[<>]|&(?=#?\w+;)/gu, escapeMarkup).replaceAll('|', String.raw`\|`)

const resultCell = ({ text, under }: Pick<Deliverable, 'text' | 'under'>): string => {
  const said = cellOf(text)
  const [only, ...others] = readCell(said)
  const isPlain = under === undefined && others.length === 0 && only?.under === undefined && only?.items.length === 1 && only.items[0] === text
  return isPlain ? said : `${cellOf(under ?? '')}<ul><li>${said}</li></ul>`
}

const doersCell = (doers: readonly Doer[]): string => {
  const named = (...parts: readonly Doer['part'][]): string => doers.filter(({ part }) => parts.includes(part)).map(({ said }) => said).join('; ')
  const [leading, supporting] = [named('leads'), named('supports')]
  if (supporting !== '') return cellOf(`${named('does', 'leads')} chủ trì, phối hợp ${supporting}`)
  return cellOf(leading === '' ? named('does') : `${named('does', 'leads')} chủ trì`)
}

const ROMANS = [['L', 50], ['XL', 40], ['X', 10], ['IX', 9], ['V', 5], ['IV', 4], ['I', 1]] as const
const romanOf = (value: number): string => {
  const sign = ROMANS.find(([, worth]) => worth <= value)
  return sign ? sign[0] + romanOf(value - sign[1]) : ''
}

const lineOf = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const rowsOf = (planned: readonly Planned[], year: number): readonly string[] =>
  [...Map.groupBy(planned, ({ section }) => section.number).values()].flatMap((section, at) => [
    lineOf(romanOf(at + 1), cellOf(moveYear(section[0]?.section.title ?? '', year)), '', '', ''),
    ...[...Map.groupBy(section, ({ assignment }) => assignment.number).values()].flatMap((assignment, place) =>
      assignment.map((one, line) => {
        const under = one.under === undefined ? {} : { under: moveYear(one.under, year) }
        const [number, title] = line === 0 ? [String(place + 1), cellOf(moveYear(one.assignment.title, year))] : ['', '']
        return lineOf(number, title, resultCell({ text: moveYear(one.text, year), ...under }), doersCell(one.doers), cellOf(moveDeadline(one.deadline.said, year)))
      }),
    ),
  ])

const COMES_AGAIN: ReadonlySet<Deliverable['deadline']['kind']> = new Set(['all-year', 'monthly', 'quarterly'])

/** Once-only work that is done stays behind; what recurs, has a target or is still open goes on, a year later. */
const staysBehind = ({ isDone, deadline, targets }: Planned): boolean => isDone && targets.length === 0 && !COMES_AGAIN.has(deadline.kind)

/** The table of next year's plan, written as the reader of plans reads it, numbered anew. */
export const planForNextYear = ({ year, title }: Pick<PlanHead, 'year' | 'title'>, planned: readonly Planned[], isClosed: (doer: Doer) => boolean): NextYear => {
  const kept = planned.filter((one) => !staysBehind(one))
  const nextTitle = moveYear(title, year)
  const table = [lineOf('STT', 'Nhiệm vụ', 'Kết quả công việc', 'Đơn vị thực hiện', 'Thời hạn'), '|---|---|---|---|---|', ...rowsOf(kept, year)]
  return {
    year: year + 1,
    title: nextTitle,
    text: `${nextTitle}\n\n${table.join('\n')}\n`,
    leftOut: planned.filter(staysBehind).map(({ reference, text }) => ({ reference, text })),
    closed: kept.flatMap(({ reference, doers }) => doers.filter(isClosed).map(({ said }) => ({ reference, said }))),
  }
}
