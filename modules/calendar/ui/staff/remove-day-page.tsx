import type { ReactNode } from 'react'
import { useLoaderData, useParams } from 'react-router'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { useFailedForm } from '../../../../platform/web/form.ts'
import { useCalendarWords, writeDay } from '../words.ts'
import { calendarPath, type LoadedCalendar } from './load-calendar.ts'

/** Seen only when a removal was refused: why, and the way back. */
export const RemoveDayPage = (): ReactNode => {
  const m = useCalendarWords()
  const failed = useFailedForm()
  const { unitCode, year } = useLoaderData<LoadedCalendar>()
  const { on = '' } = useParams()
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={m.removeDay(writeDay(on))} lead={m.removeText} />
      <TextLink to={calendarPath(unitCode, year)}>{m.cancel}</TextLink>
    </Stack>
  )
}
