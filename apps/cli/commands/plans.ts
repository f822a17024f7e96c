import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { draftNextPlan, importPlan, listPlans, readPlanFile, showPlan, showUnitSheet, type PlanRefusal, type PlanRemark } from '../../../modules/plans/index.ts'
import { findUnitByCode } from '../../../modules/organisation/index.ts'
import { parsePlainDate } from '../../../kernel/plain-date.ts'
import { OperatorFault } from '../../../platform/operator-fault.ts'
import type { Work } from '../../../platform/work.ts'
import { defineCommand, textOf, type CommandInput } from '../command.ts'

const fault = (kind: string, vi: string, en: string): OperatorFault => new OperatorFault({ kind, vi, en })

const WORDS: Partial<Readonly<Record<PlanRefusal['kind'], readonly [vi: string, en: string]>>> = {
  'plan-not-found': ['Chưa có kế hoạch nào như vậy.', 'There is no such plan.'],
  'no-table': ['Tệp không có bảng nhiệm vụ nào; chưa ghi gì.', 'The file holds no table of assignments; nothing was kept.'],
  'plan-known': ['Kế hoạch này đã có; chưa ghi gì thêm.', 'This plan is known already; nothing was added.'],
  'nothing-for-next-year': ['Mọi việc của kế hoạch đều làm một lần và đã xong; không có gì để chuyển sang năm sau.', 'Everything in the plan was due once and is done; nothing goes on into next year.'],
  'not-your-part': ['Đơn vị này không được giao việc nào trong kế hoạch.', 'This unit was given nothing in the plan.'],
}

const valueOf = <T>(outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: PlanRefusal }): T => {
  if (outcome.ok) return outcome.value
  const { refusal } = outcome
  if (refusal.kind === 'columns-missing') throw fault(refusal.kind, `Bảng thiếu cột: ${refusal.columns}; chưa ghi gì.`, `The table lacks the columns: ${refusal.columns}; nothing was kept.`)
  if (refusal.kind === 'plan-head-missing') throw fault(refusal.kind, `Tệp không ghi ${refusal.what}; hãy thêm --number, --title, --year, --issued.`, `The file does not say: ${refusal.what}; add --number, --title, --year, --issued.`)
  const [vi, en] = WORDS[refusal.kind] ?? ['Không làm được.', 'Refused.']
  throw fault(refusal.kind, vi, en)
}

const readText = async (file: string): Promise<string> => {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new OperatorFault({ kind: 'file-unreadable', vi: `Không đọc được ${file}.`, en: `Cannot read ${file}.`, cause })
  })
  const text = await readPlanFile({ bytes, fileName: basename(file) })
  if (text.ok) return text.value
  throw fault(text.refusal.kind, `Tệp ${file} bị hỏng, bị khoá hoặc không phải .docx, .xlsx hay văn bản; chưa ghi gì.`, `${file} is damaged, locked, or neither .docx, .xlsx nor text; nothing was kept.`)
}

const headOf = ({ options }: CommandInput) => {
  const [number, title, year, issued] = [textOf(options['number']), textOf(options['title']), Number(textOf(options['year'])), textOf(options['issued'])]
  const issuedOn = parsePlainDate(issued)
  if (issued !== '' && issuedOn === undefined) throw fault('day-unreadable', '--issued phải viết như 2025-02-11.', '--issued is written as 2025-02-11.')
  return { ...(number ? { number } : {}), ...(title ? { title } : {}), ...(year > 0 ? { year } : {}), ...(issuedOn ? { issuedOn } : {}) }
}

const remarkLine = ({ row, kind, said }: PlanRemark): string => `  dòng / row ${row}: ${kind} ${said}`

export const importPlanCommand = defineCommand({
  name: 'plan import',
  describe: { vi: 'Nhập một kế hoạch từ bảng của quyết định', en: 'Brings in a plan from the table of its decision' },
  arguments: [{ flags: '<file>', describe: 'tệp .docx, .xlsx hoặc văn bản có bảng (tab, Markdown, HTML) / .docx, .xlsx, or text with the table (tabs, Markdown, HTML)' }],
  options: [
    { flags: '--dry-run', describe: 'chỉ đọc và báo, không ghi / read and tell only' },
    { flags: '--number <number>', describe: 'số, ký hiệu quyết định, nếu tệp không ghi / number of the decision' },
    { flags: '--title <title>', describe: 'tên kế hoạch / name of the plan' },
    { flags: '--year <year>', describe: 'năm kế hoạch / year of the plan' },
    { flags: '--issued <date>', describe: 'ngày ban hành, như 2025-02-11 / day it was issued' },
  ],
  examples: ['plan import ke-hoach-276.md --dry-run', 'plan import quyet-dinh-276.docx', 'plan import bang.tsv --number 276/QĐ-UBND --title "Kế hoạch 2025" --year 2025 --issued 2025-02-11'],
  run: async ({ work }, input) => {
    const text = await readText(textOf(input.arguments[0]))
    return work(async (inWork) => valueOf(await importPlan(inWork, { text, head: headOf(input), isTrial: input.options['dryRun'] === true })))
  },
  print: ({ planId, head, figures, remarks, sections }) =>
    [
      `${head.number} · ${head.title} · ${head.year}`,
      `${figures.sections} mục / sections, ${figures.assignments} nhiệm vụ / assignments, ${figures.deliverables} kết quả / deliverables, ${figures.units} đơn vị / units`,
      ...sections.flatMap(({ assignments }) => assignments.flatMap(({ deliverables }) => deliverables.map((one) => `  ${one.reference.padEnd(9)} ${(one.deadline.lastDay ?? one.deadline.kind).padEnd(10)} ${one.text.slice(0, 80)}`))),
      ...(remarks.length === 0 ? [] : ['Cần xem lại / to be looked at:', ...remarks.map(remarkLine)]),
      planId ? `Đã ghi / kept: ${planId}` : 'Chưa ghi gì / nothing was kept',
    ].join('\n'),
})

const newestPlan = async (work: Work): Promise<string> => {
  const [newest] = (await listPlans(work)).items
  if (!newest) throw fault('plan-not-found', 'Chưa có kế hoạch nào; hãy dùng plan import.', 'There is no plan yet; use plan import.')
  return newest.planId
}

type Line = { readonly reference: string; readonly lastDay: string; readonly percent: number; readonly standing: string; readonly text: string }

export const showPlanCommand = defineCommand({
  name: 'plan show',
  describe: { vi: 'Kế hoạch mới nhất: từng kết quả, hạn, tiến độ; hoặc phần của một đơn vị', en: 'The newest plan: deliverables, deadlines, progress; or the part of one unit' },
  options: [{ flags: '--unit <code>', describe: 'mã đơn vị / code of a unit' }],
  examples: ['plan show', 'plan show --unit H46.03 --json'],
  run: ({ work }, { options }) =>
    work(async (inWork): Promise<{ readonly head: string; readonly lines: readonly Line[] }> => {
      const planId = await newestPlan(inWork)
      const code = textOf(options['unit'])
      if (code === '') {
        const plan = valueOf(await showPlan(inWork, { planId }))
        return { head: `${plan.number} · ${plan.title} · ${plan.summary.percent} %`, lines: plan.items.map(({ reference, deadline, summary, text }) => ({ reference, lastDay: deadline.lastDay ?? deadline.said, percent: summary.percent, standing: summary.kind, text })) }
      }
      const unit = await findUnitByCode(inWork, code)
      if (!unit) throw fault('unit-unknown', `Không có đơn vị mang mã ${code}.`, `No unit bears the code ${code}.`)
      const sheet = valueOf(await showUnitSheet(inWork, { planId, unitId: unit.id }))
      return { head: `${unit.name} · ${sheet.number} · ${sheet.summary.percent} %`, lines: sheet.items.map(({ reference, deadline, standing, text }) => ({ reference, lastDay: deadline.lastDay ?? deadline.said, percent: standing.percent, standing: standing.kind, text })) }
    }),
  print: ({ head, lines }) => [head, ...lines.map(({ reference, lastDay, percent, standing, text }) => `  ${reference.padEnd(9)} ${lastDay.slice(0, 12).padEnd(12)} ${String(percent).padStart(3)} % ${standing.padEnd(12)} ${text.slice(0, 70)}`)].join('\n'),
})

const lineOfPlace = ({ reference, said }: { readonly reference: string; readonly said: string }): string => `  ${reference.padEnd(9)} ${said.slice(0, 90)}`

export const nextPlanCommand = defineCommand({
  name: 'plan next',
  describe: { vi: 'Soạn kế hoạch năm sau từ kế hoạch này; có số và ngày ban hành thì ghi', en: "Drafts next year's plan from this one, and keeps it once it has its number and day" },
  options: [
    { flags: '--plan <id>', describe: 'kế hoạch làm gốc; mặc định là kế hoạch mới nhất / the plan it is made of; the newest unless said' },
    { flags: '--dry-run', describe: 'chỉ soạn và báo, không ghi / draft and tell only' },
    { flags: '--number <number>', describe: 'số, ký hiệu quyết định mới / number of the new decision' },
    { flags: '--issued <date>', describe: 'ngày ban hành, như 2026-01-15 / day it was issued' },
    { flags: '--title <title>', describe: 'tên kế hoạch, nếu khác / its name, if another' },
  ],
  examples: ['plan next --dry-run > ke-hoach-nam-sau.md', 'plan next --plan 0195a000-0000-7000-8000-000000000001 --number 15/QĐ-UBND --issued 2026-01-15'],
  run: ({ work }, input) =>
    work(async (inWork) => {
      const planId = textOf(input.options['plan']) || (await newestPlan(inWork))
      const { next, tried } = valueOf(await draftNextPlan(inWork, { planId }))
      if (input.options['dryRun'] === true) return { ...next, ...tried, planId: undefined }
      const kept = valueOf(await importPlan(inWork, { text: next.text, head: { year: next.year, title: next.title, ...headOf(input) } }))
      return { ...next, remarks: kept.remarks, figures: kept.figures, planId: kept.planId }
    }),
  print: ({ text, leftOut, closed, remarks, planId }) =>
    [
      text,
      ...(closed.length === 0 ? [] : ['Đơn vị không còn trong danh bạ / no longer in the directory:', ...closed.map(lineOfPlace)]),
      ...(leftOut.length === 0 ? [] : ['Không chuyển sang, đã xong / left out, done:', ...leftOut.map((one) => lineOfPlace({ reference: one.reference, said: one.text }))]),
      ...(remarks.length === 0 ? [] : ['Cần xem lại / to be looked at:', ...remarks.map(remarkLine)]),
      planId ? `Đã ghi / kept: ${planId}` : 'Chưa ghi gì / nothing was kept',
    ].join('\n'),
})
