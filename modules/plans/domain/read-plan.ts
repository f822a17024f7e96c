import type { Deadline, Deliverable, Doer, PlanTask, PlanRemark, PlanSection, PlanTarget, ReadPlan } from './plan.ts'
import { readCell, sentencesOf, wordsOf, type CellBlock } from './read-cell.ts'
import { readDeadline, splitDeadlines } from './read-deadline.ts'
import { readDoers } from './read-doers.ts'
import type { TableRow } from './read-rows.ts'

const LEVELS = [
  ['province', /cấp tỉnh/iu],
  ['district', /cấp huyện/iu],
  ['commune', /cấp xã/iu],
] as const

/** Shares a deliverable must reach: every percentage of its text, with its clause; levels only where several are told apart. */
export const targetsOf = (text: string): readonly PlanTarget[] => {
  const clauses = text.split(/[,;.:](?=\s)/u).filter((clause) => /\d\s*%/u.test(clause))
  return clauses.flatMap((clause) => {
    const level = clauses.length > 1 ? LEVELS.find(([, words]) => words.test(clause) && /đạt/iu.test(clause))?.[0] : undefined
    return [...clause.matchAll(/(\d+(?:,\d+)?)\s*%/gu)].map(([, percent = '']) => ({ atLeastPercent: Number(percent.replace(',', '.')), said: clause.trim(), ...(level ? { level } : {}) }))
  })
}

/** What a row (or one part of a row) says of its deliverables. */
type Part = { readonly leads: readonly Doer[]; readonly supporters: readonly Doer[]; readonly deadline: Deadline }
type Open = { readonly number: string; readonly title: string; readonly row: number; readonly deliverables: Deliverable[] }
type Reading = {
  readonly year: number
  /** The section of works that stand in none. */
  readonly unnumbered: string
  readonly sections: { readonly numeral: string; readonly title: string; readonly assignments: Open[] }[]
  readonly remarks: PlanRemark[]
  above: Part | undefined
  /** Deliverables of the block read last, and whether its row held others: a row without a result speaks of it. */
  last: { readonly from: number; readonly shared: boolean } | undefined
}

const linesOf = (blocks: readonly CellBlock[]): readonly string[] => blocks.map(({ under, items }) => [under, ...items].filter((line) => line !== undefined).join('; '))

const deadlinesOf = (cell: string): readonly string[] => {
  const lines = linesOf(readCell(cell)).filter((line) => line !== '')
  return lines.length > 1 ? lines : lines.flatMap(splitDeadlines)
}

/** Paragraphs are groups of units; one paragraph holds as many as it has sentences, where as many deadlines stand beside it. */
const doerGroupsOf = (cell: string, deadlines: number): readonly string[] => {
  const lines = linesOf(readCell(cell)).filter((line) => line !== '')
  const sentences = lines.length === 1 && deadlines > 1 ? sentencesOf(lines[0] ?? '') : []
  return deadlines > 1 && sentences.length === deadlines ? sentences : lines.length > 1 && lines.length !== deadlines ? [lines.join('; ')] : lines
}

const blocksFor = (cell: string, parts: number): readonly CellBlock[] => {
  const blocks = readCell(cell)
  const [only] = blocks
  if (parts <= 1 || blocks.length !== 1 || only === undefined || only.items.length !== 1) return blocks
  const sentences = sentencesOf(only.items[0] ?? '')
  return sentences.length === parts ? sentences.map((sentence) => ({ items: [sentence] })) : blocks
}

const readDay = (reading: Reading, row: number, said: string): Deadline => {
  const { deadline, impossible } = readDeadline(said, reading.year)
  if (impossible !== undefined) reading.remarks.push({ row, kind: 'day-impossible', said: impossible })
  else if (deadline.kind === 'unread') reading.remarks.push({ row, kind: 'deadline-unread', said })
  return deadline
}

const readGroup = (reading: Reading, row: number, said: string): readonly Doer[] => {
  const doers = readDoers(said)
  for (const doer of doers) if (doer.kind === 'unread') reading.remarks.push({ row, kind: 'unit-unread', said: doer.said })
  return doers
}

const NONE: Deadline = { said: '', kind: 'unread' }

/** Of the column of those who help, where the table has one. */
const supportersOf = (reading: Reading, { row, supports }: TableRow): readonly Doer[] => readGroup(reading, row, linesOf(readCell(supports)).filter((line) => line !== '').join('; ')).map((doer) => ({ ...doer, part: 'supports' }))

const withSupporters = (doers: readonly Doer[], supporters: readonly Doer[]): readonly Doer[] =>
  supporters.length === 0 ? doers : [...doers.map((doer): Doer => (doer.part === 'does' ? { ...doer, part: 'leads' } : doer)), ...supporters]

const saidOf = ({ leads, supporters, deadline }: Part): Pick<Deliverable, 'doers' | 'deadline'> => ({ doers: withSupporters(leads, supporters), deadline })

/** Who and until when, for each part of a row; what is left empty (merged cells) is that of the row above. Who leads alone has nobody beside. */
const partsOf = (reading: Reading, told: TableRow): readonly Part[] => {
  const { row, doers, deadline } = told
  const saidDays = deadlinesOf(deadline)
  const days = saidDays.map((said) => readDay(reading, row, said))
  const { above } = reading
  const [groups, helping] = [doerGroupsOf(doers, saidDays.length).map((said) => readGroup(reading, row, said)), supportersOf(reading, told)]
  const supporters = groups.length + helping.length > 0 ? helping : (above?.supporters ?? [])
  const empty = [groups.length === 0 ? 'doers' : '', days.length === 0 ? 'deadline' : ''].filter((word) => word !== '')
  if (empty.length > 0 && above) reading.remarks.push({ row, kind: 'taken-from-above', said: empty.join(', ') })
  else for (const column of empty) reading.remarks.push({ row, kind: column === 'doers' ? 'unit-unread' : 'deadline-unread', said: '' })
  const count = Math.max(groups.length, days.length, 1)
  return Array.from({ length: count }, (_, at) => ({
    leads: groups[Math.min(at, groups.length - 1)] ?? above?.leads ?? [],
    supporters,
    deadline: days[Math.min(at, days.length - 1)] ?? above?.deadline ?? NONE,
  }))
}

const currentOf = ({ sections }: Reading) => {
  const section = sections.at(-1)
  const assignment = section?.assignments.at(-1)
  return section && assignment ? { section, assignment } : undefined
}

type Current = NonNullable<ReturnType<typeof currentOf>>

const addBlock = ({ section, assignment }: Current, { under, items }: CellBlock, { part, row }: { readonly part: Part; readonly row: number }): void => {
  for (const text of items) {
    const reference = `${section.numeral}.${assignment.number}.${assignment.deliverables.length + 1}`
    assignment.deliverables.push({ reference, text, ...(under === undefined ? {} : { under }), ...saidOf(part), targets: targetsOf(text), row })
  }
}

/** The result above stands beside these units and days too: a merged cell. */
const copyLast = (reading: Reading, { section, assignment }: Current, row: number): void => {
  reading.remarks.push({ row, kind: 'taken-from-above', said: 'result' })
  const above = assignment.deliverables.slice(reading.last?.from)
  if (reading.last) reading.last = { from: assignment.deliverables.length, shared: false }
  for (const one of above) assignment.deliverables.push({ ...one, reference: `${section.numeral}.${assignment.number}.${assignment.deliverables.length + 1}`, row })
}

/** A row that only says who and until when speaks of the last result of the row above; where that stands alone, it is meant of others too. */
const speakOfLast = (reading: Reading, row: TableRow): void => {
  const open = currentOf(reading)
  if (!open || !reading.last) {
    reading.remarks.push({ row: row.row, kind: 'no-result', said: wordsOf(row.doers) })
    return
  }
  if (!reading.last.shared) copyLast(reading, open, row.row)
  const [part] = partsOf(reading, row)
  if (!part) return
  const { deliverables } = open.assignment
  deliverables.splice(reading.last.from, deliverables.length, ...deliverables.slice(reading.last.from).map((one) => ({ ...one, ...saidOf(part) })))
  reading.above = part
}

const readDeliverables = (reading: Reading, row: TableRow): void => {
  const open = currentOf(reading)
  if (!open) {
    reading.remarks.push({ row: row.row, kind: 'outside-section', said: wordsOf(row.result) })
    return
  }
  const parts = partsOf(reading, row)
  const blocks = blocksFor(row.result, parts.length)
  if (parts.length > 1 && blocks.length !== parts.length) reading.remarks.push({ row: row.row, kind: 'not-aligned', said: wordsOf(row.deadline) })
  for (const [at, block] of blocks.entries()) {
    const part = parts[Math.min(at, parts.length - 1)]
    if (!part) continue
    reading.last = { from: open.assignment.deliverables.length, shared: blocks.length > 1 }
    addBlock(open, block, { part, row: row.row })
  }
  reading.above = parts.at(-1)
}

const SECTION = /^(?:[IVXL]+|[A-Z])$/u
const ASSIGNMENT = /^(?:[IVXL]+\.)?(\d+(?:\.\d+)*)$/u
const LETTERED = /^[a-zđ]\)?$/u

const isSection = ({ number }: TableRow): boolean => SECTION.test(wordsOf(number).replace(/\.$/, ''))

/** What a row begins: its number inside the section; undefined where it goes on with the work above. */
const beginsWith = (reading: Reading, number: string, { title, result }: TableRow): string | undefined => {
  const before = reading.sections.at(-1)?.assignments ?? []
  const [, own = ''] = ASSIGNMENT.exec(number) ?? []
  if (own !== '') return own
  if (LETTERED.test(number)) return `${before.findLast((one) => /^[\d.]+$/.test(one.number))?.number ?? ''}${number.replace(')', '')}`
  // Right below a section, words without a number are a work of its own.
  return before.length === 0 && reading.sections.length > 0 && wordsOf(title) !== '' && wordsOf(result) !== '' ? '1' : undefined
}

const begin = (reading: Reading, one: Omit<Open, 'deliverables'>): void => {
  if (reading.sections.length === 0) {
    reading.remarks.push({ row: one.row, kind: 'outside-section', said: one.title })
    reading.sections.push({ numeral: reading.unnumbered, title: 'Nhiệm vụ', assignments: [] })
  }
  reading.sections.at(-1)?.assignments.push({ ...one, deliverables: [] })
  reading.last = undefined
}

const readRow = (reading: Reading, row: TableRow): void => {
  const [number, title] = [wordsOf(row.number).replace(/\.$/, ''), wordsOf(row.title)]
  const [hasResult, hasPart] = [wordsOf(row.result) !== '', wordsOf(row.doers) + wordsOf(row.supports) + wordsOf(row.deadline) !== '']
  if (isSection(row)) {
    reading.sections.push({ numeral: number, title, assignments: [] })
    reading.above = undefined
    reading.last = undefined
    if (!hasResult) return
  }
  const begun = isSection(row) ? '0' : beginsWith(reading, number, row)
  if (begun !== undefined) begin(reading, { number: begun, title, row: row.row })
  if (hasResult) readDeliverables(reading, row)
  // Words of its own, not those of a cell merged over several rows: a work, not the one above once more.
  else if (hasPart && title !== '' && (begun !== undefined || title !== currentOf(reading)?.assignment.title)) {
    reading.remarks.push({ row: row.row, kind: 'no-result', said: title })
    readDeliverables(reading, { ...row, result: row.title })
  } else if (hasPart) speakOfLast(reading, row)
}

const isBelow = (other: string, number: string): boolean => other.startsWith(number) && /^[.a-zđ]/u.test(other.slice(number.length))

/** Of a work that asks for nothing and has none below it. */
const emptyOf = ({ assignments }: Reading['sections'][number]): readonly PlanRemark[] =>
  assignments.flatMap(({ number, title, row, deliverables }) => (deliverables.length > 0 || assignments.some((other) => isBelow(other.number, number)) ? [] : [{ row, kind: 'no-result', said: title }]))

/**
 * Sections, assignments and deliverables of a plan for `year` out of the rows of its table. A cell that names several results
 * with as many units and deadlines is taken apart, each with its own; nothing is guessed: what stays open is a remark.
 */
export const readPlan = (rows: readonly TableRow[], year: number): ReadPlan => {
  const reading: Reading = { year, unnumbered: rows.some(isSection) ? '0' : 'I', sections: [], remarks: [], above: undefined, last: undefined }
  for (const row of rows) readRow(reading, row)
  const sections: readonly PlanSection[] = reading.sections
    .filter(({ assignments }) => assignments.length > 0)
    .map(({ assignments, ...section }) => ({ ...section, assignments: assignments.map(({ row: _row, ...one }): PlanTask => one) }))
  return { sections, remarks: [...reading.remarks, ...reading.sections.flatMap(emptyOf)].toSorted((one, other) => one.row - other.row) }
}
