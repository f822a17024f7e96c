// Cổng DVCQG §4.8: what a closed month comes to for a unit, as the national portal asks for it.
import type { Figures } from './figures.ts'

/** Dossiers of a unit in a month; `carriedOver` came before it. Sums hold: in process = received + carried over = ended + open. */
export type MonthOfDossiers = {
  readonly received: number
  readonly carriedOver: number
  readonly inProcess: number
  readonly ended: number
  readonly endedLate: number
  readonly open: number
  readonly openLate: number
}

/** `late`: ended late in the month, or late and open when it ended. */
export const monthOfDossiers = ({ received = 0, inProcess = 0, ended = 0, endedLate = 0, late = 0 }: Figures): MonthOfDossiers => {
  const open = inProcess - ended
  return { received, carriedOver: inProcess - received, inProcess, ended, endedLate, open, openLate: Math.min(open, Math.max(0, late - endedLate)) }
}
