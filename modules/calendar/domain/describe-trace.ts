// The "why this date?" answer in sentences; runs in the browser, on slips and on the command line alike.
import { plainDateAt } from '../../../kernel/plain-date.ts'
import { formatTimeLimit } from '../../../kernel/time-limit.ts'
import type { Trace, TraceLine } from './trace.ts'
import { type Lang, wordDate, wordDays, wordMinutes, wordMoment, wordOff, wordOutside } from './trace-words.ts'

type Words = { readonly [K in TraceLine['kind']]: (line: Extract<TraceLine, { readonly kind: K }>, year: string) => string }

const VI: Words = {
  received: ({ at }) => `Nhận lúc ${wordMoment(at, 'vi')}`,
  'counted-from': (line) => `Lúc nhận là ${wordOutside(line, 'vi')}, nên tính từ ${wordMoment(line.at, 'vi')}`,
  limit: ({ limit, mode, minutes }) => {
    const said = `Thời hạn ${formatTimeLimit(limit, 'vi')}`
    if (minutes !== undefined)
      return limit.unit === 'hour' ? said : `${said} là ${wordMinutes(minutes, 'vi')} làm việc, tính theo giờ làm việc từ lúc nhận`
    return mode === 'whole-days' ? `${said}, tính tròn ngày, không tính ngày đầu` : `${said}, tính liên tục theo lịch`
  },
  'first-day-not-counted': ({ on }) => `Không tính ngày đầu ${wordDate(on)}`,
  'rounded-up': ({ quantity, to }) => `${String(quantity).replace('.', ',')} ngày được tính tròn ${to} ngày`,
  worked: ({ from, to, days, minutes, reason, name }, year) => {
    const when = wordDays(from, to, year)
    const what = days === 1 ? wordMinutes(minutes, 'vi') : `${days} ngày làm việc (${wordMinutes(minutes, 'vi')})`
    if (reason === undefined) return `${when}: ${what}`
    return `${when} ${reason === 'swapped-working' ? 'làm bù' : 'làm việc giờ riêng'} (${name?.vi ?? ''}): ${what}`
  },
  off: (line, year) => `${wordDays(line.from, line.to, year)} ${wordOff(line, 'vi')}`,
  elapsed: ({ to }) => `Tính theo lịch đến ${wordMoment(to, 'vi')}`,
  'month-end': ({ wanted, on }) => `Tháng ấy không có ngày ${wanted}, lấy ngày cuối tháng ${wordDate(on)}`,
  moved: (line) =>
    `Đến hạn vào ${wordOutside(line, 'vi')} ${wordDate(plainDateAt(line.from))}, nên chuyển sang ${wordMoment(line.to, 'vi')}`,
  undecided: ({ year }) => `Lịch nghỉ năm ${year} chưa có quyết định chính thức, ngày hẹn có thể tính lại`,
  due: ({ at }) => `Hẹn trả kết quả ${wordMoment(at, 'vi')}`,
  'no-due-date': ({ because, text }) =>
    because === 'limit-in-words'
      ? `Thời hạn công bố bằng lời (${text ?? ''}) nên không tính được ngày hẹn`
      : 'Lịch làm việc chưa có đến thời điểm này nên không tính được ngày hẹn',
}

const EN: Words = {
  received: ({ at }) => `Received ${wordMoment(at, 'en')}`,
  'counted-from': (line) => `Received during ${wordOutside(line, 'en')}, so counted from ${wordMoment(line.at, 'en')}`,
  limit: ({ limit, mode, minutes }) => {
    const said = `Time limit ${formatTimeLimit(limit, 'en')}`
    if (minutes !== undefined)
      return limit.unit === 'hour' ? said : `${said}: ${wordMinutes(minutes, 'en')} of working time from the moment of reception`
    return mode === 'whole-days' ? `${said}, in whole days, the first day not counted` : `${said}, running on the plain calendar`
  },
  'first-day-not-counted': ({ on }) => `First day ${wordDate(on)} not counted`,
  'rounded-up': ({ quantity, to }) => `${quantity} days rounded up to ${to}`,
  worked: ({ from, to, days, minutes, reason, name }, year) => {
    const when = wordDays(from, to, year)
    const what = days === 1 ? wordMinutes(minutes, 'en') : `${days} working days (${wordMinutes(minutes, 'en')})`
    if (reason === undefined) return `${when}: ${what}`
    return `${when} ${reason === 'swapped-working' ? 'swapped working day' : 'special hours'} (${name?.en ?? ''}): ${what}`
  },
  off: (line, year) => `${wordDays(line.from, line.to, year)} ${wordOff(line, 'en')}`,
  elapsed: ({ to }) => `By the calendar until ${wordMoment(to, 'en')}`,
  'month-end': ({ wanted, on }) => `That month has no day ${wanted}; its last day is ${wordDate(on)}`,
  moved: (line) =>
    `Falls due on ${wordDate(plainDateAt(line.from))} during ${wordOutside(line, 'en')}, so moved to ${wordMoment(line.to, 'en')}`,
  undecided: ({ year }) => `The days off of ${year} are not decided yet; the date may be counted again`,
  due: ({ at }) => `Due ${wordMoment(at, 'en')}`,
  'no-due-date': ({ because, text }) =>
    because === 'limit-in-words'
      ? `The limit is published in words (${text ?? ''}), so no date can be counted`
      : 'The working calendar does not reach that far, so no date can be counted',
}

const describeLine = <K extends TraceLine['kind']>(line: Extract<TraceLine, { readonly kind: K }>, words: Words, year: string): string => {
  const describe = words[line.kind as K]
  return describe(line, year)
}

/** One sentence per line, without full stops: `Nhận lúc 15:30 thứ Sáu 24/01/2025`, `27-31/01 nghỉ Tết Nguyên đán`, … */
export const describeTrace = (trace: Trace, lang: Lang): readonly string[] => {
  const received = trace.find((line) => line.kind === 'received')
  const year = received === undefined ? '' : plainDateAt(received.at).slice(0, 4)
  return trace.map((line) => describeLine(line, lang === 'vi' ? VI : EN, year))
}
