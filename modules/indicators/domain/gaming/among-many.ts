// NĐ 61/2018/NĐ-CP articles 19, 29, 30: signs that only show among many.
import { epochMs, instantFromMs, type Instant } from '../../../../kernel/instant.ts'
import { VIETNAM_OFFSET_MS } from '../../../../kernel/plain-date.ts'
import { THRESHOLDS } from './thresholds.ts'
import type { Detector, WatchedDossier } from './watched.ts'

const hourThere = (at: Instant): number => Number(instantFromMs(epochMs(at) + VIETNAM_OFFSET_MS).slice(11, 13))
const isNight = (at: Instant): boolean => hourThere(at) >= THRESHOLDS.nightFromHour || hourThere(at) < THRESHOLDS.nightUntilHour

/** Those that lie with at least so many others within a window. */
const crowded = <T>(all: readonly T[], momentOf: (each: T) => Instant, { least, windowMs }: { readonly least: number; readonly windowMs: number }): readonly T[] => {
  const sorted = all.map((each) => ({ each, ms: epochMs(momentOf(each)) })).toSorted((a, b) => a.ms - b.ms)
  const found = new Set<T>()
  let first = 0
  sorted.forEach(({ ms }, last) => {
    while (ms - (sorted[first]?.ms ?? ms) > windowMs) first += 1
    if (last - first + 1 >= least) for (const { each } of sorted.slice(first, last + 1)) found.add(each)
  })
  return [...found]
}

type Ended = WatchedDossier & { readonly endedAt: Instant }
const hasEnded = (dossier: WatchedDossier): dossier is Ended => dossier.endedAt !== undefined && dossier.end === 'result'

const closedAtNight: Detector = {
  kind: 'closed-at-night',
  name: { vi: 'Đóng hàng loạt lúc đêm khuya', en: 'Many closed late at night' },
  source: 'NĐ 61/2018 Đ30; Bộ luật Lao động Đ106 (làm đêm từ 22 giờ)',
  find: ({ dossiers }) => {
    const atNight = dossiers.filter(hasEnded).filter(({ endedAt }) => isNight(endedAt))
    const groups = [...Map.groupBy(atNight, ({ closedBy }) => closedBy).values()]
    const limits = { least: THRESHOLDS.nightLeast, windowMs: THRESHOLDS.nightWindowMs }
    const reason = { vi: `Một người đóng từ ${THRESHOLDS.nightLeast} hồ sơ trở lên trong một giờ, sau 22 giờ đêm.`, en: `One person closed ${THRESHOLDS.nightLeast} dossiers or more within an hour, after ten at night.` }
    return groups.flatMap((own) => crowded(own, ({ endedAt }) => endedAt, limits)).map(({ id }) => ({ subjectId: id, reason }))
  },
}

const SAME_FILE = { vi: `Cùng một tệp kết quả được trả cho từ ${THRESHOLDS.sameResultLeast} người khác nhau trở lên.`, en: `The same file was given as the result to ${THRESHOLDS.sameResultLeast} different applicants or more.` }

const resultEmptyOrSame: Detector = {
  kind: 'result-empty-or-same',
  name: { vi: 'Tệp kết quả rỗng hoặc trùng nhau', en: 'Result file empty or the same' },
  source: 'QĐ 766/QĐ-TTg 4.1, 4.2; NĐ 45/2020 Đ15',
  find: ({ dossiers }) => {
    // Those of whom it is not known who applied may all be of one person.
    const files = dossiers.flatMap(({ applicant, results }) => (applicant === undefined ? [] : results.map(({ sha256 }) => ({ sha256, applicant }))))
    const applicantsOf = new Map([...Map.groupBy(files, ({ sha256 }) => sha256)].map(([sha256, own]) => [sha256, new Set(own.map(({ applicant }) => applicant)).size]))
    return dossiers.flatMap(({ id, results }) => {
      if (results.some(({ sizeBytes }) => sizeBytes < THRESHOLDS.emptyBytes)) return [{ subjectId: id, reason: { vi: 'Tệp kết quả gần như rỗng.', en: 'The file of the result is almost empty.' } }]
      const most = Math.max(0, ...results.map(({ sha256 }) => applicantsOf.get(sha256) ?? 0))
      return most < THRESHOLDS.sameResultLeast ? [] : [{ subjectId: id, reason: SAME_FILE }]
    })
  },
}

const ratingsOfOneDevice: Detector = {
  kind: 'ratings-of-one-device',
  name: { vi: 'Nhiều đánh giá từ một thiết bị', en: 'Many ratings from one device' },
  source: 'NĐ 61/2018 Đ29, Đ31: người dân tự đánh giá',
  find: ({ devices }) =>
    devices.filter(({ rated }) => rated >= THRESHOLDS.ratingsLeast).map(({ id, rated }) => ({
      subjectId: id,
      reason: { vi: `${rated} đánh giá trong một ngày từ cùng một thiết bị không phải của quầy.`, en: `${rated} ratings in a day from one device that is not the desk's.` },
    })),
}

/** The one before: ended without its result and without the one supplement the law allows, shortly before. */
const wasInstead = (earlier: WatchedDossier, later: WatchedDossier): boolean => {
  const { endedAt, end, supplementAsked } = earlier
  if (endedAt === undefined || end === 'result' || supplementAsked) return false
  const gap = epochMs(later.submittedAt) - epochMs(endedAt)
  return gap >= 0 && gap <= THRESHOLDS.secondFilingMs
}

const secondFiling: Detector = {
  kind: 'second-filing',
  name: { vi: 'Nộp lại thay cho bổ sung', en: 'Filed again instead of a supplement' },
  source: 'NĐ 61/2018 Đ19.1: yêu cầu bổ sung một lần, có phiếu',
  find: ({ dossiers }) => {
    const groups = [...Map.groupBy(dossiers.filter(({ applicant }) => applicant !== undefined), ({ applicant, procedureCode }) => `${applicant} ${procedureCode}`).values()]
    const reason = { vi: 'Hồ sơ trước của cùng người, cùng thủ tục bị dừng, rút hoặc từ chối mà chưa từng được yêu cầu bổ sung.', en: 'The one before of the same applicant and procedure was stopped, withdrawn or refused and no supplement was ever asked for.' }
    return groups.flatMap((own) => own.filter((later) => own.some((earlier) => earlier !== later && wasInstead(earlier, later)))).map(({ id }) => ({ subjectId: id, reason }))
  },
}

export const DETECTORS_AMONG_MANY: readonly Detector[] = [closedAtNight, resultEmptyOrSame, ratingsOfOneDevice, secondFiling]
