// NĐ 61/2018 article 17.4: only where the procedure itself says that the result is given at once; a short limit is a limit, with its slip.
import type { TimeLimit } from '../../../kernel/time-limit.ts'

type PublishedLine = { readonly timeLimit: TimeLimit; readonly note?: string }

/** The word of the article. Its tone tells it from `ngày` (day), so nothing is folded. */
const AT_ONCE = /(?<![\p{L}\p{M}])ngay(?![\p{L}\p{M}])/iu
/** `05 ngày làm việc`, `không quá 24 giờ`; the cut-off `sau 15 giờ` is an hour of the clock, not a length. */
const COUNTED = /\d+\s*(?:ngày|tuần|tháng)|(?:trong|không quá|tối đa|chậm nhất)\s[^.;,]{0,20}\d+\s*(?:giờ|tiếng)/iu
/** Hours of a working day: a limit counted in days is never at once, whatever its note says. */
const HOURS_OF_A_DAY = 8

const saysAtOnce = (text: string | undefined): boolean => {
  const words = text?.normalize('NFC') ?? ''
  return AT_ONCE.test(words) && !COUNTED.test(words)
}

/** In words, or as hours with the words beside them (NĐ 23/2015 article 7: `ngay trong ngày tiếp nhận`). */
export const isImmediate = (line: PublishedLine | undefined): boolean => {
  if (!line) return false
  const { timeLimit, note } = line
  if (timeLimit.unit === 'other') return saysAtOnce(timeLimit.text)
  return timeLimit.unit === 'hour' && timeLimit.quantity <= HOURS_OF_A_DAY && saysAtOnce(note)
}
