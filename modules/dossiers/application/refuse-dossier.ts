// NĐ 61/2018 articles 17.1b and 19.8: the refusal is written, signed and sent with its reason.
import { ok, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { cancelWorkflow } from '../../workflow/index.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { DossierEvent } from '../domain/event.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { decideRefuse, decideRefuseExamined } from '../domain/refuse.ts'
import { actOnDossier, type OnDossier } from './act-on-dossier.ts'
import { issueRefusalLetter } from './issue-letters.ts'
import { subjectOf } from './take-step.ts'
import { tellApplicant } from './tell-applicant.ts'

export type RefuseDossier = OnDossier & { readonly reasonCode: string; readonly words: string; readonly publicUrl?: string }

/** A refusal decided becomes one with its signed paper. */
export const withRefusalLetter = (work: Work, dossier: Dossier, { events, publicUrl }: { readonly events: readonly DossierEvent[]; readonly publicUrl: string | undefined }): Promise<readonly DossierEvent[]> =>
  Promise.all(
    events.map(async (event) => {
      if (event.type !== 'DossierRefused') return event
      const { accounting, stage = 'reception' } = event
      return { ...event, accounting: await issueRefusalLetter(work, { dossier, accounting, publicUrl, stage }) }
    }),
  )

const refuseBy =
  (decide: typeof decideRefuseExamined) =>
  async (work: Work, command: RefuseDossier): Promise<Outcome<Dossier, DossierRefusal>> => {
    const { reasonCode, words, publicUrl } = command
    const refused = await actOnDossier<DossierRefusal>(work, command, async (dossier, standing) => {
      const decided = decide(dossier, standing, { reasonCode, words, now: work.now })
      return decided.ok ? ok(await withRefusalLetter(work, dossier, { events: decided.value, publicUrl })) : decided
    })
    if (!refused.ok) return refused
    await cancelWorkflow(work, subjectOf(refused.value), 'refuse')
    await tellApplicant(work, refused.value, { template: 'dossier-refused' })
    return refused
  }

/** At reception no date was promised yet. */
export const refuseDossier = refuseBy((dossier, standing, { reasonCode, words }) => decideRefuse(dossier, standing, { reasonCode, words }))

export const refuseExamined = refuseBy(decideRefuseExamined)
