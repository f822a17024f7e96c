import type { Actor } from '../../../kernel/actor.ts'
import type { FileOwner } from '../../documents/index.ts'
import type { DraftOwner, FilingDraft } from '../domain/filing-draft.ts'

/** Whose drafts these are: the citizen's own, or the official's at the counter. */
export const draftOwnerOf = (actor: Actor): DraftOwner => {
  if (actor.kind === 'citizen') return { kind: 'person', id: actor.personId }
  if (actor.kind === 'staff') return { kind: 'official', id: actor.officialId }
  throw new Error(`a ${actor.kind} actor fills in no drafts`)
}

/** Files attached while filling in belong to the citizen, or at the counter to the unit that receives. */
export const fileOwnerOf = (actor: Actor, draft: FilingDraft): FileOwner | undefined => {
  if (actor.kind === 'citizen') return { kind: 'person', personId: actor.personId }
  if (actor.kind !== 'staff') return undefined
  const unitId = draft.place?.receivingUnitId ?? actor.roles.find((role) => role.role === 'one-stop-officer')?.unitId
  return unitId && { kind: 'unit', unitId }
}
