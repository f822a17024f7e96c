import { ok, type Outcome, type Refusal } from '../../../kernel/outcome.ts'
import type { AuditAbout } from '../../../platform/http/route.ts'
import type { Dossier } from '../domain/dossier.ts'

type OnDossier = { readonly params: { readonly dossierId: string } }

export const aboutDossier = ({ params }: OnDossier): AuditAbout => ({ thing: 'dossier', thingId: params.dossierId })

/** What a command answers: where the dossier stands now. Screens load the rest anew. */
export const movedOf = <R extends Refusal>(outcome: Outcome<Dossier, R>) =>
  outcome.ok
    ? ok({
        dossierId: outcome.value.id,
        version: outcome.value.version,
        state: outcome.value.state,
        ...(outcome.value.code ? { code: outcome.value.code } : {}),
        ...(outcome.value.dueAt ? { dueAt: outcome.value.dueAt } : {}),
      })
    : outcome

export const filedOf = <R extends Refusal>(outcome: Outcome<Dossier, R>) =>
  outcome.ok
    ? ok({
        dossierId: outcome.value.id,
        ...(outcome.value.code ? { code: outcome.value.code } : {}),
        ...(outcome.value.dueAt ? { dueAt: outcome.value.dueAt } : {}),
      })
    : outcome
