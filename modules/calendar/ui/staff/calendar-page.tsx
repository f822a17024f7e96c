import type { ReactNode } from 'react'
import { useLoaderData } from 'react-router'
import { ButtonLink } from '../../../../design-system/components/button.tsx'
import { Code, Row, Section, Stack } from '../../../../design-system/components/layout.tsx'
import { LinkTabs } from '../../../../design-system/components/link-tabs.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { SearchBox } from '../../../../design-system/components/search-box.tsx'
import { SummaryList } from '../../../../design-system/components/summary-list.tsx'
import { useMay } from '../../../../platform/web/desk.ts'
import { useCalendarWords } from '../words.ts'
import { calendarPath, type LoadedCalendar } from './load-calendar.ts'
import { MonthsTable } from './months-table.tsx'
import { ShiftsTables } from './shifts-tables.tsx'
import { SpecialDaysTable } from './special-days-table.tsx'

const Actions = (props: { readonly unitCode: string }): ReactNode => {
  const m = useCalendarWords()
  const mayChange = useMay('change', 'calendar')
  if (!mayChange) return null
  const form = (name: string): string => `/desk/calendar/${encodeURIComponent(props.unitCode)}/${name}`
  return (
    <Row gap="s">
      <ButtonLink kind="primary" to={form('closure')}>{m.addClosure}</ButtonLink>
      <ButtonLink to={form('holiday')}>{m.addHoliday}</ButtonLink>
      <ButtonLink to={form('swap')}>{m.addSwap}</ButtonLink>
      <ButtonLink to={form('shifts')}>{m.changeShifts}</ButtonLink>
    </Row>
  )
}

const YearTabs = (props: { readonly calendar: LoadedCalendar }): ReactNode => {
  const m = useCalendarWords()
  const { unitCode, year } = props.calendar
  const around = [-2, -1, 0, 1, 2].map((away) => year + away)
  return <LinkTabs label={m.years} tabs={around.map((each) => ({ to: calendarPath(unitCode, each), label: String(each), current: each === year }))} />
}

/** One year of one unit: what promised dates are counted by. */
export const CalendarPage = (): ReactNode => {
  const m = useCalendarWords()
  const calendar = useLoaderData<LoadedCalendar>()
  const { unitCode, unitName, year, workingDays, workingMinutes } = calendar
  return (
    <Stack>
      <PageHeader title={m.title} caption={m.ofUnit(unitName, year)} lead={m.lead} actions={<Actions unitCode={unitCode} />} />
      <SearchBox id="calendar-unit" name="unit" action="/desk/calendar" label={m.findUnit} defaultValue={unitCode} keep={{ year: String(year) }} />
      <YearTabs calendar={calendar} />
      {calendar.decided ? null : <Notice tone="warn" title={m.undecidedTitle}>{m.undecided}</Notice>}
      <SummaryList
        rows={[
          { key: 'unit', label: unitName, value: <Code>{unitCode}</Code> },
          { key: 'days', label: m.workingDays, value: String(workingDays) },
          { key: 'hours', label: m.workingHours, value: m.hours(String(Math.round(workingMinutes / 60))) },
        ]}
      />
      <Section title={m.shifts}><ShiftsTables periods={calendar.shifts} /></Section>
      <SpecialDaysTable title={m.daysOff} calendar={calendar} days={calendar.daysOff} />
      <SpecialDaysTable title={m.swappedDays} calendar={calendar} days={calendar.swappedDays} />
      <SpecialDaysTable title={m.specialDays} calendar={calendar} days={calendar.specialDays} />
      <MonthsTable calendar={calendar} />
    </Stack>
  )
}
