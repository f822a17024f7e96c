import type { Actor } from '../../../kernel/actor.ts'
import type { Work } from '../../../platform/work.ts'
import type { EventAuthor } from '../domain/order.ts'

export const authorOf = (actor: Actor): EventAuthor => {
  switch (actor.kind) {
    case 'citizen':
      return { kind: 'citizen', name: actor.fullName, personId: actor.personId }
    case 'staff':
      return { kind: 'staff', name: actor.fullName, officialId: actor.officialId }
    case 'system':
      return { kind: 'system', name: actor.process }
    case 'anonymous':
      throw new Error('nobody acts on parcels without a name')
  }
}

/** What the post says is written down in its name, whoever carried it here. */
export const asPost = (work: Work): Work => ({ ...work, actor: { kind: 'system', process: 'post' } })
