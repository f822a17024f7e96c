import type { ReactNode } from 'react'
import { DataTable } from '../../../../design-system/components/data-table.tsx'
import { Section } from '../../../../design-system/components/layout.tsx'
import { useCalendarWords } from '../words.ts'
import type { LoadedCalendar } from './load-calendar.ts'

type Month = { readonly month: string; readonly days: number; readonly minutes: number; readonly off: readonly string[] }

const countMonths = (calendar: LoadedCalendar): readonly Month[] =>
  Array.from({ length: 12 }, (_, at) => {
    const month = `${calendar.year}-${String(at + 1).padStart(2, '0')}`
    const days = calendar.days.filter(({ on }) => on.startsWith(month))
    return {
      month: `${String(at + 1).padStart(2, '0')}/${calendar.year}`,
      days: days.filter(({ minutes }) => minutes > 0).length,
      minutes: days.reduce((sum, { minutes }) => sum + minutes, 0),
      off: days.filter(({ minutes, kind }) => minutes === 0 && kind !== undefined).map(({ on }) => on.slice(8)),
    }
  })

export const MonthsTable = (props: { readonly calendar: LoadedCalendar }): ReactNode => {
  const m = useCalendarWords()
  return (
    <Section title={m.months}>
      <DataTable
        caption={m.months}
        captionUnseen
        rows={countMonths(props.calendar)}
        rowKey={({ month }) => month}
        columns={[
          { key: 'month', label: m.month, names: true, cell: ({ month }) => month },
          { key: 'days', label: m.workingDays, numeric: true, cell: ({ days }) => String(days) },
          { key: 'hours', label: m.workingHours, numeric: true, cell: ({ minutes }) => String(Math.round(minutes / 6) / 10) },
          { key: 'off', label: m.daysOff, cell: ({ off }) => off.join(', ') },
        ]}
      />
    </Section>
  )
}
