import type { UnitId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { addDays, instantOn, plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { mayWithRegister } from './may-with-register.ts'
import { getProfile, ruleSetOn } from '../../organisation/index.ts'
import type { FormSet } from '../domain/paper-facts.ts'
import type { RegisterLine } from '../domain/register.ts'
import { wordRegister } from '../domain/register-print.ts'
import { listBooks, listLines, type BookOfUnit } from '../store/register.view.ts'
import { bookName } from './keep-register.ts'
import { letterheadOf } from './letterhead.ts'
import type { UnitRefusal } from './list-papers-of-unit.ts'
import { printPaper } from './print-paper.ts'

/** Most lines of one print: some 600 sheets. A longer year is printed in parts. */
const MOST_LINES = 10_000
const PAGE = 100

export const listRegisterBooks = async (work: Work, unitId: UnitId): Promise<Outcome<readonly BookOfUnit[], UnitRefusal>> =>
  (await mayWithRegister(work, 'list', unitId)) ? ok(await listBooks(work.tx, unitId)) : refuse({ kind: 'unit-not-yours' })

export type PartOfBook = { readonly unitId: UnitId; readonly year: number; readonly groupCode: string; readonly from?: PlainDate; readonly to?: PlainDate }

const spanOf = ({ from, to }: PartOfBook) => ({
  ...(from === undefined ? {} : { from: instantOn(from, 0) }),
  ...(to === undefined ? {} : { until: instantOn(addDays(to, 1), 0) }),
})

export type LinesPage = { readonly lines: readonly RegisterLine[]; readonly next?: number }

/** A page of the book, from a serial onwards. */
export const readRegister = async (work: Work, part: PartOfBook & { readonly after?: number }): Promise<Outcome<LinesPage, UnitRefusal>> => {
  if (!(await mayWithRegister(work, 'read', part.unitId))) return refuse({ kind: 'unit-not-yours' })
  const { unitId, year, groupCode, after } = part
  const lines = await listLines(work.tx, { unitId, year, groupCode, ...spanOf(part), ...(after === undefined ? {} : { afterSerial: after }), limit: PAGE + 1 })
  const shown = lines.slice(0, PAGE)
  const last = shown.at(-1)
  return ok({ lines: shown, ...(lines.length > PAGE && last !== undefined ? { next: last.serial } : {}) })
}

export type PrintRegisterRefusal = UnitRefusal | { readonly kind: 'book-not-found' } | { readonly kind: 'too-many-lines'; readonly most: number }

/** Mẫu số 06 (2018) or 07 (2025): the book or a part of it, drawn from what is written when it is asked. */
export const printRegisterBook = async (work: Work, part: PartOfBook): Promise<Outcome<Uint8Array, PrintRegisterRefusal>> => {
  const { unitId, year, groupCode } = part
  if (!(await mayWithRegister(work, 'print', unitId))) return refuse({ kind: 'unit-not-yours' })
  const book = (await listBooks(work.tx, unitId)).find((each) => each.year === year && each.groupCode === groupCode)
  if (book === undefined) return refuse({ kind: 'book-not-found' })
  const { from, until } = spanOf(part)
  const lines = await listLines(work.tx, { unitId, year, groupCode, ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }), limit: MOST_LINES + 1 })
  if (lines.length > MOST_LINES) return refuse({ kind: 'too-many-lines', most: MOST_LINES })
  const ruleSet: FormSet = ruleSetOn(await getProfile(work), plainDateAt(work.now)) ?? 'A'
  const print = wordRegister({
    unit: await letterheadOf(work, unitId),
    ruleSet,
    year,
    groupName: book.groupName,
    name: bookName(groupCode, year),
    ...(from === undefined ? {} : { from }),
    ...(part.to === undefined ? {} : { to: instantOn(part.to, 0) }),
    lines,
    printedAt: work.now,
  })
  return ok(await printPaper({ template: 'register-book', fileName: `so-theo-doi-${groupCode}-${year}.pdf`, print }))
}
