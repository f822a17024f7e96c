// Kế hoạch 276/QĐ-UBND (domain §16, table at its end): what the province asks of itself, measured like any component; no points.
import type { Words } from './definition.ts'
import { thingsOf, type Things } from './drilling.ts'
import type { FigureName, Figures } from './figures.ts'
import { rateOf, round2 } from './score.ts'

type PlanTarget = { readonly key: string; /** The component it shares its list with; absent: a list of its own. */ readonly like?: string; readonly name: Words; readonly target: number; readonly numerator: FigureName; readonly denominator: FigureName; readonly source: string }

const plan = (point: string): string => `Kế hoạch 276/QĐ-UBND ${point}`

export const PLAN_TARGETS: readonly PlanTarget[] = [
  { key: 'wholly-online', name: { vi: 'Hồ sơ nộp trực tuyến toàn trình', en: 'Dossiers filed wholly online' }, target: 70, numerator: 'wholly', denominator: 'received', source: plan('III.4g') },
  { key: 'self-filed', name: { vi: 'Hồ sơ trực tuyến do người dân tự nộp (không tính nộp hộ)', en: 'Online dossiers people filed by themselves (none filed for them)' }, target: 70, numerator: 'selfFiled', denominator: 'received', source: plan('III.4g') },
  { key: 'paid-online', like: '3.6', name: { vi: 'Hồ sơ thanh toán trực tuyến', en: 'Dossiers paid online' }, target: 70, numerator: 'paidOnline', denominator: 'toPay', source: plan('III.4g') },
  { key: 'wholly-offered', like: '3.1b', name: { vi: 'Thủ tục đủ điều kiện được cung cấp toàn trình', en: 'Eligible procedures offered wholly online' }, target: 100, numerator: 'whollyProcedures', denominator: 'eligibleWholly', source: plan('III.4b') },
  { key: 'one-stop', name: { vi: 'Thủ tục tiếp nhận tại Bộ phận Một cửa', en: 'Procedures received at one-stop desks' }, target: 100, numerator: 'atOneStop', denominator: 'procedures', source: plan('III.2a') },
  { key: 'electronic-results', like: '4.1', name: { vi: 'Kết quả giấy có cả bản điện tử', en: 'Paper results that are files too' }, target: 100, numerator: 'electronicResult', denominator: 'resultDue', source: plan('III.3') },
  { key: 'digitised', like: '4.2', name: { vi: 'Hồ sơ có quy trình số hóa', en: 'Dossiers digitised' }, target: 100, numerator: 'digitised', denominator: 'finished', source: plan('III.3') },
  { key: 'reused', like: '4.3', name: { vi: 'Khai thác, sử dụng lại dữ liệu đã số hóa', en: 'Reuse of digitised data' }, target: 90, numerator: 'reused', denominator: 'received', source: plan('III.3') },
  { key: 'reused-where-held', name: { vi: 'Hồ sơ dùng lại, trong số hồ sơ có giấy tờ để dùng lại', en: 'Dossiers that reuse, of those that could' }, target: 90, numerator: 'reused', denominator: 'reusable', source: `${plan('III.3')}; cách đếm của phần mềm, mẫu số có từ ngày phần mềm đếm giấy tờ dùng lại được` },
  { key: 'backlog', name: { vi: 'Kết quả còn hiệu lực được số hóa', en: 'Valid old results digitised' }, target: 100, numerator: 'backlogDone', denominator: 'backlog', source: plan('III.3f') },
  { key: 'satisfied', like: '5.4', name: { vi: 'Mức độ hài lòng, đo hằng tháng', en: 'Satisfaction, measured monthly' }, target: 90, numerator: 'satisfied', denominator: 'inProcess', source: plan('IV.2') },
]

export type PlanTargetValue = Pick<PlanTarget, 'key' | 'name' | 'target' | 'source'> & {
  /** Where what makes the figure is listed, and as what. */
  readonly behind: string
  readonly drills?: Things
  readonly standing: 'met' | 'short' | 'empty' | 'awaiting'
  readonly numerator?: number
  readonly denominator?: number
  readonly rate?: number
}

export const planTargetsOf = (figures: Figures, targets = PLAN_TARGETS): readonly PlanTargetValue[] =>
  targets.map(({ numerator: above, denominator: below, like, ...words }) => {
    const behind = like ?? words.key
    const drills = thingsOf(behind)
    const said = { ...words, behind, ...(drills === undefined ? {} : { drills }) }
    const [numerator, denominator] = [figures[above], figures[below]]
    if (numerator === undefined || denominator === undefined) return { ...said, standing: 'awaiting' }
    const rate = rateOf(numerator, denominator)
    if (rate === undefined) return { ...said, standing: 'empty', numerator, denominator }
    return { ...said, standing: rate >= said.target ? 'met' : 'short', numerator, denominator, rate: round2(rate) }
  })
