// NĐ 118/2025 article 21, TT 03/2025 article 7.
import type { Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { cancelWorkflow } from '../../workflow/index.ts'
import { decideDiscontinue } from '../domain/discontinue.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { actOnDossier, type OnDossier } from './act-on-dossier.ts'
import { issueDiscontinuationLetter } from './issue-letters.ts'
import { subjectOf } from './take-step.ts'
import { tellApplicant } from './tell-applicant.ts'

export type DiscontinueDossier = OnDossier & { readonly reasonCode: string; readonly words: string; readonly requestedAt?: Instant; readonly publicUrl: string }

export const discontinueDossier = async (work: Work, command: DiscontinueDossier): Promise<Outcome<Dossier, DossierRefusal>> => {
  const { reasonCode, words, requestedAt, publicUrl } = command
  const stopped = await actOnDossier<DossierRefusal>(work, command, async (dossier, standing) => {
    const decided = decideDiscontinue(dossier, standing, { reasonCode, words })
    if (!decided.ok) return decided
    if (requestedAt && plainDateAt(requestedAt) > plainDateAt(work.now)) return refuse({ kind: 'moment-ahead' })
    const accounting = await issueDiscontinuationLetter(work, { dossier, accounting: { reasonCode, words: words.trim() }, publicUrl, ...(requestedAt ? { requestedAt } : {}) })
    return ok(decided.value.map((event) => (event.type === 'DossierDiscontinued' ? { ...event, accounting } : event)))
  })
  if (!stopped.ok) return stopped
  await cancelWorkflow(work, subjectOf(stopped.value), 'discontinue')
  await tellApplicant(work, stopped.value, { template: 'dossier-discontinued' })
  return stopped
}
