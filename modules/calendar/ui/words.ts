import { useMessages, type WordsOf } from '../../../platform/web/messages.ts'
import { calendarEn } from './messages.en.ts'
import { calendarVi } from './messages.vi.ts'

export const useCalendarWords = (): WordsOf<typeof calendarVi> => useMessages({ vi: calendarVi, en: calendarEn })

/** `2025-07-01` as it is written here: 01/07/2025. */
export const writeDay = (day: string): string => day.split('-').toReversed().join('/')

type ClockShift = { readonly from: string; readonly to: string }

export const writeShifts = (shifts: readonly ClockShift[]): string => shifts.map(({ from, to }) => `${from}-${to}`).join(', ')

/** `07:00-11:30, 13:30-17:00`; what cannot be read is passed on, so that the server can say what is wrong with it. */
export const readShifts = (text: string | undefined): ClockShift[] =>
  (text ?? '')
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [from = '', to = ''] = part.split(/\s*[-–]\s*/)
      return { from, to }
    })
