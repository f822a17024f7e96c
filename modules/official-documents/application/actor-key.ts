import type { Actor } from '../../../kernel/actor.ts'

export const actorKey = (actor: Actor): string => {
  if (actor.kind === 'staff') return `staff:${actor.officialId}`
  return actor.kind === 'system' ? `system:${actor.process}` : actor.kind
}
