// QĐ 766/QĐ-TTg, operators' formula document (domain §1.2): points = max if rate >= target, else max × rate / target; without target max × rate.
export type ScoringRule = 'linear' | 'full-when-empty'

export type Scored = {
  readonly maxPoints: number
  /** Rate in per cent that earns the full points; absent: every point of the rate counts. */
  readonly target?: number
  readonly rule: ScoringRule
}

/** Two decimals, as the portal shows rates and points; half upwards. */
export const round2 = (value: number): number => Math.round((value + Number.EPSILON) * 100) / 100

/** In per cent; undefined where there is nothing to measure against. */
export const rateOf = (numerator: number, denominator: number): number | undefined => (denominator > 0 ? (100 * numerator) / denominator : undefined)

/** Undefined: nothing to measure, and the rule gives no points for that. */
export const pointsOf = ({ maxPoints, target, rule }: Scored, rate: number | undefined): number | undefined => {
  if (rate === undefined) return rule === 'full-when-empty' ? maxPoints : undefined
  const share = Math.min(1, Math.max(0, rate / (target ?? 100)))
  return round2(maxPoints * share)
}
