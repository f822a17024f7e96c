// NĐ 61/2018 article 19.2: what the head approves is provably what was drafted.
import type { DossierId } from '../../../kernel/ids.ts'
import { sha256Of } from '../../../platform/storage/sha256.ts'
import type { Work } from '../../../platform/work.ts'
import type { ResultDraft } from '../domain/result-draft.ts'
import { findResultDraft } from '../store/result-draft-store.ts'

/** SHA-256 over template, title and content, in this order; then validity and scope, where the draft says any. */
export const draftHashOf = ({ templateCode, templateVersion, title, body, validUntil, scope }: ResultDraft): string =>
  sha256Of(new TextEncoder().encode(JSON.stringify([templateCode, templateVersion, title, body, ...(validUntil || scope ? [validUntil ?? '', scope ?? ''] : [])])))

/** Nothing where no draft is kept: a result may be attached as a file too. */
export const hashOfKeptDraft = async (work: Work, dossierId: DossierId): Promise<{ readonly draftSha256?: string }> => {
  const draft = await findResultDraft(work.tx, dossierId)
  return draft ? { draftSha256: draftHashOf(draft) } : {}
}
