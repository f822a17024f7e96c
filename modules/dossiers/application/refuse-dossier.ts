// NĐ 61/2018 articles 17.1b and 19.8: the refusal is written, signed and sent with its reason.
import { ok, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { findUnit } from '../../organisation/index.ts'
import { cancelWorkflow, goToStage } from '../../workflow/index.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { DossierEvent } from '../domain/event.ts'
import { returningUnitOf } from '../domain/reception.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { decideRefuse, decideRefuseExamined } from '../domain/refuse.ts'
import { actOnDossier, type OnDossier } from './act-on-dossier.ts'
import { issueRefusalLetter } from './issue-letters.ts'
import { openedEvents, subjectOf } from './take-step.ts'
import { tellApplicant } from './tell-applicant.ts'

export type RefuseDossier = OnDossier & { readonly reasonCode: string; readonly words: string; readonly publicUrl?: string }

type Refused = { readonly events: readonly DossierEvent[]; readonly publicUrl: string | undefined }

/** A refusal decided becomes one with its signed paper. */
const withRefusalLetter = (work: Work, dossier: Dossier, { events, publicUrl }: Refused): Promise<readonly DossierEvent[]> =>
  Promise.all(
    events.map(async (event) => {
      if (event.type !== 'DossierRefused') return event
      const { accounting, stage = 'reception' } = event
      return { ...event, accounting: await issueRefusalLetter(work, { dossier, accounting, publicUrl, stage }) }
    }),
  )

/** NĐ 61/2018 article 19.8: papers and notice go back over the desk; a workflow without a step that returns ends here. */
const sentToDesk = async (work: Work, dossier: Dossier, events: readonly DossierEvent[]): Promise<readonly DossierEvent[]> => {
  if (!events.some((event) => event.type === 'DossierRefused' && event.throughDesk)) return events
  const opened = await goToStage(work, { subject: subjectOf(dossier), stage: 'return', action: 'refuse' })
  if (opened.ok) return [...events, ...openedEvents(dossier, opened.value)]
  // Before it is told: whoever counts steps finds them ended.
  await cancelWorkflow(work, subjectOf(dossier), 'refuse')
  return events.map((event) => (event.type === 'DossierRefused' ? withoutDesk(event) : event))
}

const withoutDesk = ({ type, accounting, stage }: Extract<DossierEvent, { type: 'DossierRefused' }>): DossierEvent => ({ type, accounting, ...(stage ? { stage } : {}) })

/** What a refusal decided brings: its signed paper, and the way back over the desk. */
export const refusalEvents = async (work: Work, dossier: Dossier, refused: Refused): Promise<readonly DossierEvent[]> => sentToDesk(work, dossier, await withRefusalLetter(work, dossier, refused))

/** Ends the workflow where nothing is left to be returned, and tells the applicant where papers and notice lie. */
export const afterRefusal = async (work: Work, refused: Dossier): Promise<void> => {
  if (refused.state === 'refused') {
    await cancelWorkflow(work, subjectOf(refused), 'refuse')
    return tellApplicant(work, refused, { template: 'dossier-refused' })
  }
  const desk = (await findUnit(work, returningUnitOf(refused)))?.name
  return tellApplicant(work, refused, { template: 'dossier-refused-examined', params: desk ? { to: desk } : {} })
}

const refuseBy =
  (decide: typeof decideRefuseExamined) =>
  async (work: Work, command: RefuseDossier): Promise<Outcome<Dossier, DossierRefusal>> => {
    const { reasonCode, words, publicUrl } = command
    const refused = await actOnDossier<DossierRefusal>(work, command, async (dossier, standing) => {
      const decided = decide(dossier, standing, { reasonCode, words, now: work.now })
      return decided.ok ? ok(await refusalEvents(work, dossier, { events: decided.value, publicUrl })) : decided
    })
    if (refused.ok) await afterRefusal(work, refused.value)
    return refused
  }

/** At reception no date was promised yet. */
export const refuseDossier = refuseBy((dossier, standing, { reasonCode, words }) => decideRefuse(dossier, standing, { reasonCode, words }))

export const refuseExamined = refuseBy(decideRefuseExamined)
