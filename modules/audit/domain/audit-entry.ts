import type { Actor } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/instant.ts'

/** What happened, to what, about whom. `purpose` must be said whenever `personIds` is not empty. */
export type AuditNote = {
  /** Past tense, kebab-case: `dossier-accepted`, `person-viewed`. */
  readonly event: string
  readonly thing?: string
  readonly thingId?: string
  readonly unitId?: string
  readonly dossierId?: string
  readonly personIds?: readonly string[]
  readonly purpose?: string
  readonly address?: string
  /** Small facts for the reader of the trail; never personal data. */
  readonly facts?: Readonly<Record<string, string | number | boolean>>
}

/** One row of the trail, as kept. */
export type AuditEntry = {
  readonly id: string
  readonly at: Instant
  readonly requestId: string
  readonly event: string
  readonly actor: AuditActor
  readonly thing?: string
  readonly thingId?: string
  readonly unitId?: string
  readonly dossierId?: string
  readonly personIds: readonly string[]
  readonly purpose?: string
  readonly address?: string
  readonly facts: Readonly<Record<string, string | number | boolean>>
}

/** Officials act in office, so their name is kept with the act; a citizen is only an id. */
export type AuditActor = {
  readonly kind: Actor['kind']
  readonly id?: string
  readonly officialId?: string
  readonly name?: string
  readonly unitId?: string
}

const actingUnit = (actor: Extract<Actor, { kind: 'staff' }>, unitId: string | undefined): string | undefined =>
  actor.roles.find((role) => role.unitId === unitId)?.unitId ?? actor.roles[0]?.unitId

/**
 * In whose place an official acts at the unit of the act: `onBehalfOf` when every role held there is lent, `lentRoles` when the
 * official also holds roles of their own there.
 */
export const standingInFor = (actor: Actor, unitId?: string): Readonly<Record<string, string>> => {
  if (actor.kind !== 'staff') return {}
  const unit = actingUnit(actor, unitId)
  const held = actor.roles.filter((role) => role.unitId === unit)
  const lent = held.filter((role) => role.onBehalfOf !== undefined)
  if (lent.length === 0) return {}
  if (lent.length < held.length) return { lentRoles: lent.map((role) => `${role.role}:${role.onBehalfOf}`).join(',') }
  return { onBehalfOf: [...new Set(lent.map((role) => role.onBehalfOf))].join(',') }
}

/** Who acted, for the trail; `unitId` is the unit the act was about, if any. */
export const auditActorOf = (actor: Actor, unitId?: string): AuditActor => {
  switch (actor.kind) {
    case 'anonymous':
      return { kind: 'anonymous' }
    case 'citizen':
      return { kind: 'citizen', id: actor.personId }
    case 'system':
      return { kind: 'system', id: actor.process }
    case 'staff': {
      const unit = actingUnit(actor, unitId)
      return { kind: 'staff', id: actor.accountId, officialId: actor.officialId, name: actor.fullName, ...(unit === undefined ? {} : { unitId: unit }) }
    }
  }
}
