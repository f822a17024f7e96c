import { epochMs, instantFromMs, type Instant } from '../../../kernel/instant.ts'
import { VIETNAM_OFFSET_MS } from '../../../kernel/plain-date.ts'
import { explainTimeLimitRefusal } from '../../../kernel/time-limit.ts'
import {
  explainDueDate,
  showCalendar,
  type CalendarShown,
  type CalendarYearDay,
  type CountingMode,
  type DueDateExplained,
  type DueDateRefusal,
  type ShowRefusal,
} from '../../../modules/calendar/index.ts'
import { OperatorFault } from '../../../platform/operator-fault.ts'
import { defineCommand, textOf, type CommandInput } from '../command.ts'

type Said = { readonly vi: string; readonly en: string }

const sayRefusal = (refusal: ShowRefusal | DueDateRefusal): Said => {
  switch (refusal.kind) {
    case 'unknown-unit':
      return { vi: `Không có đơn vị nào mang mã ${refusal.unitCode}.`, en: `No unit bears the code ${refusal.unitCode}.` }
    case 'year-outside-calendar':
      return { vi: `Lịch chỉ có từ năm ${refusal.first} đến năm ${refusal.last}.`, en: `Calendars reach from ${refusal.first} to ${refusal.last} only.` }
    case 'invalid-moment':
      return {
        vi: `Không đọc được thời điểm “${refusal.text}”; hãy viết như 2025-01-24T15:30 (giờ Việt Nam).`,
        en: `The moment “${refusal.text}” cannot be read; write it as 2025-01-24T15:30 (time of Việt Nam).`,
      }
    case 'invalid-time-limit':
      return { vi: explainTimeLimitRefusal(refusal, 'vi'), en: explainTimeLimitRefusal(refusal, 'en') }
  }
}

const fault = (refusal: ShowRefusal | DueDateRefusal): OperatorFault => new OperatorFault({ kind: refusal.kind, ...sayRefusal(refusal) })

const modeOf = (input: CommandInput): CountingMode => {
  const given = textOf(input.options['mode'])
  if (given === 'working-minutes' || given === 'whole-days') return given
  throw new OperatorFault({
    kind: 'mode-unknown',
    vi: `--mode “${given}” phải là working-minutes hoặc whole-days.`,
    en: `--mode “${given}” must be working-minutes or whole-days.`,
  })
}

const date = (on: string): string => `${on.slice(8)}/${on.slice(5, 7)}/${on.slice(0, 4)}`
const WEEKDAYS = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN']
const hours = (shifts: readonly { readonly from: string; readonly to: string }[]): string =>
  shifts.length === 0 ? 'nghỉ / off' : shifts.map(({ from, to }) => `${from}-${to}`).join(', ')
const dayLine = (day: CalendarYearDay): string =>
  `    ${WEEKDAYS[day.weekday - 1] ?? ''} ${date(day.on)}  ${day.name.vi}${day.shifts.length === 0 ? '' : `: ${hours(day.shifts)}`}${day.decided ? '' : '  (dự kiến / expected)'}`
const block = (title: string, days: readonly CalendarYearDay[]): readonly string[] =>
  days.length === 0 ? [] : [`  ${title}`, ...days.map(dayLine)]

const printCalendar = (shown: CalendarShown): string =>
  [
    `${shown.unitCode} ${shown.unitName}, ${shown.year}: ${shown.workingDays} ngày làm việc / working days`,
    ...shown.shifts.flatMap(({ from, to, weekdays, source }) => [
      `  ${date(from)} - ${date(to)}  (${source})`,
      ...weekdays.map(({ weekday, shifts }) => `    ${WEEKDAYS[weekday - 1] ?? ''} ${hours(shifts)}`),
    ]),
    ...block('Ngày nghỉ / days off', shown.daysOff),
    ...block('Ngày hoán đổi / swapped days', shown.swappedDays),
    ...block('Ngày có giờ riêng / special hours', shown.specialDays),
  ].join('\n')

export const showCalendarCommand = defineCommand<CalendarShown>({
  name: 'calendar show',
  describe: {
    vi: 'Lịch làm việc một năm của một đơn vị: ca, ngày nghỉ, ngày hoán đổi.',
    en: 'Working calendar of a unit for one year: shifts, days off, swapped days.',
  },
  options: [
    { flags: '--unit <code>', describe: 'Mã đơn vị / unit code', required: true },
    { flags: '--year <year>', describe: 'Năm / year', required: true },
  ],
  examples: ['calendar show --unit H46 --year 2025 --json'],
  run: async (context, input) => {
    const question = { unitCode: textOf(input.options['unit']), year: Number(textOf(input.options['year'])) }
    const shown = await context.work((work) => showCalendar(work, question))
    if (!shown.ok) throw fault(shown.refusal)
    return shown.value
  },
  print: printCalendar,
})

/** `15:30 24/01/2025`, Vietnamese wall clock; --json keeps the instant. */
const sayLocal = (at: Instant): string => {
  const local = instantFromMs(epochMs(at) + VIETNAM_OFFSET_MS)
  return `${local.slice(11, 16)} ${local.slice(8, 10)}/${local.slice(5, 7)}/${local.slice(0, 4)}`
}

export const dueAtCommand = defineCommand<DueDateExplained>({
  name: 'due-at',
  describe: {
    vi: 'Tính ngày hẹn trả và giải thích từng bước; --from không có múi giờ là giờ Việt Nam.',
    en: 'The date a limit leads to, and every step of the way; --from without an offset is the time of Việt Nam.',
  },
  options: [
    { flags: '--unit <code>', describe: 'Mã đơn vị / unit code', required: true },
    { flags: '--from <iso>', describe: 'Lúc nhận / moment of reception', required: true },
    { flags: '--limit <limit>', describe: '"5 working-days", "3,5 ngày làm việc", "8 giờ", "1 tháng"', required: true },
    { flags: '--mode <mode>', describe: 'working-minutes | whole-days', otherwise: 'working-minutes' },
    { flags: '--lang <lang>', describe: 'vi | en', otherwise: 'vi' },
  ],
  examples: ['due-at --unit H46 --from 2025-01-24T15:30 --limit "5 working-days"', 'due-at --unit H46 --from 2025-04-25T09:00+07:00 --limit "3.5 ngày làm việc" --mode whole-days'],
  run: async (context, input) => {
    const question = {
      unitCode: textOf(input.options['unit']),
      from: textOf(input.options['from']),
      limit: textOf(input.options['limit']),
      mode: modeOf(input),
      lang: input.options['lang'] === 'en' ? ('en' as const) : ('vi' as const),
    }
    const explained = await context.work((work) => explainDueDate(work, question))
    if (!explained.ok) throw fault(explained.refusal)
    return explained.value
  },
  print: ({ trace, dueAt }) => [...trace.map((line) => `- ${line}`), dueAt ? sayLocal(dueAt) : '—'].join('\n'),
})

export const calendarCommands = [showCalendarCommand, dueAtCommand]
