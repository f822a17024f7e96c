import type { Actor } from '../../../kernel/actor.ts'
import type { Work } from '../../../platform/work.ts'

type Staff = Extract<Actor, { kind: 'staff' }>
type Citizen = Extract<Actor, { kind: 'citizen' }>

/** The pipeline let only staff through; anything else is a bug. */
export const staffOf = (work: Work): Staff => {
  if (work.actor.kind !== 'staff') throw new Error('a route for staff was reached by someone else')
  return work.actor
}

export const citizenOf = (work: Work): Citizen => {
  if (work.actor.kind !== 'citizen') throw new Error('a route for citizens was reached by someone else')
  return work.actor
}

export const signedInOf = (work: Work): Staff | Citizen => (work.actor.kind === 'citizen' ? work.actor : staffOf(work))
