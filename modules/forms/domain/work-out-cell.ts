import type { FormText } from './form-definition.ts'
import { judgeAnswer } from './judge-answer.ts'
import { sayMoney, sayNumber } from './judge-number.ts'
import { same } from './judgement.ts'
import { lowerFirst } from './lay-open.ts'
import { idOf, rowOf, type Cell, type CheckNode, type ComputedNode, type FormNode, type Pass, type QuestionNode, type RowsNode, type Value } from './node.ts'
import { parseTypedDate, sayDate } from './typed-date.ts'

const bare = (shown: boolean): Cell => ({ shown, must: false, kept: undefined, value: undefined, said: undefined, fault: undefined, rows: undefined })

/** Hidden means absent. */
export const HIDDEN: Cell = bare(false)
const SHOWN: Cell = bare(true)

const UNTIDY = /^\s|\s$|\s\s|[^\S \n]/
/** Words one blank apart, in letters that are NFC as they stand: ASCII, Latin, Vietnamese. */
const CLEAN = /^[\x21-\x7e\u00a1-\u02ff\u1e00-\u1eff]+(?: [\x21-\x7e\u00a1-\u02ff\u1e00-\u1eff]+)*$/

export const tidy = (text: unknown): string => {
  if (typeof text !== 'string' || text === '') return ''
  if (CLEAN.test(text)) return text
  const whole = text.normalize('NFC')
  return UNTIDY.test(whole) ? whole.replace(/\r\n?/g, '\n').replace(/[^\S\n]+/g, ' ').trim() : whole
}

const wantsChoosing = (kind: string): boolean => kind === 'choice' || kind === 'area' || kind === 'file'

const missing = ({ question: { kind, label, messages } }: QuestionNode): FormText => {
  if (messages?.missing) return messages.missing
  if (kind === 'confirmation') return { vi: 'Hãy đánh dấu vào ô cam đoan.', en: 'Tick the statement.' }
  const choose = wantsChoosing(kind)
  return { vi: `Hãy ${choose ? 'chọn' : 'nhập'} ${lowerFirst(label.vi)}.`, en: `${choose ? 'Choose' : 'Enter'} ${lowerFirst(label.en)}.` }
}

/** A row beyond the least that holds nothing typed is open for writing, and not judged. */
const isIdleRow = ({ within }: FormNode, pass: Pass, row: number): boolean =>
  within !== undefined && row >= within.min && pass.cells[within.at]?.[0]?.rows?.typed[row] !== true

const MUST: Cell = { ...SHOWN, must: true }

const blank = (node: QuestionNode, must: boolean, idle: boolean): Cell => {
  if (!must) return SHOWN
  return idle ? MUST : { ...MUST, fault: { kind: 'missing', text: missing(node) } }
}

const judgeQuestion = (node: QuestionNode, pass: Pass, row: number): Cell => {
  const { question } = node
  const text = tidy(pass.typed[node.within === undefined ? node.key : idOf(node, row)])
  const must = question.required === true || (node.requiredIf !== undefined && node.requiredIf(pass, row) === true)
  if (text === '') return blank(node, must, isIdleRow(node, pass, row))
  const judged = judgeAnswer(question, text, pass.context)
  if ('fault' in judged) return { ...(must ? MUST : SHOWN), fault: { kind: 'wrong', text: question.messages?.wrong ?? judged.fault } }
  const { kept, shown: said } = judged
  return { shown: true, must, kept, value: question.kind === 'number' || question.kind === 'money' ? Number(kept) : kept, said, fault: undefined, rows: undefined }
}

/** `0.1 + 0.2` is `0.3`; whole numbers carry no dust. */
const withoutDust = (number: number): number => (Number.isSafeInteger(number) ? number : Number(number.toPrecision(15)))

const sayComputed = (value: Value, as: ComputedNode['field']['as']): { readonly value: Value; readonly kept: string; readonly said: FormText } | undefined => {
  if (as === 'text') return { value: String(value), kept: String(value), said: same(typeof value === 'number' ? sayNumber(value) : value) }
  if (as === 'date') {
    const on = parseTypedDate(String(value))
    return on === undefined ? undefined : { value: on, kept: on, said: same(sayDate(on)) }
  }
  const number = as === 'money' ? Math.round(Number(value)) : withoutDust(Number(value))
  if (!Number.isFinite(number)) return undefined
  return { value: number, kept: String(number), said: as === 'money' ? sayMoney(number) : same(sayNumber(number)) }
}

const workOut = (node: ComputedNode, pass: Pass, row: number): Cell => {
  const value = node.work(pass, row)
  const said = value === undefined || value === '' ? undefined : sayComputed(value, node.field.as)
  return said === undefined ? SHOWN : { shown: true, must: false, ...said, fault: undefined, rows: undefined }
}

const INDEX = /^(0|[1-9]\d{0,2})\./

const countOpen = (node: RowsNode, pass: Pass): Cell => {
  const start = `${node.key}.`
  const asked = new Set(node.columns.map(({ key }) => key.slice(node.key.length + 3)))
  const typed: boolean[] = []
  let last = -1
  for (const id in pass.typed) {
    if (!id.startsWith(start)) continue
    const rest = id.slice(start.length)
    const index = INDEX.exec(rest)?.[1]
    if (index === undefined || !asked.has(rest.slice(index.length + 1)) || tidy(pass.typed[id]) === '') continue
    const at = Number(index)
    typed[at] = true
    if (at > last) last = at
  }
  const said = Number(tidy(pass.typed[node.key]))
  const wanted = Math.max(node.min, last + 1, Number.isInteger(said) ? said : 0)
  const open = Math.min(wanted, node.max)
  return { ...SHOWN, rows: { open, typed: Array.from({ length: open }, (_, row) => typed[row] === true), tooMany: last >= node.max } }
}

const judgeCheck = ({ check, when, must }: CheckNode, pass: Pass, row: number): Cell => {
  const applies = when === undefined || when(pass, row) === true
  return applies && must(pass, row) === false ? { ...SHOWN, fault: { kind: 'check', text: check.message } } : SHOWN
}

/** What is found out about one node, from what it depends on. */
export const workOutCell = (node: FormNode, pass: Pass, row: number): Cell => {
  const { parent, showIf } = node
  if (parent !== undefined && pass.cells[parent.at]?.[rowOf(parent, row)]?.shown !== true) return HIDDEN
  if (showIf !== undefined && showIf(pass, row) !== true) return HIDDEN
  switch (node.kind) {
    case 'question':
      return judgeQuestion(node, pass, row)
    case 'computed':
      return workOut(node, pass, row)
    case 'rows':
      return countOpen(node, pass)
    case 'check':
      return isIdleRow(node, pass, row) ? SHOWN : judgeCheck(node, pass, row)
    case 'box':
      return SHOWN
  }
}

const sameRows = (a: Cell['rows'], b: Cell['rows']): boolean =>
  a === b || (a !== undefined && b !== undefined && a.open === b.open && a.tooMany === b.tooMany && a.typed.every((typed, row) => typed === b.typed[row]))

export const sameCell = (a: Cell, b: Cell): boolean =>
  a === b ||
  (a.shown === b.shown && a.must === b.must && a.kept === b.kept && a.value === b.value && a.said?.vi === b.said?.vi && a.said?.en === b.said?.en && a.fault?.kind === b.fault?.kind && a.fault?.text.vi === b.fault?.text.vi && sameRows(a.rows, b.rows))
