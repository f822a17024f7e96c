import type { UnitId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { isOwner, type FileOwner } from '../domain/stored-file.ts'

/** A citizen's upload is theirs; an official's belongs to a unit they hold a role at. Undefined where it may not be theirs. */
export const ownerFor = ({ actor }: Work, unitId: string | undefined): FileOwner | undefined => {
  if (actor.kind === 'citizen') return { kind: 'person', personId: actor.personId }
  if (actor.kind !== 'staff' || unitId === undefined) return undefined
  const owner: FileOwner = { kind: 'unit', unitId: unitId as UnitId }
  return isOwner(actor, owner) ? owner : undefined
}
