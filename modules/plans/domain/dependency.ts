// QĐ 276/QĐ-UBND 2025 says "ngay sau khi …", "trên cơ sở …": what can only be done once something else is.
import type { Standing } from './standing.ts'

/** `serial` can only be done once `after` is. */
export type Dependency = { readonly serial: number; readonly after: number }

/** By deliverable: those it waits for that have not ended. */
export type Waits = ReadonlyMap<number, readonly number[]>

export const waitsOf = (dependencies: readonly Dependency[], isEnded: (serial: number) => boolean): Waits =>
  new Map([...Map.groupBy(dependencies.filter(({ after }) => !isEnded(after)), ({ serial }) => serial)].map(([serial, own]) => [serial, own.map(({ after }) => after)]))

const NOT_BEGUN: ReadonlySet<Standing['kind']> = new Set(['open', 'due-soon', 'overdue'])

/** Nobody is late with what cannot be begun; what was shown all the same stands. */
export const whileWaiting = <T extends Pick<Standing, 'kind'>>(standing: T, waitsFor: readonly number[] | undefined): T =>
  waitsFor !== undefined && NOT_BEGUN.has(standing.kind) ? { ...standing, kind: 'waiting' } : standing

/** The one of `after` that waits for this deliverable already, by whatever way; undefined where all can end. */
export const circleOf = (serial: number, after: readonly number[], dependencies: readonly Dependency[]): number | undefined => {
  const before = Map.groupBy(dependencies.filter((one) => one.serial !== serial), (one) => one.serial)
  const leadsBack = (from: number, seen: Set<number>): boolean => {
    if (from === serial) return true
    if (seen.has(from)) return false
    seen.add(from)
    return (before.get(from) ?? []).some((one) => leadsBack(one.after, seen))
  }
  return after.find((each) => leadsBack(each, new Set()))
}
