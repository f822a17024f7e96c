import type { Work } from '../../../platform/work.ts'

/** Who acts, as this module's rows write it. */
export const actorKey = ({ actor }: Work): string => {
  if (actor.kind === 'citizen') return `citizen:${actor.personId}`
  if (actor.kind === 'staff') return `staff:${actor.officialId}`
  return actor.kind === 'system' ? `system:${actor.process}` : 'anonymous'
}
