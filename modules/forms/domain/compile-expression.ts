// Conditions and computed values become functions once, when a form is compiled.
import { dateInWords, numberInWords } from '../../../kernel/number-in-words.ts'
import { addDays, epochDay, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Comparison, Condition, Expression, Reference } from './expression.ts'
import { sayNumber } from './judge-number.ts'
import { rowOf, type FormNode, type Pass, type RowsNode, type Test, type Value, type Work } from './node.ts'
import { earliestOf, isFullDate, parseTypedDate } from './typed-date.ts'

/** What a reference means where it stands, with every use noted; an unknown one is noted as a fault and reads as absent. */
export type Scope = {
  readonly one: (reference: Reference) => FormNode | undefined
  readonly column: (reference: Reference) => FormNode | undefined
  readonly repeat: (reference: Reference) => { readonly rows: RowsNode; readonly inside: Scope } | undefined
}

const cellOf = (node: FormNode, pass: Pass, row: number) => pass.cells[node.at]?.[rowOf(node, row)]

const keptOf = (node: FormNode | undefined): ((pass: Pass, row: number) => string | undefined) =>
  node === undefined ? () => undefined : (pass, row) => cellOf(node, pass, row)?.kept

/** A row counts once one of its questions keeps an answer. */
const holdsSomething = (rows: RowsNode, pass: Pass, row: number): boolean => rows.columns.some((column) => pass.cells[column.at]?.[row]?.kept !== undefined)

const countRows = (rows: RowsNode, where: Test | undefined): ((pass: Pass) => number) => (pass) => {
  const open = pass.cells[rows.at]?.[0]?.rows?.open ?? 0
  let count = 0
  for (let row = 0; row < open; row += 1) if (holdsSomething(rows, pass, row) && (where === undefined || where(pass, row) === true)) count += 1
  return count
}

const DATE = /^\d{4}(-\d\d){0,2}$/

/** Dates of different sharpness compare as far as both are known; no further. */
const compareTexts = (a: string, b: string): number | undefined => {
  if (a.length !== b.length && DATE.test(a) && DATE.test(b)) {
    const length = Math.min(a.length, b.length)
    const [left, right] = [a.slice(0, length), b.slice(0, length)]
    if (left === right) return undefined
    return left < right ? -1 : 1
  }
  if (a === b) return 0
  return a < b ? -1 : 1
}

const SIGNS: Readonly<Record<Comparison, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '!=': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
}

const compareValues = (a: Value | undefined, b: Value | undefined): number | undefined => {
  if (a === undefined || b === undefined) return undefined
  return typeof a === 'number' && typeof b === 'number' ? a - b : compareTexts(String(a), String(b))
}

const every = (tests: readonly Test[]): Test => (pass, row) => {
  let found: boolean | undefined = true
  for (const test of tests) {
    const one = test(pass, row)
    if (one === false) return false
    if (one === undefined) found = undefined
  }
  return found
}

const negate = (test: Test): Test => (pass, row) => {
  const found = test(pass, row)
  return found === undefined ? undefined : !found
}

export const compileCondition = (condition: Condition, scope: Scope): Test => {
  if ('answered' in condition) {
    const kept = keptOf(scope.one(condition.answered))
    return (pass, row) => kept(pass, row) !== undefined
  }
  if ('answer' in condition) {
    const kept = keptOf(scope.one(condition.answer))
    if ('is' in condition) return (pass, row) => kept(pass, row) === condition.is
    if ('in' in condition) return (pass, row) => condition.in.includes(kept(pass, row) ?? '')
    return (pass, row) => kept(pass, row)?.split(',').includes(condition.has) ?? false
  }
  if ('compare' in condition) {
    const [a, sign, b] = condition.compare
    const [left, right, holds] = [compileExpression(a, scope), compileExpression(b, scope), SIGNS[sign]]
    return (pass, row) => {
      const order = compareValues(left(pass, row), right(pass, row))
      return order === undefined ? undefined : holds(order)
    }
  }
  if ('someRow' in condition) {
    const found = scope.repeat(condition.someRow)
    const count = found && countRows(found.rows, compileCondition(condition.where, found.inside))
    return (pass) => (count?.(pass) ?? 0) > 0
  }
  if ('all' in condition) return every(condition.all.map((part) => compileCondition(part, scope)))
  if ('any' in condition) return negate(every(condition.any.map((part) => negate(compileCondition(part, scope)))))
  return negate(compileCondition(condition.not, scope))
}

const numberOf = (value: Value | undefined): number | undefined => {
  if (value === undefined || value === '') return undefined
  const number = Number(value)
  return Number.isFinite(number) ? number : undefined
}

/** One absent part makes the whole absent. */
const fold = (parts: readonly Work[], join: (a: number, b: number) => number): Work => (pass, row) => {
  let total: number | undefined
  for (const part of parts) {
    const value = numberOf(part(pass, row))
    if (value === undefined) return undefined
    total = total === undefined ? value : join(total, value)
  }
  return total !== undefined && Number.isFinite(total) ? total : undefined
}

const columnValues = (node: FormNode, pass: Pass): readonly number[] =>
  (pass.cells[node.at] ?? []).flatMap(({ value }, row) => (node.within !== undefined && !holdsSomething(node.within, pass, row) ? [] : (numberOf(value) ?? [])))

const aggregate = (node: FormNode | undefined, of: (values: readonly number[]) => number | undefined): Work =>
  node === undefined ? () => undefined : (pass) => of(columnValues(node, pass))

const dateOf = (value: Value | undefined): PlainDate | undefined => {
  const on = typeof value === 'string' ? parseTypedDate(value) : undefined
  return on === undefined ? undefined : earliestOf(on)
}

/** Whole months from one day to another; a month is full on the same day of the month, or on the last where it has none. */
const monthsBetween = (from: PlainDate, to: PlainDate): number => {
  if (to < from) return -monthsBetween(to, from)
  const months = (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
  const isLastDay = addDays(to, 1).slice(8) === '01'
  return to.slice(8) >= from.slice(8) || isLastDay ? months : months - 1
}

const between = ([a, b]: readonly [Expression, Expression], scope: Scope, of: (from: PlainDate, to: PlainDate) => number): Work => {
  const [from, to] = [compileExpression(a, scope), compileExpression(b, scope)]
  return (pass, row) => {
    const [start, end] = [dateOf(from(pass, row)), dateOf(to(pass, row))]
    return start === undefined || end === undefined ? undefined : of(start, end)
  }
}

const compileConcat = ({ concat, separator = '' }: Extract<Expression, { concat: readonly Expression[] }>, scope: Scope): Work => {
  const parts = concat.map((part) => compileExpression(part, scope))
  return (pass, row) => {
    const texts = parts.map((part) => part(pass, row)).flatMap((value) => (value === undefined || value === '' ? [] : [typeof value === 'number' ? sayNumber(value) : value]))
    return texts.length === 0 ? undefined : texts.join(separator)
  }
}

const compileIf = (choice: Extract<Expression, { if: Condition }>, scope: Scope): Work => {
  const test = compileCondition(choice.if, scope)
  const [yes, no] = [compileExpression(choice.then, scope), choice.else && compileExpression(choice.else, scope)]
  return (pass, row) => (test(pass, row) === true ? yes(pass, row) : no?.(pass, row))
}

const compileRead = (expression: Extract<Expression, { answer: Reference } | { shown: Reference }>, scope: Scope): Work => {
  const node = scope.one('answer' in expression ? expression.answer : expression.shown)
  if (node === undefined) return () => undefined
  return 'answer' in expression ? (pass, row) => cellOf(node, pass, row)?.value : (pass, row) => cellOf(node, pass, row)?.said?.vi
}

const roundTo = (value: number, decimals: number): number => Number(`${Math.round(Number(`${value}e${decimals}`))}e-${decimals}`)

const compileRound = ({ round, decimals = 0 }: Extract<Expression, { round: Expression }>, scope: Scope): Work => {
  const inner = compileExpression(round, scope)
  return (pass, row) => {
    const value = numberOf(inner(pass, row))
    const rounded = value === undefined ? Number.NaN : roundTo(value, decimals)
    return Number.isFinite(rounded) ? rounded : undefined
  }
}

/** A number has no dash; a date known in part is not said in words. */
const compileInWords = ({ inWords }: Extract<Expression, { inWords: Expression }>, scope: Scope): Work => {
  const inner = compileExpression(inWords, scope)
  return (pass, row) => {
    const value = inner(pass, row)
    const on = typeof value === 'string' && value.includes('-') ? parseTypedDate(value) : undefined
    if (on !== undefined) return isFullDate(on) ? dateInWords(on) : undefined
    const number = numberOf(value)
    return number !== undefined && Number.isSafeInteger(number) && number >= 0 ? numberInWords(number) : undefined
  }
}

const compileCount = ({ count, where }: Extract<Expression, { count: Reference }>, scope: Scope): Work => {
  const found = scope.repeat(count)
  return found === undefined ? () => undefined : countRows(found.rows, where && compileCondition(where, found.inside))
}

const compileArithmetic = (expression: Expression, scope: Scope): Work => {
  const all = (parts: readonly Expression[]): readonly Work[] => parts.map((part) => compileExpression(part, scope))
  if ('add' in expression) return fold(all(expression.add), (a, b) => a + b)
  if ('subtract' in expression) return fold(all(expression.subtract), (a, b) => a - b)
  if ('multiply' in expression) return fold(all(expression.multiply), (a, b) => a * b)
  if ('divide' in expression) return fold(all(expression.divide), (a, b) => (b === 0 ? Number.NaN : a / b))
  if ('ageAt' in expression) return between(expression.ageAt, scope, (from, to) => Math.floor(monthsBetween(from, to) / 12))
  if ('daysBetween' in expression) return between(expression.daysBetween, scope, (from, to) => epochDay(to) - epochDay(from))
  if ('monthsBetween' in expression) return between(expression.monthsBetween, scope, monthsBetween)
  return () => undefined
}

export const compileExpression = (expression: Expression, scope: Scope): Work => {
  if ('value' in expression) return () => expression.value
  if ('today' in expression) return ({ context }) => context.today
  if ('answer' in expression || 'shown' in expression) return compileRead(expression, scope)
  if ('sum' in expression) return aggregate(scope.column(expression.sum), (values) => values.reduce((a, b) => a + b, 0))
  if ('lowest' in expression) return aggregate(scope.column(expression.lowest), (values) => (values.length === 0 ? undefined : Math.min(...values)))
  if ('highest' in expression) return aggregate(scope.column(expression.highest), (values) => (values.length === 0 ? undefined : Math.max(...values)))
  if ('count' in expression) return compileCount(expression, scope)
  if ('concat' in expression) return compileConcat(expression, scope)
  if ('if' in expression) return compileIf(expression, scope)
  if ('round' in expression) return compileRound(expression, scope)
  if ('inWords' in expression) return compileInWords(expression, scope)
  return compileArithmetic(expression, scope)
}
