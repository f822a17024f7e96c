// NĐ 61/2018 article 19.1: a claim is found true by a named official, on a paper the dossier holds.
import type { StoredFileId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { whyNot, type Standing } from './abilities.ts'
import type { Claim, ClaimCheck } from './claims.ts'
import type { Dossier } from './dossier.ts'
import type { DossierRefusal } from './refusal.ts'

export type CheckAsked = { readonly claim: string; readonly fileId?: StoredFileId; readonly page?: number; readonly note?: string }

export type Compared = Pick<ClaimCheck, 'claim' | 'paper' | 'page' | 'note'>

export const decideCheckClaim = (dossier: Dossier, standing: Standing, { asked, claims }: { readonly asked: CheckAsked; readonly claims: readonly Claim[] }): Outcome<Compared, DossierRefusal> => {
  const no = whyNot('check-claim', dossier, standing)
  if (no) return refuse(no)
  const paper = asked.fileId && dossier.components.flatMap(({ files }) => files).find(({ fileId }) => fileId === asked.fileId)
  if (!claims.some(({ key }) => key === asked.claim) || (asked.fileId && !paper)) return refuse({ kind: 'claim-unknown' })
  const note = asked.note?.trim()
  return ok({
    claim: asked.claim,
    ...(paper ? { paper: { fileId: paper.fileId, name: paper.name } } : {}),
    // A page without its paper proves nothing.
    ...(paper && asked.page ? { page: asked.page } : {}),
    ...(note ? { note } : {}),
  })
}
