import type { Actor } from '../../kernel/actor.ts'
import type { UnitId } from '../../kernel/ids.ts'

/** Who may change the organisation is said by identity, which stands below this module; apps/server binds its `can`. */
export type OrganisationPorts = {
  /** `verb` on `organisation`; `place`: the unit first, then its ancestors up to the root. */
  readonly may: (actor: Actor, verb: string, place: readonly UnitId[]) => boolean
}
