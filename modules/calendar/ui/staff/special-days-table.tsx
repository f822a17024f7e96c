import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { Button } from '../../../../design-system/components/button.tsx'
import { type Column, DataTable } from '../../../../design-system/components/data-table.tsx'
import { Row, Section, Unseen } from '../../../../design-system/components/layout.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { useMay } from '../../../../platform/web/desk.ts'
import { FormKey } from '../../../../platform/web/form.ts'
import { useLanguage } from '../../../../platform/web/language.ts'
import { useCalendarWords, writeDay, writeShifts } from '../words.ts'
import type { LoadedCalendar } from './load-calendar.ts'

type SpecialDay = LoadedCalendar['daysOff'][number]

const RemoveForm = (props: { readonly calendar: LoadedCalendar; readonly on: string }): ReactNode => {
  const m = useCalendarWords()
  const { unitCode, year } = props.calendar
  return (
    <Form method="post" action={`/desk/calendar/${encodeURIComponent(unitCode)}/remove/${props.on}?year=${year}`}>
      <FormKey />
      <Button kind="quiet" size="s">{m.remove}<Unseen> {m.removeDay(writeDay(props.on))}</Unseen></Button>
    </Form>
  )
}

const useColumns = (calendar: LoadedCalendar): readonly Column<SpecialDay>[] => {
  const m = useCalendarWords()
  const language = useLanguage()
  const mayChange = useMay('change', 'calendar')
  const weekdayOf = ({ weekday }: SpecialDay): string => m.weekdays[weekday as keyof typeof m.weekdays]
  const shown: readonly Column<SpecialDay>[] = [
    { key: 'day', label: m.day, names: true, cell: (day) => `${weekdayOf(day)} ${writeDay(day.on)}` },
    {
      key: 'reason',
      label: m.reason,
      cell: (day) => (
        <Row gap="s">
          {day.name[language]}
          {day.decided ? null : <Tag tone="warn">{m.expected}</Tag>}
        </Row>
      ),
    },
    { key: 'kind', label: m.kind, cell: (day) => m.kinds[day.kind] },
    { key: 'shifts', label: m.shift, cell: (day) => (day.shifts.length === 0 ? m.rest : writeShifts(day.shifts)) },
    { key: 'source', label: m.source, cell: (day) => day.source },
  ]
  if (!mayChange) return shown
  return [...shown, { key: 'remove', label: m.remove, labelUnseen: true, cell: (day) => <RemoveForm calendar={calendar} on={day.on} /> }]
}

/** Days unlike their weekday; left out when there are none. */
export const SpecialDaysTable = (props: { readonly title: string; readonly calendar: LoadedCalendar; readonly days: readonly SpecialDay[] }): ReactNode => {
  const columns = useColumns(props.calendar)
  if (props.days.length === 0) return null
  return (
    <Section title={props.title}>
      <DataTable caption={props.title} captionUnseen columns={columns} rows={props.days} rowKey={({ on }) => on} />
    </Section>
  )
}
