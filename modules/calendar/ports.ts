import type { Actor } from '../../kernel/actor.ts'
import type { UnitId } from '../../kernel/ids.ts'

/** Who may change a unit's calendar is said by `identity`, which stands in the same row and so cannot be asked directly. */
export type CalendarPorts = {
  readonly can: (actor: Actor, verb: 'change', thing: 'calendar', place: readonly UnitId[]) => boolean
}
