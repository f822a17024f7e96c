// QĐ 766/QĐ-TTg, thành phần 5.2 (practice of the national portal): refuse or pass on 2, ask for more 5, solve 15, publish 2 working days, from the last transfer. NĐ 20/2008 Điều 9.1d allows 5 for passing on rules of others.
export const RULE_SETS = ['A', 'B', 'C'] as const
export type RuleSetName = (typeof RULE_SETS)[number]

export type FeedbackLimits = {
  readonly classifyDays: number
  readonly supplementDays: number
  readonly solveDays: number
  readonly publishDays: number
  /** Ours: how long somebody may think about whether it is solved before silence is taken as consent. */
  readonly silenceDays: number
  readonly source: string
  /** False: practice, not the words of a text we have read. */
  readonly certain: boolean
}

const PORTAL: FeedbackLimits = {
  classifyDays: 2,
  supplementDays: 5,
  solveDays: 15,
  publishDays: 2,
  silenceDays: 10,
  source: 'Cổng Dịch vụ công quốc gia, cách tính thành phần 5.2 của Bộ chỉ số 766; im lặng 10 ngày: quy ước của hệ thống',
  certain: false,
}

/** By the rule set in force when it was received; nothing read so far changes them after 01/07/2025. */
export const FEEDBACK_LIMITS: Readonly<Record<RuleSetName, FeedbackLimits>> = { A: PORTAL, B: PORTAL, C: PORTAL }
