// NĐ 69/2024 levels 1 and 2; NĐ 45/2020 and NĐ 42/2022 Đ12: a service states the level it needs.
import type { Actor } from '../../../kernel/actor.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { AssuranceLevel } from './person.ts'

export type AssuranceRefusal = { readonly kind: 'assurance-too-low'; readonly needed: AssuranceLevel; readonly held: number }

/** Staff look at the person and the card before them, so no electronic level is asked of whom they serve. */
export const requireAssurance = (actor: Actor, needed: AssuranceLevel): Outcome<true, AssuranceRefusal> => {
  if (actor.kind === 'staff' || actor.kind === 'system') return ok(true)
  const held = actor.kind === 'citizen' ? actor.assuranceLevel : 0
  return held >= needed ? ok(true) : refuse({ kind: 'assurance-too-low', needed, held })
}
