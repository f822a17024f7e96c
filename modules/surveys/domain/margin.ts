// NĐ 61/2018 article 27.1: a share of few answers is told with how far it may be off. Wilson's interval at 95 %, for a population that is counted.
const Z = 1.959964

export type Estimate = { readonly rate: number; readonly low: number; readonly high: number }

/** Shares from 0 to 1. `asked` is how many could have answered: when all did, nothing is left to chance; fewer than answered says that nobody counted them. */
export const estimate = (yes: number, answers: number, asked: number): Estimate | undefined => {
  if (answers === 0) return undefined
  const rate = yes / answers
  if (asked === answers) return { rate, low: rate, high: rate }
  const n = asked < answers ? answers : (answers * (asked - 1)) / (asked - answers)
  const spread = (Z * Math.sqrt((rate * (1 - rate)) / n + (Z * Z) / (4 * n * n))) / (1 + (Z * Z) / n)
  const centre = (rate + (Z * Z) / (2 * n)) / (1 + (Z * Z) / n)
  return { rate, low: Math.max(0, Math.min(rate, centre - spread)), high: Math.min(1, Math.max(rate, centre + spread)) }
}
