import { refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { can } from '../../identity/index.ts'
import type { Channel, Dossier } from '../domain/dossier.ts'
import type { Reception } from '../domain/reception.ts'
import { lockDraft } from '../store/draft-store.ts'
import { acceptDossier, type AcceptDossier } from './accept-dossier.ts'
import { draftOwnerOf } from './draft-owner.ts'
import { fileDraft, type FilingRefusal } from './file-draft.ts'

export type FileAtCounter = Pick<AcceptDossier, 'waived' | 'publicUrl'> & {
  readonly draftId: string
  /** `online` is filing on the portal for somebody who cannot: stamped assisted like the others. */
  readonly channel: Channel
  readonly reception?: Reception
  readonly anotherReason?: string | undefined
}

/** Files and receives in one step, for the person at the counter: one click, one transaction, one slip. */
export const fileAtCounter = async (work: Work, { draftId, channel, waived, publicUrl, reception, anotherReason }: FileAtCounter): Promise<Outcome<Dossier, FilingRefusal>> => {
  const draft = await lockDraft(work.tx, draftOwnerOf(work.actor), draftId)
  if (!draft) return refuse({ kind: 'draft-not-found' })
  if (draft.filedAs) return refuse({ kind: 'draft-already-filed', dossierId: draft.filedAs })
  if (!draft.place) return refuse({ kind: 'place-missing' })
  if (!can(work.actor, 'submit', 'dossier', draft.place.receivingUnitId)) return refuse({ kind: 'not-permitted-here' })
  const filed = await fileDraft(work, { draft, channel, assisted: true, anotherReason, ...(reception ? { reception } : {}) })
  return filed.ok ? acceptDossier(work, { dossierId: filed.value.id, waived, publicUrl }) : filed
}
