import type { Actor } from './actor.ts'
import type { OfficialId, PersonId } from './ids.ts'

/** Who stands beside an event in a journal, with the name they bore then. */
export type EventAuthor = { readonly kind: 'citizen' | 'staff' | 'system'; readonly name: string; readonly officialId?: OfficialId; readonly personId?: PersonId }

/** Undefined for whoever has not signed in. */
export const namedAuthorOf = (actor: Actor): EventAuthor | undefined => {
  switch (actor.kind) {
    case 'citizen':
      return { kind: 'citizen', name: actor.fullName, personId: actor.personId }
    case 'staff':
      return { kind: 'staff', name: actor.fullName, officialId: actor.officialId }
    case 'system':
      return { kind: 'system', name: actor.process }
    case 'anonymous':
      return undefined
  }
}

/** @throws where a recipe lets somebody act who has not signed in: a fault of ours, never the person's */
export const authorOf = (actor: Actor): EventAuthor => {
  const author = namedAuthorOf(actor)
  if (author === undefined) throw new Error('nobody writes into a journal without a name')
  return author
}
