import type { ReactNode } from 'react'
import { type ActionFunctionArgs, useLoaderData } from 'react-router'
import { endForm, readForm, type SentForm } from '../../../../platform/web/form.ts'
import { apiOf } from '../../../../platform/web/loader.ts'
import { addClosure, addHoliday, addSwappedDay, changeShifts, removeCalendarDay } from '../../contract.ts'
import { readShifts, useCalendarWords, writeShifts } from '../words.ts'
import { CalendarForm, DayField, LineField } from './calendar-form.tsx'
import { calendarPath, type LoadedCalendar } from './load-calendar.ts'

const unitCodeOf = (args: ActionFunctionArgs): string => args.params['unitCode'] ?? ''
const given = <K extends string>(key: K, value: string | undefined): { readonly [P in K]?: string } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: string }
/** The calendar page of the year the change falls in. */
const after = (unitCode: string, day: string | undefined) => (): string => calendarPath(unitCode, day?.slice(0, 4))
const text = (form: SentForm, field: string): string => form.text(field) ?? ''

export const addClosureAction = async (args: ActionFunctionArgs) => {
  const form = await readForm(args.request)
  const unitCode = unitCodeOf(args)
  const shifts = readShifts(form.text('shifts'))
  const body = {
    from: text(form, 'from'),
    ...given('to', form.text('to')),
    ...(shifts.length === 0 ? {} : { shifts }),
    name: text(form, 'name'),
    source: text(form, 'source'),
  }
  const answer = await apiOf(args)(addClosure, { params: { unitCode }, body, idempotencyKey: form.idempotencyKey })
  return endForm(answer, form, after(unitCode, body.from))
}

export const ClosurePage = (): ReactNode => {
  const m = useCalendarWords()
  return (
    <CalendarForm title={m.addClosure}>
      <DayField name="from" label={m.from} />
      <DayField name="to" label={m.to} hint={m.toHint} optional />
      <LineField name="shifts" label={m.open} hint={m.openHint} width="m" optional />
      <LineField name="name" label={m.name} />
    </CalendarForm>
  )
}

export const addHolidayAction = async (args: ActionFunctionArgs) => {
  const form = await readForm(args.request)
  const unitCode = unitCodeOf(args)
  const body = { from: text(form, 'from'), ...given('to', form.text('to')), name: text(form, 'name'), source: text(form, 'source') }
  const answer = await apiOf(args)(addHoliday, { params: { unitCode }, body, idempotencyKey: form.idempotencyKey })
  return endForm(answer, form, after(unitCode, body.from))
}

export const HolidayPage = (): ReactNode => {
  const m = useCalendarWords()
  return (
    <CalendarForm title={m.addHoliday}>
      <DayField name="from" label={m.from} />
      <DayField name="to" label={m.to} hint={m.toHint} optional />
      <LineField name="name" label={m.holidayName} />
    </CalendarForm>
  )
}

export const addSwapAction = async (args: ActionFunctionArgs) => {
  const form = await readForm(args.request)
  const unitCode = unitCodeOf(args)
  const body = { off: text(form, 'off'), worked: text(form, 'worked'), source: text(form, 'source') }
  const answer = await apiOf(args)(addSwappedDay, { params: { unitCode }, body, idempotencyKey: form.idempotencyKey })
  return endForm(answer, form, after(unitCode, body.off))
}

export const SwapPage = (): ReactNode => {
  const m = useCalendarWords()
  return (
    <CalendarForm title={m.addSwap}>
      <DayField name="off" label={m.off} />
      <DayField name="worked" label={m.worked} />
    </CalendarForm>
  )
}

export const changeShiftsAction = async (args: ActionFunctionArgs) => {
  const form = await readForm(args.request)
  const unitCode = unitCodeOf(args)
  const [week, saturday, sunday] = ['week', 'saturday', 'sunday'].map((field) => readShifts(form.text(field)))
  const weekdays = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    weekday,
    shifts: (weekday < 6 ? week : weekday === 6 ? saturday : sunday) ?? [],
  }))
  const body = { fromOn: text(form, 'fromOn'), ...given('untilOn', form.text('untilOn')), weekdays, source: text(form, 'source') }
  const answer = await apiOf(args)(changeShifts, { params: { unitCode }, body, idempotencyKey: form.idempotencyKey })
  return endForm(answer, form, after(unitCode, body.fromOn))
}

export const ShiftsPage = (): ReactNode => {
  const m = useCalendarWords()
  const { shifts } = useLoaderData<LoadedCalendar>()
  const now = (weekday: number): string => writeShifts(shifts.at(-1)?.weekdays.find((each) => each.weekday === weekday)?.shifts ?? [])
  return (
    <CalendarForm title={m.changeShifts}>
      <LineField name="week" label={m.weekdayShifts} hint={m.shiftsHint} start={now(1)} width="m" />
      <LineField name="saturday" label={m.saturday} start={now(6)} width="m" optional />
      <LineField name="sunday" label={m.sunday} start={now(7)} width="m" optional />
      <DayField name="fromOn" label={m.from} />
      <DayField name="untilOn" label={m.until} hint={m.untilHint} optional />
    </CalendarForm>
  )
}

export const removeDayAction = async (args: ActionFunctionArgs) => {
  const form = await readForm(args.request)
  const unitCode = unitCodeOf(args)
  const on = args.params['on'] ?? ''
  const answer = await apiOf(args)(removeCalendarDay, { params: { unitCode, on }, idempotencyKey: form.idempotencyKey })
  return endForm(answer, form, after(unitCode, on))
}
