// NĐ 61/2018/NĐ-CP articles 17-20, NĐ 42/2022: signs that one dossier bears by itself.
import { epochMs, type Instant } from '../../../../kernel/instant.ts'
import { THRESHOLDS } from './thresholds.ts'
import type { Detector, Suspicion, WatchedDossier } from './watched.ts'

const before = (a: Instant, b: Instant): boolean => epochMs(a) < epochMs(b)

const each = (reasonOf: (dossier: WatchedDossier) => Suspicion['reason'] | undefined): Detector['find'] => ({ dossiers }) =>
  dossiers.flatMap((dossier) => {
    const reason = reasonOf(dossier)
    return reason === undefined ? [] : [{ subjectId: dossier.id, reason }]
  })

const receivedAfterFinished: Detector = {
  kind: 'received-after-finished',
  name: { vi: 'Tiếp nhận sau khi đã làm xong', en: 'Received after it was finished' },
  source: 'NĐ 61/2018 Đ17.1, Đ18: tiếp nhận trước, giải quyết sau',
  find: each(({ results, receivedAt }) =>
    results.some(({ madeAt }) => before(madeAt, receivedAt))
      ? { vi: 'Tệp kết quả đã có trước lúc tiếp nhận hồ sơ.', en: 'The file of the result existed before the dossier was received.' }
      : undefined),
}

const closedWithinMinute: Detector = {
  kind: 'closed-within-a-minute',
  name: { vi: 'Xong trong vòng một phút', en: 'Closed within a minute' },
  source: 'NĐ 61/2018 Đ19: thẩm định trước khi quyết định; Đ17.4 chừa thủ tục trả ngay',
  find: each(({ end, endedAt, receivedAt, immediate }) => {
    if (endedAt === undefined || end !== 'result' || immediate) return undefined
    const seconds = Math.round((epochMs(endedAt) - epochMs(receivedAt)) / 1000)
    return seconds * 1000 < THRESHOLDS.closedWithinMs ? { vi: `Có kết quả ${seconds} giây sau khi tiếp nhận.`, en: `It had its result ${seconds} seconds after reception.` } : undefined
  }),
}

/** Changes that the law makes by itself: acceptance, the end of a pause, an undone act. */
const OF_THE_CLOCK = new Set(['accepted', 'competent-received', 'resumed', 'restarted', 'undone'])

const dueDateWithoutSlip: Detector = {
  kind: 'due-date-without-slip',
  name: { vi: 'Dời hạn trả mà không có phiếu', en: 'Due date moved without a slip' },
  source: 'NĐ 61/2018 Đ19.9: phiếu xin lỗi và hẹn lại, một lần',
  find: each(({ dueChanges }) =>
    dueChanges.some(({ from, to, why, hasSlip }) => from !== undefined && to !== undefined && before(from, to) && !OF_THE_CLOCK.has(why) && !hasSlip)
      ? { vi: 'Hạn trả bị dời về sau mà không có phiếu xin lỗi, hẹn lại.', en: 'The due date was moved back without an apology and a new appointment.' }
      : undefined),
}

const runsBackwards = (journal: readonly Instant[]): boolean => journal.some((at, place) => before(at, journal[place - 1] ?? at))

const datesBackwards: Detector = {
  kind: 'dates-backwards',
  name: { vi: 'Ghi lùi ngày', en: 'Dates written backwards' },
  source: 'NĐ 61/2018 Đ30: quá trình được ghi lại đúng lúc xảy ra',
  find: each(({ journal, saidDays, receivedAt, dueAt }) => {
    if (runsBackwards(journal)) return { vi: 'Nhật ký có dòng ghi sau mang thời điểm sớm hơn dòng trước.', en: 'A later line of its journal has an earlier moment than the one before.' }
    if (saidDays.some(({ saysAt }) => before(saysAt, receivedAt))) return { vi: 'Một việc được khai là xảy ra trước khi tiếp nhận hồ sơ.', en: 'Something is said to have happened before the dossier was received.' }
    return dueAt !== undefined && saidDays.some(({ saysAt, writtenAt }) => before(dueAt, writtenAt) && before(saysAt, dueAt))
      ? { vi: 'Sau hạn trả mới ghi một việc là đã xảy ra trước hạn.', en: 'After the due date something was written down as having happened before it.' }
      : undefined
  }),
}

const onlineFromCounter: Detector = {
  kind: 'online-from-counter',
  name: { vi: 'Nộp “trực tuyến” từ mạng của quầy', en: 'Filed “online” from the network of the counter' },
  source: 'QĐ 766/QĐ-TTg 3.3; Kế hoạch 276 III.4g: nộp hộ phải ghi là nộp hộ',
  find: each(({ channel, assisted, fromCounterNetwork }) =>
    channel === 'online' && !assisted && fromCounterNetwork === true
      ? { vi: 'Nộp từ mạng của quầy mà không ghi là cán bộ nộp hộ.', en: 'Filed from the network of the counter and not said to be filed for somebody.' }
      : undefined),
}

export const DETECTORS_OF_EACH: readonly Detector[] = [receivedAfterFinished, closedWithinMinute, dueDateWithoutSlip, datesBackwards, onlineFromCounter]
