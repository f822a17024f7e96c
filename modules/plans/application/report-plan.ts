// QĐ 276/QĐ-UBND 2025, VI.5: units report on the plan; a report is what the board shows at this moment, nothing is typed.
import { fileURLToPath } from 'node:url'
import { plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import { ok, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { renderPdf } from '../../../platform/pdf/render-pdf.ts'
import { DOCUMENT_MEDIA_TYPE, TABLE_MEDIA_TYPES, writeDocument, writeTable } from '../../documents/index.ts'
import type { Deadline } from '../domain/plan.ts'
import type { PlanRefusal } from '../domain/refusal.ts'
import type { Measured, StandingKind } from '../domain/standing.ts'
import { STANDING_WORDS } from '../domain/standing-words.ts'
import { showPlan, showUnitSheet } from './show-plan.ts'

const TEMPLATE = fileURLToPath(new URL('../templates/plan-report.typ', import.meta.url))

export type ReportFormat = 'docx' | 'xlsx' | 'csv' | 'pdf'
export const REPORT_MEDIA_TYPES: Readonly<Record<ReportFormat, string>> = { docx: DOCUMENT_MEDIA_TYPE, pdf: 'application/pdf', ...TABLE_MEDIA_TYPES }

type Line = {
  readonly section: string
  readonly reference: string
  readonly text: string
  readonly doers: readonly { readonly said: string }[]
  readonly deadline: Deadline
  readonly percent: number
  readonly kind: StandingKind
  readonly measured: readonly Measured[]
}
type Report = { readonly year: number; readonly title: string; readonly head: readonly string[]; readonly lines: readonly Line[] }

const writeDay = (on: PlainDate): string => on.split('-').toReversed().join('/')
const writeShare = (value: number): string => `${value.toLocaleString('vi-VN')} %`

const figureOf = ({ measured }: Line): string => measured.map(({ rate, target }) => `${rate === undefined ? 'chưa có' : writeShare(rate)} / chỉ tiêu ${writeShare(target)}`).join('; ')
const deadlineOf = ({ deadline: { said, kind, lastDay } }: Line): string => (kind === 'by-day' && lastDay ? `${said} (${writeDay(lastDay)})` : said)

const COLUMNS = [
  { heading: 'STT', share: 2 }, { heading: 'Kết quả công việc', share: 9 }, { heading: 'Đơn vị thực hiện', share: 5 }, { heading: 'Thời hạn', share: 4 },
  { heading: 'Tiến độ', share: 2 }, { heading: 'Tình trạng', share: 3 }, { heading: 'Số liệu hệ thống đếm', share: 4 },
] as const

const cellsOf = (line: Line): readonly string[] => [
  line.reference, line.text, line.doers.map(({ said }) => said).join('; '), deadlineOf(line), `${line.percent} %`, STANDING_WORDS[line.kind], figureOf(line),
]

const sectionOf = ({ section }: { readonly section: { readonly number: string; readonly title: string } }): string => `${section.number}. ${section.title}`

const wholeReport = async (work: Work, planId: string): Promise<Outcome<Report, PlanRefusal>> => {
  const plan = await showPlan(work, { planId })
  if (!plan.ok) return plan
  const { year, title, number, summary, items } = plan.value
  const lines = items.map((one): Line => ({ ...one, section: sectionOf(one), percent: one.summary.percent, kind: one.summary.kind }))
  return ok({ year, title, head: [number, `Tiến độ chung: ${summary.percent} %; ${summary.done}/${summary.units} phần việc đã xong, ${summary.overdue} quá hạn`], lines })
}

const unitReport = async (work: Work, planId: string, unitId: string): Promise<Outcome<Report, PlanRefusal>> => {
  const sheet = await showUnitSheet(work, { planId, unitId })
  if (!sheet.ok) return sheet
  const { year, title, number, unit, summary, items } = sheet.value
  const lines = items.map((one): Line => ({ ...one, section: sectionOf(one), percent: one.standing.percent, kind: one.standing.kind }))
  return ok({ year, title, head: [number, `${unit.name}: ${summary.percent} %; ${summary.done}/${summary.units} kết quả đã xong, ${summary.overdue} quá hạn`], lines })
}

const bySection = (lines: readonly Line[]) => [...Map.groupBy(lines, ({ section }) => section)].map(([title, own]) => ({ title, rows: own.map(cellsOf) }))

type Dated = Report & { readonly on: PlainDate }

const write = async ({ title, head, lines, on }: Dated, format: ReportFormat): Promise<Uint8Array> => {
  if (format === 'pdf') return renderPdf({ templatePath: TEMPLATE, content: { title, head, day: on.split('-').map(Number), columns: COLUMNS, sections: bySection(lines) } })
  if (format !== 'docx') return writeTable({ name: 'Ke hoach', headings: ['Mục', ...COLUMNS.map(({ heading }) => heading)], rows: lines.map((line) => [line.section, ...cellsOf(line)]) }, format)
  const rows = bySection(lines).flatMap((part) => [[part.title], ...part.rows])
  return writeDocument({ title: `Báo cáo thực hiện ${title}`, lines: head, table: { columns: COLUMNS, rows } })
}

/** The board, or one unit's sheet, as a file with its day. */
export const reportPlan = async (
  work: Work,
  { planId, unitId, format }: { readonly planId: string; readonly unitId?: string; readonly format: ReportFormat },
): Promise<Outcome<{ readonly year: number; readonly bytes: Uint8Array }, PlanRefusal>> => {
  const report = unitId === undefined ? await wholeReport(work, planId) : await unitReport(work, planId, unitId)
  if (!report.ok) return report
  const { year, head } = report.value
  const on = plainDateAt(work.now)
  return ok({ year, bytes: await write({ ...report.value, on, head: [...head, `Số liệu tính đến ngày ${writeDay(on)}`] }, format) })
}
