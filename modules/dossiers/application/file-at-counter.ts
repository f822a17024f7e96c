import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { askStampsAhead } from '../../../platform/db/kept-while-unchanged.ts'
import type { Work } from '../../../platform/work.ts'
import { can } from '../../identity/index.ts'
import type { Channel, Dossier } from '../domain/dossier.ts'
import type { Reception } from '../domain/reception.ts'
import { lockDraft } from '../store/draft-store.ts'
import { decideAcceptance, tellAccepted, type AcceptDossier } from './accept-dossier.ts'
import { draftOwnerOf } from './draft-owner.ts'
import { decideFiling, keepFiling, type FilingRefusal } from './file-draft.ts'
import { standingOf } from './standing.ts'

export type FileAtCounter = Pick<AcceptDossier, 'waived' | 'publicUrl'> & {
  readonly draftId: string
  /** `online` is filing on the portal for somebody who cannot: with their consent, and stamped assisted. */
  readonly channel: Channel
  readonly reception?: Reception
  readonly anotherReason?: string | undefined
}

/** Files and receives in one step, for the person at the counter: one click, one transaction, one slip. */
export const fileAtCounter = async (work: Work, { draftId, channel, waived, publicUrl, reception, anotherReason }: FileAtCounter): Promise<Outcome<Dossier, FilingRefusal>> => {
  askStampsAhead(work.tx)
  const draft = await lockDraft(work.tx, draftOwnerOf(work.actor), draftId)
  if (!draft) return refuse({ kind: 'draft-not-found' })
  if (draft.filedAs) return refuse({ kind: 'draft-already-filed', dossierId: draft.filedAs })
  if (!draft.place) return refuse({ kind: 'place-missing' })
  if (!can(work.actor, 'submit', 'dossier', draft.place.receivingUnitId)) return refuse({ kind: 'not-permitted-here' })
  const assisted = channel === 'online'
  if (assisted && !reception?.consent) return refuse({ kind: 'consent-missing' })
  const filed = await decideFiling(work, { draft, channel, assisted, anotherReason, ...(reception ? { reception } : {}) })
  if (!filed.ok) return filed
  const { dossier, begun } = filed.value
  const accepted = await decideAcceptance(work, { dossier, standing: standingOf(work), waived, publicUrl, begun })
  if (!accepted.ok) return accepted
  const received = await keepFiling(work, filed.value, accepted.value)
  await tellAccepted(work, received)
  return ok(received)
}
