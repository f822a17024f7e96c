import { epochMs, type Instant } from '../../../../kernel/instant.ts'

/** Nobody scrolls a wall. */
const UNITS_SHOWN = 12

export const RENEWED_EVERY_S = 15

/** So many at each renewal, in turn, until all were shown; which of them the moment of the figures tells. `from` and `to`: their places, from one. */
export const wallPage = <T>(units: readonly T[], moment: Instant): { readonly units: readonly T[]; readonly from: number; readonly to: number; readonly all: number } => {
  const pages = Math.max(1, Math.ceil(units.length / UNITS_SHOWN))
  const begin = (Math.floor(epochMs(moment) / (1000 * RENEWED_EVERY_S)) % pages) * UNITS_SHOWN
  const shown = units.slice(begin, begin + UNITS_SHOWN)
  return { units: shown, from: begin + 1, to: begin + shown.length, all: units.length }
}
