// Dates and stretches of time as a citizen reads them, in both languages.
import { epochDay, instantOn, type PlainDate, plainDateAt } from '../../../kernel/plain-date.ts'
import { epochMs, type Instant } from '../../../kernel/instant.ts'
import type { TraceLine } from './trace.ts'
import { weekdayOf } from './working-calendar.ts'
import type { Standing } from './working-time.ts'

export type Lang = 'vi' | 'en'

const WEEKDAY_NAMES: Readonly<Record<Lang, readonly string[]>> = {
  vi: ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
}

export const wordDate = (on: PlainDate): string => `${on.slice(8)}/${on.slice(5, 7)}/${on.slice(0, 4)}`

const wordTime = (at: Instant): string => {
  const minute = Math.floor((epochMs(at) - epochMs(instantOn(plainDateAt(at), 0))) / 60_000)
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

/** `15:30 thứ Sáu 24/01/2025` */
export const wordMoment = (at: Instant, lang: Lang): string => {
  const on = plainDateAt(at)
  return `${wordTime(at)} ${WEEKDAY_NAMES[lang][weekdayOf(epochDay(on)) - 1]} ${wordDate(on)}`
}

/** `27-31/01`, `30/01-03/02`; the year is told when it is not the year of reception. */
export const wordDays = (from: PlainDate, to: PlainDate, year: string): string => {
  const tail = to.startsWith(year) ? `${to.slice(8)}/${to.slice(5, 7)}` : wordDate(to)
  if (from === to) return tail
  return from.slice(0, 7) === to.slice(0, 7) ? `${from.slice(8)}-${tail}` : `${from.slice(8)}/${from.slice(5, 7)}-${tail}`
}

export const wordMinutes = (minutes: number, lang: Lang): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const [hour, minute] = lang === 'vi' ? ['giờ', 'phút'] : ['h', 'min']
  return [hours > 0 ? `${hours} ${hour}` : '', rest > 0 ? `${rest} ${minute}` : ''].filter((part) => part !== '').join(' ') || `0 ${minute}`
}

const OUTSIDE: Readonly<Record<Lang, Readonly<Record<Standing, string>>>> = {
  vi: {
    working: 'trong giờ làm việc',
    'before-shift': 'trước giờ làm việc',
    'between-shifts': 'giờ nghỉ giữa hai ca',
    'after-shift': 'sau giờ làm việc',
    'day-off': 'ngày nghỉ',
  },
  en: {
    working: 'within working hours',
    'before-shift': 'before working hours',
    'between-shifts': 'the break between shifts',
    'after-shift': 'after working hours',
    'day-off': 'a day off',
  },
}

type Outside = Extract<TraceLine, { readonly because: Standing }>

/** Why a moment is no working time: `ngày nghỉ (Tết Nguyên đán)`. */
export const wordOutside = (line: Outside, lang: Lang): string =>
  line.name === undefined ? OUTSIDE[lang][line.because] : `${OUTSIDE[lang][line.because]} (${line.name[lang]})`

type Off = Extract<TraceLine, { readonly kind: 'off' }>

export const wordOff = ({ reason, name }: Off, lang: Lang): string => {
  if (reason === 'weekly-rest') return lang === 'vi' ? 'nghỉ hằng tuần' : 'weekly rest'
  const called = name?.[lang] ?? ''
  return lang === 'vi' ? `nghỉ ${called}`.trim() : `off: ${called}`
}
