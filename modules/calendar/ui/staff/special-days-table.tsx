import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { Button } from '../../../../design-system/components/button.tsx'
import { type Column, DataTable } from '../../../../design-system/components/data-table.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { Row, Section, Stack } from '../../../../design-system/components/layout.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { useMay } from '../../../../platform/web/desk.ts'
import { FormKey } from '../../../../platform/web/form.ts'
import { useLanguage } from '../../../../platform/web/language.ts'
import { type DayGroup, groupDays, writeGroup } from '../group-days.ts'
import { useCalendarWords, writeDay, writeShifts } from '../words.ts'
import type { LoadedCalendar } from './load-calendar.ts'

type SpecialDay = LoadedCalendar['daysOff'][number]
type Group = DayGroup<SpecialDay>

const RemoveForm = (props: { readonly calendar: LoadedCalendar; readonly on: string }): ReactNode => {
  const m = useCalendarWords()
  const { unitCode, year } = props.calendar
  return (
    <Form method="post" action={`/desk/calendar/${encodeURIComponent(unitCode)}/remove/${props.on}?year=${year}`}>
      <FormKey />
      <Button kind="quiet" size="s">{m.removeDay(writeDay(props.on))}</Button>
    </Form>
  )
}

/** Only what this unit says itself can be taken back here. */
const RemoveForms = (props: { readonly calendar: LoadedCalendar; readonly group: Group }): ReactNode => {
  const m = useCalendarWords()
  const own = props.group.days.filter(({ on }) => props.calendar.ownDays.includes(on))
  if (own.length === 0) return m.fromAbove
  return (
    <Details summary={m.remove}>
      <Stack gap="s">
        {own.map(({ on }) => <RemoveForm key={on} calendar={props.calendar} on={on} />)}
      </Stack>
    </Details>
  )
}

const useColumns = (calendar: LoadedCalendar): readonly Column<Group>[] => {
  const m = useCalendarWords()
  const language = useLanguage()
  const mayChange = useMay('change', 'calendar')
  const weekdayOf = ({ days, first }: Group): string =>
    days.length > 1 ? m.dayCount(days.length) : m.weekdays[first.weekday as keyof typeof m.weekdays]
  const shown: readonly Column<Group>[] = [
    { key: 'day', label: m.day, names: true, cell: writeGroup },
    { key: 'weekday', label: m.weekday, cell: weekdayOf },
    {
      key: 'reason',
      label: m.reason,
      cell: ({ first }) => (
        <Row gap="s">
          {m.named(m.kinds[first.kind], first.name[language])}
          {first.decided ? null : <Tag tone="warn">{m.expected}</Tag>}
        </Row>
      ),
    },
    { key: 'shifts', label: m.shift, cell: ({ first }) => (first.shifts.length === 0 ? m.rest : writeShifts(first.shifts)) },
    { key: 'source', label: m.source, cell: ({ first }) => first.source },
  ]
  if (!mayChange) return shown
  return [...shown, { key: 'remove', label: m.remove, labelUnseen: true, cell: (group) => <RemoveForms calendar={calendar} group={group} /> }]
}

/** Days unlike their weekday, neighbours in one row; left out when there are none. */
export const SpecialDaysTable = (props: { readonly title: string; readonly calendar: LoadedCalendar; readonly days: readonly SpecialDay[] }): ReactNode => {
  const columns = useColumns(props.calendar)
  if (props.days.length === 0) return null
  return (
    <Section title={props.title}>
      <DataTable caption={props.title} captionUnseen columns={columns} rows={groupDays(props.days)} rowKey={({ first }) => first.on} />
    </Section>
  )
}
