import type { ReactNode } from 'react'
import { DataTable } from '../../../../design-system/components/data-table.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { useCalendarWords, writeDay, writeShifts } from '../words.ts'
import type { LoadedCalendar } from './load-calendar.ts'

/** A table per period of the year, because hours may change within it. */
export const ShiftsTables = (props: { readonly periods: LoadedCalendar['shifts'] }): ReactNode => {
  const m = useCalendarWords()
  const nameOf = (weekday: number): string => m.weekdays[weekday as keyof typeof m.weekdays]
  return (
    <Stack>
      {props.periods.map((period) => (
        <DataTable
          key={period.from}
          caption={`${m.period(writeDay(period.from), writeDay(period.to))}. ${period.source}`}
          rows={period.weekdays}
          rowKey={({ weekday }) => String(weekday)}
          columns={[
            { key: 'weekday', label: m.weekday, names: true, cell: ({ weekday }) => nameOf(weekday) },
            { key: 'shift', label: m.shift, cell: ({ shifts }) => (shifts.length === 0 ? m.rest : writeShifts(shifts)) },
          ]}
        />
      ))}
    </Stack>
  )
}
