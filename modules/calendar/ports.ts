import type { Actor } from '../../kernel/actor.ts'
import type { UnitId } from '../../kernel/ids.ts'

/** Who may change a unit's calendar is said by `identity`, which stands in the same row and so cannot be asked directly. */
export type CalendarPorts = {
  /** `place`: the unit first, then its ancestors up to the root. Bind `(actor, place) => can(actor, 'change', 'calendar', place)`. */
  readonly mayChange: (actor: Actor, place: readonly UnitId[]) => boolean
}
