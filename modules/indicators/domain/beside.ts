// QĐ 766/QĐ-TTg: figures that stand beside the index and earn no points, each with the list that tells its dossiers, as many as it counts.
import { LATENESS, WHOLLY_ONLINE } from './drilling.ts'
import type { Figures } from './figures.ts'

/** Late in a period is what ended late and what is open and late; by its end also what is still in time. */
export const besideOf = ({ open = 0, late = 0, endedLate = 0, lateByLaw = 0, lateByEnd = 0, online = 0, assisted = 0, wholly = 0, received = 0 }: Figures) =>
  ({ received, open, late, openLate: late - endedLate, endedLate, lateByLaw, lateByEnd, toBeLate: lateByEnd - late, online, assisted, wholly })

export type BesideName = keyof ReturnType<typeof besideOf>

type BehindBeside = { readonly component: string; readonly kind: 'counted' | 'open-late' | 'lost' | 'will-be-late' }

/** Absent: a sum of others, or told by no list. */
export const BESIDE_LISTS: Readonly<Partial<Record<BesideName, BehindBeside>>> = {
  received: { component: 'received', kind: 'counted' },
  openLate: { component: LATENESS, kind: 'open-late' },
  endedLate: { component: LATENESS, kind: 'lost' },
  toBeLate: { component: LATENESS, kind: 'will-be-late' },
  online: { component: '3.3', kind: 'counted' },
  assisted: { component: 'assisted', kind: 'counted' },
  wholly: { component: WHOLLY_ONLINE, kind: 'counted' },
}
