import { Type } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'

export { describeTrace } from './domain/describe-trace.ts'
export type { Trace, TraceLine } from './domain/trace.ts'

const PlainDateText = Type.String({ format: 'date' })
const Moment = Type.String({ format: 'date-time' })
const UnitCode = Type.String({ minLength: 1, maxLength: 50 })
const Words = Type.String({ minLength: 1, maxLength: 300 })
const Name = Type.Object({ vi: Type.String(), en: Type.String() })
/** ISO: 1 is Monday. */
const Weekday = Type.Integer({ minimum: 1, maximum: 7 })
const DayKind = Type.Union([
  Type.Literal('public-holiday'),
  Type.Literal('swapped-off'),
  Type.Literal('swapped-working'),
  Type.Literal('closure'),
  Type.Literal('special-hours'),
])

/** `07:00` to `11:30`, in the time of Việt Nam. */
const ClockShift = Type.Object({
  from: Type.String({ pattern: '^\\d{1,2}:[0-5]\\d$' }),
  to: Type.String({ pattern: '^\\d{1,2}:[0-5]\\d$' }),
})
const Shifts = Type.Array(ClockShift, { maxItems: 6 })
const WeekdayShifts = Type.Array(Type.Object({ weekday: Weekday, shifts: Shifts }))

const SpecialDay = Type.Object({
  on: PlainDateText,
  weekday: Weekday,
  kind: DayKind,
  name: Name,
  shifts: Shifts,
  source: Type.String(),
  decided: Type.Boolean(),
})

export const CalendarYearView = Type.Object({
  unitCode: Type.String(),
  unitName: Type.String(),
  year: Type.Integer(),
  /** False while days off of the year are only expected from the rule. */
  decided: Type.Boolean(),
  shifts: Type.Array(Type.Object({ from: PlainDateText, to: PlainDateText, weekdays: WeekdayShifts, source: Type.String() })),
  daysOff: Type.Array(SpecialDay),
  swappedDays: Type.Array(SpecialDay),
  specialDays: Type.Array(SpecialDay),
  /** Days said by this unit itself; only these can be removed here. */
  ownDays: Type.Array(PlainDateText),
  workingDays: Type.Integer(),
  workingMinutes: Type.Integer(),
  days: Type.Array(Type.Object({ on: PlainDateText, minutes: Type.Integer(), kind: Type.Optional(DayKind) })),
})

export const getCalendarYear = defineContract({
  id: 'getCalendarYear',
  summary: 'Lịch làm việc một năm của một đơn vị: ca, ngày nghỉ, ngày hoán đổi',
  method: 'GET',
  path: '/api/calendar/:unitCode/:year',
  params: Type.Object({ unitCode: UnitCode, year: Type.Integer({ minimum: 2015, maximum: 2060 }) }),
  answer: CalendarYearView,
})

export const getCalendarThisYear = defineContract({
  id: 'getCalendarThisYear',
  summary: 'Lịch làm việc năm nay của một đơn vị',
  method: 'GET',
  path: '/api/calendar/:unitCode',
  params: Type.Object({ unitCode: UnitCode }),
  answer: CalendarYearView,
})

const Mode = Type.Union([Type.Literal('working-minutes'), Type.Literal('whole-days')])

/** What date a limit leads to, and why: `limit` as published, `3,5 ngày làm việc` or `5 working-days`. */
export const explainDueDate = defineContract({
  id: 'explainDueDate',
  summary: 'Tính ngày hẹn trả và giải thích từng bước',
  method: 'GET',
  path: '/api/calendar/due-at',
  query: Type.Object({
    unit: UnitCode,
    /** ISO 8601; without an offset it is the time of Việt Nam. */
    from: Type.String({ minLength: 10, maxLength: 40 }),
    limit: Type.String({ minLength: 1, maxLength: 100 }),
    mode: Type.Optional(Mode),
    lang: Type.Optional(Type.Union([Type.Literal('vi'), Type.Literal('en')])),
  }),
  answer: Type.Object({
    unitCode: Type.String(),
    unitName: Type.String(),
    from: Moment,
    limit: Type.String(),
    mode: Mode,
    dueAt: Type.Optional(Moment),
    /** One sentence per step, in the language asked for. */
    trace: Type.Array(Type.String()),
    /** The same steps for programs. */
    steps: Type.Array(Type.Record(Type.String(), Type.Unknown())),
  }),
})

const ofUnit = Type.Object({ unitCode: UnitCode })
const Changed = Type.Object({ unitCode: Type.String(), days: Type.Array(PlainDateText) })

export const addHoliday = defineContract({
  id: 'addHoliday',
  summary: 'Thêm ngày nghỉ lễ',
  method: 'POST',
  path: '/api/calendar/:unitCode/holidays',
  params: ofUnit,
  body: Type.Object({ from: PlainDateText, to: Type.Optional(PlainDateText), name: Words, nameEn: Type.Optional(Words), source: Words }),
  answer: Changed,
})

export const addClosure = defineContract({
  id: 'addClosure',
  summary: 'Thêm ngày đóng cửa của đơn vị; có ca thì chỉ mở cửa các ca ấy',
  method: 'POST',
  path: '/api/calendar/:unitCode/closures',
  params: ofUnit,
  body: Type.Object({
    from: PlainDateText,
    to: Type.Optional(PlainDateText),
    shifts: Type.Optional(Shifts),
    name: Words,
    nameEn: Type.Optional(Words),
    source: Words,
  }),
  answer: Changed,
})

export const addSwappedDay = defineContract({
  id: 'addSwappedDay',
  summary: 'Hoán đổi một ngày làm việc với một ngày nghỉ',
  method: 'POST',
  path: '/api/calendar/:unitCode/swapped-days',
  params: ofUnit,
  body: Type.Object({ off: PlainDateText, worked: PlainDateText, shifts: Type.Optional(Shifts), source: Words }),
  answer: Changed,
})

export const changeShifts = defineContract({
  id: 'changeShifts',
  summary: 'Đổi ca làm việc trong tuần từ một ngày; có thể chỉ đến một ngày',
  method: 'PUT',
  path: '/api/calendar/:unitCode/shifts',
  params: ofUnit,
  /** Weekdays left out rest. `untilOn` is the first day the shifts no longer hold. */
  body: Type.Object({ fromOn: PlainDateText, untilOn: Type.Optional(PlainDateText), weekdays: WeekdayShifts, source: Words }),
  answer: Changed,
})

export const removeCalendarDay = defineContract({
  id: 'removeCalendarDay',
  summary: 'Bỏ một ngày đã khai riêng; ngày ấy theo lịch của đơn vị cấp trên',
  method: 'DELETE',
  path: '/api/calendar/:unitCode/days/:on',
  params: Type.Object({ unitCode: UnitCode, on: PlainDateText }),
  answer: Changed,
})
