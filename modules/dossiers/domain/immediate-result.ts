// NĐ 61/2018 article 17.4: where the law wants the result given at once, no slip is made out unless it is asked for.
import type { TimeLimit } from '../../../kernel/time-limit.ts'
import { fold } from '../../../kernel/vietnamese-text.ts'

/** Words of sheets that promise the result at once or within the day (`Ngay sau khi…`, `Trong ngày làm việc`). */
const AT_ONCE = /(^|\W)(ngay|tra ngay|trong ngay|trong buoi)(\W|$)/

export const isImmediate = (limit: TimeLimit): boolean => {
  if (limit.unit === 'other') return AT_ONCE.test(fold(limit.text)) && !/\d{2,}/.test(limit.text)
  if (limit.unit === 'hour') return limit.quantity <= 8
  return limit.unit !== 'month' && limit.quantity <= 1
}
