// NĐ 61/2018 article 26: work is ordered by the legal time left, and the reason of its place is said.
import { epochMs, type Instant } from '../../../kernel/instant.ts'

type Words = { readonly vi: string; readonly en: string }

export type UrgencyFacts = { readonly dueAt?: Instant; readonly stepDueAt?: Instant; readonly finishedAt?: Instant; readonly paused: boolean; readonly ended: boolean }

const HOUR_MS = 3_600_000
const HOURS_PER_DAY = 24

/** `2 ngày 3 giờ`: whole days and hours of the plain calendar, never less than an hour. */
const span = (ms: number): Words => {
  const hours = Math.max(1, Math.round(ms / HOUR_MS))
  const days = Math.floor(hours / HOURS_PER_DAY)
  const rest = hours % HOURS_PER_DAY
  const vi = [days > 0 ? `${days} ngày` : '', rest > 0 || days === 0 ? `${rest} giờ` : ''].filter((part) => part !== '').join(' ')
  const en = [days > 0 ? `${days} day${days === 1 ? '' : 's'}` : '', rest > 0 || days === 0 ? `${rest} hour${rest === 1 ? '' : 's'}` : ''].filter((part) => part !== '').join(' ')
  return { vi, en }
}

const until = (at: Instant, now: Instant, of: Words): Words => {
  const ms = epochMs(at) - epochMs(now)
  const { vi, en } = span(Math.abs(ms))
  return ms >= 0 ? { vi: `Còn ${vi} đến hạn ${of.vi}`, en: `${en} left until ${of.en}` } : { vi: `Quá hạn ${of.vi} ${vi}`, en: `${en} past ${of.en}` }
}

/** The date that presses first: of the step while it comes before the promised one, else the promised one. */
export const urgencyOf = ({ dueAt, stepDueAt, finishedAt, paused, ended }: UrgencyFacts, now: Instant): Words => {
  if (ended) return { vi: 'Đã kết thúc', en: 'Ended' }
  if (paused) return { vi: 'Đang tạm ngừng tính thời hạn', en: 'The clock stands still' }
  if (finishedAt) return { vi: 'Đã có kết quả, chờ trả', en: 'The result waits to be returned' }
  if (stepDueAt && (!dueAt || stepDueAt < dueAt)) return until(stepDueAt, now, { vi: 'của bước', en: 'the end of the step' })
  if (dueAt) return until(dueAt, now, { vi: 'trả kết quả', en: 'the promised date' })
  return { vi: 'Không có ngày hẹn trả', en: 'No promised date' }
}
