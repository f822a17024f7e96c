// No text says from when on a figure looks gamed: every threshold is ours, named, and measured on labelled cases (docs/law/gaming.md).
export const THRESHOLDS = {
  closedWithinMs: 60_000,
  nightFromHour: 22,
  nightUntilHour: 5,
  nightWindowMs: 3_600_000,
  nightLeast: 10,
  emptyBytes: 1_000,
  sameResultLeast: 3,
  ratingsLeast: 5,
  secondFilingMs: 10 * 24 * 3_600_000,
  /** Results of a year are compared with one another. */
  comparedDays: 400,
  /** What was found stays for two years of control. */
  keptDays: 730,
} as const
