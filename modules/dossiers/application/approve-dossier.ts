// NĐ 61/2018 articles 19.2 and 19.8: the head decides what was proposed; a refusal proposed is signed as one.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { whyNot } from '../domain/abilities.ts'
import { decideApprove } from '../domain/approve.ts'
import { wasRefused, type Dossier } from '../domain/dossier.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { actOnDossier, type OnDossier } from './act-on-dossier.ts'
import { hasRead } from './has-read.ts'
import { afterRefusal, refusalEvents } from './refuse-dossier.ts'
import { hashOfKeptDraft } from './result-draft-hash.ts'
import { takeStep } from './take-step.ts'

export type ApproveDossier = OnDossier & { readonly note?: string; /** For the look-up code on what is issued. */ readonly publicUrl?: string; /** Whoever decides at a screen has read it there. */ readonly readFirst?: true }

export const approveDossier = async (work: Work, command: ApproveDossier): Promise<Outcome<Dossier, DossierRefusal>> => {
  const decidedOn = await actOnDossier<DossierRefusal>(work, command, async (dossier, standing, journal) => {
    const no = command.readFirst ? whyNot('approve', dossier, standing) : undefined
    if (command.readFirst && !no && !(await hasRead(work, dossier, journal))) return refuse({ kind: 'not-read' })
    const decided = decideApprove(dossier, standing, { now: work.now, ...(command.note ? { note: command.note } : {}), ...(await hashOfKeptDraft(work, dossier.id)) })
    if (!decided.ok) return decided
    if (dossier.proposedRefusal) return ok(await refusalEvents(work, dossier, { events: decided.value, publicUrl: command.publicUrl }))
    return takeStep(work, dossier, { decided: decided.value, action: 'approve' })
  })
  if (decidedOn.ok && wasRefused(decidedOn.value)) await afterRefusal(work, decidedOn.value)
  return decidedOn
}
