// NQ 1680/NQ-UBTVQH15: xã Quảng Tiến went in part to xã Trung Thuần and in part to xã Nam Ba Đồn, so a code alone cannot say which.
import type { AdministrativeArea, Succession } from './area.ts'

/** `successors` are the areas linked on the day `from` ended. One of them: it. Several: a question. Never a guess. */
export const decideSuccession = (
  from: AdministrativeArea,
  successors: readonly AdministrativeArea[],
): Succession | undefined => {
  const [first, ...others] = successors
  if (from.untilOn === undefined) return { kind: 'unchanged', area: from }
  if (first === undefined) return undefined
  if (others.length === 0) return { kind: 'one', from, successor: first, effectiveOn: from.untilOn }
  return { kind: 'choose', from, choices: successors, effectiveOn: from.untilOn }
}
