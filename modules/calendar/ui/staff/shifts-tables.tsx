import type { ReactNode } from 'react'
import { DataTable } from '../../../../design-system/components/data-table.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { groupWeekdays, type WeekdayGroup } from '../group-days.ts'
import { useCalendarWords, writeDay, writeShifts } from '../words.ts'
import type { LoadedCalendar } from './load-calendar.ts'

/** A table per period of the year, because hours may change within it. */
export const ShiftsTables = (props: { readonly periods: LoadedCalendar['shifts'] }): ReactNode => {
  const m = useCalendarWords()
  const nameOf = (weekday: number | undefined): string => m.weekdays[weekday as keyof typeof m.weekdays]
  const nameGroup = ({ weekdays }: WeekdayGroup): string =>
    weekdays.length === 1 ? nameOf(weekdays[0]) : m.weekdaysFromTo(nameOf(weekdays[0]), nameOf(weekdays.at(-1)))
  return (
    <Stack>
      {props.periods.map((period) => (
        <DataTable
          key={period.from}
          caption={`${m.period(writeDay(period.from), writeDay(period.to))}. ${period.source}`}
          rows={groupWeekdays(period.weekdays)}
          rowKey={({ weekdays }) => weekdays.join()}
          columns={[
            { key: 'weekday', label: m.weekday, names: true, cell: nameGroup },
            { key: 'shift', label: m.shift, cell: ({ shifts }) => (shifts.length === 0 ? m.rest : writeShifts(shifts)) },
          ]}
        />
      ))}
    </Stack>
  )
}
