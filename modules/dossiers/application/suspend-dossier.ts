// Plan 276/QĐ-UBND row IV.1a: no delay without its signed slip.
import { ok, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { decideResume, decideSuspend } from '../domain/suspend.ts'
import { actOnDossier, type OnDossier } from './act-on-dossier.ts'
import { beginHold, endHold } from './hold.ts'
import { issueSuspensionLetter, reasonWords } from './issue-letters.ts'
import { tellApplicant } from './tell-applicant.ts'

export type SuspendDossier = OnDossier & { readonly reasonCode: string; readonly words: string; /** For the look-up code on the notice. */ readonly publicUrl?: string }

export const suspendDossier = async (work: Work, command: SuspendDossier): Promise<Outcome<Dossier, DossierRefusal>> => {
  const accounting = { reasonCode: command.reasonCode, words: command.words }
  const suspended = await actOnDossier<DossierRefusal>(work, command, async (dossier, standing) => {
    const decided = decideSuspend(dossier, standing, accounting)
    if (!decided.ok) return decided
    const events = await Promise.all(
      decided.value.map(async (event) =>
        event.type === 'DossierSuspended' ? { ...event, accounting: await issueSuspensionLetter(work, { dossier, accounting: event.accounting, publicUrl: command.publicUrl }) } : event,
      ),
    )
    return ok([...events, ...(await beginHold(work, dossier, { kind: 'suspension', reason: reasonWords(accounting) }))])
  })
  if (suspended.ok) await tellApplicant(work, suspended.value, { template: 'dossier-suspended', params: { reason: reasonWords(accounting) } })
  return suspended
}

export type ResumeDossier = OnDossier & { readonly words?: string }

export const resumeDossier = async (work: Work, command: ResumeDossier): Promise<Outcome<Dossier, DossierRefusal>> => {
  const resumed = await actOnDossier<DossierRefusal>(work, command, async (dossier, standing) => {
    const decided = decideResume(dossier, standing, command.words)
    return decided.ok ? ok([...decided.value, ...(await endHold(work, dossier, work.now))]) : decided
  })
  if (resumed.ok) await tellApplicant(work, resumed.value, { template: 'dossier-resumed' })
  return resumed
}
