// NĐ 61/2018 article 19.2, NĐ 45/2020 article 15: what was approved is numbered, signed by whoever decides, and is the electronic result.
import { refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { issueDecidedResult } from '../../official-documents/index.ts'
import { whyNot } from '../domain/abilities.ts'
import { draftChanged } from '../domain/approve.ts'
import { standingResultsOf, type Dossier } from '../domain/dossier.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { decideIssueResult } from '../domain/return-result.ts'
import { findResultDraft } from '../store/result-draft-store.ts'
import { actOnDossier, type OnDossier } from './act-on-dossier.ts'
import { decidedResultOf } from './draft-result.ts'
import { draftHashOf } from './result-draft-hash.ts'
import { tellApplicant } from './tell-applicant.ts'

export type IssueResult = OnDossier & { /** For the look-up code on the sheet. */ readonly publicUrl?: string }

/** Makes the numbered file of the approved draft the result of the dossier, in one act. */
export const issueResult = async (work: Work, command: IssueResult): Promise<Outcome<Dossier, DossierRefusal>> => {
  const issuedOn = await actOnDossier<DossierRefusal>(work, command, async (dossier, standing) => {
    const no = whyNot('issue-result', dossier, standing)
    if (no) return refuse(no)
    const draft = await findResultDraft(work.tx, dossier.id)
    if (!draft) return refuse({ kind: 'result-draft-missing' })
    if (draftChanged(dossier, draftHashOf(draft))) return refuse({ kind: 'result-draft-changed' })
    const { number, fileId } = await issueDecidedResult(work, await decidedResultOf(work, { dossier, draft, publicUrl: command.publicUrl }))
    return decideIssueResult(dossier, standing, { name: draft.title, number, fileId, ...(draft.validUntil ? { validUntil: draft.validUntil } : {}), ...(draft.scope ? { scope: draft.scope } : {}) })
  })
  if (issuedOn.ok && standingResultsOf(issuedOn.value).length === 1) await tellApplicant(work, issuedOn.value, { template: 'result-ready' })
  return issuedOn
}
